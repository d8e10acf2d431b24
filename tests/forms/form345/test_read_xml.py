"""Forms 3, 4 and 5 from XML: every leaf typed, with its marks and its bytes; two readings, and lxml beside them."""

import re
import tracemalloc
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from places import agrees
from tieout.facts import Fact, Note, plain, walk
from tieout.forms.form345 import codes, fields, read_xml, scan
from tieout.forms.form345.model import Form345

FORM = b"""<?xml version="1.0"?>
<ownershipDocument>
    <schemaVersion>X0508</schemaVersion>
    <documentType>4</documentType>
    <periodOfReport>2024-02-29-05:00</periodOfReport>
    <notSubjectToSection16></notSubjectToSection16>
    <issuer>
        <issuerCik>12345</issuerCik>
        <issuerName>Plum &amp; Pear  Inc.</issuerName>
        <issuerTradingSymbol>PLUM</issuerTradingSymbol>
    </issuer>
    <reportingOwner>
        <reportingOwnerId><rptOwnerCik>0000000017</rptOwnerCik><rptOwnerName>QUINCE ADA</rptOwnerName></reportingOwnerId>
        <reportingOwnerRelationship><isDirector>true</isDirector><isOfficer>0</isOfficer><otherText/></reportingOwnerRelationship>
    </reportingOwner>
    <reportingOwner>
        <reportingOwnerId><rptOwnerCik>18</rptOwnerCik><rptOwnerName>Orchard LP</rptOwnerName></reportingOwnerId>
    </reportingOwner>
    <aff10b5One>1</aff10b5One>
    <nonDerivativeTable>
        <nonDerivativeHolding>
            <securityTitle><value>Class B</value></securityTitle>
            <postTransactionAmounts><sharesOwnedFollowingTransaction><value>7.50</value></sharesOwnedFollowingTransaction></postTransactionAmounts>
            <ownershipNature>
                <directOrIndirectOwnership><value>I</value></directOrIndirectOwnership>
                <natureOfOwnership><value></value><footnoteId id="F2"/></natureOfOwnership>
            </ownershipNature>
        </nonDerivativeHolding>
        <nonDerivativeTransaction>
            <securityTitle>
                <value>Common Stock</value><footnoteId id="F1"/><footnoteId id="F2"/><footnoteId id="F1"/>
            </securityTitle>
            <transactionDate><value>2024-02-29</value></transactionDate>
            <deemedExecutionDate></deemedExecutionDate>
            <transactionCoding>
                <transactionFormType>4</transactionFormType>
                <transactionCode>S</transactionCode>
                <equitySwapInvolved>0</equitySwapInvolved>
                <footnoteId id="F3"/>
            </transactionCoding>
            <transactionTimeliness><value></value></transactionTimeliness>
            <transactionAmounts>
                <transactionShares><value>1200.00</value></transactionShares>
                <transactionPricePerShare>
                    <footnoteId id="F2"/>
                </transactionPricePerShare>
                <transactionAcquiredDisposedCode><value>D</value></transactionAcquiredDisposedCode>
            </transactionAmounts>
        </nonDerivativeTransaction>
    </nonDerivativeTable>
    <derivativeTable></derivativeTable>
    <footnotes>
        <footnote id="F1">Held  with &#8220;Pear&#8221;.</footnote>
        <footnote id="F2">See
            remarks.</footnote>
    </footnotes>
    <remarks></remarks>
    <ownerSignature><signatureName>/s/ Ada Quince</signatureName><signatureDate>2024-03-01</signatureDate></ownerSignature>
</ownershipDocument>
"""


def read(data: bytes) -> tuple[Form345, list[Note]]:
    notes: list[Note] = []
    return read_xml.read(data, 0, len(data), notes), notes


def thorough(data: bytes) -> tuple[Form345, list[Note]]:
    notes: list[Note] = []
    return read_xml.thorough(data, 0, len(data), notes).form345(), notes


def with_row(text: bytes) -> bytes:
    return (
        b"<ownershipDocument><derivativeTable><derivativeTransaction>%s</derivativeTransaction></derivativeTable></ownershipDocument>"
        % text
    )


