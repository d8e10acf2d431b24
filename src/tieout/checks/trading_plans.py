"""What footnotes and remarks say of a Rule 10b5-1 plan: whether the trades were made under one, and when it was adopted."""

import re

from tieout.checks.case import Case
from tieout.checks.insiders_notes import marks_of, rows, texts
from tieout.facts import Fact
from tieout.forms.form345.model import Form345

RULE = re.compile(r"(?i)10b-?5(?:[- ]?1|\(1\))")
SENTENCE = re.compile(r"(?<![A-Z])(?<!Mr)(?<!Ms)(?<!Mrs)(?<!Dr)(?<!Inc)(?<!Jr)(?<!No)(?<!Corp)\.\s+(?=[A-Z])|;\s")
# "sales were effected pursuant to", "sold in accordance with", "transactions occurred under", "sale of shares pursuant to"
UNDER = re.compile(
    r"""(?xi) \b(?: sales? | sold | sells | purchases? | purchased | bought | trades? | traded | transactions? | dispositions?
        | disposed | acquisitions? | acquired | exercises? | exercised | effected | executed | made | occurred ) \b
        .{0,200}? \b (?: pursuant[ ]to | under | in[ ](?:accordance|compliance|conformity)[ ]with | per ) \b"""
)
# "All transactions reported herein were made pursuant to that plan." behind a sentence on a Rule 10b5-1 plan
THAT = re.compile(r"(?i)\b(?:that|such|this)\s(?:\w{1,30}\s)?(?:plan|instructions?|arrangement|program|contract)\b")
# what is not yet, no longer, or not at all done under the plan, and what an amendment tells of a box or a note itself
DENIED = re.compile(
    r"""(?x) (?i: \b(?: intends? | will | would | expects? | terminat\w* | cancel\w* | other[ ]than | outside
        | un?check\w* | checked | box | inadvertent\w* | in[ ]error | correct\w* | withh[eo]ld\w* | future
        | previously[ ]reported | discretionary )\b )
      | (?i: \b(?:not|nor|never|neither)\b (?:\s\w{1,30}){0,4}? \s
        (?:pursuant|under|in|made|effected|executed|subject|sold|per)\b )
      | (?: \b may \b )"""
)
KIN = r"(?:spouse|wife|husband|son|daughter|brother|sister|father|mother"
OTHERS = re.compile(
    r"(?i)\b(?:adopted|established|entered into|maintained|given|set up) by (?:(?:an?|the|his|her|its|their)\s)?"
    rf"(?:\w{{1,30}}\s){{0,2}}?{KIN}|issuer|company|former)\b"
    rf"|\b{KIN})['’]s\s(?:\S{{1,30}}\s){{0,3}}?(?:10b|(?:trading|sales?|selling)\splan)"
)
PLAN = re.compile(r"(?i)10b-?5|\b(?:plans?|instructions?|arrangements?|programs?|contracts?)\b")
DEAL = re.compile(r"(?i)\bplans? of (?:merger|reorgani[sz]ation|arrangement|conversion|liquidation|distribution)")
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
DATE = re.compile(
    rf"(?i)\b(?:{MONTH}\s{{1,3}}(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s{{0,3}})?\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[ -](?:of )?{MONTH},?[ -]\d{{4}}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d)\b"
)
# what was done on a date: the word nearest before it tells
DONE = re.compile(
    r"""(?xi) \b(?: (?P<adopted> adopt\w* | entered | dated | date | establish\w* | initiat\w* | modified | amended | renewed
          | put[ ]in | given | signed | plans?[ ](?:of|from|on)\b | (?:plan|instructions?|arrangement|program|contract)\b
          [^.]{0,60}?\b(?:executed|made|effective|commenc\w*|in[ ]effect) )
        | (?: disclos\w* | reported | filed | announc\w* | expir\w* | terminat\w* | ends? | ending | through | until | sold
          | sales?[ ]on | purchased | executed | effected | made | vest\w* | grant\w* | exercis\w* | scheduled ) )\b"""
)
WINDOW = 250  # characters before a date in which its word is sought


def under_plan(case: Case[Form345]) -> tuple[list[Fact[str]], list[Fact[str]]]:
    """The texts that say that a trade of this form was made under a Rule 10b5-1 plan; then those that speak of another's plan.

    A footnote counts where it hangs on a transaction, the remarks where the form has one; shares withheld for tax (code F)
    are none.
    """
    traded = [row for row in rows(case.form) if row.kind == "transaction" and row.transaction_code.value != "F"]
    own: list[Fact[str]] = []
    others: list[Fact[str]] = []
    ids: set[str] | None = None
    for footnote, fact in texts(case.form):
        said = _said(fact.known)
        if not traded or said is None:
            continue
        if ids is None:
            ids = set().union(*map(marks_of, traded))
        if footnote is None or footnote.id in ids:
            (others if OTHERS.search(said) else own).append(fact)
    return own, others


def _said(text: str) -> str | None:
    """The sentence that says that a trade was made under a plan."""
    if not RULE.search(text):
        return None
    sentences: list[str] = SENTENCE.split(text)
    for sentence in sentences:
        if (RULE.search(sentence) or THAT.search(sentence)) and UNDER.search(sentence) and not DENIED.search(sentence):
            return sentence
    return None


def tells_adoption(text: str) -> bool:
    """Whether a text that speaks of a plan gives the date of its adoption.

    >>> tells_adoption("under a plan adopted on May 1, 2024"), tells_adoption("under a plan disclosed on May 1, 2024")
    (True, False)
    """
    text = DEAL.sub(" ", text)
    if not PLAN.search(text):
        return False
    for date in DATE.finditer(text):
        words = list(DONE.finditer(text, max(0, date.start() - WINDOW), date.start()))
        if words[-1]["adopted"] if words else RULE.search(text):
            return True
    return False
