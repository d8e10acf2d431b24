"""BO505."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.checks.stakes import NOTHING
from tieout.checks.words import listed
from tieout.forms.schedule13.model import ReportingPerson, Schedule13

ROWS = {
    "sole_voting_power": "sole voting power",
    "shared_voting_power": "shared voting power",
    "sole_dispositive_power": "sole dispositive power",
    "shared_dispositive_power": "shared dispositive power",
    "aggregate_amount": "aggregate amount",
    "percent_of_class": "percent of class",
}


@rule(
    "BO505",
    name="words-for-number",
    on=ReportingPerson,
    cites=("Schedule 13D, rows 7 to 13", "Schedule 13G, rows 5 to 11"),
    weight="note",
)
def words_for_number(person: ReportingPerson, case: Case[Schedule13]) -> Iterator[Finding]:
    """A row of the cover that asks for a number has words: "See Item 5".

    It is a note, for the words may lead to the number. "None", "-0-" and "not applicable" say that there are none, and "less than
    1 %" says how many at most; these hold. Of the 332 covers at hand (2026-11) none has other words.

    Why: a cover without figures is left out of every table that is made of covers.
    Breaks: "See Item 5" for the aggregate amount
    Holds: "-0-", "None", "Not applicable", "Less than 1%"
    Mend: print the figure on the cover, and the explanation in a note beneath.
    """
    facts = [(words, getattr(person, field)) for field, words in ROWS.items()]
    if not any(fact.raw for _, fact in facts):
        raise NotApplicable
    wordy = [
        (words, fact)
        for words, fact in facts
        if fact.state == "words"
        and not fact.below
        and not NOTHING.fullmatch(fact.raw or "")
        and any(map(str.isalpha, fact.raw or ""))
    ]
    if wordy:
        told = listed([f"{words} ({fact.raw})" for words, fact in wordy])
        yield Finding(f"words stand for {told} of {person.name.raw}", at=tuple(fact for _, fact in wordy), expected="figures")
