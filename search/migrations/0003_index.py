import uuid

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

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

    dependencies = [
        ('search', '0002_alter_tag_group'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='Change',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=20)),
                ('object_id', models.BigIntegerField()),
                ('ticket', models.UUIDField(default=uuid.uuid4)),
                ('due', models.DateTimeField(default=django.utils.timezone.now)),
                ('tries', models.PositiveIntegerField(default=0)),
                ('taken_until', models.DateTimeField(null=True)),
                ('taken_by', models.UUIDField(null=True)),
                ('problem', models.TextField(blank=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('kind', 'object_id'), name='one_change_for_object')],
            },
        ),
        migrations.CreateModel(
            name='Document',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=20)),
                ('object_id', models.BigIntegerField()),
                ('locale', models.CharField(max_length=20)),
                ('title', models.TextField()),
                ('text', models.TextField()),
                ('url', models.CharField(max_length=1000)),
                ('image_id', models.BigIntegerField(null=True)),
                ('words', models.TextField()),
                ('digest', models.CharField(max_length=64)),
            ],
            options={
                'indexes': [models.Index(fields=['locale', 'kind'], name='documents_of_locale')],
                'constraints': [models.UniqueConstraint(fields=('kind', 'object_id'), name='one_document_for_object')],
            },
        ),
        migrations.CreateModel(
            name='Synonyms',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('written', models.TextField(help_text='One on each line. Who searches for one of them finds the others as well.', verbose_name='words')),
                ('meant', models.TextField(blank=True, help_text='One on each line: who searches for one of the words above finds these as well, but not the other way round. Left empty, the words above stand for each other.', verbose_name='only in one direction')),
                ('locale', models.ForeignKey(blank=True, help_text='Left empty, they hold in every language.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale', verbose_name='language')),
            ],
            options={
                'verbose_name': 'synonyms',
                'verbose_name_plural': 'synonyms',
                'ordering': ['written'],
            },
        ),
        migrations.RunPython(make_tokens, drop_tokens),
    ]
