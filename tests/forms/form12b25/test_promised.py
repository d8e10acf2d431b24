"""Whether a sentence says that the report will come within the extension."""

import pytest

from tieout.forms.form12b25.information import promised
from tieout.prose import text_of

TOLD = [
    ("The Company expects to file the Form 10-Q within the additional time allowed.", True),
    ("It is anticipated that the Form 10-K will be filed by the fifteenth calendar day following the due date.", True),
    ("The Trust plans to submit its report before the end of the extension.", True),
    ("The Company does not expect to file its Annual Report within the fifteen-day extension period.", False),
    ("The Company is not in a position to file the Form 10-K within the 15-day extension.", False),
    ("There can be no assurance that the Company will file the report within the extension period.", None),
    ("The Company does not anticipate any difficulty in filing the report within the extension period.", None),
    ("The Company is seeking the five-day extension to complete its report.", None),
    ("The Company expects to file the Form 10-K by April 1, 2026.", None),
]


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_what_is_promised(sentence: str, expected: bool | None) -> None:
    assert promised([text_of(sentence)]).value is expected
