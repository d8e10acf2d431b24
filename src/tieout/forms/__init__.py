"""The one table of form types: form type -> family."""

from typing import Literal

Family = Literal["form12b25", "form345", "schedule13"]

REPORTS = ("10-K", "10-Q", "10-D", "11-K", "15D2", "20-F")
FUNDS = ("NCEN", "NCSR", "NSAR")

# The form types of the three families as EDGAR prints them (`docs/forms.md`). "NT N-CEN", "NT NPORT-P" and "NT N-MFP" are not among
# them: there EDGAR itself relabels a late report.
FORMS: dict[str, Family] = {
    **dict.fromkeys(("3", "4", "5"), "form345"),
    **dict.fromkeys((f"{prefix} {letter}" for prefix in ("SC", "SCHEDULE") for letter in ("13D", "13G")), "schedule13"),
    **dict.fromkeys((f"NT {report}" for report in REPORTS), "form12b25"),
    **dict.fromkeys((f"NT-{fund}" for fund in FUNDS), "form12b25"),
    **dict.fromkeys((f"NTF{fund}" for fund in FUNDS), "form12b25"),
    **dict.fromkeys(("NTN 10K", "NTN 10Q", "NTN 10D", "NTN 11K", "NTN 20F", "NTN15D2"), "form12b25"),
}


def family(form_type: str) -> Family | None:
    """The family of a form type, amendments included; None for a form type of another family.

    >>> family("NT 10-Q/A"), family("SCHEDULE 13D"), family("8-K"), family("NT N-CEN")
    ('form12b25', 'schedule13', None, None)
    """
    return FORMS.get(form_type.strip().upper().removesuffix("/A"))
