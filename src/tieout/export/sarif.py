"""Findings as SARIF 2.1.0 (OASIS), for code scanning and its viewers.

Lines, columns and characters count in Unicode code points without a byte order mark; bytes count as in the contract. A place in an
encoded payload or a page of a PDF has no region: the file does not show it as text. Doubts about our reader and what could not be
read are notifications. What it loses: rows that a rule holds for.
"""

import posixpath
import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

import msgspec

from tieout import __version__
from tieout.checks import handbook
from tieout.checks.known import Entry
from tieout.checks.rule import Rule
from tieout.checks.running import Broken, Report, Spot, Untold
from tieout.export import Answer, Ending
from tieout.export.characters import Characters

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
BETWEEN = b",\n"
LONGEST = 400  # bytes of a place whose text is given, too
FINGERPRINT = "tieoutFinding/v1"


def head(rules: Iterable[Rule]) -> bytes:
    """The log up to its first result: the tool and the rules that ran."""
    driver = {
        "name": "tieout",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [descriptor(rule) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [],
    }
    whole = msgspec.json.encode({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})
    return whole.removesuffix(b"]}]}") + b"\n"


def one(answer: Answer) -> bytes:
    """The results of a filing, known ones as `unchanged`; with `explain` also what could not be told, as `open`."""
    report = answer.report
    characters = Characters(report.filing.source)
    numbers = {code: number for number, code in enumerate(answer.codes)}
    results = []
    for found, fingerprint in answer.told():
        told = result(report, characters, found, fingerprint) | _numbered(found.code, numbers)
        if answer.compared:
            told["baselineState"] = "unchanged" if fingerprint in answer.known else "new"
        if answer.explain and found.arithmetic:
            told["properties"] |= {"arithmetic": found.arithmetic}
        results.append(told)
    if answer.explain:
        results += [untold(report, one) | _numbered(one.code, numbers) for one in report.untold]
    return BETWEEN.join(map(msgspec.json.encode, results))


def tail(ending: Ending) -> bytes:
    """What follows the results of the filings: known findings that are gone, the files, and how the run went."""
    notes = [_notification("warning", doubt) for doubt in ending.doubts]
    notes += [_notification("error", trouble) for trouble in ending.troubles]
    invocation: dict[str, Any] = {"executionSuccessful": not ending.troubles, "exitCode": ending.status}
    if notes:
        invocation["toolExecutionNotifications"] = notes
    artifacts = [
        {"location": {"uri": uri(name)}, "length": length, "hashes": {"sha-256": digest}, "encoding": encoding}
        for name, digest, length, encoding in ending.files
    ]
    gone = BETWEEN.join(msgspec.json.encode(absent(entry)) for entry in ending.gone)
    more = msgspec.json.encode({"artifacts": artifacts, "invocations": [invocation]})
    return (BETWEEN if ending.printed and gone else b"") + gone + b"\n]," + more.removeprefix(b"{") + b"]}\n"


def absent(entry: Entry) -> dict[str, Any]:
    """A known finding that no longer occurs, as a result; where it stood is told by its path alone."""
    place = {"physicalLocation": {"artifactLocation": {"uri": uri(entry.name)}}, "logicalLocations": _logical(entry.paths)}
    return {
        "ruleId": entry.code,
        "kind": "pass",
        "level": "none",
        "message": {"text": f"{_sentence(entry.message)} It no longer occurs."},
        "baselineState": "absent",
        "locations": [place],
        "partialFingerprints": {FINGERPRINT: entry.fingerprint},
    }


def descriptor(rule: Rule) -> dict[str, Any]:
    """A rule as SARIF's reportingDescriptor, its page as help."""
    page = handbook.page(rule)
    body = " ".join((page.summary, *page.body))
    plain = "\n".join([body, *(f"{name}: {text}" for name, text in page.sections), f"Law: {'; '.join(rule.cites)}"])
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": page.summary},
        "fullDescription": {"text": body},
        "help": {"text": plain, "markdown": handbook.markdown(rule)},
        "defaultConfiguration": {"level": rule.weight},
        "properties": {"tags": [rule.code[:2], rule.name], "cites": rule.cites},
    }


