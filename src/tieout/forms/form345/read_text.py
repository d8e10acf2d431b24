"""Forms 3, 4 and 5 as printed: EDGAR's HTML rendering of the XML, and Markdown prints of it; `legacy` reads the paper form.

Values are those of the XML. What a print leaves out stays absent: CIKs (EDGAR keeps them in addresses of links),
`schema_version`, the form type and timeliness of a row, an unmarked equity swap, empty elements of the XML.
"""

import re
from importlib import import_module
from typing import Any

from tieout.facts import ABSENT, Fact, Note
from tieout.forms.form345.endings import Endings, footnotes, no_securities, remarks, signatures
from tieout.forms.form345.items import date_of, issuer, items
from tieout.forms.form345.model import Form345
from tieout.forms.form345.owners import owners
from tieout.forms.form345.page import Page
from tieout.forms.form345.tables import securities
from tieout.markup.telling import BEGIN, QUOTES, Telling, labels
from tieout.markup.text import Printed, Text

TOP = 20_000  # characters in which the title of a form stands
# "FORM 4", "SEC Form 4/A", "FORM 4 (Amendment)"
NUMBER = re.compile(r"(?im)^[ \t\xa0*_#>|]{0,40}(?:SEC\s+)?FORM\s+(?P<type>[345](?:\s?/\s?A)?)\b")
TITLE = re.compile(
    r"(?i)(?:(?P<first>INITIAL\s+)|(?P<annual>ANNUAL\s+))?STATEMENT\s+OF\s+(?:CHANGES\s+(?:IN|OF)\s+)?BENEFICIAL\s+OWNERSHIP"
)
PERSON = re.compile(r"(?i)Reporting\s+(?:Person|Owner)|Section\s+16\b")
# The title where it stands alone or behind the form's number, not in a sentence
ALONE = re.compile(
    rf"(?im){BEGIN}(?:(?:SEC\s+)?FORM\s+[345](?:\s?/\s?A)?[^\w\n]{{0,40}})?(?:{TITLE.pattern.removeprefix('(?i)')})"
    rf"(?:\s+OF\s+SECURITIES)?(?![{QUOTES}]|[ ,;]{{1,2}}(?-i:[a-z]))"
)
LABELS = labels(
    r"Names?\s+(?:and\s+Address(?:es)?\s+)?of\s+Reporting",
    r"Issuer'?s?\s+Name|Names?\s+of\s+(?:the\s+)?Issuer",
    r"(?:Trading|Ticker)\s+Symbol|Ticker\s+or",
    r"Relationship\s+of\s+Reporting",
    r"Date\s+of\s+(?:Earliest|Event)|Statement\s+for\b",
    r"Individual\s+or\s+Joint",
    r"Table\s+II?\b",
    r"Titles?\s+of\s+(?:Derivative\s+)?Securit",
    r"Transaction\s+(?:Date|Code)",
    r"Check\s+(?:this\s+)?box\s+if\b",
    r"Filed\s+pursuant\s+to\s+Section\s+16",
    r"OMB\s+(?:Number|APPROVAL)",
)
SECTION16 = re.compile(r"(?i)Check\s+(?:this\s+)?box\s+if\s+no\s+longer\s+subject")
FORM3_HOLDINGS = re.compile(r"(?i)Form\s+3\s+Holdings\s+Reported")
FORM4_TRANSACTIONS = re.compile(r"(?i)Form\s+4\s+Transactions\s+Reported")
RULE_10B5_1 = re.compile(r"(?i)Check\s+this\s+box\s+to\s+indicate\s+that\s+a\s+transaction\s+was\s+made\s+pursuant")


def is_form(printed: Printed) -> bool:
    """Whether a print is a Form 3, 4 or 5: its title, the words of Section 16, and labels of the form behind the title.

    No other form is a "statement of changes in beneficial ownership"; a text about the form says so in a sentence, in quotes or
    in a block of code.
    """
    telling = Telling(printed.text.string[: 2 * TOP])
    top = telling.string[:TOP]
    title = next(telling.outside(ALONE.finditer(top)), None)
    return title is not None and PERSON.search(top) is not None and telling.count(LABELS, title.end(), title.end() + TOP) >= 2


def read(printed: Printed, notes: list[Note]) -> Form345:
    """The form that a print states. Never raises; what could not be placed goes to `notes`."""
    legacy = import_module("tieout.forms.form345.legacy")  # its patterns take time to compile, and `is_form` needs none
    if legacy.is_legacy(printed):
        paper: Form345 = legacy.read(printed, notes)
        return paper
    text = printed.text
    endings = Endings(text)
    explained = footnotes(Page(printed), endings.explanation)
    page = Page(printed, frozenset(footnote.id for footnote in explained))
    cover = items(text)
    plain, derivative = securities(page, notes)
    original = date_of(cover, "original")
    form = Form345(
        document_type=_document_type(text, original),
        period_of_report=date_of(cover, "period"),
        date_of_original_submission=original,
        no_securities_owned=no_securities(text),
        not_subject_to_section16=_box(page, text, SECTION16),
        form3_holdings_reported=_box(page, text, FORM3_HOLDINGS),
        form4_transactions_reported=_box(page, text, FORM4_TRANSACTIONS),
        aff10b5_one=_box(page, text, RULE_10B5_1),
        issuer=issuer(page, cover, notes),
        reporting_owners=owners(page, cover, notes),
        non_derivative=plain,
        derivative=derivative,
        footnotes=explained,
        remarks=remarks(endings.remarks),
        signatures=signatures(endings.signatures),
    )
    _warn(form, text, notes)
    return form


def _document_type(text: Text, original: Fact[Any]) -> Fact[str]:
    """The form's number; an amendment where it says so or where item 4 gives the day of the original."""
    amended = "/A" if original.raw else ""
    top = text[:TOP]
    for group in (top.search(NUMBER, "type"), top.search(re.compile(r"(?i)\bFORM\s+(?P<type>[345](?:/A)?)\b"), "type")):
        if group is not None:
            return group.fact(lambda raw: raw[0] + ("/A" if len(raw) > 1 else amended))
    title = TITLE.search(top.string)
    if title is None:
        return ABSENT
    number = "3" if title["first"] else "5" if title["annual"] else "4"
    return top.group(title).fact(lambda raw: number + amended)


def _box(page: Page, text: Text, label: re.Pattern[str]) -> Fact[bool]:
    """A box of the form's head: on the line of its label, before it; absent where the form has no such label."""
    match = label.search(text.string)
    if match is None:
        return ABSENT
    begin = text.string.rfind("\n", max(0, match.start() - 200), match.start()) + 1
    before = text[max(begin, match.start() - 200) : match.start()]
    above = text.string.rfind("\n", max(0, begin - 20), max(0, begin - 1)) + 1
    if not before.strip() and (lone := text[above:begin]).strip() and len(lone.strip()) <= 3:
        before = lone
    return page.tick(before, match.start())


def _warn(form: Form345, text: Text, notes: list[Note]) -> None:
    if form.document_type.value is None:
        notes.append(Note(code="no-form-number", message="no title says which form this is", path="document_type"))
    if not form.signatures:
        notes.append(Note(code="no-signature", message="no signature stands over its caption", path="signatures"))
    if not (form.non_derivative or form.derivative) and not form.no_securities_owned.value:
        notes.append(Note(code="no-rows", message="neither table has a row", path="non_derivative"))
