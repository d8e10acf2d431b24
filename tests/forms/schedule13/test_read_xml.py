"""Schedules 13D and 13G from their XML. Everyone in the documents below is invented."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import places
from tieout.facts import Note, walk
from tieout.forms.schedule13 import codes, fields, read_xml, scan
from tieout.forms.schedule13.model import Schedule13

G = b"""<?xml version="1.0" encoding="UTF-8"?><edgarSubmission xmlns="http://www.sec.gov/edgar/schedule13g" \
xmlns:com="http://www.sec.gov/edgar/common">
<schemaVersion>X0202</schemaVersion>
<headerData><submissionType>SCHEDULE 13G/A</submissionType><previousAccessionNumber>0009999999-25-000001</previousAccessionNumber>
<filerInfo><filer><filerCredentials><!-- Field: Name --><cik>0000000012</cik><ccc>XXXXXXXX</ccc></filerCredentials></filer>
<liveTestFlag>LIVE</liveTestFlag></filerInfo></headerData>
<formData><coverPageHeader><amendmentNo>2</amendmentNo><securitiesClassTitle>Common  Stock</securitiesClassTitle>
<eventDateRequiresFilingThisStatement>03/31/2026</eventDateRequiresFilingThisStatement>
<issuerInfo><issuerCik>0000000034</issuerCik><issuerName>Blue &amp; Grey Mills Inc.</issuerName>
<issuerCusips><issuerCusipNumber>12345A101</issuerCusipNumber><issuerCusipNumber>12345A200</issuerCusipNumber></issuerCusips>
<issuerPrincipalExecutiveOfficeAddress><com:street1>1 Mill Lane</com:street1><com:city>Troy</com:city>
<com:stateOrCountry>NY</com:stateOrCountry><com:zipCode>12180</com:zipCode></issuerPrincipalExecutiveOfficeAddress></issuerInfo>
<designateRulesPursuantThisScheduleFiled><designateRulePursuantThisScheduleFiled>Rule 13d-1(b)\
</designateRulePursuantThisScheduleFiled></designateRulesPursuantThisScheduleFiled></coverPageHeader>
<coverPageHeaderReportingPersonDetails><reportingPersonName>Otter Capital LP</reportingPersonName><memberGroup>b</memberGroup>
<citizenshipOrOrganization>DE</citizenshipOrOrganization><reportingPersonBeneficiallyOwnedNumberOfShares>
<soleVotingPower>0.00</soleVotingPower><sharedVotingPower>7824100.00</sharedVotingPower></reportingPersonBeneficiallyOwnedNumberOfShares>
<reportingPersonBeneficiallyOwnedAggregateNumberOfShares>7824100.25</reportingPersonBeneficiallyOwnedAggregateNumberOfShares>
<classPercent>9.90</classPercent><typeOfReportingPerson>IA</typeOfReportingPerson><typeOfReportingPerson>PN</typeOfReportingPerson>
<comments>Caf\xc3\xa9 shares</comments></coverPageHeaderReportingPersonDetails>
<items><item3><notApplicableFlag>N</notApplicableFlag><typeOfPersonFiling>IA</typeOfPersonFiling></item3>
<item4><amountBeneficiallyOwned>7,824,100</amountBeneficiallyOwned><classPercent>9.9%</classPercent><numberOfSharesPersonHas>
<solePowerOrDirectToVote>See row 5</solePowerOrDirectToVote></numberOfSharesPersonHas></item4>
<item5><classOwnership5PercentOrLess>N</classOwnership5PercentOrLess></item5><item7/>
<item10><certifications>We certify.</certifications></item10></items>
<exhibitInfo>Exhibit 99.1 - Agreement
2. Power of Attorney</exhibitInfo>
<signatureInformation><reportingPersonName>Otter Capital LP</reportingPersonName>
<signatureDetails><signature>/s/ Ann Example</signature>
<title>Partner</title><date>04/07/2026</date></signatureDetails></signatureInformation>
<signatureComments>By power of attorney.</signatureComments></formData></edgarSubmission>"""

D = b"""<edgarSubmission xmlns="http://www.sec.gov/edgar/schedule13D" xmlns:com="http://www.sec.gov/edgar/common">
<headerData><submissionType>SCHEDULE 13D</submissionType></headerData><formData><coverPageHeader>
<dateOfEvent>01/02/2025</dateOfEvent><previouslyFiledFlag>false</previouslyFiledFlag>
<issuerInfo><issuerCIK>34</issuerCIK><issuerCUSIP>12345A101</issuerCUSIP></issuerInfo>
<authorizedPersons><notificationInfo><personName>Bo Sample</personName><personPhoneNum>555 0100</personPhoneNum>
<personAddress><com:city>Troy</com:city></personAddress></notificationInfo></authorizedPersons></coverPageHeader>
<reportingPersons><reportingPersonInfo><reportingPersonCIK>0000000012</reportingPersonCIK>
<reportingPersonNoCIK>N</reportingPersonNoCIK><reportingPersonName>Bo Sample</reportingPersonName><memberOfGroup>a</memberOfGroup>
<fundType>PF</fundType><fundType>QQ</fundType><legalProceedings>Y</legalProceedings><percentOfClass>5.0</percentOfClass>
<isAggregateExcludeShares>N</isAggregateExcludeShares></reportingPersonInfo></reportingPersons>
<items1To7><item1><securityTitle>Shares</securityTitle><issuerPrincipalAddress><com:street1>1 Mill Lane</com:street1>
<com:city>Troy</com:city></issuerPrincipalAddress></item1><item2><hasBeenConvicted>No.</hasBeenConvicted></item2>
<item4><transactionPurpose>To hold.</transactionPurpose></item4><item7><filedExhibits>N/A</filedExhibits></item7></items1To7>
<signatureInfo><signaturePerson><signatureReportingPerson>Bo Sample</signatureReportingPerson></signaturePerson></signatureInfo>
</formData></edgarSubmission>"""


def read(data: bytes) -> tuple[Schedule13, list[Note]]:
    notes: list[Note] = []
    return read_xml.read(data, 0, len(data), notes), notes


def thorough(data: bytes, monkeypatch: pytest.MonkeyPatch) -> tuple[Schedule13, list[Note]]:
    with monkeypatch.context() as patch:
        patch.setattr(scan, "scan", lambda *_: None)
        return read(data)


def xml_files(shared: Path) -> list[Path]:
    schemas = shared / "corpus" / "schemas" / "schedule-13d-13g-v2.2" / "samples"
    return [*sorted((shared / "corpus" / "schedule13").glob("*.xml")), *sorted(schemas.glob("*.xml"))]


def test_a_13g_of_the_layout_of_2026() -> None:
    form, notes = read(G)
    assert notes == []
    assert form.schedule == "13G" and form.amendment_number.known == "2"
    assert form.previous_accession_number.known == "0009999999-25-000001"
    assert [cusip.known for cusip in form.cusips] == ["12345A101", "12345A200"]
    assert form.issuer.name.known == "Blue & Grey Mills Inc." and form.issuer.address.state.known == "NY"
    assert form.security_title.known == "Common Stock" and form.event_date.known == date(2026, 3, 31)
    assert [rule.known for rule in form.rule_designations] == ["13d-1(b)"]
    (person,) = form.reporting_persons
    assert person.group.known == "b" and person.group_boxes.b.state == "absent"
    assert person.sole_voting_power.known == 0 and str(person.shared_voting_power.known) == "7824100"
    assert person.sole_dispositive_power.state == "absent"
    assert person.aggregate_amount.known == Decimal("7824100.25") and str(person.percent_of_class.known) == "9.90"
    assert [kind.known for kind in person.person_types] == ["IA", "PN"] and person.comment.known == "Café shares"
    assert [(item.number, item.not_applicable.value) for item in form.items] == [
        ("3", False),
        ("4", None),
        ("5", None),
        ("7", None),
        ("10", None),
    ]
    assert form.items[1].parts["c(i)"].known == "See row 5" and form.items[4].text.known == "We certify."
    assert form.certification.known == "We certify." and form.five_percent_or_less.known is False
    assert [kind.known for kind in form.institution_types] == ["IA"]
    (interest,) = form.interests
    assert interest.person == "Otter Capital LP" and interest.aggregate_amount.known == 7824100
    assert str(interest.percent_of_class.known) == "9.9" and interest.sole_voting_power.state == "words"
    assert [(exhibit.number.known, exhibit.title.known) for exhibit in form.exhibits] == [
        ("99.1", "Agreement"),
        ("2", "Power of Attorney"),
    ]
    (signature,) = form.signatures
    assert (signature.by.known, signature.by.raw, signature.date.known) == ("Ann Example", "/s/ Ann Example", date(2026, 4, 7))
    assert signature.comment.known == "By power of attorney."
    assert [(kept.path, kept.fact.value) for kept in form.other] == [
        ("schemaVersion", "X0202"),
        ("headerData/submissionType", "SCHEDULE 13G/A"),
        ("headerData/filerInfo/filer/filerCredentials/cik", "0000000012"),
        ("headerData/filerInfo/filer/filerCredentials/ccc", "XXXXXXXX"),
        ("headerData/filerInfo/liveTestFlag", "LIVE"),
        ("formData/exhibitInfo", "Exhibit 99.1 - Agreement 2. Power of Attorney"),
    ]


def test_a_13d_of_the_first_layout() -> None:
    form, notes = read(D)
    (person,) = form.reporting_persons
    assert form.schedule == "13D" and form.issuer.cik.known == "0000000034" and form.cusips[0].known == "12345A101"
    assert form.previously_filed_13g.known is False and form.authorized_persons[0].address.city.known == "Troy"
    assert person.group.known == "a" and person.legal_proceedings.known is True
    assert [funds.value for funds in person.source_of_funds] == ["PF", None] and person.source_of_funds[1].state == "unreadable"
    assert [(note.code, note.path) for note in notes] == [("unreadable", "reporting_persons[0].source_of_funds[1]")]
    one, two, four, seven = form.items
    assert one.parts["c"].known == "1 Mill Lane Troy" and one.title.state == "absent"
    assert two.parts["d"].known == "No." and four.text.known == "To hold." and seven.text.known == "N/A"
    assert form.exhibits == () and form.interests == () and form.signatures[0].by.state == "absent"
    assert form.is_final_amendment.state == "absent" and form.shares_outstanding.shares.state == "absent"


@pytest.mark.parametrize("data", [G, D], ids=["13G", "13D"])
def test_the_scan_and_the_tree_give_the_same_form(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    regular = data.replace(b"<item7/>", b"<item7> </item7>")
    assert scan.scan(regular, 0, len(regular)) is not None
    assert read(regular) == thorough(regular, monkeypatch)
    assert read(data) == thorough(data, monkeypatch)


@pytest.mark.parametrize(
    "damage",
    [
        (b"<amendmentNo>2</amendmentNo>", b"<amendmentNo>2</amendmentNo><amendmentNo>3</amendmentNo>"),
        (b"</certifications>", b"</certifications\n>"),
        (b"<certifications>We certify.</certifications>", b"<certifications>We <b>certify</b>.</certifications>"),
        (b"We certify.", b"<![CDATA[We certify.]]>"),
        (b"We certify.", b"We &nbsp; certify."),
        (b"We certify.", b"We &#1; certify."),
        (b"We certify.", b"We \x01 certify."),
        (b"We certify.", b"We \xff certify."),
        (b"We certify.</certifications>", b"We certify.</certifications\n"),
        (b"<item7/>", b"stray<item7 a='1'/><extra>more</extra>"),
        (b"SCHEDULE 13G/A", b"SCHEDULE 13D/A"),
        (b"</formData>", b""),
        (b"</edgarSubmission>", b"</edgarSubmission>after"),
        (b"<!-- Field: Name -->", b"<!-- Field: <Name> -->"),
    ],
)
def test_a_damaged_document_reads_the_same_by_scan_and_tree(damage: tuple[bytes, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    data = G.replace(*damage, 1)
    assert data != G
    assert read(data) == thorough(data, monkeypatch)


def test_what_the_schemas_do_not_have_is_kept_and_told() -> None:
    form, notes = read(G.replace(b"<item7/>", b"stray<extra>more</extra>").replace(b"<items>", b"<items x='y'>"))
    kept = {other.path: other.fact.value for other in form.other}
    assert kept["formData/items/extra"] == "more" and kept["formData/items/text()"] == "stray" and kept["formData/items/@x"] == "y"
    assert [note.code for note in notes] == ["element-unknown"]


def test_an_end_tag_without_its_bracket_is_closed_and_the_rest_is_read() -> None:
    form, notes = read(G.replace(b"</certifications></item10>", b"</certifications\n</item10>"))
    assert form.certification.known == "We certify." and form.signatures[0].by.known == "Ann Example"
    assert [note.code for note in notes] == ["xml-unclosed"]


def test_offsets_count_in_the_whole_data() -> None:
    data = b"x" * 100 + G + b"y" * 50
    form = read_xml.read(data, 100, 100 + len(G), [])
    assert all(places.agrees(data, fact, "xml") for _, fact in walk(form))


def test_only_schedules_are_taken_for_schedules() -> None:
    assert read_xml.is_form(G, 0, len(G)) and read_xml.is_form(D, 0, len(D))
    other = b'<edgarSubmission xmlns="http://www.sec.gov/edgar/formDFiler"><submissionType>D</submissionType>'
    assert not read_xml.is_form(other, 0, len(other))


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(G)), st.integers(0, 12), st.binary(max_size=12))
def test_no_bytes_make_the_reader_raise_and_spans_hold(at: int, width: int, junk: bytes) -> None:
    data = G[:at] + junk + G[at + width :]
    form, _ = read(data)
    for _, fact in walk(form):
        assert fact.start is None or 0 <= fact.start <= fact.end <= len(data)  # type: ignore[operator]


@pytest.mark.parametrize("data", [b"", b"<", b"<a/>", b"<edgarSubmission/>", b"\xff\xfe\x00", b"plain words"])
def test_documents_that_are_none_give_an_empty_form_and_a_note(data: bytes) -> None:
    form, notes = read(data)
    assert all(fact.value is None for path, fact in walk(form) if not path.startswith("other"))
    assert notes


def test_real_filings_read_the_same_by_scan_and_tree(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in xml_files(shared):
        data = path.read_bytes()
        assert read(data) == thorough(data, monkeypatch), path.name
        assert scan.scan(data, 0, len(data)) is not None, path.name


def test_every_fact_of_real_filings_is_read_again_at_its_place(shared: Path) -> None:
    count = 0
    for path in xml_files(shared):
        data = path.read_bytes()
        for name, fact in walk(read(data)[0]):
            assert places.agrees(data, fact, "xml"), (path.name, name, fact)
            count += fact.start is not None
    assert count > 900


def test_no_leaf_of_real_filings_is_dropped(shared: Path) -> None:
    for path in xml_files(shared):
        data = path.read_bytes()
        tree = etree.fromstring(data.strip(), etree.XMLParser(recover=True, resolve_entities=False))
        printed = [" ".join("".join(leaf.itertext()).split()) for leaf in tree.iter(etree.Element) if len(leaf) == 0]
        found = {fact.raw for _, fact in walk(read(data)[0])}
        assert [text for text in printed if text and text not in found] == [], path.name


XS = "{http://www.w3.org/2001/XMLSchema}"


def leaves(shared: Path, name: str) -> set[str]:
    """The paths of all leaves of a schema, followed by hand: types by their local names."""
    folder = shared / "corpus" / "schemas" / "schedule-13d-13g-v2.2"
    own, common = (etree.parse(folder / file).getroot() for file in (f"eis_Schedule13{name}_Filer.xsd", "eis_Common.xsd"))
    types = {kind.get("name"): kind for root in (common, own) for kind in root.iterchildren(f"{XS}complexType")}
    shared_types = {kind.get("name"): kind for kind in common.iterchildren(f"{XS}complexType")}
    found: set[str] = set()

    def follow(parent: etree._Element, path: str) -> None:
        for element in parent.iter(f"{XS}element"):
            prefix, _, kind = element.get("type", "").rpartition(":")
            below = f"{path}/{element.get('name')}".lstrip("/")
            inner = (shared_types if prefix == "ns1" or parent in shared_types.values() else types).get(kind)
            if inner is None:
                found.add(below)
            else:
                follow(inner, below)

    follow(next(root for root in own.iterchildren(f"{XS}element")).find(f"{XS}complexType"), "")
    return found


@pytest.mark.parametrize("schedule", ["13D", "13G"])
def test_the_table_of_places_is_that_of_the_schemas(shared: Path, schedule: fields.Schedule) -> None:
    known = {place.xml for place in fields.PLACES[schedule] if not place.old}
    assert known == leaves(shared, schedule[-1])


def test_the_code_lists_are_those_of_the_schemas(shared: Path) -> None:
    folder = shared / "corpus" / "schemas" / "schedule-13d-13g-v2.2"
    lists = {}
    for name in "DG":
        for kind in etree.parse(folder / f"eis_Schedule13{name}_Filer.xsd").getroot().iterchildren(f"{XS}simpleType"):
            lists[name + kind.get("name", "")] = {value.get("value") for value in kind.iter(f"{XS}enumeration")}
    assert lists["DFUND_TYPE"] == set(codes.FUND_TYPES)
    assert lists["GTYPE_OF_REPORTING_PERSON"] == set(codes.PERSON_TYPES)
    assert lists["DTYPE_OF_REPORTING_PERSON"] == set(codes.PERSON_TYPES) - codes.ONLY_13G
    assert lists["GBUSINESS_ENGAGED_TYPE"] == set(codes.INSTITUTION_TYPES)
    assert {codes.rule(rule or "") for rule in lists["GRULE_TYPE"]} == set(codes.RULES)


def test_the_letters_of_item_3_run_from_a_to_k() -> None:
    assert re.fullmatch("abcdefghijk", "".join(kind.letter for kind in codes.INSTITUTION_TYPES.values()))
