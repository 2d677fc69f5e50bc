"""What a document may look like, and how quickly it is refused if it does not."""

import pytest

pytestmark = pytest.mark.requirement("C5", "W31")

PLAN = 'plan(locale: "ja", key: "a")'


def nested(depth: int, leaf: str = "key") -> str:
    return "best { " * depth + leaf + " }" * depth


def doubling(body: str, count: int = 30, on: str = "Plan") -> str:
    """Fragments of which each spreads the next twice: `body` holds the next one's name as %s."""
    fragments = [f"fragment F{i} on {on} {{ {body.replace('%s', f'F{i + 1}')} }}" for i in range(count)]
    return "\n".join([*fragments, f"fragment F{count} on {on} {{ __typename }}"])


def test_a_query_as_deep_as_the_limit_runs_and_one_level_more_does_not(run, code_of):
    assert "errors" not in run(f"{{ {PLAN} {{ {nested(13)} }} }}")
    assert code_of(f"{{ {PLAN} {{ {nested(14)} }} }}") == "TOO_COMPLEX"


def test_depth_is_counted_through_fragments(code_of):
    query = f"{{ {PLAN} {{ ...A }} }} fragment A on Plan {{ {nested(7, '...B')} }}"
    assert code_of(f"{query} fragment B on Plan {{ {nested(7)} }}") == "TOO_COMPLEX"


def test_nesting_of_hundreds_of_levels_is_refused_and_breaks_nothing(code_of):
    assert code_of(f"{{ {PLAN} {{ {nested(190)} }} }}") == "TOO_COMPLEX"
    assert code_of(f"{{ {PLAN} {{ {nested(450)} }} }}") == "SYNTAX_ERROR"


@pytest.mark.parametrize("body", ["...%s ...%s", "a: best { ...%s } b: best { ...%s }"])
def test_thirty_doubling_fragments_are_refused(code_of, body):
    assert code_of(f"{{ {PLAN} {{ ...F0 }} }}\n{doubling(body)}") == "TOO_COMPLEX"


def test_doubling_root_fields_are_refused(code_of):
    assert code_of("{ ...F0 }\n" + doubling("...%s ...%s", on="Query")) == "TOO_COMPLEX"


def test_a_long_chain_of_fragments_is_refused(code_of):
    chain = [f"fragment F{i} on Plan {{ ...F{i + 1} }}" for i in range(230)]
    query = f"{{ {PLAN} {{ ...F0 }} }} {' '.join(chain)} fragment F230 on Plan {{ key }}"
    assert code_of(query) == "TOO_COMPLEX"


@pytest.mark.parametrize(
    "fragments",
    [
        "fragment A on Plan { ...A }",
        "fragment A on Plan { ...B } fragment B on Plan { related { ...A } }",
        "fragment A on Plan { ...Unknown }",
        "fragment A on Unknown { key }",
        "fragment A on Plan { key } fragment Unused on Plan { ...Unused }",
        "fragment A on Plan { key } fragment A on Plan { title }",
    ],
)
def test_cyclic_unknown_and_unused_fragments_are_ordinary_mistakes(code_of, fragments):
    assert code_of(f"{{ {PLAN} {{ ...A }} }} {fragments}") == "INVALID_QUERY"


@pytest.mark.parametrize(
    ("query", "allowed"),
    [
        (lambda n: f"{{ {PLAN} {{ {' '.join(['key'] * (n - 1))} }} }}", 400),
        (lambda n: f"{{ {PLAN} {{ {' '.join(f'a{i}: key' for i in range(n))} }} }}", 30),
        (lambda n: f"{{ ...A }} fragment A on Query {{ {' '.join(['__typename'] * n)} }}", 10),
        (lambda n: f"{{ {PLAN} {{ {' '.join(['key @skip(if: false)'] * n)} }} }}", 20),
    ],
    ids=["selections", "aliases", "root fields", "directives"],
)
def test_each_of_these_is_counted(run, code_of, query, allowed):
    assert "errors" not in run(query(allowed))
    assert code_of(query(allowed + 1)) == "TOO_COMPLEX"
    assert code_of(query(600)) in ("TOO_COMPLEX", "TOO_LARGE")


def test_one_directive_repeated_on_a_field_is_refused(code_of):
    assert code_of("{ __typename @skip(if: false) @skip(if: false) }") == "INVALID_QUERY"
    assert code_of("{ __typename " + "@a" * 21 + " }") == "TOO_COMPLEX"


def test_five_hundred_aliases_are_refused(code_of):
    query = "{" + " ".join(f"a{i}:__typename" for i in range(500)) + "}"
    assert code_of(query) == "TOO_COMPLEX"


def test_a_limit_is_taken_from_the_settings(executor, code_of, settings):
    settings.HAMAYU_GRAPHQL_MAX_DEPTH = 1
    assert code_of(f"{{ {PLAN} {{ key }} }}") == "TOO_COMPLEX"


def test_four_hundred_kilobytes_of_comments_are_too_many_tokens(code_of):
    assert code_of("#\n" * 200_000 + "{ __typename }") == "TOO_LARGE"
    assert code_of("{ " + "__typename " * 2_000 + "}") == "TOO_LARGE"


@pytest.mark.parametrize("kind", ["mutation", "subscription"])
def test_only_queries_are_served_even_beside_a_query(code_of, kind):
    assert code_of(f"{kind} {{ __typename }}") == "INVALID_QUERY"
    assert code_of(f"query A {{ __typename }} {kind} B {{ __typename }}") == "INVALID_QUERY"
