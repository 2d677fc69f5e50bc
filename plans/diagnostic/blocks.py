"""Blocks of the diagnostic's questions (contract: content bundle, diagnostic.yaml).

Weights run from -3 (keep away from) to 3 (very much wished); the wants of all chosen options add up. `must`,
`excludes` and the limits on days and budget are hard: what breaks one is never recommended.
"""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from search.fields import area_choices, tag_choices
from search.models import KEY

WEIGHTS = {"min_value": -3, "max_value": 3}


class KeyBlock(blocks.FieldBlock):
    """A key, the same in every language."""

    def __init__(self, required=True, help_text=None, **kwargs):
        self.field = forms.CharField(required=required, help_text=help_text, max_length=60, validators=[KEY])
        super().__init__(**kwargs)


class TagWeightBlock(blocks.StructBlock):
    tag = blocks.ChoiceBlock(label=_("Tag"), choices=tag_choices)
    weight = blocks.IntegerBlock(label=_("Weight"), default=1, **WEIGHTS)


class AreaWeightBlock(blocks.StructBlock):
    area = blocks.ChoiceBlock(label=_("Area"), choices=area_choices)
    weight = blocks.IntegerBlock(label=_("Weight"), default=1, **WEIGHTS)


class OptionBlock(blocks.StructBlock):
    key = KeyBlock(label=_("Key"))
    label = blocks.CharBlock(label=_("Answer"), max_length=120)
    help = blocks.CharBlock(label=_("Explanation"), required=False, max_length=255)
    image = ImageChooserBlock(label=_("Picture"), required=False)
    wants = blocks.ListBlock(TagWeightBlock(), label=_("Wished tags"), default=[])
    areas = blocks.ListBlock(AreaWeightBlock(), label=_("Wished areas"), default=[])
    days_at_least = blocks.IntegerBlock(label=_("Days at least"), required=False, min_value=1)
    days_at_most = blocks.IntegerBlock(label=_("Days at most"), required=False, min_value=1)
    budget_at_most = blocks.IntegerBlock(label=_("Budget at most, in yen"), required=False, min_value=0)
    must = blocks.MultipleChoiceBlock(label=_("Must have"), required=False, choices=tag_choices)
    excludes = blocks.MultipleChoiceBlock(label=_("Must not have"), required=False, choices=tag_choices)

    class Meta:
        label = _("Answer")


class AfterBlock(blocks.StructBlock):
    question = KeyBlock(label=_("Key of the earlier question"), required=False)
    options = blocks.ListBlock(KeyBlock(label=_("Key of an answer")), label=_("Any of these answers"), default=[])


class QuestionBlock(blocks.StructBlock):
    key = KeyBlock(label=_("Key"))
    label = blocks.CharBlock(label=_("Question"), max_length=160)
    help = blocks.CharBlock(label=_("Explanation"), required=False, max_length=255)
    multiple = blocks.BooleanBlock(label=_("Several answers"), required=False)
    required = blocks.BooleanBlock(label=_("Must be answered"), required=False)
    after = AfterBlock(label=_("Only after"), required=False)
    options = blocks.ListBlock(OptionBlock(), label=_("Answers"))

    class Meta:
        icon = "help"
        label = _("Question")
