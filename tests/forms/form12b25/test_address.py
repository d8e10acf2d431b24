"""Part I where one label stands for the whole address."""

import pytest

from tieout.forms.form12b25.read import read
from tieout.markup import printed

TAB = " " * 40
FORM = """FORM 12b-25
NOTIFICATION OF LATE FILING

PART I
REGISTRANT INFORMATION

Full Name of Registrant                 ORRIN CRANE CORPORATION

Address of Principal Executive Office   {}

PART II
RULES 12b-25(b) and (c)
"""


@pytest.mark.parametrize(
    ("printed_address", "expected"),
    [
        (f"900 Foundry Street\n{TAB}Toledo, Ohio  43604", ("900 Foundry Street", "Toledo", "Ohio", "43604")),
        (f"900 Foundry Street\n{TAB}Suite 4", ("900 Foundry Street Suite 4", None, None, None)),
        ("900 Foundry Street, Toledo", ("900 Foundry Street, Toledo", None, None, None)),
    ],
)  # fmt: skip
def test_the_last_line_is_a_city_only_with_its_zip_code(printed_address: str, expected: tuple[str | None, ...]) -> None:
    data = FORM.format(printed_address).encode()
    address = read(printed(data, 0, len(data)), []).address
    assert (address.street.value, address.city.value, address.state.value, address.zip.value) == expected
