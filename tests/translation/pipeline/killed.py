"""`python -m tests.translation.pipeline.killed POINT`: the worker, killed at a point; without one, as it is.

A point is a function and whether the process ends before or after its call: `queue.take:after`. An engine answers in
this process, so that nothing else has to run.
"""

import os
import signal
import sys
from functools import wraps

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.test")

import django
from django.conf import settings

settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
settings.HAMAYU_TRANSLATE_ON_PUBLISH = True
django.setup()

from django.core.management import call_command

from tests.translation.pipeline.conftest import RecordingEngine
from translation import sync, targets
from translation.pipeline import queue, routes, run, store, tasks

PLACES = {
    "queue": queue,
    "run": run,
    "store": store,
    "sync": sync,
    "targets": targets,
    "tasks": tasks,
    "engine": RecordingEngine,
}


def die(*_arguments: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def arm(point: str) -> None:
    path, _colon, moment = point.partition(":")
    place, name = path.split(".")
    original = getattr(PLACES[place], name)

    @wraps(original)
    def armed(*args, **kwargs):
        if moment == "before":
            die()
        original(*args, **kwargs)
        die()

    setattr(PLACES[place], name, armed)


def main(point: str = "") -> None:
    recorder = RecordingEngine()
    routes.engine_for = lambda source, target: recorder if source == "ja" else None
    if point:
        arm(point)
    call_command("translate", verbosity=0)
    call_command("db_worker", batch=True, reload=False, startup_delay=False, verbosity=0)


if __name__ == "__main__":
    main(*sys.argv[1:])
