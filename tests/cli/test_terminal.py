import pytest

from tieout.cli.terminal import Look, cells, decoded, look


@pytest.mark.parametrize(
    ("environment", "terminal", "colour"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
        ({"TERM": "dumb"}, True, False),
    ],
)
def test_colours(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], terminal: bool, colour: bool) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert look(terminal).colour == colour


@pytest.mark.parametrize(("columns", "width"), [("", 80), ("100", 100), ("20", 40), ("400", 110), ("many", 80)])
def test_width(monkeypatch: pytest.MonkeyPatch, columns: str, width: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert look(False).width == width


def test_paint() -> None:
    assert Look(80, True).paint("x", "1") == "\x1b[1mx\x1b[0m"
    assert Look(80, True).paint("", "1") == ""
    assert Look(80, False).paint("x", "1") == "x"


def test_signs_that_a_terminal_has_not() -> None:
    assert Look(80, encoding="ascii").encode("5 │ a… é") == b"5 | a~ \\xe9"
    assert Look(80, encoding="utf-8").encode("│") == "│".encode()
    assert Look(80).encode("\udcff") == b"\\udcff"  # a byte of a file's name that is no UTF-8


def test_bytes_as_a_terminal_may_show_them() -> None:
    assert decoded(b"\xe9t\xe9\tx\n") == "été x "
    assert decoded(b"a\x1b]0;b\x07") == "a�]0;b�"
    assert cells("e\N{COMBINING ACUTE ACCENT}") == 1
