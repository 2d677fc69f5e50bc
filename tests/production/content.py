"""`python -m tests.production.content`: a few pages and an administrator, into the database of the environment."""

import django

NAME, PASSWORD = "administrator", "fifteen-characters-at-least"
PLAN = "/plans/stay/"


def main() -> None:
    django.setup()
    # Models are there only now.
    from django.contrib.auth import get_user_model

    from tests import factories

    factories.plan("stay", title="海辺の三日間")
    factories.news()
    get_user_model().objects.create_superuser(NAME, "administrator@example.com", PASSWORD)


if __name__ == "__main__":
    main()
