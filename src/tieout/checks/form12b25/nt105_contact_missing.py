"""NT105."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, rule
from tieout.checks.words import listed
from tieout.forms.form12b25.model import Form12b25


@rule(
    "NT105",
    name="contact-missing",
    on=Form12b25,
    cites=("Form 12b-25, Part IV, item (1)",),
    weight="warning",
)
def contact_missing(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding]:
    """Part IV (1) names nobody to contact, or gives no telephone number.

    Why: the staff asks this person when the report does not come.
    Breaks: "(1) Name and telephone number of person to contact", and nothing beneath
    Holds: "(1) ... Iris Penhaligon (555) 555-0100"
    Mend: give a name and a number with its area code.
    """
    lacking = [(fact, name) for fact, name in ((form.contact_name, "name"), (form.contact_phone, "telephone number")) if not fact.value]
    if lacking:
        what = listed([f"no {name}" for _, name in lacking])
        at = tuple(fact if fact.start is not None else case.missing(form, "contact_name") for fact, _ in lacking[:1])
        yield Finding(f"Part IV (1) gives {what} of a person to contact", at=at)
