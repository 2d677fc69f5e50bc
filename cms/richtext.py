"""Rich text on its way out: sanitised, with links that lead to the right language (contract: TextBlock)."""

import re
from collections.abc import Callable

import nh3

TAGS = {"p", "ul", "ol", "li", "a", "strong", "em", "br", "h3", "h4", "blockquote"}
PAGE_LINK = re.compile(r'<a\b(?=[^>]*\blinktype="page")[^>]*\bid="(\d+)"[^>]*>(.*?)</a>', re.DOTALL)
OWN_LINK = re.compile(r'href="(/(?!/)[^"]*)"')
BOLD_ITALIC = re.compile(r"<(/?)([bi])>")
NAMES = {"b": "strong", "i": "em"}


def page_ids(source: str) -> list[int]:
    """The pages that a stored rich text links to."""
    return [int(match[1]) for match in PAGE_LINK.finditer(source)]


def public_html(source: str, page_url: Callable[[int], str | None], own_url: Callable[[str], str]) -> str:
    """Stored rich text as HTML that may be shown: only the contract's elements, page links resolved.

    A link to a page that is not public leaves its words. Sanitising comes last, so that nothing slips by it.
    """

    def page_link(match: re.Match) -> str:
        url = page_url(int(match[1]))
        return f'<a href="{url}">{match[2]}</a>' if url else match[2]

    html = PAGE_LINK.sub(page_link, source)
    html = OWN_LINK.sub(lambda match: f'href="{own_url(match[1])}"' if "<" not in match[1] else "", html)
    html = BOLD_ITALIC.sub(lambda match: f"<{match[1]}{NAMES[match[2]]}>", html)
    return nh3.clean(
        html, tags=TAGS, attributes={"a": {"href"}}, url_schemes={"http", "https", "mailto", "tel"}, link_rel=None
    )


def plain_text(source: str) -> str:
    """The words alone."""
    return " ".join(nh3.clean(re.sub(r"</(p|li|h\d)>", " ", source), tags=set()).split())
