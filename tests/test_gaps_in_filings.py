"""Whole filings with thousands of blanks, figures or words behind a phrase that readers look for: twice the filler, twice the time.

A pattern that tries every way to divide a gap takes four times as long for twice the gap, or eight times.
"""

import time

import pytest

from forms.schedule13.schedules import ROWS
from tieout.reading import read

FEW, MANY = 4000, 8000  # characters of filler
MOST = 3  # times as long for twice the filler
FLOOR = 0.2  # seconds that a reading may take whatever its growth

FILLERS = {
    "blanks": " ",
    "tabs": "\t",
    "newlines": "\n",
    "hard blanks": "\xa0",
    "digits": "1",
    "figures": "1,",
    "capital words": "Alder ",
    "of": "of ",
    "and": "and ",
    "capitals": "A ",
    "stops": ".",
    "stops and blanks": ". ",
    "underscores": "_",
}
TOLD = """
principal occupation of|principal business of|business address is|address of|organized in|organized under the laws of
a Delaware|citizen of
aggregate number of|number of shares of|percent of|percentage of the class owned by|beneficially owns
beneficially owns 1,000 shares of|as to which
purchased|sold|purchased 1,000 shares of|purchased on May 4, 2008|converted|exercised|at a price of|open market
1,000 shares of|$1,
CUSIP No.|CUSIP|Name of Issuer|Title of Class|IRS|telephone|Amendment No.|Schedule 13D|Rule 13d-1(b)|Date of Event
By:|Name:|Title:|Dated:|/s/|Attorney-in-fact for|by and on behalf of|in his capacity as|Exhibit|Exhibit 99.1|Annex A
Schedule A|Signature
None of the Reporting Persons|sole power to vote|shared|held by|trustee|president of|which is|whose|directly|other than
each of|the class of securities
net loss of|revenue of $1 million for|decreased by|compared to|three months ended|as of|based on|outstanding|Item 3
Item 5(c)|(a)|(i)|A.|[X]
Yes|No|not applicable|see|5.0%|1,000|May|May 4, 2008|Inc.|fiscal year ended|on or before|could not be filed
Mr. Vance is|(|/A (Amendment no. 1)|( a
"""
PHRASES = TOLD.rstrip().replace("\n", "|").split("|")  # the first is none: the filler stands alone


ITEMS = """Item 1. Security and Issuer
Common stock of Quillon Mills Corp. <item 1>
Item 2. Identity and Background
(a) Alder Fund, L.P. is a partnership. <item 2>
organized in Delaware.
Item 3. Source and Amount of Funds
The aggregate purchase price was $1,000. <item 3>
Item 4. Purpose of Transaction
None. <item 4>
Item 5. Interest in Securities of the Issuer
(a) Alder Fund, L.P. beneficially owns 10 shares, or 5.0% of the class. <item 5>
(c) Alder Fund, L.P. bought 10 shares on May 4, 2008 at $5.00 per share. <item 5(c)>
Item 6. Contracts
None. <item 6>
Item 7. Material to be Filed as Exhibits
Exhibit 1: Letter <exhibits>
"""
SHORT_ITEMS = """Item 1(a). Name of Issuer:
Quillon Mills Corp. <item 1>
Item 2(a). Name of Person Filing:
Alder Fund, L.P. <item 2>
Item 3. If this statement is filed pursuant to Rule 13d-1(b), check whether the person filing is a:
(e) [X] An investment adviser <item 3>
Item 4. Ownership
(a) Amount beneficially owned: 10 <item 4>
(b) Percent of class: 5.0%
Item 5. Ownership of Five Percent or Less of a Class
Not applicable. <item 5>
Item 6. Ownership of More than Five Percent on Behalf of Another Person
Not applicable. <item 6>
Item 10. Certification
By signing below I certify this. <exhibits>
"""
SIGNED = """SIGNATURE
After reasonable inquiry I certify that this is true. <signature>
Dated: May 4, 2008
ALDER FUND, L.P.
By: /s/ Carl Vance
Carl Vance, President <signed>
SCHEDULE A
Directors and officers of Alder Fund, L.P.
Carl Vance, President <annex>
"""
NOTICE = """FORM 12b-25 <beside>
NOTIFICATION OF LATE FILING
<title> (Check one): [X] Form 10-K [ ] Form 20-F [ ] Form 11-K [ ] Form 10-Q
For Period Ended: December 31, 2007 <period>
PART I - REGISTRANT INFORMATION
Quillon Mills Corp. <registrant>
Full Name of Registrant
12 Weir Street
Address of Principal Executive Office
Ardmore, PA 19003 <address>
City, State and Zip Code
PART II - RULES 12b-25(b) AND (c)
[X] (a) The reasons could not be eliminated without unreasonable effort or expense; <part 2>
PART III - NARRATIVE
The report could not be filed without unreasonable effort. <part 3>
PART IV - OTHER INFORMATION
(1) Name and telephone number of person to contact
Carl Vance 610 555-0134 <contact>
(2) Have all other periodic reports been filed? [X] Yes [ ] No <reports>
(3) Is any significant change in results anticipated? [X] Yes [ ] No
The company had a net loss of $2.0 million, compared to $1.0 million. <change>
Quillon Mills Corp.
(Name of Registrant as Specified in Charter)
Date: March 31, 2008 By: /s/ Carl Vance <signed>
"""


