"""The table of tokens, which is full-text search's own kind of table and so no model's."""

from django.db import migrations

TOKENS = {
    # Our tokens are parted by white space alone, so every sign of ASCII is part of one, as all others are anyway.
    "sqlite": [
        "CREATE VIRTUAL TABLE search_tokens USING fts5(title, tags, lead, body, often, "
        """tokenize = "ascii tokenchars '!#$%&()*+,-./:;<=>?@[\\]^_`{|}~'")"""
    ],
    "postgresql": [
        "CREATE TABLE search_tokens (id bigint PRIMARY KEY, title tsvector, tags tsvector, lead tsvector, "
        "body tsvector, often tsvector)",
        "CREATE INDEX search_tokens_of_roles ON search_tokens USING gin (title, tags, lead, body, often)",
    ],
}


def make_tokens(apps, schema_editor):
    for statement in TOKENS[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


def drop_tokens(apps, schema_editor):
    schema_editor.execute("DROP TABLE search_tokens")


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(make_tokens, drop_tokens)]
