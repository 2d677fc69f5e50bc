"""The Markdown parser, set up for this site."""

import unicodedata
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline.state_inline import Scanned, StateInline
from markdown_it.token import Token


def _scan(state: StateInline, start: int, can_split_word: bool) -> Scanned:
    """What a run of delimiters may do: CommonMark's rule, amended for scripts without spaces.

    By the letter of the rule `**終わり。**次` is not bold, since a letter follows where punctuation precedes. As in
    the proposal “CJK-friendly emphasis” wide punctuation counts as a letter, and a wide character on the other side is
    as good as a space.
    """
    marker = state.src[start]
    end = start
    while end < state.posMax and state.src[end] == marker:
        end += 1
    before = state.src[start - 1] if start > 0 else " "
    after = state.src[end] if end < state.posMax else " "
    left, right = _flanks(after, before), _flanks(before, after)
    if can_split_word:
        return Scanned(left, right, end - start)
    return Scanned(
        left and (not right or _punctuation(before)), right and (not left or _punctuation(after)), end - start
    )


# The parser asks its state under this name.
State = type("State", (StateInline,), {"scanDelims": _scan})


def _flanks(inside: str, outside: str) -> bool:
    """Whether a run of delimiters between the two characters may stand at this edge of what is emphasised."""
    if _space(inside):
        return False
    if not _punctuation(inside) or _wide(inside):
        return True
    return _space(outside) or _punctuation(outside) or _wide(outside)


def _space(character: str) -> bool:
    return isWhiteSpace(ord(character))


def _punctuation(character: str) -> bool:
    return isMdAsciiPunct(ord(character)) or isPunctChar(character)


def _wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


class Inline(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: dict, tokens: list[Token]) -> list[Token]:
        state = State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


@cache
def parser() -> MarkdownIt:
    """CommonMark and tables; HTML is text; addresses stay as they are written (they are checked elsewhere)."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table").disable(["backticks", "reference"])
    inline = Inline()
    inline.ruler, inline.ruler2 = markdown.inline.ruler, markdown.inline.ruler2
    markdown.inline = inline
    markdown.normalizeLink = lambda url: url
    markdown.normalizeLinkText = lambda link: link
    markdown.validateLink = lambda url: True
    return markdown
