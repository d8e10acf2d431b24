"""The reference of the fields of each family, made from the models and the tables of fields: `docs/reference/*.md`.

`python -m tieout.schema FOLDER` writes the pages; a test fails where they are stale.
"""

import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec

from tieout.facts import Fact, Other
from tieout.forms import FORMS, Family
from tieout.forms.form12b25.model import Form12b25
from tieout.forms.form345 import fields as fields345
from tieout.forms.form345.model import Form345
from tieout.forms.schedule13 import fields as fields13
from tieout.forms.schedule13.model import Schedule13

MODELS: dict[Family, type[msgspec.Struct]] = {"form12b25": Form12b25, "form345": Form345, "schedule13": Schedule13}
TITLES: dict[Family, str] = {
    "form12b25": "Form 12b-25: notification of late filing",
    "form345": "Forms 3, 4 and 5: holdings and transactions of insiders",
    "schedule13": "Schedules 13D and 13G: large stakes",
}
KINDS = {"str": "text", "Decimal": "number", "bool": "true or false", "date": "date", "int": "count"}


class Source(msgspec.Struct, frozen=True):
    """Where a field is read from: the element of the XML, and the row or item of the printed form."""

    element: str
    row: str = ""


class Line(msgspec.Struct, frozen=True):
    """A line of the reference: path in the form, kind of value, the struct and field that it is, its sources."""

    path: str
    kind: str
    struct: str
    field: str
    sources: tuple[Source, ...]


def sources(family: Family) -> dict[str, list[Source]]:
    """The elements that each path of the form is read from, by the table of the family."""
    found: dict[str, list[Source]] = {}
    if family == "form345":
        for path, part, field in fields345.paths():
            listed = part.place not in ("form", "issuer")
            prefix = "" if part.place == "form" else f"{part.place}[]." if listed else f"{part.place}."
            found.setdefault(prefix + field.name, []).append(Source(path))
        found["footnotes[].text"] = [Source(f"{fields345.FOOTNOTES}/{fields345.FOOTNOTE}")]
    if family == "schedule13":
        for schedule, places in fields13.PLACES.items():
            for place in places:
                for to in place.to:
                    row = f"{schedule}, {place.row or 'header'}" + (" (before X0202)" if place.old else "")
                    found.setdefault(general(to), []).append(Source(place.xml, row))
    return found


def general(to: str) -> str:
    """The path of a kind of field, without the number of an item or the letter of a part.

    >>> general("items[2].parts[a]")
    'items[].parts[]'
    """
    parts = to.split("[")
    return parts[0] + "".join("[" + part[part.index("]") :] for part in parts[1:])


def lines(family: Family) -> Iterator[Line]:
    """Every field of a family, in the order of its model."""
    yield from _lines(MODELS[family], "", sources(family))


def _lines(struct: type[msgspec.Struct], prefix: str, found: dict[str, list[Source]]) -> Iterator[Line]:
    hints = get_type_hints(struct)
    for name, printed in zip(struct.__struct_fields__, struct.__struct_encode_fields__, strict=True):
        path, inner = f"{prefix}{printed}", hints[name]
        optional = get_origin(inner) in (Union, types.UnionType)
        if optional:
            inner = next(arg for arg in get_args(inner) if arg is not type(None))
        if get_origin(inner) is tuple:
            path, inner = f"{path}[]", get_args(inner)[0]
        elif get_origin(inner) is dict:
            path, inner = f"{path}[]", get_args(inner)[1]
        if isinstance(inner, type) and issubclass(inner, msgspec.Struct) and inner not in (Fact, Other):
            yield from _lines(inner, f"{path}.", found)
        else:
            yield Line(path, kind(inner), struct.__name__, name, tuple(found.get(path, ())))


def kind(hint: Any) -> str:
    """What a field holds, in words: a fact of a text, number, date ...; or plain."""
    if hint is Other:
        return "XML path and fact"
    if get_origin(hint) is Fact:
        (inner,) = get_args(hint)
        return f"fact: {KINDS.get(getattr(inner, '__name__', ''), str(inner))}"
    if get_origin(hint) is Literal:
        return "plain: " + ", ".join(f"`{choice}`" for choice in get_args(hint))
    return f"plain: {KINDS.get(getattr(hint, '__name__', ''), 'value')}"


def elements(family: Family) -> dict[str, dict[str, list[str]]]:
    """The XML paths of each field, by the names of struct and field."""
    found: dict[str, dict[str, list[str]]] = {}
    for line in lines(family):
        if line.sources:
            paths = found.setdefault(line.struct, {}).setdefault(line.field, [])
            paths.extend(source.element for source in line.sources if source.element not in paths)
    return found


def page(family: Family) -> str:
    """The reference page of a family, in Markdown."""
    types_ = ", ".join(f"`{name}`" for name, known in FORMS.items() if known == family)
    out = [f"# {TITLES[family]}", "", f"Family `{family}`. Form types: {types_}, and their amendments (`/A`)."]
    out += ["", "Made by `python -m tieout.schema docs/reference` from the models; do not edit.", ""]
    out += ["| field | holds | XML element | form |", "| --- | --- | --- | --- |"]
    for line in lines(family):
        paths = list(dict.fromkeys(f"`{source.element}`" for source in line.sources))
        rows = list(dict.fromkeys(source.row for source in line.sources if source.row))
        out.append(f"| `{line.path}` | {line.kind} | {'<br>'.join(paths)} | {'<br>'.join(rows)} |")
    return "\n".join(out) + "\n"


def write(folder: Path) -> None:
    """Write the page of each family into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for family in MODELS:
        (folder / f"{family}.md").write_text(page(family), encoding="utf-8")
