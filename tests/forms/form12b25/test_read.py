"""The samples, each layout by the same rules; then what no bytes may do."""

import json
import time
from pathlib import Path

import pytest

from places import agrees
from tieout.facts import Note, plain, walk
from tieout.forms.form12b25.model import Form12b25
from tieout.forms.form12b25.read import is_form, read
from tieout.markup import printed

SAMPLES = sorted(path for path in (Path(__file__).parents[2] / "samples" / "form12b25").iterdir() if path.suffix != ".json")
names = pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)

# sample: the labels that are marked, how many boxes there are, the notes that a reader must leave
MARKED = {
    "01_wingdings_table": (["Form 10-K"], 11, []),
    "02_unicode_paragraphs": (["Form 10-Q"], 12, []),
    "03_nested_tables": (["Form 11-K"], 7, []),
    "04_typewriter": (["Form 10-KSB"], 12, []),
    "05_inputs": (["Form 10-Q"], 9, []),
    "06_boxes_after": (["Form 10-Q"], 9, []),
    "07_images": (["Form 10-D"], 7, []),
    "08_transition": (["Transition Report on Form 10-K"], 8, ["no-report-type"]),
    "09_co_registrants_cp1252": (["Form 20-F"], 6, []),
    "10_two_marked": (["Form 10-K", "Form 10-Q"], 6, ["two-report-types", "two-answers"]),
    "11_submission_labels": (["Form 10-Q"], 4, []),
    "12_submission_tags": (["Form N-SAR"], 3, []),
}


def body(data: bytes) -> tuple[int, int]:
    """Where the document of a sample stands; a submission is cut here by hand, for the reader of submissions has its own tests."""
    begin = data.find(b"<TEXT>")
    end = data.find(b"</TEXT>")
    return (begin + len(b"<TEXT>") if begin >= 0 else 0), (end if end >= 0 else len(data))


def form_of(data: bytes) -> tuple[Form12b25, list[Note], str]:
    start, end = body(data)
    page = printed(data, start, end)
    notes: list[Note] = []
    return read(page, notes), notes, page.rendering


@names
def test_every_layout_gives_the_values_typed_beside_it(sample: Path) -> None:
    form, _, _ = form_of(sample.read_bytes())
    assert plain(form) == json.loads(sample.with_suffix(".expected.json").read_text("utf-8"))


@names
def test_boxes_and_notes(sample: Path) -> None:
    form, notes, _ = form_of(sample.read_bytes())
    labels, count, codes = MARKED[sample.stem]
    assert [box.label.value for box in form.boxes if box.marked.value] == labels
    assert (len(form.boxes), [note.code for note in notes]) == (count, codes)


@names
def test_the_bytes_of_every_fact_give_its_print(sample: Path) -> None:
    data = sample.read_bytes()
    form, _, rendering = form_of(data)
    assert [path for path, fact in walk(form) if not agrees(data, fact, rendering)] == []


@names
def test_it_is_the_form(sample: Path) -> None:
    data = sample.read_bytes()
    assert is_form(printed(data, *body(data)))


@pytest.mark.parametrize(
    "text",
    [
        b"ANNUAL REPORT\n\nWe filed a Notification of Late Filing on Form 12b-25 on April 1.\n",
        b"<p>Index of forms: Form 12b-25, notification of late filing, see Rule 12b-25.</p>",
        b"",
    ],
)
def test_a_document_that_only_mentions_the_form_is_not_one(text: bytes) -> None:
    assert not is_form(printed(text, 0, len(text)))


@names
def test_a_form_cut_anywhere_is_still_read(sample: Path) -> None:
    data = sample.read_bytes()
    start, end = body(data)
    for cut in range(start, end, 211):
        page = printed(data[:cut], start, cut)
        is_form(page)
        form = read(page, [])
        assert all(fact.end is None or fact.end <= cut for _, fact in walk(form))


@pytest.mark.parametrize(
    "filler", ["will file within ", " ", "\n", "(Name of Registrant ", "Form 10-K [X] ", "- ", "Yes No ", "City, ", "_"]
)
def test_time_grows_with_the_size_alone(filler: str) -> None:
    head = "FORM 12b-25\nNOTIFICATION OF LATE FILING\nPART I\nFormer name"
    tail = "\nPART III\nState below in reasonable detail within the prescribed time period. "
    size = 60_000 // len(filler)
    text = (head + filler * size + tail + filler * size).encode()
    page = printed(text, 0, len(text))
    begin = time.perf_counter()
    read(page, [])
    assert time.perf_counter() - begin < 3
