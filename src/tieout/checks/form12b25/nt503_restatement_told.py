"""NT503."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.notices import at, sentences
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.forms.form12b25.model import Form12b25

RESTATED = re.compile(
    r"(?i)\b(?:restat(?:e|es|ed|ing|ements?)|(?:identif|discover|correct)\w{1,5} (?:[\w-]{1,16} ){0,6}errors?|errors? (?:identified|discovered)|non-reliance|(?:should|may|can|could) (?:no longer|not) be relied|item 4\.02"
    r"|revis(?:e|ed|ing|ions?) (?:of |to )?(?:its |the |our |certain )?(?:previously|prior))\b"
)
# an agreement, a plan, a charter that is "amended and restated"; what is denied
OTHERWISE = re.compile(
    r"(?i)\b(?:(?:amended|modified|extended|supplemented)(?: and|,|, and)(?:/or)? restated|restated (?:certificate|articles|by-?laws|agreement|charter|credit|loan|plan)|(?:no|not|without|any) (?:\w{1,14} ){0,4}"
    r"(?:restat\w+|revis\w+))"
)


@rule(
    "NT503",
    name="restatement-told",
    on=Form12b25,
    cites=("Form 12b-25, Part III",),
    weight="note",
)
def restatement_told(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding]:
    """The text tells of a restatement, or that earlier statements should no longer be relied upon.

    It is no fault, and regularly the true reason; a reader will want to look for the Form 8-K, Item 4.02. Of 181 labelled
    narratives 22 have it among their reasons (2026-11). "Amended and restated" agreements do not count, nor what is denied.

    Why: the SEC fined companies whose notices were silent of a restatement that came days later.
    Breaks: "the Company will restate its previously issued financial statements"
    Holds: "under the Amended and Restated Credit Agreement"
    Mend: nothing; see that Form 8-K was filed where Item 4.02 asks for it.
    """
    if not case.once(sentences):
        raise NotApplicable
    for said in case.once(sentences):
        found = RESTATED.search(OTHERWISE.sub(lambda match: " " * len(match[0]), said.text))
        if found:
            yield Finding("the text tells of a restatement of earlier statements", at=(at(case, said, found[0]),))
            return