def test_a_whole_form() -> None:
    form, notes = read(FORM)
    assert notes == []
    assert form.period_of_report.value == date(2024, 2, 29)
    assert form.period_of_report.raw == "2024-02-29-05:00"
    assert plain(form.issuer) == {
        "cik": "0000012345", "name": "Plum & Pear Inc.", "trading_symbol": "PLUM", "foreign_trading_symbol": None
    }  # fmt: skip
    assert [(o.cik.value, o.name.value, o.is_director.value, o.is_officer.value) for o in form.reporting_owners] == [
        ("0000000017", "QUINCE ADA", True, False),
        ("0000000018", "Orchard LP", None, None),
    ]
    assert [row.kind for row in form.non_derivative] == ["holding", "transaction"]
    holding, sale = form.non_derivative
    assert (holding.shares_owned_following.value, holding.shares_owned_following.raw) == (Decimal("7.5"), "7.50")
    assert (sale.shares.value, sale.transaction_date.value, sale.transaction_code.value) == (Decimal(1200), date(2024, 2, 29), "S")
    assert [(footnote.id, footnote.text.value) for footnote in form.footnotes] == [
        ("F1", "Held with “Pear”."),
        ("F2", "See remarks."),
    ]
    assert [(s.name.value, s.date.value) for s in form.signatures] == [("/s/ Ada Quince", date(2024, 3, 1))]
    assert (form.derivative, form.other) == ((), ())


def test_marks_hang_on_their_fact() -> None:
    form, _ = read(FORM)
    holding, sale = form.non_derivative
    assert sale.security_title.footnotes == ("F1", "F2")
    assert sale.transaction_code.footnotes == ("F3",)
    assert sale.transaction_form_type.footnotes == ()
    price = sale.price_per_share
    assert (price.value, price.state, price.footnotes, FORM[price.start : price.end]) == (
        None, "footnoted", ("F2",), b'<footnoteId id="F2"/>'
    )  # fmt: skip
    assert (holding.nature_of_ownership.state, holding.nature_of_ownership.footnotes) == ("footnoted", ("F2",))


def test_absent_blank_and_false_are_three_things() -> None:
    form, _ = read(FORM)
    ada, orchard = form.reporting_owners
    assert (ada.is_officer.value, ada.other_text.state, ada.is_other.state) == (False, "blank", "absent")
    assert (orchard.is_director.state, orchard.is_director.start) == ("absent", None)
    assert (form.not_subject_to_section16.state, form.remarks.state) == ("blank", "blank")
    blank = form.not_subject_to_section16
    assert FORM[: blank.start].endswith(b"<notSubjectToSection16>")
    assert blank.start == blank.end
    sale = form.non_derivative[1]
    assert (sale.transaction_timeliness.state, sale.deemed_execution_date.state) == ("blank", "blank")
    assert sale.shares_owned_following.state == "absent"


def test_prints_that_do_not_parse_keep_their_raw_and_are_noted() -> None:
    data = with_row(
        b"<transactionDate><value>2024-02-30</value></transactionDate><exerciseDate><value>Immediate</value></exerciseDate>"
        b"<transactionAmounts><transactionShares><value>-5</value></transactionShares></transactionAmounts>"
    )
    form, notes = read(data)
    row = form.derivative[0]
    assert (row.transaction_date.raw, row.transaction_date.state) == ("2024-02-30", "unreadable")
    assert (row.exercise_date.raw, row.exercise_date.state) == ("Immediate", "words")
    assert (row.shares.raw, row.shares.state) == ("-5", "unreadable")
    assert [(note.code, note.path, data[note.start or 0 : note.end]) for note in notes] == [
        ("unreadable", "derivative[0].transaction_date", b"2024-02-30"),
        ("unreadable", "derivative[0].shares", b"-5"),
    ]
    assert thorough(data)[0] == form


IRREGULAR = [  # the document, what goes to `other`, codes of the notes
    (b"<ownershipDocument><reportingOwner><reportingOwnerId><rptOwnerCcc>ab$1</rptOwnerCcc></reportingOwnerId></reportingOwner>"
     b"</ownershipDocument>", [("reportingOwner/reportingOwnerId/rptOwnerCcc", "ab$1")], []),
    (b"<ownershipDocument>stray<issuer/><x a='1'><y>2</y><y>3</y></x><!-- no --></ownershipDocument>",
     [("text()", "stray"), ("x/@a", "1"), ("x/y", "2"), ("x/y", "3")], ["xml-text"]),
    (b"<ownershipDocument><remarks lang='en'>A</remarks><remarks>B</remarks></ownershipDocument>",
     [("remarks/@lang", "en"), ("remarks[2]", "B")], ["repeated"]),
    (b"<ownershipDocument><issuer><issuerCik>1</issuerCik></issuer><issuer><issuerCik>2</issuerCik></issuer></ownershipDocument>",
     [("issuer[2]/issuerCik", "2")], ["repeated"]),
    (with_row(b'<transactionAmounts><footnoteId id="F7"/></transactionAmounts>'),
     [("derivativeTable/derivativeTransaction/transactionAmounts/footnoteId/@id", "F7")], ["footnote-place"]),
    (b"<other><a>1</a></other>", [("other/a", "1")], ["xml-root"]),
]  # fmt: skip


