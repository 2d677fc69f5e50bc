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
        # The planner takes a scan of the table for cheap, as it does not know what unpacking long vectors costs.
        """
        CREATE FUNCTION search_documents(role text, sought tsquery) RETURNS bigint[]
        LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
        DECLARE found bigint[];
        BEGIN
            EXECUTE format('SELECT array_agg(id >> 8) FROM search_tokens WHERE %I @@ $1', role) INTO found USING sought;
            RETURN found;
        END $$
        """,
    ],
}
DROP = {
    "sqlite": ["DROP TABLE search_tokens"],
    "postgresql": ["DROP FUNCTION search_documents", "DROP TABLE search_tokens"],
}


def make_tokens(apps, schema_editor):
    for statement in TOKENS[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


def drop_tokens(apps, schema_editor):
    for statement in DROP[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(make_tokens, drop_tokens)]