def result(report: Report, characters: Characters, found: Broken, fingerprint: str) -> dict[str, Any]:
    """A finding as SARIF's result: its first place is the location, the others are related."""
    first, *others = [location(report, characters, spot) for spot in found.at] or [
        {"physicalLocation": {"artifactLocation": _artifact(report)}}
    ]
    expected = f" Expected: {_sentence(found.expected)}" if found.expected is not None else ""
    related = [other | {"id": number, "message": {"text": _path(other)}} for number, other in enumerate(others, 1)]
    return {
        "ruleId": found.code,
        "level": found.weight,
        "message": {"text": _sentence(found.message) + expected},
        "locations": [first],
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": {FINGERPRINT: fingerprint},
        "properties": {"accession_number": report.accession_number, "form_type": report.filing.form_type},
    }


def untold(report: Report, one: Untold) -> dict[str, Any]:
    """What could not be told, as a result without a level."""
    place: dict[str, Any] = {"physicalLocation": {"artifactLocation": _artifact(report)}}
    return {
        "ruleId": one.code,
        "kind": "open",
        "level": "none",
        "message": {"text": _sentence(f"{one.name}: cannot be told: {one.why}")},
        "locations": [place | ({"logicalLocations": _logical([one.path])} if one.path else {})],
    }


def location(report: Report, characters: Characters, spot: Spot) -> dict[str, Any]:
    """Where a fact stands: the file and, of what stands there as text, the region; its path as the logical location."""
    physical: dict[str, Any] = {"artifactLocation": _artifact(report)}
    told: dict[str, Any] = {"physicalLocation": physical}
    if spot.within is None:
        physical["region"] = region(characters, spot.start, spot.end)
    else:
        page = {"page": spot.page} if spot.page else {}
        told["properties"] = {"within": spot.within, "start": spot.start, "end": spot.end, **page}
    return told | ({"logicalLocations": _logical([spot.path])} if spot.path else {})


def region(characters: Characters, start: int, end: int) -> dict[str, Any]:
    """A span as SARIF's region: in bytes, in characters, and in lines and columns, which count characters from 1."""
    line, column = characters.line_column(start)
    end_line, end_column = characters.line_column(end)
    before = characters.before(start)
    found: dict[str, Any] = {
        "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column,
        "byteOffset": start, "byteLength": end - start, "charOffset": before, "charLength": characters.before(end) - before,
    }  # fmt: skip
    return found | ({"snippet": {"text": characters.text(start, end)}} if start < end <= start + LONGEST else {})


def uri(name: str) -> str:
    """The name of a file as a URI reference: relative as it was given, with signs escaped; an absolute path as `file:`.

    >>> uri("./a b/4#1.xml"), uri("x.tar.gz!in/4.xml"), uri("/in/4.xml")
    ('a%20b/4%231.xml', 'x.tar.gz!in/4.xml', 'file:///in/4.xml')
    """
    plain = posixpath.normpath(name.replace("\\", "/") if re.match(r"[A-Za-z]:\\", name) else name)
    quoted = quote(plain, safe="/!~-._", errors="replace")
    return f"file://{quoted}" if plain.startswith("/") else quoted


def _artifact(report: Report) -> dict[str, Any]:
    return {"uri": uri(report.filing.source.name)}


def _logical(paths: Iterable[str]) -> list[dict[str, Any]]:
    return [{"fullyQualifiedName": path, "name": path.rpartition(".")[2], "kind": "member"} for path in paths]


def _path(told: dict[str, Any]) -> str:
    """What a related place is called."""
    logical = told.get("logicalLocations")
    return str(logical[0]["fullyQualifiedName"]) if logical else "the filing"


def _numbered(code: str, numbers: dict[str, int]) -> dict[str, int]:
    return {"ruleIndex": numbers[code]} if code in numbers else {}


def _notification(level: str, text: str) -> dict[str, Any]:
    return {"level": level, "message": {"text": _sentence(text)}}


def _sentence(text: str) -> str:
    """The text with a full stop, and signs masked that would make a place-holder or a link."""
    ended = text if text.endswith((".", "?", "!")) else f"{text}."
    ended = ended.replace("](", "\\](")
    return ended.replace("{", "{{").replace("}", "}}")
