"""Blocks of the diagnostic's questions (contract: content bundle, diagnostic.yaml).

Weights run from -3 (keep away from) to 3 (very much wished); the wants of all chosen options add up. `must`,
`excludes` and the limits on days and budget are hard: what breaks one is never recommended.
"""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageChooserBlock

from search.fields import area_choices, tag_choices
from search.models import KEY

WEIGHTS = {"min_value": -3, "max_value": 3}
WEIGHT_HELP = _("From -3 (keep away from) to 3 (very much wished). The weights of all chosen answers add up.")
KEY_HELP = _("A short name in small Latin letters, the same in every language.")


class KeyBlock(blocks.FieldBlock):
    """A key, the same in every language."""

    translated = False

    def __init__(self, required=True, help_text=None, **kwargs):
        self.field = forms.CharField(required=required, help_text=help_text, max_length=60, validators=[KEY])
        super().__init__(**kwargs)


class TagWeightBlock(blocks.StructBlock):
    tag = blocks.ChoiceBlock(label=_("Tag"), choices=tag_choices)
    weight = blocks.IntegerBlock(label=_("Weight"), default=1, help_text=WEIGHT_HELP, **WEIGHTS)


class AreaWeightBlock(blocks.StructBlock):
    area = blocks.ChoiceBlock(label=_("Area"), choices=area_choices)
    weight = blocks.IntegerBlock(label=_("Weight"), default=1, help_text=WEIGHT_HELP, **WEIGHTS)


class OptionBlock(blocks.StructBlock):
    key = KeyBlock(label=_("Key"), help_text=KEY_HELP)
    label = blocks.CharBlock(label=_("Answer"), max_length=120)
    help = blocks.CharBlock(label=_("Explanation"), required=False, max_length=255)
    words = blocks.CharBlock(
        label=_("Other words for it"),
        required=False,
        max_length=255,
        help_text=_(
            "Whoever describes a stay in own words gives this answer by one of these, with commas between them: "
            "“dog, pet, no cats”. The answer itself and the names of tags that it wishes most count anyway."
        ),
    )
    reason = blocks.CharBlock(
        label=_("Sentence where it is so"),
        required=False,
        max_length=160,
        help_text=_(
            "Told with a plan or facility that has what this answer wishes: “The sea is in sight.” "
            "Left empty, the answer itself is quoted."
        ),
    )
    miss = blocks.CharBlock(
        label=_("Sentence where it is not so"),
        required=False,
        max_length=160,
        help_text=_("Told with one that has nothing of it: “The sea is not in sight.”"),
    )
    image = ImageChooserBlock(label=_("Picture"), required=False)
    wants = blocks.ListBlock(TagWeightBlock(), label=_("Wished tags"), default=[])
    areas = blocks.ListBlock(AreaWeightBlock(), label=_("Wished areas"), default=[])
    days_at_least = blocks.IntegerBlock(label=_("Days at least"), required=False, min_value=1)
    days_at_most = blocks.IntegerBlock(label=_("Days at most"), required=False, min_value=1)
    budget_at_most = blocks.IntegerBlock(label=_("Budget at most, in yen"), required=False, min_value=0)
    must = blocks.MultipleChoiceBlock(
        label=_("Must have"),
        required=False,
        choices=tag_choices,
        help_text=_("Whoever gives this answer is never shown a plan that lacks one of these."),
    )
    excludes = blocks.MultipleChoiceBlock(
        label=_("Must not have"),
        required=False,
        choices=tag_choices,
        help_text=_("Whoever gives this answer is never shown a plan that has one of these."),
    )

    class Meta:
        label = _("Answer")
        label_format = "{label}"

    def clean(self, value):
        value = super().clean(value)
        least, most = value["days_at_least"], value["days_at_most"]
        if least and most and least > most:
            message = ValidationError(_("No plan is that long and that short: lower this number, or raise the other."))
            raise StructBlockValidationError(block_errors={"days_at_least": message})
        if both := set(value["must"]) & set(value["excludes"]):
            labels = {key: label for _group, tags in tag_choices() for key, label in tags}
            message = _("“%s” cannot be a must and excluded at once: untick one of the two.")
            error = ValidationError(message % labels[min(both)])
            raise StructBlockValidationError(block_errors={"excludes": error})
        return value


class AfterBlock(blocks.StructBlock):
    question = KeyBlock(label=_("Key of the earlier question"), required=False)
    options = blocks.ListBlock(KeyBlock(label=_("Key of an answer")), label=_("Any of these answers"), default=[])

    class Meta:
        help_text = _("Left empty, everybody is asked. Otherwise only who gave one of these answers before.")


class QuestionBlock(blocks.StructBlock):
    key = KeyBlock(label=_("Key"), help_text=KEY_HELP)
    label = blocks.CharBlock(label=_("Question"), max_length=160)
    help = blocks.CharBlock(label=_("Explanation"), required=False, max_length=255)
    multiple = blocks.BooleanBlock(label=_("Several answers"), required=False)
    required = blocks.BooleanBlock(label=_("Must be answered"), required=False)
    after = AfterBlock(label=_("Only after"), required=False)
    options = blocks.ListBlock(OptionBlock(), label=_("Answers"), collapsed=True)

    class Meta:
        icon = "help"
        label = _("Question")
        label_format = "{label}"
