"""How lines of a signature page are told from one another: dates, signatures, labels, titles and roles; and where the page ends."""

import re
from collections.abc import Callable
from functools import lru_cache

from tieout.forms.schedule13.identity import DATE

END = re.compile(
    r"(?im)^[ \t\xa0*_]*(?:exhibit\s+(?:no\.?\s*)?[\w.]{1,6}(?:\s+to\s+schedule\s+13[dg](?:/a)?)?|exhibit\s+index|"
    r"index\s+to\s+exhibits|exhibit\s+no\.[^\n]{0,90}|list\s+of\s+exhibits|exhibits|"
    r"(?:joint\s+filing|schedule\s+13[dg]\s+joint)\b[^\n]{0,60}|(?:rule\s+13d-1\([fk]\)(?:\(\w{1,3}\)){0,2}\s+)?agreement"
    r"|annex\s+\w{1,3}|schedule\s+(?:[IVX]{1,3}|[A-D1-4])\b|appendix\s+\w{1,3}|power\s+of\s+attorney|"
    r"limited\s+power[^\n]{0,40}|attention[:.]\s+intentional[^\n]*|"
    r"the\s+original\s+statement\s+shall[^\n]*|</?(?:text|document)>|"
    r"the\s+powers?\s+of\s+attorney,?\s[^\n]*|very\s+truly\s+yours,?|(?:ladies\s+and\s+)?gentlemen|dear\s[^\n]{2,60}|"
    r"(?-i:[A-Z][A-Z \xa0'’,&-]{2,60}\bAGREEMENT))[ \t\xa0*_:.]*(?=\n|$)"
)
DAY = DATE.pattern.removeprefix("(?i)")
DATED = re.compile(
    r"(?i)^(?:dated?|as\s+of|executed)\s*+:?\s*+(?:as\s+of\s++)?(?:(?:on\s+)?this\s++)?[_\s]*+(?P<date>" + DAY + r")"
    r"(?:[_\s.]*|\s{1,9}\((?:for|as\s+of)\s[^\n]*)$"  # "(For the period ended May 1, 1999)"
)
BARE_DATE = re.compile(r"(?i)^[_\s]*(?:this\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?P<date>" + DAY + r")[_\s.]*$")
SIGNED = re.compile(r"(?i)^(?:(?P<by>(?:\*\s?)?by\s*+:?|signature\s*+:?)\s*+)?[_*\s]*+/s/?\s*(?P<name>[^\n]*)$")
SIGNATURE_LINE = re.compile(r"(?i)^signature\s*:\s*(?P<name>[^\W_][^\n]*)$")
CONFORMED = re.compile(
    r"(?i)^(?:\*\s?)?by\s*(?::\s*|\s(?=(?-i:[A-Z])[^\n]{2,80}(?i:inc|llc|l\.l\.c|l\.?p|corp|ltd)\b))(?P<name>[^\n]*)$"
)
EXECUTED = re.compile(
    r"(?i)\*?\s*this\s+(?:schedule|statement|amendment|document)\b[^\n]{0,40}\s(?:was|is|has\s+been)\s+(?:executed|signed)\b"
)
BY_STAR = re.compile(r"(?i)by\s?:\s*\*{1,3}")
BY_ALONE = re.compile(r"(?i)\*?by\s?:?")
LABELLED = re.compile(
    r"(?i)^(?:(?P<label>name\s*(?:/|and|&)\s*title|names?|title|its|date|by)\s*:|"
    r"(?P<bare>name\s*/\s*title)\s)\s*(?P<value>[^\n]*)$"
)
CAPTION = re.compile(r"(?i)^\(?\s*(?:signature|name\s*(?:/|and)\s*title|name|title|dated?|signature\s+of[^\n]*)\s*+\)?\s*+[:.]?$")
PROSE = re.compile(
    r"(?i)after\s+(?:due|reasonable)\s+inquiry|certif(?:y|ies)\s+that|true,?\s+complete|"
    r"knowledge\s+and\s+belief|complete,?\s+and\s+correct|information\s+set\s+forth|"
    r"the\s+undersigned|this\s+statement|pursuant\s+to|in\s+witness|statement\s+is\s+true"
)
FURNITURE = re.compile(
    r"(?i)(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?(?:\s+pages?)?|(?:and\s+)?correct\.?|its\b(?!\s*:)[^\n]*|cusip\b.*|"
    r"\[?\s*signature\s+page[^\n]*|(?:schedule\s+)?13[dg](?:/a)?|[a-z]{3,9}\s\d{1,2},\s\d{4}\)"
)
# What a person is besides his name, told of him or of a company: no title of a signer, nor a signer's name
DESCRIBED = re.compile(r"(?i)(?:an?|the)\s+[^\n]{3,60}|individually(?:\s+and\b[^\n]*)?|an\s+individual|on\s+behalf\s+of\b[^\n]*")
OFFICE = re.compile(
    r"(?i)\b(?:president|officer|director|member|manager|partner|counsel|secretary|treasurer|trustee|attorney|principal|signator\w*|"
    r"chair\w*|execut(?:or|rix|ive)|agent|authorized|controller|representative|proprietor|ceo|cfo|coo|custodian|general)\b"
)
# "Counsel-Some Company, Inc.": another title of the signer above
OFFICE_OF = re.compile(rf"{OFFICE.pattern}[^\n–—-]{{0,30}}\s?[–—-]")
# ... or an office more, on a line of its own
FURTHER_OFFICE = re.compile(
    rf"(?:(?!(?i:its|by|for)\b)[A-Z&][\w’']*,?\s){{0,3}}(?i:{OFFICE.pattern.removeprefix('(?i)')})"
    r"(?:\s?[–—-]\s?[^\n]{3,80}|(?:\s[\w&]+){0,4})"
)
# What a firm that signs for another is to it, on the line beneath "By: Some Firm, Inc."
ROLE = re.compile(
    r"(?i)(?:(?:as|its|sole|managing|general|the|co-)\s+){0,4}(?:partner|member|manager|trustee|agent|advis[eo]r|investment\s+(?:advis[eo]r|manager))"
)
BY_WHOM = re.compile(r"(?<=\w\W)\s{0,9}\bBy:\s")
# "Alpha Fund, L.P., by Beta LLC, its general partner" on one line
BY_PARTNER = re.compile(
    r"(?i)(?:,\s{0,3}|\s)by\s+(?-i:[A-Z])[^\n]{2,100}?,?\s(?:as\s+)?its\s+(?:(?:sole|managing|general|investment)\s+){0,2}"
    r"(?:partner|member|manager|advis[eo]r|trustee)[.,]?$"
)
# "as attorney-in-fact for Jane Doe," and the names that follow on the next line
LIST_GOES_ON = re.compile(r"(?i)\b(?:for|of)\s[^\n]{3,80},$")
NAME_LIST = re.compile(r"(?:(?i:each\s+of|and)\s+|[A-Z][\w.'’-]*,?(?:\s+|$)){1,30}")
# A title that cannot end so
GOES_ON = re.compile(r"(?i)\s(?:of|as|and|the|for|to|by|behalf)$")
# What the name of a company ends in
COMPANY = re.compile(
    r"(?i)[\s,.](?:l\.?l\.?c|l\.?l?\.?p|inc|incorporated|corp|corporation|co|company|ltd|limited|plc|n\.?v|s\.?a|ag|gmbh|trust|fund|"
    r"foundation|partnership|partners)\.?,?:?$"
)
ON_BEHALF = re.compile(
    r"(?i)\bby\s+and\s+on\s+behalf\s+of\s+(?=\S)(?P<name>[^\n]{2,120}?)(?:\s+and\s+its\b(?:[^\n]|\n(?!\n)){0,90})?[*†]?$", re.DOTALL
)
# A name as people have them: "Jane A. Doe, Jr."
NATURAL = re.compile(r"[A-Z][\w.'’-]{0,20}(?:\s[A-Z][\w.'’-]{0,20}){1,4}(?:,\s(?:Jr|Sr|III?|IV)\.?)?")
WORDS_OF_PROSE = (
    "inquiry", "certif", "complete", "knowledge", "information", "undersigned", "statement", "pursuant", "witness"
)  # fmt: skip
SHORT = 80  # characters of a line that is likely to come again
HIMSELF = re.compile(r"(?i)(?:individually|an?\s+individual|individual)\.?")


def is_prose(line: str) -> bool:
    """Whether a line is of the sentences of a signature page; each of them has one of a few words."""
    lower = line.lower()
    return any(word in lower for word in WORDS_OF_PROSE) and PROSE.search(line) is not None


def _within(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    """Whether a line has what a pattern matches. Answers for short lines are remembered: filings of one maker repeat them."""
    short = lru_cache(maxsize=1024)(lambda line: pattern.search(line) is not None)
    return lambda line: short(line) if len(line) <= SHORT else pattern.search(line) is not None


is_office, is_company = _within(OFFICE), _within(COMPANY)
