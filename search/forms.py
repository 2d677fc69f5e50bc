"""Forms of the vocabulary."""

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from cms.kinds import ListingKind

# The kinds whose pages have tags; news, events and standard pages have none.
TAGGED = (
    ListingKind.PLAN,
    ListingKind.LODGING,
    ListingKind.WORKSPACE,
    ListingKind.ACTIVITY,
    ListingKind.REPORT,
)


class TagGroupForm(WagtailAdminModelForm):
    kinds = forms.MultipleChoiceField(
        label=_("Applies to"),
        help_text=_("The kinds of pages that may bear these tags."),
        choices=lambda: [(kind.value, capfirst(kind.label)) for kind in TAGGED],
        widget=forms.CheckboxSelectMultiple,
    )
