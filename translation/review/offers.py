"""The translation memory: what people have written for the same text elsewhere, or for similar ones (W3)."""

from django.db.models import Exists, OuterRef
from django.db.models.functions import Length
from wagtail_localize.models import StringTranslation

from translation.compare import Offer, nearest
from translation.models import DOUBTED, SegmentState
from translation.review.text import Text
from translation.words import MANUAL

# Tags do not count for likeness, so texts of other lengths than a similar one may have are read as well.
SHORTEST, LONGEST = 0.5, 2


def offers(text: Text) -> list[Offer]:
    """Translations to start from, the best first; none that somebody doubts, and no two alike. One statement."""
    doubted = SegmentState.objects.filter(
        string=OuterRef("translation_of"),
        context=OuterRef("context"),
        locale=OuterRef("locale"),
        reason__in=DOUBTED,
    )
    length = len(text.original)
    known = (
        StringTranslation.objects.filter(locale=text.locale, translation_type=MANUAL, has_error=False)
        .exclude(context=text.ids[0], translation_of=text.ids[1])
        .exclude(Exists(doubted))
        .annotate(length=Length("translation_of__data"))
        .filter(length__range=(length * SHORTEST, length * LONGEST))
        .order_by("-updated_at")
        .values_list("translation_of__data", "data")
    )
    return nearest(text.original, known)
