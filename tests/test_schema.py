"""The JSON Schema and the reference pages of the three families."""

from pathlib import Path

import msgspec
import pytest

from tieout.facts import Fact
from tieout.forms.schedule13.model import Schedule13, Signature
from tieout.schema import json_schema
from tieout.schema.reference import MODELS, elements, general, lines, page, write

REFERENCE = Path(__file__).parent.parent / "docs" / "reference"


@pytest.mark.parametrize("family", MODELS)
def test_a_schema_names_every_field_of_the_form(family: str) -> None:
    schema = json_schema(family)  # type: ignore[arg-type]
    model = MODELS[family]  # type: ignore[index]
    assert schema["properties"]["form"] == {"$ref": f"#/$defs/{model.__name__}"}
    assert list(schema["$defs"][model.__name__]["properties"]) == list(model.__struct_fields__)
    assert schema["required"] == ["source", "form_type", "header", "documents", "family", "form", "notes"]


def test_every_reference_of_a_schema_leads_to_a_definition() -> None:
    schema = json_schema("schedule13")
    waiting, seen = [schema], set()
    while waiting:
        part = waiting.pop()
        values = part.values() if isinstance(part, dict) else part
        waiting.extend(value for value in values if isinstance(value, dict | list))
        if isinstance(part, dict) and "$ref" in part:
            seen.add(part["$ref"].removeprefix("#/$defs/"))
    assert seen <= set(schema["$defs"])
    assert {"Fact_Decimal_", "Fact_date_", "ReportingPerson"} <= seen


def test_a_field_named_date_is_a_date() -> None:
    kind = json_schema("schedule13")["$defs"]["Signature"]["properties"]["date"]
    assert kind["$ref"] == "#/$defs/Fact_date_"


def test_a_description_names_the_elements_of_both_schedules() -> None:
    person = json_schema("schedule13")["$defs"]["ReportingPerson"]["properties"]
    assert person["percent_of_class"]["description"] == (
        "XML: formData/reportingPersons/reportingPersonInfo/percentOfClass, "
        "formData/coverPageHeaderReportingPersonDetails/classPercent"
    )
    assert json_schema("form345")["$defs"]["Issuer"]["properties"]["cik"]["description"] == "XML: issuer/issuerCik"


def test_the_json_of_a_form_is_read_back_by_its_model() -> None:
    form = Schedule13(schedule="13G", signatures=(Signature(by=Fact("Ann Example", "/s/ Ann Example", 3, 18)),))
    assert msgspec.json.decode(msgspec.json.encode(form), type=Schedule13) == form


def test_general_paths() -> None:
    assert general("items[2].parts[a]") == "items[].parts[]"
    assert general("reporting_persons[].person_types[]") == "reporting_persons[].person_types[]"
    assert elements("form12b25") == {}


def test_every_place_of_the_tables_is_a_field_of_the_model() -> None:
    for family in MODELS:
        from tieout.schema.reference import sources

        assert set(sources(family)) <= {line.path for line in lines(family)}


@pytest.mark.parametrize("family", MODELS)
def test_the_reference_pages_are_fresh(family: str, update: bool) -> None:
    """`pytest --update` or `python -m tieout.schema docs/reference` writes them again."""
    if update:
        write(REFERENCE)
    assert (REFERENCE / f"{family}.md").read_text(encoding="utf-8") == page(family)  # type: ignore[arg-type]
