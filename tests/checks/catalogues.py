"""The message catalogues hold every message of the code, translated: `python -m tests.checks.catalogues [--check]`.

Without --check the catalogues are brought up to date (GNU gettext must be installed); new messages are left empty.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("ja", "zh_Hans", "zh_Hant")
ROOMS = ("cms", "home", "plans", "facilities", "reports", "search", "translation", "frontend", "locale", "manage.py")


def extract(folder: Path) -> None:
    """Bring the catalogues in the folder's `locale/` up to what its code says."""
    command = [
        sys.executable,
        "manage.py",
        "makemessages",
        "--add-location=file",
        "--no-wrap",
        "--no-obsolete",
        "--ignore=tests/*",
    ]
    for language in LANGUAGES:
        command += ["--locale", language]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "cms.settings.development", "PYTHONPATH": str(folder)}
    subprocess.run([*command, "--verbosity", "0"], cwd=folder, env=environment, check=True)
    for language in LANGUAGES:
        file = catalogue(folder, language)
        messages = polib.pofile(str(file), wrapwidth=0)
        messages.metadata = {
            "Language": language,
            "MIME-Version": "1.0",
            "Content-Type": "text/plain; charset=UTF-8",
            "Content-Transfer-Encoding": "8bit",
            "Plural-Forms": "nplurals=1; plural=0;",
        }
        messages.header = ""
        messages.save(str(file))


def catalogue(folder: Path, language: str) -> Path:
    return folder / "locale" / language / "LC_MESSAGES" / "django.po"


def mistakes() -> list[str]:
    """What is missing, old or unfinished, a line each."""
    found = []
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch)
        for room in ROOMS:
            source = ROOT / room
            (shutil.copytree if source.is_dir() else shutil.copy)(source, copy / room)
        extract(copy)
        for language in LANGUAGES:
            kept = {(entry.msgctxt, entry.msgid): entry for entry in polib.pofile(str(catalogue(ROOT, language)))}
            for entry in polib.pofile(str(catalogue(copy, language))):
                mine = kept.pop((entry.msgctxt, entry.msgid), None)
                if mine is None or not mine.translated() or mine.fuzzy:
                    found.append(f"{language}: not translated: {entry.msgid!r} ({entry.occurrences[0][0]})")
            found += [f"{language}: no longer used: {msgid!r}" for _, msgid in kept]
    return found


if __name__ == "__main__":
    if not shutil.which("xgettext"):
        if os.environ.get("CI"):
            sys.exit("GNU gettext is missing, which the check of the catalogues needs.")
        print("Message catalogues not checked: GNU gettext is not installed.")
    elif "--check" not in sys.argv:
        extract(ROOT)
    elif wrong := mistakes():
        sys.exit("\n".join(wrong))
