"""Form 12b-25 as a tree of facts; names as in the JSON contract."""

from datetime import date as Day

from msgspec import Struct

from tieout.facts import ABSENT, Fact, Other
from tieout.prose.model import Claim


class FormBox(Struct, frozen=True, kw_only=True, gc=False):
    """One of the form boxes on the cover ("Form 10-K", "Transition Report on Form 10-Q")."""

    label: Fact[str] = ABSENT
    marked: Fact[bool] = ABSENT


class Address(Struct, frozen=True, kw_only=True, gc=False):
    """Part I: address of the principal executive office."""

    street: Fact[str] = ABSENT
    city: Fact[str] = ABSENT
    state: Fact[str] = ABSENT
    zip: Fact[str] = ABSENT


class Signature(Struct, frozen=True, kw_only=True, gc=False):
    """The signature: the registrant's name above it, its date, who signed, the title beneath."""

    registrant: Fact[str] = ABSENT
    date: Fact[Day] = ABSENT
    name: Fact[str] = ABSENT
    title: Fact[str] = ABSENT


class Form12b25(Struct, frozen=True, kw_only=True, gc=False):
    """Form 12b-25.

    boxes: every form box of the cover, transition boxes among them; report_type: the form named by the one marked box (not a
    transition box), without value where none or several are marked; relief_requested: the Part II box; extension_promised:
    true where the text says the report will come within the extension; reasons: Part III; other_reports_filed: Part IV (2);
    significant_change, change_explanation: Part IV (3).
    """

    boxes: tuple[FormBox, ...] = ()
    report_type: Fact[str] = ABSENT
    is_transition_report: Fact[bool] = ABSENT
    period_ended: Fact[Day] = ABSENT
    transition_period_ended: Fact[Day] = ABSENT
    portion_items: Fact[str] = ABSENT
    file_number: Fact[str] = ABSENT
    cusip: Fact[str] = ABSENT
    registrant_name: Fact[str] = ABSENT
    former_name: Fact[str] = ABSENT
    address: Address = Address()
    relief_requested: Fact[bool] = ABSENT
    extension_promised: Fact[bool] = ABSENT
    reasons: Fact[str] = ABSENT
    contact_name: Fact[str] = ABSENT
    contact_phone: Fact[str] = ABSENT
    other_reports_filed: Fact[bool] = ABSENT
    reports_not_filed: Fact[str] = ABSENT
    significant_change: Fact[bool] = ABSENT
    change_explanation: Fact[str] = ABSENT
    claims: tuple[Claim, ...] = ()
    signature: Signature = Signature()
    other: tuple[Other, ...] = ()