@pytest.mark.parametrize(("data", "other", "noted"), IRREGULAR)
def test_nothing_is_dropped(data: bytes, other: list[tuple[str, str]], noted: list[str]) -> None:
    form, notes = read(data)
    assert [(leaf.path, leaf.fact.value) for leaf in form.other] == other
    assert [note.code for note in notes] == noted
    for leaf in form.other:
        assert agrees(data, leaf.fact)


def test_a_print_beside_further_markup_is_whole() -> None:
    data = b'<ownershipDocument><footnotes><footnote id="F1">Held <b>only</b> in trust.</footnote></footnotes></ownershipDocument>'
    form, _ = read(data)
    assert form.footnotes[0].text.value == "Held only in trust."
    assert agrees(data, form.footnotes[0].text)


def test_a_mark_on_coding_without_a_code() -> None:
    data = with_row(b'<transactionCoding><transactionFormType>3</transactionFormType><footnoteId id="F4"/></transactionCoding>')
    form, notes = read(data)
    code = form.derivative[0].transaction_code
    assert (code.value, code.state, code.footnotes, data[code.start : code.end]) == (
        None, "footnoted", ("F4",), b'<footnoteId id="F4"/>'
    )  # fmt: skip
    assert notes == []
    assert thorough(data)[0] == form


def test_a_value_without_its_wrapper_and_a_wrapper_without_its_value_are_read() -> None:
    data = with_row(b'<securityTitle>Unit<footnoteId id="F1"/></securityTitle><exerciseDate>2030-01-02</exerciseDate>')
    form, notes = read(data)
    title = form.derivative[0].security_title
    assert (title.value, title.footnotes, data[title.start : title.end], notes) == ("Unit", ("F1",), b"Unit", [])
    assert form.derivative[0].exercise_date.value == date(2030, 1, 2)


PADDED = [b"\n 57", b"$ \n 57", b" $57", b"57 ", b"5&#55;", b"&#32;57", b"", b" ", b"5 7"]


@pytest.mark.parametrize("text", PADDED)
@pytest.mark.parametrize("path", ["conversionOrExercisePrice", "transactionDate", "equitySwapInvolved", "securityTitle"])
def test_spare_white_space_is_never_part_of_a_print(path: str, text: bytes) -> None:
    data = with_row(b"<%s><value>%s</value></%s>" % (path.encode(), text, path.encode()))
    form, _ = read(data)
    assert form == thorough(data)[0]
    for _, fact in walk(form):
        assert agrees(data, fact)
        assert (fact.raw or "") == (fact.raw or "").strip()


def test_what_the_end_cuts_has_no_value() -> None:
    cut = FORM[: FORM.index(b"1200.00") + 3]
    form, notes = read(cut)
    assert [note.code for note in notes] == ["xml-cut", "unreadable"]
    assert notes[0].start == len(cut)
    sale = form.non_derivative[1]
    assert (sale.shares.value, sale.shares.raw, sale.shares.state) == (None, "120", "unreadable")
    assert sale.transaction_code.value == "S"
    assert form.signatures == ()


@given(st.integers(0, len(FORM)))
def test_a_truncated_form_never_raises_and_its_notes_tell_the_cut(at: int) -> None:
    form, notes = read(FORM[:at])
    if at < len(FORM.rstrip()):
        assert notes[0].code == "xml-cut"
        assert FORM[notes[0].start or 0 : at][:1] in (b"", b"<", b"&")
    whole = dict(walk(read(FORM)[0]))
    for path, fact in walk(form):
        if fact.value is not None:
            assert fact.value == whole[path].value


PIECES = [b"<", b">", b"&", b"&amp;", b"&#0;", b"&#x20;", b"\x00", b"\xff", "é".encode(), b" ", b"/", b"<a/>", b"x", b"]]>", b"'"]
PIECES += [
    b"<!-- -->",
    b"</value>",
    b"<value>",
    b'<footnoteId id="F9"/>',
    b"<issuer>",
    b"</issuer>",
    b"<remarks/>",
    b"\n  ",
    b"<?p?>",
]