def schedule(kind: str) -> str:
    placed = {"PN": "PN <code>", "Delaware": "Delaware <cover>"}
    head = f"SCHEDULE {kind} <beside>\n<title>\nQuillon Mills Corp.\n(Name of Issuer)\nCommon Stock\n(Title of Class of Securities)"
    top = f"{head}\n747906109 <cusip>\n(CUSIP Number)\nMay 4, 2008 <event>\n(Date of Event)"
    cover = "\n".join(["1. NAME OF REPORTING PERSON", "Alder Fund, L.P. <name>", *(placed.get(row, row) for row in ROWS[kind])])
    return f"{top}\n\n{cover}\n\n{ITEMS if kind == '13D' else SHORT_ITEMS}{SIGNED}"


FORMS = {"SC 13D": schedule("13D"), "SC 13G": schedule("13G"), "NT 10-K": NOTICE}


def places(form: str) -> list[str]:
    return [part.partition(">")[0] for part in FORMS[form].split("<")[1:]]


def filing(form: str, made: str, place: str, told: str) -> bytes:
    """A submission of one document, typed or in HTML, with a text at one of its places."""
    before, _, behind = FORMS[form].partition(f"<{place}>")
    lines = [before + told, behind]
    for other in places(form):
        lines = [part.replace(f"<{other}>", "") for part in lines]
    text = "".join(lines)
    if made == "html":
        text = "<html><body>" + "".join(f"<p>{line}</p>\n" for line in text.split("\n")) + "</body></html>"
    head = f"ACCESSION NUMBER:\t\t0001999001-08-000001\nCONFORMED SUBMISSION TYPE:\t{form}\nFILED AS OF DATE:\t\t20080504\n"
    return (
        "<SEC-DOCUMENT>0001999001-08-000001.txt : 20080504\n<SEC-HEADER>0001999001-08-000001.hdr.sgml : 20080504\n"
        f"{head}</SEC-HEADER>\n<DOCUMENT>\n<TYPE>{form}\n<SEQUENCE>1\n<TEXT>\n{text}\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n"
    ).encode()


def gaps(phrases: list[str], filler: str, size: int) -> str:
    return "\n".join(f"{phrase} {filler * (size // len(filler))} z" for phrase in phrases)


def spent(data: bytes, rounds: int) -> float:
    """The shortest of some readings, in seconds of this process."""
    times = []
    for _ in range(rounds):
        begin = time.process_time()
        read(data)
        times.append(time.process_time() - begin)
    return min(times)


def grown(form: str, made: str, place: str, phrases: list[str], filler: str) -> str | None:
    """What was seen where twice the filler takes more than its time, or None."""
    many = filing(form, made, place, gaps(phrases, filler, MANY))
    longer = spent(many, 1)
    if longer <= FLOOR:
        return None
    few = filing(form, made, place, gaps(phrases, filler, FEW))
    shorter, longer = spent(few, 2), min(longer, spent(many, 1))
    return f"{place}: {shorter:.2f} s, then {longer:.2f} s" if longer > MOST * shorter and longer > FLOOR else None


def test_every_place_is_there_and_the_filings_are_read() -> None:
    for form in FORMS:
        assert len(places(form)) == len(set(places(form))) >= 11
        for made in ("typed", "html"):
            filing_read = read(filing(form, made, "title", ""))
            assert (filing_read.form_type, filing_read.form is not None) == (form, True)


def test_time_that_grows_too_fast_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(data: bytes) -> None:
        end = time.process_time() + len(data) ** 2 / 1e9
        while time.process_time() < end:
            pass

    monkeypatch.setattr(f"{__name__}.read", slow)
    assert grown("SC 13D", "typed", "item 2", ["By:", "Name:"], " ")


WORST = (  # of each place the fillers that once took longest, behind every other phrase
    ("typed", "blanks", ("title", "event", "item 2", "item 5(c)", "signed", "address", "change", "item 4")),
    ("html", "tabs", ("beside", "cusip", "cover", "item 1", "signature", "registrant", "part 3")),
    ("typed", "hard blanks", ("name", "item 5", "exhibits")),
    ("typed", "capital words", ("code", "item 3", "annex", "period")),
    ("html", "figures", ("item 6", "part 2", "reports")),
    ("typed", "digits", ("contact",)),
)


@pytest.mark.parametrize(("made", "filler", "told"), WORST, ids=[f"{made} {filler}" for made, filler, _ in WORST])
def test_twice_the_gap_takes_no_more_than_its_time(made: str, filler: str, told: tuple[str, ...]) -> None:
    tried = [(form, place) for place in told for form in FORMS if place in places(form)]
    found = {one: seen for one in tried if (seen := grown(one[0], made, one[1], PHRASES[::2], FILLERS[filler]))}
    assert found == {}


def test_the_places_are_tried_once_each() -> None:
    tried = [place for _, _, told in WORST for place in told]
    assert sorted(tried) == sorted({place for form in FORMS for place in places(form)})


@pytest.mark.soak
@pytest.mark.parametrize("filler", FILLERS)
@pytest.mark.parametrize("made", ["typed", "html"])
@pytest.mark.parametrize("form", FORMS)
def test_twice_the_gap_behind_every_phrase_takes_no_more_than_its_time(form: str, made: str, filler: str) -> None:
    found = {
        (place, phrase): seen
        for place in places(form)
        for phrase in PHRASES
        if (seen := grown(form, made, place, [phrase], FILLERS[filler]))
    }
    assert found == {}
