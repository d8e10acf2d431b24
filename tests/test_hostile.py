"""Input that is broken, cut, strange or meant to harm: read as far as it goes, refused with a reason, never a traceback."""

import contextlib
import gzip
import io
import os
import random
import re
import subprocess
import sys
import tarfile
import threading
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

import pdfs
import tieout
from mutants import mutant, mutants, trouble
from tieout.checks.running import check
from tieout.cli.main import main
from tieout.errors import TieoutError, Unreadable
from tieout.facts import Fact
from tieout.finding import MAX_BYTES
from tieout.reading import Filing, read
from tieout.timeliness import timeliness

SAMPLES = Path(__file__).parent / "samples"
GENERATED = SAMPLES / "generated"
FORM4 = (GENERATED / "form4-trades.xml").read_bytes()
WHOLE = [*sorted(GENERATED.glob("*.submission.txt")), GENERATED / "form4-trades.nc"]


def samples() -> list[Path]:
    return sorted(path for folder in (GENERATED, SAMPLES / "form12b25") for path in folder.iterdir() if path.suffix != ".json")


def run(capfd: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main([str(argument) for argument in arguments])
    out, err = capfd.readouterr()
    assert "Traceback" not in err
    return int(left.value.code or 0), out, err


REFUSED = {
    "empty": (b"", "the file is empty"),
    "blank": (b" \r\n\t", "the file is empty"),
    "binary": (bytes(range(256)) * 40, "binary content"),
    "headless": (b"<SEC-DOCUMENT>" + b"x" * 9000, "an envelope without a document, whose header states nothing"),
    "error page": (
        b"<html><head><title>SEC.gov | Request Rate Threshold Exceeded</title></html>",
        "an error page of a web server",
    ),
    "denied": (b'<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', "an error page of a web server"),
    "letter": (b"Dear Ms Arden,\n\nthank you for the ham.\n", "a plain document of no known form"),
    "other xml": (b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>', "an xml document (rss) of no known form"),
    "other html": (b"<html><body><p>The menu of the day</p></body></html>", "an html document of no known form"),
}


@pytest.mark.parametrize(("data", "reason"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_filing_is_refused_with_name_place_reason_and_remedy(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], data: bytes, reason: str
) -> None:
    file = tmp_path / "given.txt"
    file.write_bytes(data)
    code, out, err = run(capfd, "read", file)
    assert (code, out) == (3, "")
    assert err.startswith(f"tieout: {file}, byte 0: {reason}")
    assert "; give a complete submission" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("charset", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_refused_by_its_name(tmp_path: Path, capfd: pytest.CaptureFixture[str], charset: str) -> None:
    file = tmp_path / "given.txt"
    file.write_bytes("FORM 4\nSTATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP\n".encode(charset))
    assert run(capfd, "read", file) == (3, "", f"tieout: {file}, byte 0: text in UTF-16; give it in UTF-8\n")


DAMAGED = [GENERATED / "form4-trades.xml", *sorted((SAMPLES / "form12b25").glob("0[124]*[mt]"))]


@pytest.mark.parametrize("path", DAMAGED, ids=lambda path: path.name)
def test_a_few_nuls_cost_a_note_and_not_the_form(path: Path) -> None:
    whole = path.read_bytes()
    at = whole.rindex(b" ", 0, len(whole) * 3 // 4)
    filing = read(whole[:at] + b"\0" + whole[at + 1 :])
    assert filing.to_dict(plain_values=True)["form"] == read(whole).to_dict(plain_values=True)["form"]
    assert [note.start for note in filing.notes if note.code in ("illegal-bytes", "xml-illegal")] == [at]


def test_an_unreadable_file_does_not_keep_the_others_from_being_read(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for name, data in (("a.xml", FORM4), ("b.txt", b"\0\1"), ("c.xml", FORM4)):
        (tmp_path / name).write_bytes(data)
    code, out, err = run(capfd, "read", tmp_path, tmp_path / "gone.txt")
    assert code == 3  # goes over the 5 of the one that is missing
    assert [msgspec.json.decode(line)["source"]["name"] for line in out.splitlines()] == [
        str(tmp_path / "a.xml"),
        str(tmp_path / "c.xml"),
    ]
    first, second = err.splitlines()
    assert first.startswith(f"tieout: {tmp_path / 'b.txt'}, byte 0: binary content; give ")
    assert second == f"tieout: {tmp_path / 'gone.txt'}: no such file or folder"


def test_a_missing_file_is_not_found(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(capfd, "read", tmp_path / "gone.txt")[0] == 5
    assert run(capfd, "show", tmp_path / "gone.txt")[0] == 5
    (tmp_path / "file").write_bytes(FORM4)
    assert run(capfd, "read", tmp_path / "file" / "beneath")[0] == 5


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open everything")
def test_a_file_without_permission_is_named(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "shut.xml"
    file.touch(0)
    code, _, err = run(capfd, "read", file)
    assert (code, err) == (3, f"tieout: {file}: it cannot be opened (Permission denied); check its permissions\n")


DOCTYPE = (
    b'<?xml version="1.0"?><!DOCTYPE ownershipDocument [%s]><ownershipDocument><documentType>%s</documentType></ownershipDocument>'
)
LAUGHS = b'<!ENTITY l0 "lol">' + b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 12))


@pytest.mark.parametrize(
    ("declared", "used"),
    [(b'<!ENTITY x "4">', b"&x;"), (LAUGHS, b"&l11;"), (b'<!ENTITY x SYSTEM "file:///etc/passwd">', b"&x;")],
    ids=["plain", "billion laughs", "external"],
)
def test_entities_of_a_doctype_are_never_expanded(declared: bytes, used: bytes) -> None:
    begun = time.perf_counter()
    try:
        filing = read(DOCTYPE % (declared, used))
    except Unreadable:
        return
    finally:
        assert time.perf_counter() - begun < 2
    assert filing.form.document_type.value is None
    assert b"lollol" not in filing.to_json()
    assert b"root:" not in filing.to_json()
    assert filing.notes


class Endless(io.RawIOBase):
    """A line of one letter, made as it is asked for, and how much of it was."""

    def __init__(self, size: int) -> None:
        self.left, self.given = size, 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        size = min(self.left, size if size >= 0 else self.left)
        self.left, self.given = self.left - size, self.given + size
        return b"a" * size


def test_a_huge_line_is_refused_fast_and_not_read_to_its_end() -> None:
    stream = Endless(200 << 20)
    begun = time.perf_counter()
    with pytest.raises(Unreadable, match="over 67108864 bytes"):
        read(stream)  # type: ignore[arg-type]
    assert time.perf_counter() - begun < 5
    assert stream.given <= MAX_BYTES + (1 << 17)


def test_max_bytes_is_the_limit_of_one_document(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.xml"
    file.write_bytes(FORM4)
    code, _, err = run(capfd, "read", "--max-bytes", "5K", file)
    assert code == 3
    assert "raise --max-bytes" in err
    assert run(capfd, "read", "--max-bytes", "6k", file)[0] == 0
    assert run(capfd, "show", "--max-bytes", "100", file)[0] == 3
    assert run(capfd, "read", "--max-bytes", "many", file)[0] == 2


def test_a_long_line_within_the_limit_is_read_in_linear_time() -> None:
    body = b"a " * (4 << 20)
    begun = time.perf_counter()
    filing = read(
        b"<SEC-DOCUMENT>x\n<SEC-HEADER>\nACCESSION NUMBER:\t0001999001-24-000042\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>SC 13D\n<TEXT>\n"
        + body
    )
    assert filing.header is not None
    assert filing.header.accession_number.value == "0001999001-24-000042"
    assert time.perf_counter() - begun < 20


def test_bombs_are_named_and_the_others_go_on(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    zeros = bytes(40 << 20)
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.txt", zeros)
        archive.writestr("good.xml", FORM4)
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(zeros))
    (tmp_path / "c.xml").write_bytes(FORM4)
    begun = time.perf_counter()
    code, out, err = run(capfd, "read", tmp_path)
    assert time.perf_counter() - begun < 10
    assert code == 3
    assert [msgspec.json.decode(line)["source"]["name"].removeprefix(str(tmp_path)) for line in out.splitlines()] == [
        "/a.zip!good.xml",
        "/c.xml",
    ]
    assert ["unpacks to over 300 times its size" in line for line in err.splitlines()] == [True, True]


def test_deep_nesting_neither_recurses_nor_raises() -> None:
    deep = 100_000
    for data in (
        b"<ownershipDocument>" + b"<a>" * deep + b"</a>" * deep + b"<documentType>4</documentType></ownershipDocument>",
        b"<html><body>SCHEDULE 13D" + b"<table><tr><td>" * deep + b"</body></html>",
        b"<ownershipDocument>" + b"<footnotes>" * deep,
        b"# SCHEDULE 13G\n\n" + b"> " * deep + b"\\$1 **x**\n",
    ):
        begun = time.perf_counter()
        assert trouble(read, data) is None
        assert time.perf_counter() - begun < 5


def test_a_huge_attribute_is_read_past() -> None:
    attribute = b'<ownershipDocument a="' + b"x" * (8 << 20) + b'"><documentType>4</documentType></ownershipDocument>'
    assert read(attribute).form.document_type.value == "4"
    tag = b'<html><body><p style="' + b"y" * (8 << 20) + b'">SCHEDULE 13D</p><td ' + b"z" * (4 << 20)
    begun = time.perf_counter()
    assert trouble(read, tag) is None
    assert time.perf_counter() - begun < 5


def test_illegal_bytes_are_noted_and_the_rest_is_read() -> None:
    filing = read(FORM4.replace(b"Brindle Foundry", b"Brindle\x0b Foun\xfcdry"))
    assert filing.form.document_type.value == "4"
    assert filing.form.non_derivative == read(FORM4.replace(b"Brindle Foundry", b"Brindle  Foundry ")).form.non_derivative
    assert filing.notes
    assert msgspec.json.decode(filing.to_json())["source"]["bytes"] == len(FORM4) + 2


def test_a_file_name_that_is_no_utf8_is_printed_with_escapes(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xff.xml")).write_bytes(FORM4)
    except OSError:
        pytest.skip("this file system takes no such name")
    for form in ("jsonl", "csv", "table"):
        code, out, err = run(capfd, "read", "--format", form, tmp_path)
        assert (code, err) == (0, "")
        assert form == "table" or "b\\xff.xml" in out.replace("\\\\", "\\")


def test_a_circle_of_links_and_a_pipe_in_a_folder_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.xml").write_bytes(FORM4)
    (tmp_path / "deep" / "back").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "deep" / "pipe")
    assert [one.source.name for one in tieout.read_many([tmp_path])] == [str(tmp_path / "deep" / "a.xml")]  # type: ignore[union-attr]


# cut submissions


@pytest.mark.parametrize("file", WHOLE, ids=lambda file: file.name)
def test_every_cut_of_a_submission_is_told_by_a_note(file: Path) -> None:
    data = file.read_bytes().rstrip()
    assert unnoted(read, data, range(len(data) // 40, len(data), max(1, len(data) // 60))) == []


def unnoted(reader: object, data: bytes, cuts: range) -> list[int]:
    """The cuts after which a reader gave a filing without a note."""
    silent = []
    for cut in cuts:
        try:
            filing = reader(data[:cut])  # type: ignore[operator]
        except Unreadable:
            continue
        if not any(note.start is not None for note in filing.notes):
            silent.append(cut)
    return silent


def test_a_reader_that_keeps_a_cut_to_itself_is_caught() -> None:
    def hushed(data: bytes) -> Filing[object]:
        return msgspec.structs.replace(read(data), notes=())

    assert unnoted(hushed, WHOLE[0].read_bytes(), range(9000, 9003)) == [9000, 9001, 9002]


def test_of_a_cut_submission_what_could_be_read_is_printed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    whole = (GENERATED / "form4-trades.submission.txt").read_bytes()
    file = tmp_path / "cut.txt"
    file.write_bytes(whole[: whole.index(b"<derivativeTable>") if b"<derivativeTable>" in whole else 5000])
    code, out, _ = run(capfd, "read", "--plain", file)
    printed = msgspec.json.decode(out)
    assert code == 0
    assert printed["header"]["accession_number"] == "0001999001-24-000042"
    assert printed["form"]["issuer"]["name"] == "Brindle Foundry Corp"
    assert printed["form"]["non_derivative"][0]["transaction_code"] == read(whole).form.non_derivative[0].transaction_code.value
    assert any(note["code"] in ("submission-cut", "document-cut") for note in printed["notes"])


# mutants


def spoiled(files: list[Path], count: int, seed: int) -> list[str]:
    return [f"{name}: {wrong}" for name, data in mutants(files, count, seed) if (wrong := trouble(read, data))]


def test_mutants_of_the_samples_never_trip_a_reader() -> None:
    assert spoiled(samples(), 200, 1) == []


def test_mutants_of_the_seeds_never_trip_a_reader(shared: Path) -> None:
    assert spoiled(sorted((shared / "seeds").glob("*.txt")), 60, 2) == []


@pytest.mark.soak
def test_twenty_thousand_mutants_never_trip_a_reader(shared: Path) -> None:
    files = samples() + sorted((shared / "seeds").glob("*.txt"))
    assert spoiled(files, 20_000, 3) == []


ABSURD = (
    b"9" * 29,
    b"9" * 40,
    b"9" * 6000,
    b"0",
    b"-1",
    b"1e999999",
    b"0." + b"0" * 50 + b"1",
    b"12 1/0",
    b"0001-01-01",
    b"9999-12-31",
)


def absurd(data: bytes, chance: random.Random) -> bytes:
    """The bytes with figures, of which some stand in several places, replaced by such as no form has."""
    figure = chance.choice(re.findall(rb"\d[\d,.]*", data))
    data = data.replace(figure, chance.choice(ABSURD)) if len(figure) > 3 else data
    found = list(re.finditer(rb"\d[\d,.]*", data))
    one = chance.choice(found)
    return data[: one.start()] + chance.choice(ABSURD) + data[one.end() :]


def test_absurd_figures_trip_neither_rules_nor_deadlines() -> None:
    files, chance = [*samples(), *sorted((SAMPLES / "checks").glob("*.xml"))], random.Random(7)
    for number in range(400):
        file = files[number % len(files)]
        with contextlib.suppress(TieoutError):
            filing = read(absurd(file.read_bytes(), chance))
            check(filing).to_json()
            timeliness(filing)


@pytest.mark.parametrize("figure", ["9" * 29, "9" * 40, "9" * 100_000, "0." + "0" * 50 + "1"])
@pytest.mark.parametrize("printed", ["<value>500</value>", "<value>21745</value>", "<value>15.5</value>"])
def test_a_figure_of_any_length_is_checked(figure: str, printed: str) -> None:
    assert FORM4.count(printed.encode()) >= 1
    report = check(read(FORM4.replace(printed.encode(), f"<value>{figure}</value>".encode())))
    assert report.held["IN206"] >= 1


def crashing(data: bytes) -> Filing[object]:
    if data != FORM4:
        raise RecursionError("planted")
    return read(data)


def misplacing(data: bytes) -> Filing[object]:
    filing = read(data)
    form = msgspec.structs.replace(filing.form, document_type=Fact("4", "4", len(data), len(data) + 1))
    return msgspec.structs.replace(filing, form=form)


def inventing(data: bytes) -> Filing[object]:
    filing = read(data)
    return msgspec.structs.replace(filing, form=msgspec.structs.replace(filing.form, document_type=Fact("4", None, None, None)))


def test_the_harness_catches_planted_bugs(monkeypatch: pytest.MonkeyPatch) -> None:
    assert trouble(crashing, FORM4) is None
    assert trouble(crashing, FORM4[:99]) == "RecursionError: planted"
    assert trouble(misplacing, FORM4) == f"document_type: bytes {len(FORM4)}-{len(FORM4) + 1} of {len(FORM4)}"
    assert trouble(inventing, FORM4) == "document_type: a value without bytes"
    monkeypatch.setattr("mutants.SLOWEST", 0.0)
    assert "seconds" in str(trouble(read, FORM4))


def test_mutants_differ_and_come_again_with_their_seed() -> None:
    first = [mutant(FORM4, random.Random(number)) for number in range(50)]
    assert first == [mutant(FORM4, random.Random(number)) for number in range(50)]
    assert len(set(first) - {FORM4}) > 40


# streams: output before the input's end, memory that does not grow


def folder_of(folder: Path, copies: int) -> None:
    folder.mkdir()
    for number in range(copies):
        (folder / f"{number:06}.xml").symlink_to(GENERATED / "form4-trades.xml")


def peak_of(folder: Path) -> int:
    """The most memory, in KiB, that reading a folder took in a process of its own."""
    code = (
        "import resource, sys; from tieout.cli.main import main\n"
        "try: main(['read', sys.argv[1], '-o', '/dev/null'])\n"
        "except SystemExit as left: print(left.code, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True, timeout=900)
    status, peak = done.stdout.split()
    assert status == "0", done.stderr
    return int(peak)


def test_memory_does_not_grow_with_the_number_of_files(tmp_path: Path) -> None:
    folder_of(tmp_path / "few", 50)
    folder_of(tmp_path / "many", 3000)
    assert peak_of(tmp_path / "many") - peak_of(tmp_path / "few") < 8 * 1024


@pytest.mark.soak
def test_memory_does_not_grow_with_a_hundred_thousand_files(tmp_path: Path) -> None:
    folder_of(tmp_path / "few", 50)
    folder_of(tmp_path / "many", 100_000)
    assert peak_of(tmp_path / "many") - peak_of(tmp_path / "few") < 64 * 1024  # the names alone take 25 MiB


def test_output_starts_before_the_input_ends() -> None:
    taken = 0

    def files() -> Iterator[Path]:
        nonlocal taken
        for _ in range(1000):
            taken += 1
            yield GENERATED / "form4-trades.xml"

    results = tieout.read_many(files())
    assert next(results).form_type == "4"  # type: ignore[union-attr]
    assert taken == 1


def test_a_line_arrives_while_an_archive_is_still_being_sent() -> None:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for number in range(400):
            member = tarfile.TarInfo(f"{number}.xml")
            member.size = len(FORM4)
            archive.addfile(member, io.BytesIO(FORM4))
    data = packed.getvalue()
    process = subprocess.Popen([sys.executable, "-m", "tieout", "read", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(data[: 10 * 6144])
    process.stdin.flush()
    first = process.stdout.readline()  # would wait for ever if the output came only at the end
    assert msgspec.json.decode(first)["source"]["name"] == "-!0.xml"
    sender = threading.Thread(target=lambda: (process.stdin.write(data[10 * 6144 :]), process.stdin.close()))  # type: ignore[union-attr]
    sender.start()
    rest = process.stdout.read()
    sender.join()
    assert rest.count(b"\n") == 399
    assert process.wait(30) == 0
    process.stdout.close()


PRINTED = SAMPLES / "pdf" / "08_transition.pdf"


@pytest.mark.parametrize("seed", range(8))
def test_a_damaged_pdf_is_read_or_refused(seed: int, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("pypdfium2", reason="the extra tieout[pdf] is not installed")
    chance = random.Random(seed)
    data = bytearray(PRINTED.read_bytes())
    for _ in range(40):
        data[chance.randrange(9, len(data))] = chance.randrange(256)
    file = tmp_path / "damaged.pdf"
    file.write_bytes(data if seed % 2 else data[: chance.randrange(1000, len(data))])
    code, out, err = run(capfd, "read", file)
    assert (code == 0 and out.startswith("{")) or (code == 3 and "; " in err and len(err.splitlines()) <= 2)


@pytest.mark.parametrize("data", [b"%PDF-1.7\n1 0 obj", pdfs.pdf(""), pdfs.pdf()], ids=["cut", "empty page", "no page"])
def test_a_pdf_of_which_nothing_can_be_read_is_refused(data: bytes, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "given.pdf"
    file.write_bytes(data)
    code, out, err = run(capfd, "read", file)
    assert (code, out) == (3, "")
    assert err.startswith(f"tieout: {file}, byte 0: ")
    assert "; " in err


def test_a_pdf_over_the_limit_is_refused(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, "read", PRINTED, "--max-bytes", "8000")
    assert (code, out) == (3, "")
    assert "over 8000 bytes" in err


UNITS = {
    "blanks": " ", "tabs": "\t", "lines": "\n", "marks": "(1)", "items": "Item 5.", "signed": "/s/ x\n",
    "powers": "7. SOLE VOTING POWER\n", "typed boxes": "[X]", "boxes": "☐", "dollars": "$1", "shares": "1,000 shares ",
    "trades": "10/10/2020 1,000 $5.00\n", "dots": ".", "dashes": "-", "pipes": "|", "stars": "**", "cells": "<td>",
    "raised": "<sup>1</sup>", "entities": "&amp;", "by": "By: ", "name": "Name: ", "schedules": "Schedule A\n",
    "signatures": "SIGNATURE\n", "tabbed": "a\t", "fences": "```\n", "invalid": "éé\udcff",
}  # fmt: skip
HEADS = {
    "NT 10-Q": "FORM 12b-25\n\nNOTIFICATION OF LATE FILING\n\n(Check One): [X] Form 10-Q\n\n"
    "For Period Ended: June 30, 2020\n\nPART III\n\n",
    "4": "FORM 4\n\nSTATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP\n\nSection 16\n\n"
    "1. Name and Address of Reporting Person\nAda Arden\n\n"
    "Table I - Non-Derivative Securities\n\n1. Title of Security\t2. Transaction Date\t3. Transaction Code\n",
}
MADE = {
    "plain": lambda head, body: head + body,
    "markdown": lambda head, body: "# Notice\n\\$5 \\$6\n" + head + body,
    "html": lambda head, body: f"<html><body><p>{head.replace(chr(10), '<br>')}</p><div>{body}</div></body></html>",
}


@pytest.mark.parametrize("rendering", MADE)
@pytest.mark.parametrize("form_type", HEADS)
@pytest.mark.parametrize("name", UNITS)
def test_repetitions_take_time_in_proportion_to_their_size(name: str, form_type: str, rendering: str) -> None:
    def spent(size: int) -> float:
        printed = MADE[rendering](HEADS[form_type], UNITS[name] * (size // len(UNITS[name])))
        head = f"<SUBMISSION>\n<TYPE>{form_type}\n<DOCUMENT>\n<TYPE>{form_type}\n<SEQUENCE>1\n<TEXT>\n"
        begin = time.process_time()
        assert read((head + printed).encode("utf-8", "surrogateescape"), prose=False).form is not None
        return time.process_time() - begin

    spent(1000)
    assert spent(80_000) < 8 * spent(20_000) + 0.3
