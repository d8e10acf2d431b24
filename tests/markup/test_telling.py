"""Texts about forms are none; forms, whole and cut, are: asked of `read`, without a header that names the family."""

from pathlib import Path

import pytest

from tieout.errors import Unreadable
from tieout.markup.telling import Telling, labels
from tieout.reading import read

REPO = Path(__file__).parent.parent.parent
SAMPLES = REPO / "tests" / "samples"
FORMS = [
    path
    for folder in ("generated", "byhand", "form12b25", "legacy345")
    for path in sorted((SAMPLES / folder).iterdir())
    if path.suffix in (".htm", ".html", ".md", ".txt") and ".submission." not in path.name and "_submission_" not in path.name
]
SCHEDULE = b"SCHEDULE 13D\n\nBrindle Foundry Corp\n(Name of Issuer)\n\nCommon Stock\n(Title of Class of Securities)\n"
LATE = (
    b"FORM 12b-25\n\nNOTIFICATION OF LATE FILING\n\n(Check One): [X] Form 10-K\n\nFor Period Ended: June 30, 2020\n\n"
    b"PART I - REGISTRANT INFORMATION\n\nFull Name of Registrant\n"
)
INSIDER = (
    b"FORM 4\n\nSTATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP\n\nFiled pursuant to Section 16(a)\n\n"
    b"1. Name and Address of Reporting Person\nAda Arden\n\n2. Issuer Name\nBrindle Foundry Corp\n"
)
ABOUT = {
    "schedule in code": b"# How to read one\n\nSee \\$5 and:\n\n```text\n" + SCHEDULE + b"```\n\nThat is all.\n",
    "late in code": b"# How to read one\n\nSee \\$5 and:\n\n```\n" + LATE + b"```\n\nThat is all.\n",
    "insider in code": b"# How to read one\n\nSee \\$5 and:\n\n~~~console\n" + INSIDER + b"~~~\n\nThat is all.\n",
    "schedule in quotes": b"TITLES = (\n    '" + SCHEDULE.replace(b"\n\n", b"',\n    '") + b"')\n",
    "insider in quotes": b"TITLES = {\n    '" + INSIDER.replace(b"\n\n", b"',\n    '") + b"'}\n",
    "schedule in sentences": b"SCHEDULE 13D\n\nThe first page asks for the name of issuer and the title of class of securities.\n",
    "late in sentences": b"FORM 12b-25\n\nNOTIFICATION OF LATE FILING\n\nA company says for which period ended it is late.\n",
    "insider in sentences": b"Form 4: Statement of changes in beneficial ownership\n\nA reporting person tells the issuer name.\n",
    "a schema": b'<?xml version="1.0"?><xs:schema xmlns="http://www.sec.gov/edgar/schedule13g" xmlns:xs="http://www.w3.org/2001/XMLSchema"/>',
}


@pytest.mark.parametrize("text", ABOUT.values(), ids=ABOUT)
def test_a_text_about_a_form_is_none(text: bytes) -> None:
    with pytest.raises(Unreadable, match="of no known form"):
        read(text)


@pytest.mark.parametrize(
    "path",
    [REPO / "README.md", *sorted((REPO / "docs").rglob("*.md")), SAMPLES / "prints.py", SAMPLES / "stakes.py"],
    ids=lambda path: path.name,
)
def test_the_repositorys_own_pages_are_no_filings(path: Path) -> None:
    with pytest.raises(Unreadable, match="of no known form"):
        read(path)


@pytest.mark.parametrize(("text", "family"), [(SCHEDULE, "schedule13"), (LATE, "form12b25"), (INSIDER, "form345")])
def test_the_same_words_as_a_form_has_them_are_one(text: bytes, family: str) -> None:
    assert read(text).family == family


@pytest.mark.parametrize("share", [0.3, 0.6, 1.0])
@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_a_form_is_one_though_it_is_cut(path: Path, share: float) -> None:
    data = path.read_bytes()
    assert read(data[: int(len(data) * share)], prose=False).family is not None


def test_what_an_open_block_of_code_holds_counts() -> None:
    told = Telling("```\nName of Issuer\n```\nTitle of Class\n```\nTitle of Class\nName of Issuer\n")
    assert [told.quoted(at) for at in (5, 25, 45)] == [True, False, False]
    assert told.count(labels("Name of Issuer", "Title of Class", "Item 1"), 0, 100) == 2
    assert told.count(labels("Name of Issuer"), 0, 40) == 0
