"""Forms 3, 4 and 5 as they were typed or made as HTML before mid-2003, and prints on paper's layout after that.

They have the items and columns of the printed form and no marks of their own: items one below the other or side by side,
tables ruled with bars, dashes, `<S>` and `<C>` or nothing, cells wrapped over lines. What cannot be told apart for sure has
no value, and a note says where it stands.
"""

import re
from datetime import date

from tieout.facts import ABSENT, Fact, Note
from tieout.forms.form345.endings import no_securities
from tieout.forms.form345.legacy_cover import END, Item, marked_items, typed_items
from tieout.forms.form345.legacy_ends import endings, explained, joint_filers, remarks
from tieout.forms.form345.legacy_html import html_rows
from tieout.forms.form345.legacy_items import MARK, date_of, issuer, owners
from tieout.forms.form345.legacy_rows import typed_rows
from tieout.forms.form345.model import Form345, Issuer
from tieout.forms.form345.page import Page
from tieout.markup.pages import furniture
from tieout.markup.text import Printed

TOP = 20_000  # characters in which the items of a cover stand
# what only the forms of paper print: an I.R.S. or social security number, a month, "End of Month"
NUMBERED = r"(?i)\b(?:IRS|I\.R\.S\.)\s+(?:or\s+Social|Identification|Number)|Social\s+Security\s+Number|Statement\s+for\s+\(?Month"
OLD = re.compile(rf"{NUMBERED}|Owned\s+at\s+End\s+of\s+(?:Month|Issuer)")
# EDGAR's own rendering of Form 5 has the last of these too, and a PDF does not tell that it is one
OLD_ON_PAPER = re.compile(rf"{NUMBERED}|Owned\s+at\s+End\s+of\s+Month")
FORM = re.compile(
    r"(?im)(?<![\w ])[ \t|*\xa0]{0,80}(?:SEC\s+)?FORM\s+(?P<type>[345](?:\s?/\s?A)?)\b(?!\s+(?:or\s+Form|obligations|to\b))"
)
TITLE = re.compile(
    r"(?i)(?:(?P<first>INITIAL\s+)|(?P<annual>ANNUAL\s+))?STATEMENT\s+OF\s+(?:CHANGES\s+(?:IN|OF)\s+)?BENEFICIAL\s+OWN"
)
SECTION16 = re.compile(
    r"(?i)Check\s+(?:this\s+)?box\s+(?:if\s+)?(?:you\s+are\s+)?no\s+longer\b|Check\s+(?:this\s+)?box\s+if\b|Check\s+this\s+box(?=[\s|])"
)
FORM3_HOLDINGS = re.compile(r"(?i)Form\s+3\s+Holdings\s+Reported")
FORM4_TRANSACTIONS = re.compile(r"(?i)Form\s+4\s+Transactions\s+Reported")
GRIDDED = ("html", "pdf")  # renderings with tables whose cells are known
AMENDED = re.compile(r"(?i)\bAmendment\s+No\.?\s*\d|\(\s?Amend(?:ment|ed)\s?\)")


def is_legacy(printed: Printed) -> bool:
    """Whether a print has the layout of the paper form: plain text, or HTML with the items that only the paper form has."""
    if printed.rendering == "plain":
        return True
    return (
        printed.rendering in GRIDDED
        and not any(span.name.startswith("FormData") for span in printed.spans)
        and (OLD_ON_PAPER if printed.rendering == "pdf" else OLD).search(printed.text.string[:TOP]) is not None
    )


def read(printed: Printed, notes: list[Note]) -> Form345:
    """The form that a typed print or an old HTML page states. Never raises."""
    text = printed.text
    found = END.search(text.string)
    begin = text.string.rfind("\n", 0, found.start()) + 1 if found else len(text)
    skipped = furniture(printed)
    ends = endings(Page(printed), begin)
    notes_of_form = explained(ends, skipped, notes)
    page = Page(printed, frozenset(footnote.id for footnote in notes_of_form))
    cover = marked_items(page, begin) if printed.rendering in GRIDDED and printed.tables else typed_items(page, begin)
    every, cover = cover, [item for item in cover if item.read]
    persons = owners(page, cover, notes)
    rows = html_rows(page, notes) if printed.rendering in GRIDDED else None
    if rows is None:
        rows = typed_rows(page, begin, len(text), skipped, notes)
    original = date_of(cover, "original", "date_of_original_submission", notes)
    form = Form345(
        document_type=_document_type(printed, original),
        period_of_report=date_of(cover, "period", "period_of_report", notes),
        date_of_original_submission=original,
        no_securities_owned=no_securities(text),
        not_subject_to_section16=_box(page, begin, SECTION16),
        form3_holdings_reported=_box(page, begin, FORM3_HOLDINGS),
        form4_transactions_reported=_box(page, begin, FORM4_TRANSACTIONS),
        issuer=next((issuer(item, notes) for item in cover if item.name == "issuer"), Issuer()),
        reporting_owners=(*persons, *joint_filers(page, begin, persons, notes)),
        non_derivative=tuple(rows.plain),
        derivative=tuple(rows.derivative),
        footnotes=notes_of_form,
        remarks=remarks(ends, skipped),
        signatures=ends.signatures,
    )
    _warn(form, every, notes)
    return form


def _document_type(printed: Printed, original: Fact[date]) -> Fact[str]:
    """The form's number; an amendment where it says so or where item 5 gives the day (or month) of the original."""
    top = printed.text[:TOP]
    amended = "/A" if (original.raw and original.state != "words") or AMENDED.search(top.string) else ""
    if (group := top.search(FORM, "type")) is not None:
        return group.fact(lambda raw: raw[0] + ("/A" if len(raw) > 1 else amended))
    title = TITLE.search(top.string)
    if title is None:
        return ABSENT
    number = "3" if title["first"] else "5" if title["annual"] else "4"
    return top.group(title).fact(lambda raw: number + amended)


def _box(page: Page, end: int, label: re.Pattern[str]) -> Fact[bool]:
    """A box of the form's head: before its label in the same line, else behind it; blank where none is printed."""
    match = label.search(page.text.string, 0, end)
    if match is None:
        return ABSENT
    begin = page.text.string.rfind("\n", 0, match.start()) + 1
    before = page.text[max(begin, match.start() - 40) : match.start()]
    marks = list(MARK.finditer(before.string))
    if not marks:
        above = page.text[max(0, begin - 80) : begin]
        lone = above.string.rstrip("\n").rpartition("\n")[2].strip(" |")
        if lone and (whole := MARK.fullmatch(lone)) is not None:
            at = above.string.rindex(lone)
            place = above[at : at + len(lone)]
            return Fact(whole.lastgroup is not None, place.raw, place.start, place.end)
        return page.text[match.start() : match.start()].fact(bool)
    place = before.group(marks[-1])
    return Fact(marks[-1].lastgroup is not None, place.raw, place.start, place.end)


def _warn(form: Form345, cover: list[Item], notes: list[Note]) -> None:
    for item in cover:
        if not item.read:
            message = "the label of this item is not worded as the form's, so the item is not read"
            notes.append(Note(code="item-unread", message=message, path=item.name, start=item.label.start, end=item.label.end))
    if form.document_type.value is None:
        notes.append(Note(code="no-form-number", message="no title says which form this is", path="document_type"))
    if not form.signatures:
        notes.append(Note(code="no-signature", message="no signature stands over its caption", path="signatures"))
    if not (form.non_derivative or form.derivative) and not form.no_securities_owned.value:
        notes.append(Note(code="no-rows", message="neither table has a row", path="non_derivative"))
