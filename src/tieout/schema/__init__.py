"""The JSON Schema of what `tieout read` prints for a family, made from the models and their tables of fields."""

import re
from typing import Any

import msgspec

from tieout.edgar.model import Document, Header
from tieout.facts import Note
from tieout.forms import Family
from tieout.schema.reference import MODELS, elements

DIALECT = "https://json-schema.org/draft/2020-12/schema"
REF = "#/$defs/{name}"
SOURCE = {
    "type": "object",
    "properties": {"name": {"type": "string"}, "sha256": {"type": "string"}, "bytes": {"type": "integer"}},
    "required": ["name", "sha256", "bytes"],
}


def json_schema(family: Family) -> dict[str, Any]:
    """The schema of one filing of a family: `source`, `form_type`, `header`, `documents`, `family`, `form`, `notes`.

    Where a field of the form is an element of the SEC's XML, its description names the path of that element.

    >>> schema = json_schema("form345")
    >>> schema["properties"]["form"], schema["properties"]["family"]
    ({'$ref': '#/$defs/Form345'}, {'const': 'form345'})
    """
    model = MODELS[family]
    kinds = (Header | None, tuple[Document, ...], model, tuple[Note, ...])
    (header, document, form, note), parts = msgspec.json.schema_components(kinds, ref_template=REF)
    paths = elements(family)
    for name, kind in parts.items():
        qualified, _, plain = name.rpartition(".")  # a name that header and form both have is given with its module
        describe(kind, paths.get(plain, {}) if ".edgar." not in qualified else {})
    properties = {
        "source": SOURCE,
        "form_type": {"anyOf": [{"type": "string"}, {"type": "null"}]},
        "header": header,
        "documents": document,
        "family": {"const": family},
        "form": form,
        "notes": note,
    }
    return {
        "$schema": DIALECT,
        "title": f"A filing of the family {family}, as tieout read prints it",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "$defs": parts,
    }


def describe(kind: dict[str, Any], paths: dict[str, list[str]]) -> None:
    """Add to the properties of a struct's schema the paths of the XML elements that they are read from."""
    if "description" in kind:
        kind["description"] = re.sub(r"\s+", " ", kind["description"]).strip()
    for name, found in paths.items():
        if name in kind.get("properties", {}):
            kind["properties"][name]["description"] = "XML: " + ", ".join(found)
