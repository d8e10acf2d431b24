"""Settings from a file: `tieout.toml`, or `[tool.tieout]` in `pyproject.toml`, found upward from a folder."""

import difflib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, get_args

from msgspec import Struct

from tieout.errors import UsageError
from tieout.law import FILERS, Filer

OWN, SHARED = "tieout.toml", "pyproject.toml"
FailOn = Literal["error", "warning", "note", "never"]
Format = Literal["table", "json", "jsonl", "sarif", "github"]
CHOICES: dict[str, tuple[str, ...]] = {"fail-on": get_args(FailOn), "format": get_args(Format), "filer": FILERS}
LISTS = ("select", "ignore")
KEYS = (*LISTS, *CHOICES, "baseline", "per-file-ignores", "calendar")
CALENDAR_KEYS = ("closures",)


class Config(Struct, frozen=True, kw_only=True):
    """Settings as a file gives them; None and empty where it does not. path: the file, None where there is none.

    baseline, closures (lists of special days): from the folder of the file; per_file_ignores: patterns of file names, each with the
    rules that are ignored there.
    """

    path: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn | None = None
    format: Format | None = None
    filer: Filer | None = None
    baseline: Path | None = None
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    closures: tuple[Path, ...] = ()


def find(folder: Path) -> Config:
    """The settings of the nearest file in a folder or above it; `tieout.toml` goes before `pyproject.toml` without `[tool.tieout]`.

    Raises UsageError for a file that cannot be read, an unknown key and a wrong type.
    """
    for here in (folder, *folder.parents):
        if _is_file(here / OWN):
            return load(here / OWN)
        if _is_file(here / SHARED):
            table = _parsed(here / SHARED).get("tool", {})
            if isinstance(table, dict) and "tieout" in table:
                return _config(here / SHARED, table["tieout"], "tool.tieout.")
    return Config()


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a folder above that we may not look into
        return False


def load(path: Path) -> Config:
    """The settings of a file: of its `[tool.tieout]`, where it is called `pyproject.toml`. Raises UsageError."""
    parsed = _parsed(path)
    if path.name != SHARED:
        return _config(path, parsed, "")
    tool = parsed.get("tool", {})
    if not isinstance(tool, dict) or "tieout" not in tool:
        raise UsageError(f"{path}: there is no table [tool.tieout]; add it, or give another file")
    return _config(path, tool["tieout"], "tool.tieout.")


def _parsed(path: Path) -> dict[str, Any]:
    import tomllib  # only where there is a file

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as trouble:
        raise UsageError(f"{path}: no TOML: {trouble}; mend it, or run with --no-config") from trouble
    except OSError as trouble:
        raise UsageError(f"{path} cannot be read: {trouble.strerror}; give another file, or run with --no-config") from trouble


def _config(path: Path, table: Any, prefix: str) -> Config:
    if not isinstance(table, dict):
        raise UsageError(f"{path}: {prefix.rstrip('.')} is {_kind(table)}, not a table; write [{prefix.rstrip('.')}]")
    _no_others(path, table, prefix, KEYS)
    reader = _Reader(path, table, prefix)
    baseline = reader.text("baseline")
    return Config(
        path=path,
        select=reader.words("select"),
        ignore=reader.words("ignore"),
        fail_on=reader.choice("fail-on"),
        format=reader.choice("format"),
        filer=reader.choice("filer"),
        baseline=path.parent / baseline if baseline is not None else None,
        per_file_ignores=reader.ignores("per-file-ignores"),
        closures=tuple(path.parent / name for name in reader.closures("calendar")),
    )


def _no_others(path: Path, table: Mapping[str, Any], prefix: str, keys: tuple[str, ...]) -> None:
    """Raises UsageError for a key that is none of these."""
    for key in table:
        if key not in keys:
            near = difflib.get_close_matches(key, keys, n=1, cutoff=0.5)
            known = f"the keys are {', '.join(keys)}" if len(keys) > 1 else f"the only key is {keys[0]}"
            hint = f"did you mean '{near[0]}'?" if near else known
            raise UsageError(f"{path}: {prefix}{key}: there is no such key; {hint}")


class _Reader(Struct, frozen=True):
    """The values of a table, each of its kind, or a UsageError that names file, key and remedy."""

    path: Path
    table: Mapping[str, Any]
    prefix: str

    def wrong(self, key: str, value: Any, wanted: str) -> UsageError:
        """The error of a value of the wrong kind."""
        return UsageError(f"{self.path}: {self.prefix}{key} is {_kind(value)}; write {wanted}")

    def text(self, key: str) -> str | None:
        """A text; None where the key is not there."""
        value = self.table.get(key)
        if value is not None and not isinstance(value, str):
            raise self.wrong(key, value, f'{key} = "..."')
        return value

    def choice(self, key: str) -> Any:
        """One of the texts that the key may have."""
        value = self.text(key)
        if value is not None and value not in CHOICES[key]:
            raise UsageError(f"{self.path}: {self.prefix}{key}: there is no {value!r}; write one of {', '.join(CHOICES[key])}")
        return value

    def words(self, key: str) -> tuple[str, ...]:
        """A list of texts; one text is a list of one."""
        return self.listed(key, self.table.get(key, []), f'{key} = ["IN2", "BO201"]')

    def listed(self, key: str, value: Any, wanted: str) -> tuple[str, ...]:
        """The same of a value."""
        every = [value] if isinstance(value, str) else value
        if not isinstance(every, list) or not all(isinstance(one, str) for one in every):
            raise self.wrong(key, value, wanted)
        return tuple(every)

    def closures(self, key: str) -> tuple[str, ...]:
        """The names of files in a table of the calendar."""
        value = self.table.get(key, {})
        if not isinstance(value, dict):
            raise self.wrong(key, value, f'[{self.prefix}{key}] and closures = "closures.toml" beneath it')
        _no_others(self.path, value, f"{self.prefix}{key}.", CALENDAR_KEYS)
        return self.listed(f"{key}.closures", value.get("closures", []), 'closures = "closures.toml"')

    def ignores(self, key: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """A table of patterns, each with a list of rules."""
        value = self.table.get(key, {})
        if not isinstance(value, dict):
            raise self.wrong(key, value, '{ "drafts/*.xml" = ["IN4"] }')
        return tuple((name, self.listed(f"{key}.{name!r}", rules, '["IN4"]')) for name, rules in value.items())


def _kind(value: Any) -> str:
    """What a value of TOML is, in words.

    >>> _kind(1), _kind(["a", 1])
    ('a number', 'a list')
    """
    kinds = ((bool, "true or false"), (str, "a text"), (int | float, "a number"), (list, "a list"), (dict, "a table"))
    return next((told for kind, told in kinds if isinstance(value, kind)), "a date")
