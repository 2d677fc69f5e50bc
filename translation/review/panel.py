"""What the dashboard says of translations."""

from collections.abc import Mapping
from typing import Any

from laces.components import Component

from translation.review import summary
from translation.review.filters import targets


class TranslationPanel(Component):
    name = "translation"
    template_name = "translation/review/panel.html"
    order = 120

    def get_context_data(self, parent_context: Mapping[str, Any]) -> Mapping[str, Any]:
        return {
            "languages": summary.languages(targets()),
            "spent": summary.spent(),
            "problems": summary.problems(),
            "reports": summary.open_reports(),
            "csrf_token": parent_context["csrf_token"],
        }
