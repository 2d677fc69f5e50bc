"""Forms of the vocabulary."""

from django import forms
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
        label=_("applies to"),
        help_text=_("The kinds of pages that may bear these tags."),
        choices=[(kind.value, kind.label) for kind in TAGGED],
        widget=forms.CheckboxSelectMultiple,
    )
