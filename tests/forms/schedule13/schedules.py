"""Covers for invented schedules: as many reporting persons as a test needs, typed or in HTML."""

from tieout.facts import Note
from tieout.forms.schedule13 import read_text
from tieout.forms.schedule13.model import Schedule13
from tieout.markup import printed

ROWS = {
    "13D": (
        "2. CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP (a) [ ] (b) [ ]",
        "3. SEC USE ONLY",
        "4. SOURCE OF FUNDS",
        "WC",
        "5. CHECK BOX IF DISCLOSURE OF LEGAL PROCEEDINGS IS REQUIRED [ ]",
        "6. CITIZENSHIP OR PLACE OF ORGANIZATION",
        "Delaware",
        "7. SOLE VOTING POWER",
        "10",
        "8. SHARED VOTING POWER",
        "0",
        "9. SOLE DISPOSITIVE POWER",
        "10",
        "10. SHARED DISPOSITIVE POWER",
        "0",
        "11. AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON",
        "10",
        "13. PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW (11)",
        "5.0%",
        "14. TYPE OF REPORTING PERSON",
        "PN",
    ),
    "13G": (
        "2. CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP (a) [ ] (b) [ ]",
        "3. SEC USE ONLY",
        "4. CITIZENSHIP OR PLACE OF ORGANIZATION",
        "Delaware",
        "5. SOLE VOTING POWER",
        "10",
        "6. SHARED VOTING POWER",
        "0",
        "7. SOLE DISPOSITIVE POWER",
        "10",
        "8. SHARED DISPOSITIVE POWER",
        "0",
        "9. AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON",
        "10",
        "11. PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW (9)",
        "5.0%",
        "12. TYPE OF REPORTING PERSON",
        "PN",
    ),
}


def typed(schedule: str, names: list[str], body: str) -> bytes:
    """A typewritten schedule: its title, a cover for each name, and the body."""
    pages = ["\n".join(["1. NAME OF REPORTING PERSON", name, *ROWS[schedule]]) for name in names]
    return "\n\n".join([f"SCHEDULE {schedule}", "Quillon Mills Corp.\n(Name of Issuer)", *pages, body]).encode()


def html(schedule: str, names: list[str], body: str) -> bytes:
    """The same in HTML; the body is HTML too."""
    pages = []
    for name in names:
        rows = "".join(f"<tr><td>{line}</td></tr>" for line in ("1. NAME OF REPORTING PERSON", name, *ROWS[schedule]))
        pages.append(f"<table>{rows}</table>")
    top = f"<p>SCHEDULE {schedule}</p><p>Quillon Mills Corp.</p><p>(Name of Issuer)</p>"
    return f"<html><body>{top}{''.join(pages)}{body}</body></html>".encode()


def read(data: bytes, notes: list[Note] | None = None) -> Schedule13:
    """The form of a document."""
    return read_text.read(printed(data, 0, len(data)), [] if notes is None else notes)
