import pytest

from checking import holder, judged, outcome, stake

TWO = (
    holder("HOLLIN CAPITAL LP", "2,977", "0", "2,977", "0", "2,977", percent="0.18"),
    holder("ARDEN RUFUS", "670,000", "0", "670,000", "0", "670,000", percent="41.55", types="IN"),
)


def together(total: str) -> bytes:
    text = (
        f"(a) The aggregate number of Securities to which this Schedule 13D relates is {total} shares, representing 41.73% of the "
    )
    text += "1,612,000 shares outstanding. The Reporting Persons beneficially own those Securities as follows."
    return stake(*TWO, items={"5": ("Interest in Securities of the Issuer.", text)})


CASES = [
    ("672,977", "holds"),  # the sum
    ("670,000", "holds"),  # the largest holds all
    ("607,977", "breaks"),
    ("679,277", "breaks"),
]


@pytest.mark.parametrize(("total", "expected"), CASES)
def test_outcomes(total: str, expected: str) -> None:
    assert outcome("BO205", together(total)) == expected


def test_without_a_total_it_does_not_apply() -> None:
    assert outcome("BO205", stake(*TWO)) == "does not apply"


def test_less_than_the_largest_is_an_error_and_more_than_all_a_warning() -> None:
    (less,) = judged("BO205", together("607,977")).findings
    assert less.message == "all persons together hold 607,977 shares, but one of them alone 670,000"
    assert less.weight == "error"
    (more,) = judged("BO205", together("679,277")).findings
    assert more.message == "all persons together hold 679,277 shares, but the figures of all add up to 672,977"
    assert more.weight == "warning" and more.arithmetic == ("2,977 + 670,000 = 672,977",)
