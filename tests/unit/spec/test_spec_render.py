from controlplane.compiler.diagnostics import render
from controlplane.domain.errors import Diagnostic, Place

ERROR = Diagnostic("EXO101", "error", 'unknown key "satelites"', Place(2, 5, 14))


def test_nothing_to_say_is_no_text() -> None:
    assert render((), "a.yml", "") == ""


def test_the_caret_stands_under_the_place_with_the_question_beside_it() -> None:
    hint = 'did you mean "satellites"?\nexpected one of: sla, satellites'
    found = [Diagnostic("EXO101", "error", "unknown key", Place(2, 5, 14), hint)]
    assert render(found, "dir/a.yml", "cluster:\n    satelites:\n") == (
        "error[EXO101]: unknown key\n"
        "  --> dir/a.yml:2:5\n"
        "  |\n"
        "2 |     satelites:\n"
        '  |     ^^^^^^^^^ did you mean "satellites"?\n'
        "  = expected one of: sla, satellites\n"
        "1 error · exo explain EXO101 · exit 3\n"
    )


def test_the_last_line_counts_and_names_the_first_error() -> None:
    warning = Diagnostic("EXO410", "warning", "in clear", Place(1, 1, 2))
    assert render([warning, ERROR, ERROR], "a", "x\n    y").splitlines()[-1] == (
        "2 errors, 1 warning · exo explain EXO101 · exit 3"
    )
    assert render([warning], "a", "x").splitlines()[-1] == "1 warning · exo explain EXO410"


def test_a_document_cannot_drive_the_terminal() -> None:
    hostile = Diagnostic("EXO101", "error", "key \x1b[2J", Place(1, 1, 5), "\u202etxt")
    shown = render([hostile], "a.yml", "\x1b]0;owned\x07: 1")
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "x" * 5000 + "HERE" + "y" * 5000
    found = [Diagnostic("EXO101", "error", "m", Place(1, 5001, 5005))]
    shown = render(found, "a.yml", line).splitlines()
    assert max(map(len, shown)) < 160
    start = shown[3].index("HERE")
    assert shown[4][start : start + 4] == "^^^^"
    assert shown[4].count("^") == 4


def test_tabs_and_wide_characters_keep_the_caret_in_its_column() -> None:
    shown = render([Diagnostic("EXO101", "error", "m", Place(1, 4, 5))], "a", "\t日:x").splitlines()
    assert shown[3] == "1 |  日:x"
    assert shown[4] == "  |     ^"


def test_colours_are_only_there_when_asked_for() -> None:
    assert "\x1b[1;31merror[EXO101]\x1b[0m" in render([ERROR], "a", "x\n    y", colour=True)
    assert "\x1b" not in render([ERROR], "a", "x\n    y")
