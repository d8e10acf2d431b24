"""A filing on one line: what, about whom, by whom, when."""

import re
from typing import Any

from tieout.facts import Fact, walk
from tieout.forms.form12b25.model import Form12b25
from tieout.forms.form345.model import Form345
from tieout.forms.schedule13.model import Schedule13
from tieout.reading import Filing

COLUMNS = ("FORM", "DATE", "ISSUER", "FILED BY", "FACTS")


def line(filing: Filing[Any]) -> tuple[str, ...]:
    """The cells of `COLUMNS` for a filing; the date is that of filing, else of the event or period."""
    issuer, owners, day = _who(filing)
    header = filing.header
    filed = header.filed if header else None
    shown = filed if filed is not None and filed.value else day
    facts = sum(1 for _, fact in walk(filing.form) if fact.start is not None)
    by = owners[0] + (f" +{len(owners) - 1}" if len(owners) > 1 else "") if owners else ""
    return filing.form_type or "?", str(shown.value or "") if shown else "", issuer, by, str(facts) if filing.form else "-"


def words(fact: Fact[Any]) -> str:
    """A fact's value for a person's eye: safe to print, empty where there is none."""
    return clean(str(fact.value)) if fact.value is not None else ""


def clean(text: str) -> str:
    """The text without the control characters that could steer a terminal.

    >>> clean("a\\x1b[31mb")
    'a�[31mb'
    """
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", "\N{REPLACEMENT CHARACTER}", text)


def _who(filing: Filing[Any]) -> tuple[str, list[str], Fact[Any] | None]:
    form = filing.form
    if isinstance(form, Form345):
        return words(form.issuer.name), [words(owner.name) for owner in form.reporting_owners], form.period_of_report
    if isinstance(form, Schedule13):
        return words(form.issuer.name), [words(person.name) for person in form.reporting_persons], form.event_date
    if isinstance(form, Form12b25):
        return words(form.registrant_name), [words(form.signature.name)], form.period_ended
    parties = filing.header.parties if filing.header else ()
    return (words(parties[0].name) if parties else "", [words(party.name) for party in parties[1:]], None)
