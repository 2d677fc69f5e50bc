"""Whether what came back for a text may be shown."""

from translation.glossary.fragments import BrokenMarkup, markup, plain, read, write


def usable(text: str, answer: object) -> str | None:
    """The answer in the form in which wagtail-localize keeps texts; None if it is no translation of the text.

    It has to be a text with words and with just the elements of the source, so that nothing gets lost and no script,
    no link and no style comes in. Only `&`, `<` and `>` stay escaped, whatever else the service has escaped.
    """
    if not isinstance(answer, str):
        return None
    try:
        pieces = read(answer.strip())
        same = markup(pieces) == markup(read(text))
    except BrokenMarkup:
        return None
    return write(pieces) if same and plain(pieces).strip() else None
