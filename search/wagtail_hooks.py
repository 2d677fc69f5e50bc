"""The vocabulary in the admin: areas, tag groups and tags."""

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from cms.admin.snippets import STATE_COLUMNS, TranslatableSnippetViewSet
from cms.kinds import ListingKind
from search.filters import one_of
from search.models import Area, Synonyms, Tag, TagGroup

KINDS = Column(
    "kinds",
    label=_("Applies to"),
    accessor=lambda group: "・".join(capfirst(str(ListingKind(kind).label)) for kind in group.kinds),
)


class TagFilterSet(WagtailFilterSet):
    group = one_of(TagGroup, _("Group"))

    class Meta:
        model = Tag
        fields = ["group"]


class AreaViewSet(TranslatableSnippetViewSet):
    model = Area
    icon = "site"
    list_display = ["name", "key", "order", *STATE_COLUMNS]
    search_fields = ["name", "key"]


class TagGroupViewSet(TranslatableSnippetViewSet):
    model = TagGroup
    icon = "folder-open-1"
    list_display = ["label", "key", KINDS, "order", *STATE_COLUMNS]
    search_fields = ["label", "key"]


class TagViewSet(TranslatableSnippetViewSet):
    model = Tag
    icon = "tag"
    list_display = ["label", "key", "group", "order", *STATE_COLUMNS]
    filterset_class = TagFilterSet
    search_fields = ["label", "key"]


class SynonymsViewSet(SnippetViewSet):
    model = Synonyms
    icon = "decimal"
    list_display = ["__str__", "locale"]
    search_fields = ["written", "meant"]


class VocabularyGroup(SnippetViewSetGroup):
    items = (AreaViewSet, TagGroupViewSet, TagViewSet, SynonymsViewSet)
    menu_label = _("Vocabulary")
    menu_icon = "tag"
    menu_order = 200


register_snippet(VocabularyGroup)
