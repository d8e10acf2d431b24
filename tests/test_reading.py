import io
import tarfile
from pathlib import Path

import msgspec
import pytest

import tieout
from tieout.errors import NotFound, Unreadable, UsageError
from tieout.finding import sources
from tieout.reading import Filing, read, read_many

SAMPLES = Path(__file__).parent / "samples" / "generated"
FORM4 = SAMPLES / "form4-trades.xml"
AGENT = SAMPLES / "form4-trades.agent.xml"
SCHEDULE = SAMPLES / "13g-two-persons.xml"


def archive(*names: str) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as tar:
        for name in names:
            tar.add(SAMPLES / name, arcname=f"filings/{name}")
    return out.getvalue()


def test_a_path_bytes_and_an_open_file_give_the_same_form() -> None:
    with FORM4.open("rb") as file:
        opened = read(file)
    assert read(FORM4).form == read(FORM4.read_bytes()).form == read(str(FORM4)).form == opened.form


def test_the_name_is_the_path_the_given_one_or_a_dash() -> None:
    data = FORM4.read_bytes()
    assert [read(FORM4).source.name, read(data).source.name, read(data, name="a.xml").source.name] == [str(FORM4), "-", "a.xml"]


def test_an_archive_of_one_filing_is_that_filing_and_its_name_tells_both() -> None:
    filing = read(archive("form4-trades.xml"))
    assert filing.source.name == "-!filings/form4-trades.xml"
    assert filing.source.data == FORM4.read_bytes()


def test_an_archive_of_several_filings_is_for_read_many() -> None:
    both = archive("form4-trades.xml", "form3-none.xml")
    with pytest.raises(UsageError, match="read_many"):
        read(both)
    assert [one.form_type for one in read_many([both]) if isinstance(one, Filing)] == ["4", "3"]


def test_what_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFound, match="no such file"):
        read("nowhere.txt")


def test_read_many_goes_on_behind_what_it_cannot_read_and_counts() -> None:
    counted: list[int] = []
    results = list(read_many([b"", FORM4, b"\0\1\2"], progress=counted.append))
    assert [type(one) for one in results] == [Unreadable, Filing, Unreadable]
    assert counted == [1, 2, 3]


def test_a_fact_by_its_path() -> None:
    filing = read(FORM4)
    assert filing.fact("non_derivative[0].price_per_share").raw == "14.3856"
    assert filing.fact("form.issuer.trading_symbol").value == "BRFC"
    with pytest.raises(NotFound, match=r"no fact at issuer\.ticker"):
        filing.fact("issuer.ticker")


def test_facts_in_an_agents_file_count_in_the_decoded_payload() -> None:
    filing = read(AGENT)
    fact = filing.fact("non_derivative[0].shares")
    assert (fact.within, fact.raw) == ("base64", "1983")
    assert filing.data_behind(fact)[fact.start : fact.end] == b"1983"
    assert filing.data_behind(fact) == FORM4.read_bytes()


def test_facts_of_the_envelope_around_a_payload_count_in_the_file() -> None:
    filing = read(AGENT)
    fact = filing.fact("header.form_type")
    assert filing.data_behind(fact) is filing.source.data


def test_a_damaged_payload_leaves_the_envelope_and_a_note() -> None:
    broken = AGENT.read_bytes().replace(b"<documentMimeBlock>", b"<documentMimeBlock>\x7f!!")
    filing = read(broken)
    assert (filing.form, filing.form_type) == (None, "4")
    assert [note.code for note in filing.notes][-1] == "form-not-read"


def test_a_filers_schedule_with_an_encoded_exhibit_is_the_schedule() -> None:
    exhibit = (
        b'<documents><com:document xmlns:com="http://www.sec.gov/edgar/common"><com:conformedName>ex99.txt</com:conformedName>'
        b"<com:conformedDocumentType>EX-99</com:conformedDocumentType><com:contents>SGVsbG8=</com:contents></com:document></documents>"
    )
    data = SCHEDULE.read_bytes().replace(b"</edgarSubmission>", exhibit + b"</edgarSubmission>")
    filing = read(data)
    assert filing.family == "schedule13"
    assert [person.name.value for person in filing.form.reporting_persons] == [
        person.name.value for person in read(SCHEDULE).form.reporting_persons
    ]
    assert [document.type.value for document in filing.submission.documents] == ["EX-99"]


def test_json_is_the_contract_and_plain_has_the_values_alone() -> None:
    filing = read(FORM4)
    whole = msgspec.json.decode(filing.to_json())
    assert list(whole) == ["source", "form_type", "header", "documents", "family", "form", "notes"]
    assert whole["form"]["issuer"]["cik"]["value"] == filing.to_dict(plain_values=True)["form"]["issuer"]["cik"] == "0001999001"
    assert whole == filing.to_dict()


def test_a_bare_schedule_is_named_after_its_rendering() -> None:
    names = [read(SAMPLES / f"13g-two-persons.{ending}").form_type for ending in ("xml", "html", "txt", "md")]
    assert names == ["SCHEDULE 13G", "SC 13G", "SC 13G", "SC 13G"]


def test_sources_hold_one_file_at_a_time(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.xml").write_bytes(FORM4.read_bytes())
    found = sources([tmp_path])
    assert next(found).known.name.endswith("0.xml")
    (tmp_path / "1.xml").unlink()
    assert isinstance(next(found).trouble, NotFound)


def test_the_public_names_lead_here() -> None:
    assert (tieout.read, tieout.read_many, tieout.Filing) == (read, read_many, Filing)
