"""How pages of other rooms bear areas and tags, and how staff choose them."""

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField

from search.models import Area, Tag, TagGroup, written_in_source_language

# Every language's page bears the areas and tags of the source page, whose keys are what counts.
SYNCHRONISED = {name: SynchronizedField(name, overridable=False) for name in ("area", "areas", "tags")}


def area_field(**kwargs) -> models.ForeignKey:
    """The one area that something lies in."""
    return models.ForeignKey(
        Area,
        verbose_name=_("area"),
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to=written_in_source_language,
        **kwargs,
    )


def areas_field(**kwargs) -> ParentalManyToManyField:
    return ParentalManyToManyField(
        Area, verbose_name=_("areas"), related_name="+", limit_choices_to=written_in_source_language, **kwargs
    )


def tags_field() -> ParentalManyToManyField:
    return ParentalManyToManyField(
        Tag, verbose_name=_("tags"), related_name="+", blank=True, limit_choices_to=written_in_source_language
    )


def area_choices() -> list[tuple[str, str]]:
    return [(area.key, area.name) for area in Area.objects.source()]


def tag_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    groups: dict[str, list[tuple[str, str]]] = {}
    for tag in Tag.objects.source().select_related("group"):
        groups.setdefault(tag.group.label, []).append((tag.key, tag.label))
    return list(groups.items())


def finding_panel(*fields: str) -> MultiFieldPanel:
    """By what visitors find the page. Areas and tags are ticked, tags under the label of their group."""
    widgets = {"area": forms.Select, "areas": forms.CheckboxSelectMultiple, "tags": forms.CheckboxSelectMultiple}
    return MultiFieldPanel(
        [FieldPanel(name, widget=widgets[name]) for name in fields],
        heading=_("How visitors find it"),
        help_text=_("Lists, filters and the diagnostic go by these. They hold for every language."),
        classname="hamayu-finding",
    )


class GroupedTags(forms.models.ModelChoiceIterator):
    """Choices under the label of their group."""

    def __iter__(self):
        groups: dict[str, list] = {}
        for tag in self.queryset.select_related("group"):
            groups.setdefault(tag.group.label, []).append(self.choice(tag))
        yield from groups.items()


class TaggedPageForm(WagtailAdminPageForm):
    """The form of pages with tags: only those of groups that apply to the page's `kind`, under their groups."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "tags" in self.fields:
            groups = [group.pk for group in TagGroup.objects.source() if self.instance.kind in group.kinds]
            field = self.fields["tags"]
            field.iterator = GroupedTags
            field.queryset = Tag.objects.source().filter(group__in=groups)
