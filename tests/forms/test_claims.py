"""The claims of whole forms: which texts are read, what `in` they get, and that each figure stands where it says."""

from pathlib import Path
from typing import Any

import tieout
from tieout import Filing, walk
from tieout.prose import Claim

SAMPLES = Path(__file__).parents[1] / "samples"
NOTICE = (SAMPLES / "form12b25" / "02_unicode_paragraphs.htm").read_bytes()
EXHIBIT = b"""Exhibit 99.1

EXPLANATION OF CHANGE

Revenue was $12.5 million for the year ended June 30, 2024, compared to $10 million for the year ended June 30, 2023.

                         Year Ended June 30,
                          2024        2023        Change
Revenue                 $ 12,500    $ 10,000    $  2,500
Cost of sales              9,000       8,000       1,000
Net income (loss)           (250)        400        (650)
"""


def submission(kind: str, form: bytes, exhibit: bytes) -> bytes:
    """A complete submission of a form and an exhibit 99.1."""
    head = f"<SEC-DOCUMENT>x.txt : 20240715\n<SEC-HEADER>x.hdr.sgml : 20240715\nCONFORMED SUBMISSION TYPE:\t{kind}\n</SEC-HEADER>\n"
    documents = [(kind, form), ("EX-99.1", exhibit)]
    body = b"".join(
        f"<DOCUMENT>\n<TYPE>{name}\n<SEQUENCE>{number}\n<TEXT>\n".encode() + data + b"\n</TEXT>\n</DOCUMENT>\n"
        for number, (name, data) in enumerate(documents, 1)
    )
    return head.encode() + body + b"</SEC-DOCUMENT>\n"


def claims(filing: Filing[Any], where: str) -> list[Claim]:
    found = [claim for claim in filing.form.claims if claim.in_ == where]
    data = filing.source.data
    for _, fact in walk(tuple(found)):
        if fact.value is not None and fact.raw is not None and fact.start is not None and "&" not in fact.raw:
            first = fact.raw.split()[0].encode()
            assert data[fact.start : fact.end].startswith(first), fact
    return found


def test_part_iv_of_a_notice() -> None:
    (claim,) = claims(tieout.read(NOTICE), "IV")
    assert claim.value and claim.prior_value and claim.measure == "sales of power"


APPENDED = b"""<p>ATTACHMENT A</p><p>Explanation of anticipated change</p>
<p>Sales for the quarter ended May 31, 2024 were $14.9 million, up from $9.2 million.</p>
<p>ATTENTION</p><p>It costs $5.</p></body>"""


def test_an_explanation_behind_the_signature_is_read_where_part_iv_points_to_it() -> None:
    told = NOTICE.index(b"Sales of power")
    end = NOTICE.index(b"<", told)
    pointing = NOTICE[:told] + b"See Attachment A." + NOTICE[end:]
    (claim,) = claims(tieout.read(pointing.replace(b"</body>", APPENDED)), "EX")
    assert claim.value and claim.prior_value and claim.value.value == 14_900_000
    assert claims(tieout.read(NOTICE.replace(b"</body>", APPENDED)), "EX") == []  # it is told in Part IV


def test_an_exhibit_of_a_notice_is_read_in_sentences_and_tables() -> None:
    found = claims(tieout.read(submission("NT 10-K", NOTICE, EXHIBIT)), "EX")
    told, revenue, cost, income = found
    assert told.value and told.prior_value and told.value.raw == "$12.5 million" and told.prior_value.value == 10_000_000
    assert [one.measure for one in (revenue, cost, income)] == ["revenue", "cost of sales", "net income (loss)"]
    assert income.value and income.prior_value and income.change and income.direction == "decrease"
    assert (income.value.value, income.prior_value.value, income.change.value) == (-250, 400, 650)
    assert revenue.period and revenue.period.raw == "Year Ended June 30, 2024"


def test_the_exhibit_of_another_form_is_none_of_its_claims() -> None:
    schedule = (SAMPLES / "generated" / "13g-two-persons.txt").read_bytes()
    assert claims(tieout.read(submission("SC 13G", schedule, EXHIBIT)), "EX") == []


def test_footnotes_of_an_insiders_report() -> None:
    for name in ("form4-trades.xml", "form4-trades.html", "form4-trades.md"):
        (claim,) = claims(tieout.read(SAMPLES / "generated" / name), "F1")
        assert claim.value and claim.value_to, name
        assert (str(claim.value.value), str(claim.value_to.value), claim.unit) == ("14.36", "14.4", "USD/share"), name


def test_a_figure_whose_scale_is_unclear_has_a_note() -> None:
    exhibit = b"(in thousands): net loss of $450,000 for 2024, compared to a net loss of $612,345 for 2023.\n"
    filing = tieout.read(submission("NT 10-K", NOTICE, exhibit))
    (claim,) = claims(filing, "EX")
    assert claim.value is not None and claim.prior_value is not None
    assert (claim.value.value, claim.value.state, claim.prior_value.value) == (None, "unreadable", 612_345_000)
    told = [note for note in filing.notes if note.code == "unreadable"]
    assert [(note.path, note.start, note.end) for note in told] == [("claims[1].value", claim.value.start, claim.value.end)]


def test_no_prose_no_claims() -> None:
    assert tieout.read(NOTICE, prose=False).form.claims == ()