@given(st.lists(st.tuples(st.integers(0, len(FORM)), st.integers(0, 12), st.sampled_from([b"", *PIECES])), max_size=4))
def test_a_damaged_form_reads_the_same_quickly_and_thoroughly(edits: list[tuple[int, int, bytes]]) -> None:
    data = FORM
    for at, length, piece in edits:
        data = data[:at] + piece + data[at + length :]
    form, _ = read(data)
    reference, notes = thorough(data)
    assert form == reference
    if scan.scan(data, 0, len(data)) is not None:
        assert notes == []
    for _, fact in walk(form):
        assert fact.start is None or 0 <= fact.start <= (fact.end or 0) <= len(data)


@given(st.binary(max_size=80))
def test_no_bytes_raise(data: bytes) -> None:
    for document in (data, b"<ownershipDocument>" + data):
        outside = [name for name, fact in walk(read(document)) if not 0 <= (fact.start or 0) <= (fact.end or 0) <= len(document)]
        assert outside == []


# --- the table beside the SEC's schemas

XS = "{http://www.w3.org/2001/XMLSchema}"


def schema_leaves(folder: Path, name: str) -> set[str]:
    """Paths of all leaves that a schema allows below ownershipDocument; `value` and marks count as their wrapper."""
    types: dict[str, Any] = {}
    top = None
    for file in (name, "ownershipDocumentCommon.xsd.xml"):
        schema = etree.parse(str(folder / file)).getroot()
        types.update({kind.get("name"): kind for kind in schema.iter(f"{XS}complexType") if kind.get("name")})
        found = schema.find(f"{XS}element[@name='ownershipDocument']")
        top = found if found is not None else top
    assert top is not None

    def below(element: Any, path: str) -> Iterator[str]:
        inner = element.find(f"{XS}complexType")
        kind = types.get(element.get("type")) if inner is None else inner
        children = [] if kind is None else list(kind.iter(f"{XS}element"))
        names = {child.get("name") for child in children}
        if not names - {"value", "footnoteId"}:
            yield path
        for child in children:
            if child.get("name") not in ("value", "footnoteId"):
                yield from below(child, f"{path}/{child.get('name')}".lstrip("/"))

    return set(below(top, ""))


NOT_OURS = {"reportingOwner/reportingOwnerId/rptOwnerCcc", "footnotes/footnote"}  # taken off by EDGAR; read by its id


def test_the_table_has_every_leaf_of_the_schemas(shared: Path) -> None:
    table = {path for path, _, _ in fields.paths()}
    now = shared / "corpus/schemas/ownership-v5.5"
    leaves: set[str] = set()
    for file in sorted(now.glob("ownership[345]*Document.xsd.xml")):
        leaves |= schema_leaves(now, file.name)
    older = schema_leaves(shared / "corpus/schemas/ownership-older", "ownership4Document.xsd.xml")
    print(f"{len(leaves)} leaves in the schemas of 5.5, {len(older)} in an older one, {len(table)} in the table")
    assert leaves - table == NOT_OURS
    assert older - table <= NOT_OURS
    assert (len(leaves), len(older), len(table)) == (89, 78, 106)
    spare = {path for path in table - leaves if not re.match(r"(non)?[dD]erivativeTable/", path)}
    assert spare == set()


def test_the_lists_agree_with_the_schemas(shared: Path) -> None:
    text = (shared / "corpus/schemas/ownership-v5.5/ownershipDocumentCommon.xsd.xml").read_text()
    pattern = re.search(r'TRANS_CODE_PICKLIST.*?pattern value="([A-Z|]+)"', text, re.DOTALL)
    assert pattern is not None
    assert set(codes.TRANSACTION_CODES) == set(pattern[1].split("|"))


def test_every_field_of_the_model_is_in_the_table() -> None:
    form, _ = thorough(b"")
    names = set(form.__struct_fields__) - {"issuer", "reporting_owners", "non_derivative", "derivative", "footnotes"}
    assert names - {"signatures", "claims", "other"} == {field.name for field in fields.FORM}


# --- a second reading by lxml, from the contract

