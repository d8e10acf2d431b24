"""Long gaps behind the words that a schedule's sentences turn on: time stays in proportion to their length."""

import re
import time

import pytest

from forms.schedule13.schedules import typed
from tieout.facts import Note
from tieout.forms.schedule13 import amendments, components, cover, keys, offices, read_text, signature_lines
from tieout.forms.schedule13.transactions import phrases
from tieout.markup import printed

WORDS = (
    "address of", "principal occupation of", "business address is", "organized under the laws of", "its principal office is",
    "amount of", "number of", "number of shares of", "number of shares beneficially owned by", "aggregate number of", "percent of",
    "percentage of the class owned by", "as to which", "this schedule relates to 1,000 shares of", "aggregate number of that",
    "the 1,000 shares of", "beneficially owns 1,000 shares of", "purchased 1,000 shares of", "includes 1,000 shares of", "held by",
    "None of the Reporting Persons", "has not", "telephone", "amendment no.", "see", "By:", "Name:", "Dated:", "Exhibit",
)  # fmt: skip
BODY = """Item 1. Security and Issuer
{1} Common stock of Quillon Mills Corp.
Item 2. Identity and Background
(a) Alder Fund, L.P. is a partnership. {2}
organized in Delaware.
Item 5. Interest in Securities of the Issuer
(a) Alder Fund, L.P. beneficially owns 12 shares, or 5.0% of the class. {5}
(c) Alder Fund, L.P. bought 12 shares on May 4, 2008 at $5.00 per share. {6}
Item 7. Material to be Filed as Exhibits
Exhibit 1: Letter {7}
SIGNATURE
{8}
Dated: May 4, 2008
ALDER FUND, L.P.
By: /s/ Carl Vance
"""


@pytest.mark.parametrize("gap", [" ", "\n", "\xa0", "a "])
@pytest.mark.parametrize("place", "125678")
def test_a_gap_takes_time_in_proportion_to_its_length(place: str, gap: str) -> None:
    def spent(size: int) -> float:
        told = "\n".join(word + gap * (size // len(gap)) + "z" for word in WORDS)
        data = typed("13D", ["Alder Fund, L.P."], BODY.format(*(told if place == str(index) else "" for index in range(9))))
        notes: list[Note] = []
        begin = time.process_time()
        assert read_text.read(printed(data, 0, len(data)), notes).reporting_persons
        return time.process_time() - begin

    spent(100)
    assert spent(1600) < 12 * spent(200) + 0.3


@pytest.mark.parametrize(
    ("pattern", "head"),
    [
        (signature_lines.SIGNED, "* By:"),
        (signature_lines.DATED, "Dated: as of"),
        (cover.UNIT, ""),
        (amendments.AMENDMENT, "Amendment No."),
        (offices.TOLD, "principal offices are located at"),
        (keys.SUFFIX, "Alder"),
        (components.HOLDER_END, "Alder"),
        (components.INSTRUMENT_END, "warrants"),
        (phrases.TOLD, "sold "),
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n", "\xa0", "1"])
def test_a_pattern_goes_over_a_gap_once(pattern: re.Pattern[str], head: str, gap: str) -> None:
    def spent(size: int) -> float:
        begin = time.process_time()
        pattern.search(head + gap * size + "~")
        return time.process_time() - begin

    assert min(spent(6400) for _ in range(3)) < 6 * min(spent(3200) for _ in range(3)) + 0.05
    assert min(spent(6400) for _ in range(3)) < 0.5
