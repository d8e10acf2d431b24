"""A typed Schedule 13D whose rows, first page, items and signatures can be given another print."""

from tieout.facts import Note
from tieout.forms.schedule13 import read_text
from tieout.forms.schedule13.model import Schedule13
from tieout.markup import printed

FIRST_PAGE = """                          SCHEDULE 13D

                          Foo Corp.
                      (Name of Issuer)
                        Common Stock
               (Title of Class of Securities)
                         123456 10 7
                       (CUSIP Number)
"""
COVER = """
1. NAME OF REPORTING PERSON
   {}
2. CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP (a) [ ] (b) [X]
3. SEC USE ONLY
4. SOURCE OF FUNDS
   WC
5. CHECK BOX IF DISCLOSURE OF LEGAL PROCEEDINGS IS REQUIRED PURSUANT TO ITEMS 2(d) OR 2(e) [ ]
6. CITIZENSHIP OR PLACE OF ORGANIZATION
   Delaware
7. SOLE VOTING POWER
   100
8. SHARED VOTING POWER
   0
9. SOLE DISPOSITIVE POWER
   100
10. SHARED DISPOSITIVE POWER
   0
11. AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON
   100
12. CHECK BOX IF THE AGGREGATE AMOUNT IN ROW (11) EXCLUDES CERTAIN SHARES [ ]
13. PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW (11)
   5.1%
14. TYPE OF REPORTING PERSON
   CO
"""
SIGNING = """
                            SIGNATURE

     After reasonable inquiry and to the best of my knowledge and belief, I
certify that the information set forth in this statement is true, complete
and correct.

"""
ALDER, DOE = "Alder Fund, L.P.", "Jane Q. Doe"


def read_typed(text: str, notes: list[Note] | None = None) -> Schedule13:
    """The schedule that a typed text is."""
    data = text.encode()
    return read_text.read(printed(data, 0, len(data)), [] if notes is None else notes)


def typed(name: str, rows: dict[str, str], beside: bool = False) -> Schedule13:
    """A typed schedule of one person; `rows`: another print beneath (or beside) the first label that ends so."""
    cover = COVER.format(name)
    for label, print_ in rows.items():
        at = cover.index(f"{label}" if beside else f"{label}\n") + len(label)
        end = cover.index("\n", at if beside else at + 1)
        cover = f"{cover[:at]}{' ' if beside else chr(10) + '   '}{print_}{cover[end:]}"
    return read_typed(FIRST_PAGE + cover + SIGNING + "/s/ X\n")
