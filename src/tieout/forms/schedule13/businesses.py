"""What a person of the covers is or does, without the words "principal business": "The Fund is engaged in the business of ..."."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import islice

from tieout.forms.schedule13.biography import MARKED, clause, last_sentence, whose
from tieout.forms.schedule13.keys import key
from tieout.forms.schedule13.names import Names
from tieout.forms.schedule13.seeking import each
from tieout.markup.text import Text

_WORDS = r"(?:(?!(?:of|by|for|to|in|with|the|an?|which|that|owned|as|from|not|under)\b)[\w’'&/-]{1,24},?\s{1,99}){0,7}?"
# "is a holding company", "is an investment adviser registered under ..."
KIND = (
    r"(?:(?:holding|investment|insurance|trust|finance|management)\s{1,99}compan(?:y|ies)|merchant\s{1,99}bank\w{0,3}|commercial\s{1,99}bank|"
    r"investment\s{1,99}(?:advis[eo]rs?|managers?|partnerships?|funds?|firms?|banks?|bankers?|vehicles?|trusts?|limited\s{1,99}partnerships?)|"
    r"(?:private|hedge|mutual|pension|equity|capital)\s{1,99}funds?|broker[/\s-]{1,3}dealers?|"
    r"(?:manufacturer|distributor|producer|developer|provider|supplier|retailer|wholesaler|publisher)s?\s{1,99}of)\b"
)
IS_KIND = re.compile(
    rf"(?i)(?P<verb>\b(?:is|are))\s{{1,99}}(?:(?:each|both|also)\s{{1,99}})?(?:an?\s{{1,99}})?(?P<value>{_WORDS}{KIND})"
)
# "is principally engaged in the business of", "is a Delaware corporation engaged in", "principally engages in"
ENGAGED = re.compile(
    rf"(?i)(?P<verb>\b(?:is|are))\s{{1,99}}(?:an?\s{{1,99}}{_WORDS}(?:(?:which|that)\s{{1,99}}is\s{{1,99}})?)?"
    r"(?:(?:principally|primarily|currently|presently)\s{1,99}){0,2}engaged\s{1,99}(?:(?:principally|primarily)\s{1,99})?in\s{1,99}(?:the\s{1,99}business(?:es)?\s{1,99}of\s{1,99})?"
)
ENGAGES = re.compile(
    r"(?i)(?P<verb>\b(?:(?:principally|primarily)\s{1,99})?engages?)\s{1,99}(?:(?:principally|primarily)\s{1,99})?in\s{1,99}(?:the\s{1,99}business(?:es)?\s{1,99}of\s{1,99})?"
)
# "is a Delaware limited partnership formed for the purpose of"
FORMED = re.compile(
    rf"(?i)(?P<verb>\b(?:is|was|are|were))\s{{1,99}}(?:an?\s{{1,99}})?{_WORDS}(?:formed|organi[sz]ed|established|created)\s{{1,99}}"
    r"(?:(?:solely|primarily|principally)\s{1,99})?for\s{1,99}the\s{1,99}(?:\w{4,10}\s{1,99})?purposes?\s{1,99}of\s{1,99}"
)
# What somebody is engaged in for a time is no business
FOR_A_TIME = re.compile(
    r"(?i)(?:any|no|ongoing|preliminary|certain|such|these|those|this|active|a\s{1,99}(?:plan|proxy|review|transaction|dispute|series)|the\s{1,99}(?:transaction|process))\b|"
    r"(?:[a-z]{1,20}\s{1,99}){0,2}(?:discussions|negotiations|talks|litigation|transactions|communications|solicitation|conversations)\b"
)
# Where a clause goes over to the address or to the law that somebody is under
OVER = re.compile(
    r"(?i),?\s{1,99}(?:(?:and|with|having|which\s{1,99}has)\s{1,99})?(?:(?:its|his|whose|a|the)\s{1,99}){0,2}"
    r"(?:(?:principal|executive|business)\s{1,99}){1,3}(?:and\s{1,99}\w{2,10}\s{1,99})?(?:office|address|place)|"
    r",?\s{1,99}(?:(?:and|duly)\s{1,99})?(?:organi[sz]ed|incorporated|formed|existing|chartered)\b|"
    r",?\s{1,99}(?:and\s{1,99})?(?:is\s{1,99})?located\b|,?\s{1,99}and\s{1,99}(?:is|are|has)\s|;"
)
# Of which each such place has one; most clauses have none
GOING_OVER = (
    "ffice",
    "ddress",
    "place",
    "rgani",
    "ncorporated",
    "formed",
    "xisting",
    "hartered",
    "ocated",
    " is",
    " are",
    " has",
    ";",
)
# A subject that stands for many: what is said of them at once is not the business of each
ROUGHLY = re.compile(r"(?i)\b(?:entities|persons|affiliates|except|other\s+than)\b")
# A sentence before its verb that takes more than a look at its beginning: of several persons, or of one who is not named
ALONE = re.compile(r"(?i)\band\b|\b(?:he|she|it|person|which|that|each|both)$|[’']s?\b")
APPOSED = re.compile(r"(?i),\s+(?:an?|the|through|directly|indirectly|formerly|organi[sz]ed|acting|by)\b")
LONGEST_NAME = 60
# One of these stands in each such sentence, not far behind its verb
ANCHORS = (
    *("engage", "compan", "investment ", "fund", "broker", "purpose", "bank", "manufacturer", "distributor", "producer"),
    *("developer", "provider", "supplier", "retailer", "wholesaler", "publisher"),
)
VERBS = (" is ", " are ")
VERBS_OF_PURPOSE = (" was ", " were ")  # of FORMED alone, which has that word
VERBS_ENGAGING = (" principally engage", " primarily engage", " engages ")
BEFORE_VERBS = frozenset(["he", "she", "it", "person", "also", "currently", "presently"])  # or what ends with a comma
REACH_OF_VERB = 180  # characters between a verb and such a word
REACH = 240  # characters before a verb in which its sentence begins
MOST, SHORTEST, LONGEST_WORD = 400, 4, 30


def businesses(body: Text, lower: str, names: Names, wanted: Collection[str]) -> Iterator[tuple[str, Text]]:
    """What sentences say that persons of the covers are or are engaged in, in the order of print: the name, and the words.

    body: Item 2 without ends of lines inside a paragraph; lower: the same in `plain` letters, whatever its white space; wanted:
    the names of whom it is asked. A sentence whose subject is not sure says nothing.
    """
    string = body.string
    for verb in islice(_verbs(string, lower, wanted, names), MOST):
        place = _told(string[verb : verb + REACH_OF_VERB])
        match = None if place is None else place[0].match(string, verb)
        if place is None or match is None:
            continue
        sentence = MARKED.sub("", last_sentence(string[max(0, verb - REACH) : verb])).rstrip()
        told = None if ROUGHLY.search(sentence) else _cut(clause(body, verb + place[1]))
        if told is not None and len(told) >= SHORTEST:
            found = _leading(sentence, names) if ALONE.search(sentence) is None else whose(body, match, names)
            yield from ((name, told) for name in found if name in wanted)


def _leading(sentence: str, names: Names) -> list[str]:
    """The person with whom a sentence begins, nothing but what it is standing between it and the verb."""
    if sentence.endswith(",") and APPOSED.search(sentence) is None:
        return []
    name = names.leading(sentence) or (names.implied(sentence) if len(sentence) <= LONGEST_NAME else None)
    return [name] if name is not None else []


@lru_cache(maxsize=1024)
def _told(behind: str) -> tuple[re.Pattern[str], int] | None:
    """Which pattern matches some words from a verb on, and where what somebody is or does begins; the same words come again."""
    for pattern in (ENGAGED, ENGAGES, FORMED, IS_KIND):
        match = pattern.match(behind)
        if match is not None:
            begin = match.start("value") if pattern is IS_KIND else match.end()
            return None if FOR_A_TIME.match(behind, begin) else (pattern, begin)
    return None


def _verbs(string: str, lower: str, wanted: Collection[str], names: Names) -> list[int]:
    """Where the verbs of such sentences stand: behind what can end a name, and not far before a word that one of them has."""
    ends = BEFORE_VERBS | names.ends_of(wanted)
    found: list[int] = []
    verbs = VERBS + (VERBS_OF_PURPOSE if "purpose" in lower else ()) + (VERBS_ENGAGING if "engage" in lower else ())
    for verb in verbs:
        for at in each(verb, string):
            last = string[max(0, at - LONGEST_WORD) : at].rsplit(None, 1)[-1:]
            if last and (last[0][-1] == "," or key(last[0]) in ends):
                behind = lower[at : at + REACH_OF_VERB]
                if any(anchor in behind for anchor in ANCHORS):
                    found.append(at + 1)
    return sorted(found)


def _cut(told: Text | None) -> Text | None:
    """A clause up to where it goes over to something else."""
    if told is None:
        return None
    over = OVER.search(told.string) if any(word in told.string for word in GOING_OVER) else None
    return (told[: over.start()] if over else told).strip(" ,.") or None
