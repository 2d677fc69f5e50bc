"""docs/traceability.md from the requirement markers of the tests: `python -m tests.checks.traceability [--check]`."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "traceability.md"
HEAD = """# Traceability

Which test shows which requirement, from the markers of the tests (`make traceability`).

| requirement | shown by |
| --- | --- |
"""


def marked() -> Iterator[tuple[str, str]]:
    """(requirement, test as a sentence with its file)."""
    for file in sorted((ROOT / "tests").rglob("test_*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        everywhere = [
            requirement
            for node in tree.body
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "pytestmark"
            for requirement in _requirements([node.value, *getattr(node.value, "elts", [])])
        ]
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                sentence = node.name.removeprefix("test_").replace("_", " ")
                place = file.relative_to(ROOT / "tests").as_posix()
                for requirement in {*everywhere, *_requirements(node.decorator_list)}:
                    yield requirement, f"{sentence} (`{place}`)"


def _requirements(marks: list[ast.expr]) -> Iterator[str]:
    for mark in marks:
        if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.requirement":
            yield from (ast.literal_eval(argument) for argument in mark.args)


def _order(requirement: str) -> tuple[str, int]:
    letters, number = re.fullmatch(r"([A-Z]+)(\d+)", requirement).groups()
    return letters, int(number)


def page() -> str:
    shown: dict[str, list[str]] = {}
    for requirement, test in marked():
        shown.setdefault(requirement, []).append(test)
    rows = [f"| {name} | {'<br>'.join(sorted(shown[name]))} |" for name in sorted(shown, key=_order)]
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    if "--check" not in sys.argv:
        PAGE.write_text(page(), "utf-8")
    elif not PAGE.exists() or PAGE.read_text("utf-8") != page():
        sys.exit("docs/traceability.md is old: run `make traceability`.")
