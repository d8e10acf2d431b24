from pathlib import Path

import pytest

from tieout.config import KEYS, Config, find, load
from tieout.errors import UsageError


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


WHOLE = """
select = ["IN", "HD309"]
ignore = "IN310"
fail-on = "warning"
format = "table"
filer = "accelerated"
baseline = "known.json"
[per-file-ignores]
"drafts/*.xml" = ["IN4"]
[calendar]
closures = ["closures.toml", "/elsewhere/more.toml"]
"""


def test_every_key_is_read(tmp_path: Path) -> None:
    path = write(tmp_path / "tieout.toml", WHOLE)
    assert find(tmp_path) == Config(
        path=path, select=("IN", "HD309"), ignore=("IN310",), fail_on="warning", format="table", filer="accelerated",
        baseline=tmp_path / "known.json", per_file_ignores=(("drafts/*.xml", ("IN4",)),),
        closures=(tmp_path / "closures.toml", Path("/elsewhere/more.toml")),
    )  # fmt: skip
    assert all(f"{key}" in WHOLE for key in KEYS)


def test_the_nearest_file_upward_is_taken(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    own = write(tmp_path / "tieout.toml", 'filer = "accelerated"')
    assert find(inner).path == own
    shared = write(tmp_path / "a" / "pyproject.toml", '[tool.tieout]\nselect = ["HD"]')
    assert (find(inner).path, find(inner).select) == (shared, ("HD",))
    write(inner / "pyproject.toml", "[tool.other]\nx = 1")  # not ours
    assert find(inner).path == shared
    beside = write(tmp_path / "a" / "tieout.toml", "")
    assert find(inner).path == beside


def test_a_file_that_is_named(tmp_path: Path) -> None:
    assert load(write(tmp_path / "any.toml", 'ignore = ["IN"]')).ignore == ("IN",)
    assert load(write(tmp_path / "pyproject.toml", '[tool.tieout]\nignore = ["HD"]')).ignore == ("HD",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("selct = []", "selct: there is no such key; did you mean 'select'?"),
        ("zzz = 1", "zzz: there is no such key; the keys are select, ignore, fail-on"),
        ("select = 3", 'select is a number; write select = ["IN2", "BO201"]'),
        ("select = [1]", "select is a list; write"),
        ("baseline = true", 'baseline is true or false; write baseline = "..."'),
        ('format = "csv"', "format: there is no 'csv'; write one of table, json, jsonl, sarif, github"),
        ('fail-on = "all"', "fail-on: there is no 'all'; write one of error, warning, note, never"),
        ('per-file-ignores = ["a"]', 'per-file-ignores is a list; write { "drafts/*.xml" = ["IN4"] }'),
        ('per-file-ignores = {"a" = 1}', "per-file-ignores.'a' is a number; write"),
        ("calendar = 3", 'calendar is a number; write [calendar] and closures = "closures.toml" beneath it'),
        ("[calendar]\nclosure = 'a'", "calendar.closure: there is no such key; did you mean 'closures'?"),
        ("[calendar]\nholidays = 'a'", "calendar.holidays: there is no such key; the only key is closures"),
        ("[calendar]\nclosures = [1]", 'calendar.closures is a list; write closures = "closures.toml"'),
        ("select = [", "no TOML: "),
        ("baseline = 2024-01-01", "baseline is a date; write"),
    ],
)
def test_what_is_wrong_is_told_with_file_key_and_remedy(tmp_path: Path, text: str, told: str) -> None:
    own = write(tmp_path / "tieout.toml", text)
    with pytest.raises(UsageError) as wrong:
        find(tmp_path)
    assert str(wrong.value).startswith(f"{own}: ")
    assert told in str(wrong.value)


def test_in_pyproject_a_key_is_told_with_its_table(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[tool.tieout]\nselect = 1")
    with pytest.raises(UsageError, match=r"pyproject\.toml: tool\.tieout\.select is a number"):
        find(tmp_path)
    write(tmp_path / "pyproject.toml", "[tool]\ntieout = 1")
    with pytest.raises(UsageError, match=r"tool\.tieout is a number, not a table; write \[tool\.tieout\]"):
        find(tmp_path)
    with pytest.raises(UsageError, match=r"there is no table \[tool\.tieout\]"):
        load(write(tmp_path / "pyproject.toml", ""))


def test_a_file_that_is_not_there_or_no_text(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read: No such file"):
        load(tmp_path / "none.toml")
    (tmp_path / "tieout.toml").write_bytes(b"\xff")
    with pytest.raises(UsageError, match="no TOML"):
        find(tmp_path)
