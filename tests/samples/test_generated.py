"""The generated samples: as written, valid by the SEC's schemas, and the same values in every rendering of a filing."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

import tieout
from places import agrees

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import generate  # noqa: E402 - these modules lie beside this file
import insiders  # noqa: E402
import stakes  # noqa: E402

GENERATED = HERE / "generated"
NAMES = sorted(generate.files())
names = pytest.mark.parametrize("name", NAMES)

# What a rendering does not print, or prints otherwise: pattern of the path -> what is read there (...: something of its own).
# Everything else must be read as the data has it.
Otherwise = dict[str, Any]
# the page gives a CIK only in a link's address; it has no place for these elements
EVERY_PRINT: Otherwise = {
    r"schema_version": None,
    r"(issuer|reporting_owners\[\d+\])\.cik": None,
    r"issuer\.foreign_trading_symbol": None,
    r"reporting_owners\[\d+\]\.(is_non_us_address|non_us_state_territory|country)": None,
    r".*\.(transaction_form_type|equity_swap_involved|transaction_timeliness)": None,
}
# the top of a Markdown print has lost its boxes
MARKDOWN: Otherwise = {
    r"document_type": ...,  # "/A" is printed nowhere
    r"not_subject_to_section16|aff10b5_one|form[34]_.*_reported": None,
}
# XML has no row titles of items, no prose; places are codes, group boxes one element, powers and percents always numbers
STRUCTURED: Otherwise = {
    r"items.*|exhibits.*|interests.*|shares_outstanding.*": ...,
    r".*\.group_boxes\.[ab]": None,
    r"reporting_persons\[\d\]\.citizenship": ...,
}
STRUCTURED_13D: Otherwise = {
    r"reporting_persons\[7\]\.sole_(voting|dispositive)_power": "0",
    r"reporting_persons\[[17]\]\.percent_of_class": "0.2",
}


def flat(tree: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """The leaves of a tree of JSON types with their paths."""
    if isinstance(tree, dict):
        for key, branch in tree.items():
            yield from flat(branch, f"{path}.{key}" if path else key)
    elif isinstance(tree, list | tuple):
        yield f"{path}.length", len(tree)
        for number, branch in enumerate(tree):
            yield from flat(branch, f"{path}[{number}]")
    else:
        yield path, tree


def kind_of(name: str) -> tuple[str, str, dict[str, Any]]:
    """The sample's name, its rendering, and its data."""
    stem, _, suffix = name.partition(".")
    data = insiders.SAMPLES.get(stem) or stakes.SAMPLES[stem]
    if suffix in ("nc", "agent.xml") or (suffix == "submission.txt" and stem in insiders.SAMPLES):
        return stem, "xml", data
    return stem, {"submission.txt": "html", "pipes.md": "md"}.get(suffix, suffix), data


def otherwise(stem: str, rendering: str) -> Otherwise:
    if stem in stakes.SAMPLES:
        return {} if rendering != "xml" else STRUCTURED | (STRUCTURED_13D if stem.startswith("13d") else {})
    said = {"no_securities_owned": None} if stem == "form3-nine-owners" else {}  # a print has a sentence, or nothing
    return {"xml": {}, "html": EVERY_PRINT | said, "md": EVERY_PRINT | MARKDOWN | said}[rendering]


def test_the_files_are_what_the_generator_writes(update: bool) -> None:
    if update:
        generate.main()
    on_disk = {file.name: file.read_bytes() for file in GENERATED.iterdir()}
    assert sorted(on_disk) == NAMES
    assert [name for name, data in generate.files().items() if on_disk[name] != data] == []


def wrongly_read(name: str, content: bytes) -> dict[str, tuple[Any, Any]]:
    """Path -> (value of the data, value read) wherever they differ and no rule says that they may."""
    stem, rendering, data = kind_of(name)
    want = insiders.expected(data) if stem in insiders.SAMPLES else stakes.expected(data)
    read = dict(flat(tieout.read(content, prose=False).to_dict(plain_values=True)["form"]))
    rules = otherwise(stem, rendering)
    wrong = {}
    for path, value in flat(want):
        value = next((other for pattern, other in rules.items() if re.fullmatch(pattern, path)), value)
        if value is not ... and read.get(path) != value:
            wrong[path] = (value, read.get(path))
    return wrong


@names
def test_every_value_of_the_data_is_read(name: str) -> None:
    assert wrongly_read(name, (GENERATED / name).read_bytes()) == {}


def test_a_planted_difference_is_found() -> None:
    name = "13d-nine-persons.txt"
    content = (GENERATED / name).read_bytes().replace(b"Canada", b"Cuba", 1).replace(b"       3.9%", b"       3.8%", 1)
    assert wrongly_read(name, content) == {
        "reporting_persons[1].citizenship": ("Canada", "Cuba"),
        "reporting_persons[6].percent_of_class": ("3.9", "3.8"),
    }


@names
def test_nothing_is_read_that_the_data_does_not_have(name: str) -> None:
    stem, rendering, data = kind_of(name)
    if stem in stakes.SAMPLES:
        return
    filing = tieout.read(GENERATED / name, prose=False)
    want = dict(flat(insiders.expected(data)))
    read = dict(flat(filing.to_dict(plain_values=True)["form"]))
    extra = {path: value for path, value in read.items() if value not in (None, False, 0) and want.get(path) is None}
    # an address abroad is printed with the country's code in the place of the state
    abroad = {"reporting_owners[0].state": "I0"} if stem == "form4-foreign" and rendering != "xml" else {}
    assert extra == abroad


@names
def test_footnote_marks_are_read_where_they_hang(name: str) -> None:
    stem, rendering, data = kind_of(name)
    read = {path: fact.footnotes for path, fact in tieout.read(GENERATED / name, prose=False).facts() if fact.footnotes}
    if stem in insiders.SAMPLES:
        assert read == insiders.marks(data)
    elif rendering == "xml":
        assert read == {}
    else:
        marked = {
            f"reporting_persons[{number}].{field}": (f"({mark})",)
            for number, one in enumerate(data["persons"])
            for field, mark in one["marks"].items()
        }
        assert read == marked


@names
def test_every_fact_reads_again_at_its_place(name: str) -> None:
    filing = tieout.read(GENERATED / name, prose=False)
    rendering = "markdown" if name.endswith(".md") else "html"
    astray = [
        (path, fact)
        for path, fact in filing.facts()
        if fact.start is not None and not agrees(filing.data_behind(fact), fact, rendering)
    ]
    assert astray == []
    within = {
        fact.within for path, fact in filing.facts() if fact.start is not None and not path.startswith(("header", "documents"))
    }
    assert within == ({"base64"} if ".agent." in name else {tieout.facts.ABSENT.within})


def schema_of(name: str) -> str:
    if name.startswith("form"):
        return f"ownership-v5.5/ownership{name[4]}Document.xsd.xml"
    return f"schedule-13d-13g-v2.2/eis_Schedule{name[:3].upper()}_Filer.xsd"


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".xml") and ".agent." not in name])
def test_the_xml_is_valid_by_the_schema_of_the_sec(name: str, shared: Path) -> None:
    amended = name == "form4-options.xml"  # the form of an amendment has a schema of its own
    wanted = schema_of(name).replace("4Document", "4ADocument") if amended else schema_of(name)
    found = sorted(shared.rglob(wanted))
    if not found:
        pytest.skip(f"no {wanted}")
    schema = etree.XMLSchema(etree.parse(str(found[0])))
    assert schema.validate(etree.parse(str(GENERATED / name))), schema.error_log
