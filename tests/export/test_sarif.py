"""SARIF: valid by the published schema (see README.md) and by SARIF's own validator, and true to the bytes."""

import hashlib
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import tieout
from checking import insider, row, submission
from tieout.checks.known import entries, fingerprints
from tieout.checks.running import Report
from tieout.export import Answer, Ending, export, sarif
from tieout.export.characters import BLOCK, Characters
from tieout.source import Source

HERE = Path(__file__).parent
SCHEMA = HERE / "sarif-2.1.0.json"
RULES = tieout.rules("IN103,IN206")
CODES = tuple(one.code for one in RULES)
DATA = insider(row(shares="-5"), row(direct_or_indirect="I"))


def checked(data: bytes, name: str = "in/4 a.xml") -> Report:
    return tieout.check(tieout.read(data, name=name), select="IN103,IN206")


def log(*answers: Answer, ending: Ending | None = None) -> dict[str, Any]:
    """The log of some answers, as the command puts it together."""
    form = export("sarif")
    printed = [text for text in map(form.one, answers) if text]
    end = ending or Ending(printed=bool(printed))
    whole: dict[str, Any] = json.loads(form.head(RULES) + form.BETWEEN.join(printed) + form.tail(end))
    Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(whole)
    return whole


def answer(report: Report, **more: Any) -> Answer:
    return Answer(report=report, codes=CODES, **more)


def test_the_schema_is_the_published_one() -> None:
    published = "1c49a0f2b60444c71bb14878e21e0d882198eff4c539861b133093ad89ed798c"
    assert hashlib.sha256(SCHEMA.read_bytes()).hexdigest() == published


def test_the_schema_refuses_what_is_no_sarif() -> None:
    whole = log(answer(checked(DATA)))
    whole["runs"][0]["results"][0]["level"] = "grave"
    assert not Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).is_valid(whole)


def test_a_finding_is_a_result_with_its_places() -> None:
    first, second = log(answer(checked(DATA)))["runs"][0]["results"]
    assert (first["ruleId"], first["ruleIndex"], first["level"]) == ("IN206", 1, "error")
    assert first["message"]["text"] == "-5 is below zero. Expected: 5."
    place = first["locations"][0]
    assert place["physicalLocation"]["artifactLocation"] == {"uri": "in/4%20a.xml"}
    region = place["physicalLocation"]["region"]
    assert DATA[region["byteOffset"] :][: region["byteLength"]] == b"-5"
    assert region["snippet"]["text"] == "-5"
    assert place["logicalLocations"][0]["fullyQualifiedName"] == "non_derivative[0].shares"
    assert "relatedLocations" not in first
    (related,) = second["relatedLocations"]
    assert related["message"]["text"] == "non_derivative[1].nature_of_ownership"
    assert related["physicalLocation"]["region"]["byteLength"] == 0


def test_the_rules_are_told_with_their_pages() -> None:
    driver = log(answer(checked(DATA)))["runs"][0]["tool"]["driver"]
    assert [one["id"] for one in driver["rules"]] == list(CODES)
    assert driver["rules"][1]["name"] == "NegativeShares"
    assert driver["rules"][1]["help"]["markdown"].startswith("# IN206 negative-shares\n")
    assert driver["version"] == tieout.__version__


def test_without_findings_the_log_is_valid_too() -> None:
    assert log(answer(checked(insider(row()))))["runs"][0]["results"] == []
    assert log()["runs"][0]["results"] == []


def test_known_new_and_absent() -> None:
    report = checked(DATA)
    known = frozenset(fingerprints(report.findings)[:1])
    gone = entries(checked(insider(row(shares="-7"))))
    ending = Ending(gone=gone, printed=True)
    results = log(answer(report, known=known, compared=True), ending=ending)["runs"][0]["results"]
    assert [(one["ruleId"], one["baselineState"]) for one in results] == [
        ("IN206", "unchanged"),
        ("IN103", "new"),
        ("IN206", "absent"),
    ]
    assert results[0]["partialFingerprints"] == {"tieoutFinding/v1": next(iter(known))}
    alone = log(ending=Ending(gone=gone))["runs"][0]["results"]
    assert [one["baselineState"] for one in alone] == ["absent"]


def test_what_could_not_be_told_is_open_when_it_is_asked_for() -> None:
    def blank(one: Any, case: Any) -> Any:
        raise tieout.Missing(one.shares)
        yield

    from tieout.checks.rule import Rule
    from tieout.checks.running import check
    from tieout.forms.form345.model import NonDerivative

    rule = Rule(code="IN299", name="blank", on=(NonDerivative,), cites=("x",), weight="note", body=blank)
    report = check(tieout.read(insider(row(shares=""))), [rule])
    assert log(answer(report))["runs"][0]["results"] == []
    (result,) = log(answer(report, explain=True))["runs"][0]["results"]
    assert (result["kind"], result["level"]) == ("open", "none")
    assert result["message"]["text"] == "blank: cannot be told: it is blank."