ROWS = {
    "security_title": "securityTitle",
    "transaction_date": "transactionDate",
    "deemed_execution_date": "deemedExecutionDate",
    "transaction_form_type": "transactionCoding/transactionFormType",
    "transaction_code": "transactionCoding/transactionCode",
    "equity_swap_involved": "transactionCoding/equitySwapInvolved",
    "transaction_timeliness": "transactionTimeliness",
    "shares": "transactionAmounts/transactionShares",
    "price_per_share": "transactionAmounts/transactionPricePerShare",
    "total_value": "transactionAmounts/transactionTotalValue",
    "acquired_disposed": "transactionAmounts/transactionAcquiredDisposedCode",
    "shares_owned_following": "postTransactionAmounts/sharesOwnedFollowingTransaction",
    "value_owned_following": "postTransactionAmounts/valueOwnedFollowingTransaction",
    "direct_or_indirect": "ownershipNature/directOrIndirectOwnership",
    "nature_of_ownership": "ownershipNature/natureOfOwnership",
}
DERIVATIVES = ROWS | {
    "conversion_or_exercise_price": "conversionOrExercisePrice",
    "exercise_date": "exerciseDate",
    "expiration_date": "expirationDate",
    "underlying_security_title": "underlyingSecurity/underlyingSecurityTitle",
    "underlying_security_shares": "underlyingSecurity/underlyingSecurityShares",
    "underlying_security_value": "underlyingSecurity/underlyingSecurityValue",
}
TOP = {
    "document_type": "documentType",
    "schema_version": "schemaVersion",
    "period_of_report": "periodOfReport",
    "date_of_original_submission": "dateOfOriginalSubmission",
    "no_securities_owned": "noSecuritiesOwned",
    "not_subject_to_section16": "notSubjectToSection16",
    "form3_holdings_reported": "form3HoldingsReported",
    "form4_transactions_reported": "form4TransactionsReported",
    "aff10b5_one": "aff10b5One",
    "issuer.cik": "issuer/issuerCik",
    "issuer.name": "issuer/issuerName",
    "issuer.trading_symbol": "issuer/issuerTradingSymbol",
    "issuer.foreign_trading_symbol": "issuer/issuerForeignTradingSymbol",
    "remarks": "remarks",
}
OWNERS = {"cik": "Cik", "name": "Name"} | {
    "street1": "Street1", "street2": "Street2", "city": "City", "state": "State", "zip": "ZipCode",
    "state_description": "StateDescription", "country": "Country", "is_non_us_address": "NonUSAddressFlag",
    "non_us_state_territory": "NonUSStateTerritory", "good_address": "GoodAddress",
}  # fmt: skip
RELATIONS = {
    "is_director": "isDirector", "is_officer": "isOfficer", "is_ten_percent_owner": "isTenPercentOwner", "is_other": "isOther",
    "officer_title": "officerTitle", "other_text": "otherText",
}  # fmt: skip


def meaning(name: str, raw: str) -> object:
    """What the contract makes of a print, worked out apart from `values`."""
    name = name.rpartition(".")[2]
    if name == "cik":
        return f"{int(raw):010d}" if raw.isdigit() else None
    if ("date" in name and "_date" in name) or name in ("date", "period_of_report", "date_of_original_submission"):
        try:
            return date.fromisoformat(raw[:10])
        except ValueError:
            return None
    if re.match(r"is_|no_sec|not_|form3_|form4_|aff10|equity|good_", name):
        return {"1": True, "true": True, "0": False, "false": False, "Y": True, "N": False}.get(raw)
    if re.search(r"shares|price|_value|value_", name) and name != "underlying_security_title":
        try:
            return Decimal(raw.replace(",", "").lstrip("$"))
        except InvalidOperation:
            return None
    return raw


def expected(element: Any, name: str) -> tuple[object, str | None, tuple[str, ...]]:
    if element is None:
        return None, None, ()
    held = element.find("value")
    raw = " ".join("".join((element if held is None else held).itertext()).split())
    marks = tuple(dict.fromkeys(mark.get("id") for mark in element.findall("footnoteId")))
    if element.tag == "transactionCode":
        marks = tuple(dict.fromkeys([*marks, *(mark.get("id") for mark in element.getparent().findall("footnoteId"))]))
    return (meaning(name, raw) if raw else None), raw, marks


