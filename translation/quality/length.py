"""Whether a translation is as long as it may and should be."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from translation.compare.text import ADDRESS
from translation.quality.problem import Pair, Problem

# Shorter sources say nothing about how long their translation is.
LONG_ENOUGH = 25
# Characters of the translation for each of the source, by families of languages: what 99 in 100 of the human
# translations of the demo keep to, and a quarter more either way.
RATIOS = {("ja", "en"): (1.4, 4.35), ("ja", "zh"): (0.45, 1.3), ("zh", "zh"): (0.7, 1.4), ("zh", "en"): (1.4, 5.7)}
ANY_RATIO = (0.3, 5.0)


def check(pair: Pair) -> Iterator[Problem]:
    # Addresses are as long in every language.
    source, length = (len(ADDRESS.sub("", text).strip()) for text in (pair.source_text, pair.text))
    families = pair.source_language.partition("-")[0], pair.language.partition("-")[0]
    least, most = (round(ratio * source) for ratio in RATIOS.get(families, ANY_RATIO))
    if source >= LONG_ENOUGH and length < least:
        message = _(
            "Short for its source: %(length)d characters, and at least %(least)d are usual. Is something missing?"
        )
        yield Problem("length", False, message % {"length": length, "least": least})
    if source >= LONG_ENOUGH and length > most:
        message = _("Long for its source: %(length)d characters, and at most %(most)d are usual. Is something added?")
        yield Problem("length", False, message % {"length": length, "most": most})
    if pair.limit is not None and len(pair.text) > pair.limit:
        message = _("Too long for its place: %(length)d characters, and at most %(limit)d fit. Shorten it.")
        yield Problem("limit", True, message % {"length": len(pair.text), "limit": pair.limit})
