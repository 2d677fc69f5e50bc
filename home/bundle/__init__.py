"""How the things of this room stand in a content bundle."""

from home.bundle.lists import INDEXES
from home.bundle.living import LIVING
from home.bundle.pages import EVENTS, NEWS, PAGES
from home.bundle.site import SITE
from home.bundle.top import HOME

PARTS = [HOME, INDEXES, PAGES, LIVING, NEWS, EVENTS, SITE]
