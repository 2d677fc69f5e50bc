"""A panel of the editor that says how far a report is from its goal (requirement W18)."""

from django.forms import Media
from wagtail.admin.panels import Panel
from wagtail.admin.staticfiles import versioned_static

from reports.length import CHARACTERS, PICTURES, length


class LengthPanel(Panel):
    """Characters and pictures so far, counted on loading and by a script while staff type."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "reports/admin/length_panel.html"

        def get_context_data(self, parent_context=None):
            goals = {"characters_goal": CHARACTERS, "pictures_goal": PICTURES}
            return super().get_context_data(parent_context) | goals | {"length": length(self.instance.body)}

        @property
        def media(self) -> Media:
            return Media(
                js=[versioned_static("reports/length.js")], css={"all": [versioned_static("reports/length.css")]}
            )
