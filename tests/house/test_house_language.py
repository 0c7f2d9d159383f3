"""The bounds only ever become tighter: who brings a figure down lowers its bound."""

from measure import (
    Module,
    figures,
    give_docstrings,
    idioms,
    importers,
    is_participle,
    small_with_one_importer,
)

MOST = {
    "modules": 290,
    "modules < 80 lines with one importer": 15,
    "internal imports per 1,000 lines": 30.0,
    'docstrings that begin with "Give"': 2,
    "names `each`": 45,
    "names of the private idiom": 115,
    "% of functions and classes named by a participle": 5.5,
    "lines of code": 30_700,
    "longest function": 40,
}
LEAST = {"median lines of a module": 135, "module docstrings > 10 lines": 25}


def of(text: str, name: str = "controlplane.a") -> dict[str, Module]:
    return {name: Module(name, text)}


def test_the_figures_of_the_house_keep_their_bounds() -> None:
    now = figures()
    over = {name: (now[name], most) for name, most in MOST.items() if now[name] > most}
    under = {name: (now[name], least) for name, least in LEAST.items() if now[name] < least}
    assert (over, under) == ({}, {}), "python tests/house/measure.py shows all of them"


def test_every_way_to_bind_a_name_of_the_idiom_is_seen_with_what_to_write_instead() -> None:
    text = "def f(given):\n    return [each for each in given]\nfor _said in f(1):\n    pass\n"
    assert idioms(of(text)) == [
        "controlplane.a:3: _said: message, text",
        "controlplane.a:1: given: input, argument, value",
        "controlplane.a:2: each: name what the loop is over",
    ]


def test_an_attribute_of_another_library_and_a_word_in_a_text_are_no_idiom() -> None:
    assert idioms(of("x = row.found\ny = 'each of the given'\n")) == []


def test_a_docstring_that_gives_is_seen() -> None:
    text = 'def f():\n    """Give it."""\ndef g():\n    """Return it."""\n'
    assert give_docstrings(of(text)) == ["controlplane.a.f"]


def test_a_name_that_is_a_participle_alone_is_one() -> None:
    names = ("checked", "Reading", "read_checked", "embed", "check", "String")
    assert [name for name in names if is_participle(name)] == ["checked", "Reading"]


def test_a_small_module_with_one_importer_is_seen_by_every_kind_of_import() -> None:
    product = {
        **of("A = 1\n", "controlplane.a"),
        **of("from controlplane import a\n", "controlplane.b"),
        **of("from controlplane.b import x\n", "controlplane.c"),
        **of("import controlplane.c\n" + "y = 1\n" * 80, "controlplane.d"),
    }
    assert importers(product)["controlplane.a"] == {"controlplane.b"}
    assert small_with_one_importer(product) == [
        "controlplane.a",
        "controlplane.b",
        "controlplane.c",
    ]
