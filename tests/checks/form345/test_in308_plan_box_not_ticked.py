import pytest

from checking import held, insider, judged, outcome, row, submission

SALE = row(coding=("4", "S", "0"), acquired_disposed="D", price_per_share=("14.5", "F1"))
SAYS = [  # a note on a sale, whether it says that the sale was made under a plan
    ("The sales reported in this form were effected pursuant to a Rule 10b5-1 trading plan.", True),
    (
        "Shares were sold in accordance with a written plan that complies with SEC Rule 10b5-1 and expires on February 1, 2025.",
        True,
    ),
    ("This sale was made under Dr. Oakes's company approved trading plan under Rule 10b5-1.", True),
    (
        "Transactions made pursuant to instructions given by the W.K. Oakes Trust that are intended to comply with Rule 10b5-1(c).",
        True,
    ),
    ("Ms. Oakes adopted a plan under Rule 10b5-1(c) on May 1, 2024. All transactions were made pursuant to that plan.", True),
    ("Weighted average price. The shares were sold pursuant to a 10b5-1 plan adopted on May 1, 2024.", True),
    ("Shares were sold pursuant to a 10b5-1 plan entered into in accordance with the Issuer's insider trading policy.", True),
    ("The sale was not made pursuant to a Rule 10b5-1 plan.", False),
    ("Open-market sale. Not pursuant to a Rule 10b5-1 plan.", False),
    ("The reporting person intends to sell shares pursuant to a Rule 10b5-1 plan.", False),
    ("Shares may be sold under a Rule 10b5-1 plan.", False),
    ("The Rule 10b5-1 plan under which shares were sold was terminated.", False),
    ("The form filed in error checked the box that sales were made pursuant to a Rule 10b5-1(c) plan.", False),
    ("Shares were sold other than under the Rule 10b5-1 plan.", False),
    ("The plan's date of adoption under Rule 10b5-1 was May 1, 2024.", False),
    ("Shares were sold pursuant to the Employee Stock Purchase Plan.", False),
]


@pytest.mark.parametrize(("text", "said"), SAYS)
def test_what_a_note_says(text: str, said: bool) -> None:
    assert outcome("IN308", insider(SALE, footnotes={"F1": text})) == ("breaks" if said else "holds")
    assert outcome("IN308", insider(row(), remarks=text)) == ("breaks" if said else "holds")


NOTE = {"F1": "The sale was effected pursuant to a Rule 10b5-1 trading plan."}
WITHHELD = row(coding=("4", "F", "0"), acquired_disposed="D", price_per_share=("14.5", "F1"))
CASES: list[tuple[bytes, str]] = [
    (insider(SALE, footnotes=NOTE, aff10b5_one="1"), "holds"),
    (insider(SALE, footnotes=NOTE, aff10b5_one=None), "cannot tell"),
    (insider(SALE, footnotes={"F1": "a"}, aff10b5_one=None), "holds"),
    (insider(WITHHELD, footnotes=NOTE), "holds"),
    (insider(row(), held(row(), security_title=("Common Stock", "F1")), footnotes=NOTE), "holds"),  # on a holding alone
    (insider(SALE, footnotes={"F1": "The sale was made pursuant to the Rule 10b5-1 plan adopted by his spouse."}), "cannot tell"),
    (insider(SALE, footnotes=NOTE, document_type="5"), "breaks"),
    (insider(SALE, footnotes=NOTE, document_type="4/A"), "breaks"),
    (insider(SALE, footnotes=NOTE, document_type="3"), "does not apply"),
    (insider(SALE, footnotes=NOTE, signatures=(("/s/ Marguerite T. Oakes", "2023-03-31"),)), "does not apply"),
    (submission(insider(SALE, footnotes=NOTE), filed="20230403"), "breaks"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("IN308", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("IN308", insider(SALE, footnotes=NOTE)).findings
    assert finding.message == (
        'the Rule 10b5-1 box is not ticked, but a text says "The sale was effected pursuant to a Rule 10b5-1 trading plan."'
    )
    assert [spot.path for spot in finding.at] == ["aff10b5_one", "footnotes[0].text"]
    assert (finding.weight, finding.expected) == ("warning", "the box ticked")
