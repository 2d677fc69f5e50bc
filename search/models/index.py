"""What is found: a row for each public thing and language, and what waits to be indexed (requirements C8, W13)."""

from uuid import uuid4

from django.db import models
from django.utils import timezone

KINDS = 20  # Characters of a ListingKind.


class Document(models.Model):
    """A public page or event in one language, as results show it. Its tokens lie in the engine's own table."""

    kind = models.CharField(max_length=KINDS)
    object_id = models.BigIntegerField()
    locale = models.CharField(max_length=20)
    title = models.TextField()
    text = models.TextField()
    url = models.CharField(max_length=1000)
    image_id = models.BigIntegerField(null=True)
    # Words as visitors may type them, to mend typing errors by.
    words = models.TextField()
    # Of all that is indexed, so that the comparison with the content need not analyse it.
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "object_id"], name="one_document_for_object")]
        indexes = [models.Index(fields=["locale", "kind"], name="documents_of_locale")]


class Change(models.Model):
    """Something that may have changed and is to be indexed anew in one of the indexes. Written in the transaction of
    the change, it stays until that is done, so that a worker that is killed loses nothing."""

    class Target(models.TextChoices):
        DATABASE = "database"
        ELASTICSEARCH = "elasticsearch"

    target = models.CharField(max_length=20, choices=Target)
    kind = models.CharField(max_length=KINDS)
    object_id = models.BigIntegerField()
    # Another one for each time that it is queued: a worker removes only what it has seen.
    ticket = models.UUIDField(default=uuid4)
    due = models.DateTimeField(default=timezone.now)
    tries = models.PositiveIntegerField(default=0)
    taken_until = models.DateTimeField(null=True)
    taken_by = models.UUIDField(null=True)
    # What was wrong with it at the last try; nothing if the whole index did not answer.
    problem = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["target", "kind", "object_id"], name="one_change_for_object")]
