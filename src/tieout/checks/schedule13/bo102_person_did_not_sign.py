"""BO102."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from tieout.checks.alike import compare_names, name
from tieout.checks.case import Case
from tieout.checks.enclosed import lowered
from tieout.checks.rule import CannotTell, Finding, NotApplicable, Weight, rule
from tieout.facts import Missing
from tieout.forms.schedule13.model import ReportingPerson, Schedule13, Signature

# a signature that stands for others
JOINT = re.compile(
    r"(?i)on behalf of|for itself|for himself|for herself|each of (?:the|them)|all (?:of the )?reporting persons"
    r"|for each|the reporting persons|on its own behalf|individually and as|for the (?:filing|reporting) persons"
)
MOST = 200 * 200  # pairs of a person and a signature whose names are compared


@rule(
    "BO102",
    name="person-did-not-sign",
    on=ReportingPerson,
    cites=("17 CFR 240.13d-1(k)(1)", "Schedule 13D, Signature", "Schedule 13G, Signature"),
    weight="error",
    gate=True,
)
def person_did_not_sign(person: ReportingPerson, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """A reporting person has a cover page and no signature.

    Names are compared word by word, legal forms and initials left aside; the block that an officer or an attorney signs under
    stands for all its names, and so does a title that names the person. Where a signature is given "on behalf of" others, or a
    sole signer does not say for whom, and there is one person only, it stands. A statement without any signature is a warning,
    since the end of a copy may be lost; so is a person who did not sign the statement, but for whom the agreement on joint filing
    in the same filing is signed (one holding company signs so for its chairman, year by year). EDGAR itself asks for a signature
    of each person of an XML schedule.

    Why: who did not sign has filed nothing, and its own duty is still open.
    Breaks: covers of A LP and B LLC, and the one signature of A LP
    Holds: covers of A LP and B LLC, signed by Jo Arden for A LP and as manager of B LLC
    Mend: add the person's signature, or name it in the block that its attorney signs.
    """
    signatures = case.form.signatures
    printed = person.name.known
    if not signatures:
        if person is case.form.reporting_persons[0]:
            yield Finding("nobody has signed the statement", at=(case.missing(case.form, "signatures"),), weight="warning")
            return
        raise NotApplicable
    if tuple(sorted(name(printed).words)) in case.once(_exact) or _named_beneath(printed, case):
        return
    if len(signatures) * len(case.form.reporting_persons) > MOST:
        raise CannotTell(person.name, "there are so many persons and signatures that only equal names are matched")
    if any(_stands_for(one, printed) for one in case.once(_signed)):
        return
    if len(case.form.reporting_persons) == 1 and any(not one.person.value for one in signatures):
        return
    if joint := next((one for one in signatures if JOINT.search(_words(one))), None):
        raise CannotTell(joint.by, "it is given for others, too")
    if case.once(_in_two_capacities):
        raise CannotTell(person.name, "somebody signs individually and for another")
    at = (person.name, *(one.person for one in signatures if one.person.start is not None))
    message = f"{person.name.raw} has a cover page, but has not signed"
    weight: Weight | None = "warning" if _agreed(printed, case) else None
    yield Finding(message, at=at[:12], expected=f"a signature of {person.name.raw}", weight=weight)


def _named_beneath(printed: str, case: Case[Schedule13]) -> bool:
    """Whether the page of signatures names the person anywhere, as a line of a title does ("Counsel - Teton Advisors, Inc.")."""
    page = case.once(_page)
    wanted = "".join(name(printed).words)
    return len(wanted) > 3 and wanted in page


TAG = re.compile(rb"<[^<>]{0,300}>|&[#\w]{1,8};|[^A-Za-z0-9]")
BENEATH = 600  # bytes behind the last signature that are looked at: what was signed for stands there at times


# "individually and as executrix", beside or beneath the name
CAPACITIES = re.compile(rb"(?i)\bindividually\W{1,9}and\W{1,9}(?:as|on|for)\b")


def _in_two_capacities(case: Case[Schedule13]) -> bool:
    """Whether the page of signatures says that somebody signs for himself and for another, who may not be named."""
    begin, end = case.once(_page_bytes)
    return CAPACITIES.search(case.filing.source.data, begin, end) is not None


def _page(case: Case[Schedule13]) -> str:
    """The letters of the page of signatures."""
    begin, end = case.once(_page_bytes)
    return TAG.sub(b"", case.filing.source.data[begin:end]).decode("ascii", "replace").upper()


def _page_bytes(case: Case[Schedule13]) -> tuple[int, int]:
    """Where the page of signatures begins and ends; nothing where no signature has a place."""
    facts = [part for one in case.form.signatures for part in (one.person, one.by, one.title, one.comment)]
    ends = [(one.start, one.end) for one in facts if one.start is not None and one.end is not None and not one.within]
    if not ends:
        return 0, 0
    begin, end = min(start for start, _ in ends), max(end for _, end in ends) + BENEATH
    return begin, min(end, begin + 100_000)


class Signed(NamedTuple):
    """Whom a signature names, and all of its words."""

    names: tuple[str, ...]
    words: frozenset[str]


def _signed(case: Case[Schedule13]) -> tuple[Signed, ...]:
    """What each signature says."""
    return tuple(
        Signed(tuple(part.value for part in (one.person, one.by) if part.value), frozenset(name(_words(one)).words))
        for one in case.form.signatures
    )


def _exact(case: Case[Schedule13]) -> set[tuple[str, ...]]:
    """The names of the signatures, as their words in the order of the letters: an equal name stands for its person."""
    return {tuple(sorted(name(one).words)) for signed in case.once(_signed) for one in signed.names} - {()}


# the agreement of Rule 13d-1(k)(1), by its heading or its first words
AGREEMENT = re.compile(
    rb"joint filing(?: agreement"
    rb"|(?<=agreement of joint filing)|(?<=agreement regarding joint filing)|(?<=agreement as to joint filing)"
    rb"|(?<=agreement of the joint filing)|(?<=agreement regarding the joint filing)|(?<=agreement as to the joint filing)"
    rb"|(?<=agree and consent to the joint filing))|rule 13d-1\([fk]\)(?:\(1\))? agreement"
)
ANCHORS = (b"joint filing", b"rule 13d-1(")  # found far quicker than the pattern
LONGEST = 40_000  # bytes of an agreement


def _agreements(case: Case[Schedule13]) -> tuple[str, ...]:
    """The letters of what stands behind each heading of an agreement on joint filing, where it is signed."""
    data = case.once(lowered)
    behind = max((one.by.end or 0 for one in case.form.signatures), default=0)
    ends = islice(sorted(heading for anchor in ANCHORS for heading in headings(data, anchor, behind)), 2)
    texts = [data[end : end + LONGEST] for end in ends]
    return tuple(TAG.sub(b"", text).decode("ascii", "replace").upper() for text in texts if b"/s/" in text)


def headings(data: bytes, anchor: bytes, at: int) -> Iterator[int]:
    """Where the first two agreements that are headed with such words begin.

    >>> list(headings(b"an agreement as to joint filing, on the joint filing", b"joint filing", 0))
    [31]
    """
    found = 0
    while found < 2 and (at := data.find(anchor, at)) >= 0:
        if heading := AGREEMENT.match(data, at):
            found += 1
            yield heading.end()
        at += len(anchor)


def _agreed(printed: str, case: Case[Schedule13]) -> bool:
    """Whether a signed agreement on joint filing in the same file names the person behind the statement."""
    wanted = "".join(name(printed).words)
    return len(wanted) > 3 and any(wanted in text for text in case.once(_agreements))


def _words(signature: Signature) -> str:
    return " ".join(part.raw or "" for part in (signature.person, signature.by, signature.title, signature.comment))


def _stands_for(signed: Signed, printed: str) -> bool:
    if any(compare_names(printed, one) != "different" for one in signed.names):
        return True
    wanted = name(printed).words
    return len(wanted) > 1 and signed.words.issuperset(wanted)
