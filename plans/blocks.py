"""Blocks of the itinerary and of keypersons."""

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

TIME = RegexValidator(r"^([01]?\d|2[0-3]):[0-5]\d$", _("Write the time as 9:30 or 14:00."))


class TimeBlock(blocks.FieldBlock):
    """A time of day as staff write it; not translated."""

    translated = False

    def __init__(self, required=False, help_text=None, **kwargs):
        self.field = forms.CharField(required=required, help_text=help_text, max_length=5, validators=[TIME])
        super().__init__(**kwargs)


class ItineraryStopBlock(blocks.StructBlock):
    time = TimeBlock(label=_("Time"))
    title = blocks.CharBlock(label=_("Title"), max_length=160)
    text = blocks.TextBlock(label=_("Text"), required=False, rows=3)
    facility = blocks.PageChooserBlock(label=_("Facility"), required=False, page_type="facilities.FacilityPage")

    class Meta:
        icon = "time"
        label = _("Stop")
        label_format = "{time} {title}"


class ItineraryDayBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=160)
    stops = blocks.ListBlock(ItineraryStopBlock(), label=_("Stops"))

    class Meta:
        icon = "calendar-alt"
        label = _("Day")
