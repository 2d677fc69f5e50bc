"""What every page has: the base pages, pictures, links, translatable snippets and the content version."""

from cms.models.children import Child, LinkChild, gallery_panel
from cms.models.pages import BaseIndexPage, BasePage, shared_picture_panel
from cms.models.pictures import Picture, PictureText, Rendition
from cms.models.snippets import TranslatableSnippet
from cms.models.statistics import DayCount
from cms.models.version import ContentVersion

__all__ = [
    "BaseIndexPage",
    "BasePage",
    "Child",
    "ContentVersion",
    "DayCount",
    "LinkChild",
    "Picture",
    "PictureText",
    "Rendition",
    "TranslatableSnippet",
    "gallery_panel",
    "shared_picture_panel",
]