def test_doubts_and_troubles_are_notifications() -> None:
    ending = Ending(doubts=["a doubt"], troubles=["x.txt, byte 0: nothing {0}"], status=3, files=[("x.txt", "ab" * 32, 5, "utf-8")])
    run = log(ending=ending)["runs"][0]
    (invocation,) = run["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 3)
    assert [(one["level"], one["message"]["text"]) for one in invocation["toolExecutionNotifications"]] == [
        ("warning", "a doubt."),
        ("error", "x.txt, byte 0: nothing {{0}}."),
    ]
    assert run["artifacts"][0]["hashes"] == {"sha-256": "ab" * 32}


def test_a_filing_accepted_as_xml_that_breaks_a_gate_has_no_result_of_it() -> None:
    results = log(answer(checked(submission(DATA))))["runs"][0]["results"]
    assert [one["ruleId"] for one in results] == ["IN206"]


SAMPLES = [
    b"\xef\xbb\xbf<a>\xc3\xa9\xf0\x9f\x98\x80</a>\r\n<b>x</b>\r<c>\n\xe2\x82\xac</c>",
    b"<a>\xe9\x80</a>\n<b>\xa0x</b>",
    b"plain\nlines\r\n",
    ("é" * BLOCK + "\n€ " * 9).encode(),
]


@pytest.mark.parametrize("data", SAMPLES)
def test_regions_count_characters_as_the_text_has_them(data: bytes) -> None:
    characters = Characters(Source("x", data))
    text = data.decode("utf-8-sig" if characters.encoding == "utf-8" else "iso-8859-1")
    starts = [at for at in range(characters.skipped, len(data)) if characters.encoding != "utf-8" or data[at] & 0xC0 != 0x80]
    assert len(starts) == len(text)
    for number in {0, 1, len(text) // 2, *range(max(0, len(text) - 40), len(text))}:
        start = starts[number]
        end = starts[number + 1] if number + 1 < len(starts) else len(data)
        region = sarif.region(characters, start, end)
        before = text[:number].replace("\r\n", " \n").replace("\r", "\n")
        assert (region["charOffset"], region["charLength"]) == (number, 1)
        if text[number - 1 : number + 1] != "\r\n":
            assert (region["startLine"], region["startColumn"]) == (before.count("\n") + 1, len(before) - before.rfind("\n"))
        assert region["snippet"]["text"] == text[number]


def test_a_place_in_a_payload_has_no_region() -> None:
    report = checked(DATA)
    spot = report.findings[0].at[0]
    inner = type(spot)(path=spot.path, raw="-5", start=3, end=5, line=1, column=4, within="pdf", page=2)
    told = sarif.location(report, Characters(report.filing.source), inner)
    assert "region" not in told["physicalLocation"]
    assert told["properties"] == {"within": "pdf", "start": 3, "end": 5, "page": 2}


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("a/b.xml", "a/b.xml"),
        ("./a//b.xml", "a/b.xml"),
        ("../b.xml", "../b.xml"),
        ("a:b 100%.xml", "a%3Ab%20100%25.xml"),
        ("-", "-"),
        ("x.tar.gz!in/é.xml", "x.tar.gz!in/%C3%A9.xml"),
        ("/in/4.xml", "file:///in/4.xml"),
    ],
)
def test_uris(name: str, uri: str) -> None:
    assert sarif.uri(name) == uri


def validated(command: list[str], tmp_path: Path) -> None:
    """Have SARIF's own validator look at a log of ours; what it calls an error fails."""
    path = tmp_path / "log.sarif"
    ending = Ending(printed=True, doubts=["a doubt"], gone=entries(checked(insider(row(shares="-7")))))
    path.write_text(json.dumps(log(answer(checked(DATA), compared=True), answer(checked(submission(DATA))), ending=ending)))
    report = tmp_path / "report.sarif"
    done = subprocess.run(
        [*command, "validate", str(path), "-o", str(report), "--log", "ForceOverwrite"],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    levels = [one.get("level", "warning") for one in json.loads(report.read_text("utf-8-sig"))["runs"][0].get("results", [])]
    assert "error" not in levels, done.stdout


def test_by_the_installed_multitool(tmp_path: Path) -> None:
    found = shutil.which("sarif-multitool")
    if found is None:
        pytest.skip("no sarif-multitool installed (npm install -g @microsoft/sarif-multitool; make soak fetches it)")
    validated([found], tmp_path)


@pytest.mark.soak
def test_by_the_multitool_that_npx_fetches(tmp_path: Path) -> None:
    npx = shutil.which("npx")
    if npx is None:
        pytest.skip("no npx (apt-get install npm)")
    validated([npx, "--yes", "@microsoft/sarif-multitool@5.7.0"], tmp_path)