def second_reading(root: Any) -> dict[str, tuple[object, str | None, tuple[str, ...]]]:
    """Every field by its path in the form: value, raw, marks."""
    found = {name: expected(root.find(path), name) for name, path in TOP.items()}
    for i, owner in enumerate(root.findall("reportingOwner")):
        for name, tag in OWNERS.items():
            found[f"reporting_owners[{i}].{name}"] = expected(owner.find(f"*/rptOwner{tag}"), name)
        for name, tag in RELATIONS.items():
            found[f"reporting_owners[{i}].{name}"] = expected(owner.find(f"*/{tag}"), name)
    for table, place, names in (("nonDerivative", "non_derivative", ROWS), ("derivative", "derivative", DERIVATIVES)):
        rows = [row for t in root.findall(f"{table}Table") for row in t if isinstance(row.tag, str)]
        for i, row in enumerate(rows):
            assert row.tag in (f"{table}Transaction", f"{table}Holding")
            for name, path in names.items():
                found[f"{place}[{i}].{name}"] = expected(row.find(path), name)
    for i, note in enumerate(root.findall("footnotes/footnote")):
        found[f"footnotes[{i}].text"] = expected(note, "text")
    for i, signature in enumerate(root.findall("ownerSignature")):
        found[f"signatures[{i}].name"] = expected(signature.find("signatureName"), "name")
        found[f"signatures[{i}].date"] = expected(signature.find("signatureDate"), "date")
    return found


DOCUMENT = re.compile(rb"<ownershipDocument.*?</ownershipDocument>", re.DOTALL)


def corpus(shared: Path) -> Iterator[tuple[str, bytes, int, int]]:
    """Every ownershipDocument of the corpus: file, bytes, span."""
    for folder in ("corpus/ownership", "corpus/submissions", "corpus/late", "corpus/other", "seeds"):
        for path in sorted((shared / folder).rglob("*")):
            data = path.read_bytes() if path.is_file() else b""
            if path.name.endswith(".xml") and DOCUMENT.search(data):
                yield path.name, data, 0, len(data)
                continue
            for match in DOCUMENT.finditer(data):
                yield path.name, data, *match.span()


def printed(fact: Fact[Any]) -> tuple[object, str | None, tuple[str, ...]]:
    return fact.value, fact.raw, fact.footnotes


def test_the_corpus_reads_as_lxml_reads_it(shared: Path) -> None:
    counts: Counter[str] = Counter()
    for name, data, start, end in corpus(shared):
        try:
            root = etree.fromstring(data[start:end].strip(), etree.XMLParser(resolve_entities=False))
        except etree.XMLSyntaxError:
            counts["not well-formed"] += 1
            continue
        counts["documents"] += 1
        notes: list[Note] = []
        form = read_xml.read(data, start, end, notes)
        ours = {path: fact for path, fact in walk(form) if not path.startswith("other")}
        theirs = second_reading(root)
        assert set(ours) == set(theirs), name
        for path, fact in ours.items():
            assert printed(fact) == theirs[path], (name, path)
            counts["facts"] += fact.start is not None
            counts["marks"] += len(fact.footnotes)
            counts[f"state {fact.state or 'value'}"] += 1
        assert [row.kind for row in form.non_derivative + form.derivative] == [
            "holding" if row.tag.endswith("Holding") else "transaction"
            for table in ("nonDerivativeTable", "derivativeTable")
            for row in root.findall(f"{table}/*")
        ]
        assert [note.id for note in form.footnotes] == [note.get("id") for note in root.iter("footnote")]
        text = sum(bool((leaf.text or "").strip()) for leaf in root.iter() if isinstance(leaf.tag, str))
        ours_read = sum(bool(fact.raw) for _, fact in walk(form))
        assert ours_read == text, (name, "a leaf is missing")
        counts["other"] += len(form.other)
        counts["notes"] += len(notes)
    print(dict(counts))
    assert counts["documents"] > 150


def test_every_fact_of_the_corpus_stands_at_its_place_and_both_readings_agree(shared: Path) -> None:
    counts: Counter[str] = Counter()
    for name, data, start, end in corpus(shared):
        notes: list[Note] = []
        quick = scan.scan(data, start, end)
        form = read_xml.thorough(data, start, end, notes).form345()
        counts["quick" if quick else "thorough only"] += 1
        if quick is not None:
            assert quick.form345() == form, name
            assert notes == [], name
        for path, fact in walk(form):
            assert agrees(data, fact), (name, path, fact)
            if fact.start is not None:
                assert start <= fact.start <= fact.end <= end
                counts["facts"] += 1
    print(dict(counts))
    assert counts["quick"] > 150


def test_nothing_but_tags_is_not_cut_into_pieces() -> None:
    data = b"<ownershipDocument>" + b"<" * 1_000_000
    tracemalloc.start()
    assert scan.scan(data, 0, len(data)) is None
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 8_000_000  # a list of the pieces alone would be as much
