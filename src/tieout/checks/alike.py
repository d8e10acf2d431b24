"""Whether two prints name the same: companies and people as EDGAR conforms their names, file numbers, titles of class.

EDGAR writes "DUCOMMUN INC /DE/" for Ducommun Incorporated, "PRICE T ROWE ASSOCIATES INC /MD/" for T. Rowe Price Associates, Inc.
and "WOLF JEFFREY ALAN" for Jeffrey Wolf. Answers are graded and never a measure: a rule says in words what differs.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from msgspec import Struct

# How two names stand to each other. other-legal-form: "Fair Isaac Inc" and "FAIR ISAAC CORP"; one-token-off: one word more or less,
# or one word spelled otherwise ("SCIENTIFIC", "SCIENTIFICS").
Likeness = Literal["same", "other-legal-form", "one-token-off", "different"]

LONGEST = 400  # characters of a print that are looked at; EDGAR's names have at most 150

SHORT_FORMS = (
    "INC CORP CO COS LTD LLC LP LLP LLLP PLC NV BV SA AG SE AB ASA AS OYJ SPA GMBH KGAA SARL PTY PTE ULC NA PC SAB SCA KK BHD"
)
LONG_FORMS = {
    "INCORPORATED": "INC",
    "CORPORATION": "CORP",
    "COMPANY": "CO",
    "COMPANIES": "COS",
    "LIMITED": "LTD",
    "AKTIENGESELLSCHAFT": "AG",
}
LEGAL = {form: form for form in SHORT_FORMS.split()} | LONG_FORMS
WITHIN = frozenset(["INC", "INCORPORATED", "CORP", "CORPORATION", "CO", "LTD", "LLC", "LLP", "LP", "PLC"])  # also amid a name
# Legal forms in several words, after dots were taken out; the longest first
FORMS_IN_WORDS = {
    ("LIMITED", "LIABILITY", "LIMITED", "PARTNERSHIP"): "LLLP",
    ("LIMITED", "LIABILITY", "COMPANY"): "LLC",
    ("LIMITED", "LIABILITY", "CO"): "LLC",
    ("PUBLIC", "LIMITED", "COMPANY"): "PLC",
    ("LIMITED", "LIABILITY", "PARTNERSHIP"): "LLP",
    ("LIMITED", "PARTNERSHIP"): "LP",
    ("NATIONAL", "ASSOCIATION"): "NA",
}
# Words that EDGAR's names shorten
SHORTENED = {
    "INTL": "INTERNATIONAL", "NATL": "NATIONAL", "MFG": "MANUFACTURING", "HLDGS": "HOLDINGS", "HLDG": "HOLDING", "GRP": "GROUP",
    "ASSN": "ASSOCIATION", "ASSOC": "ASSOCIATES", "MGMT": "MANAGEMENT", "SVCS": "SERVICES", "TR": "TRUST", "FDN": "FOUNDATION",
    "PHARMA": "PHARMACEUTICALS", "PTNRS": "PARTNERS", "BROS": "BROTHERS", "BANCORPORATION": "BANCORP", "CENTRE": "CENTER",
}  # fmt: skip
# Words that no person is called
# fmt: off
CORPORATE = frozenset(
    [
        "ADVISERS", "ADVISORS", "AND", "ASSOCIATES", "BANCORP", "BANK", "CAPITAL", "COMPANIES", "ENERGY", "ENTERPRISES",
        "EQUITY", "ESTATE", "FINANCIAL", "FOR", "FOUNDATION", "FUND", "FUNDS", "GP", "GROUP", "HOLDING", "HOLDINGS",
        "INDUSTRIES", "INSURANCE", "INTERNATIONAL", "INVESTMENT", "INVESTMENTS", "INVESTORS", "MANAGEMENT", "OF", "PARTNERS",
        "PARTNERSHIP", "PLAN", "PROPERTIES", "RESOURCES", "SECURITIES", "SERVICES", "SOLUTIONS", "SYSTEMS", "TECHNOLOGIES",
        "TRUST", "UNIVERSITY", "VENTURES"
    ]
)
# fmt: on
GENERATIONS = {
    "JR": "JR",
    "JUNIOR": "JR",
    "SR": "SR",
    "SENIOR": "SR",
    "II": "II",
    "III": "III",
    "IV": "IV",
    "2ND": "II",
    "3RD": "III",
}
# before or behind a person's name
STYLES = frozenset(
    ["MR", "MRS", "MS", "MISS", "DR", "PROF", "HON", "SIR", "DAME", "MD", "PHD", "CPA", "CFA", "ESQ", "ESQUIRE", "DBA", "JD"]
)

# "SALEM MEDIA GROUP, INC. /DE/", "BROADWAY FINANCIAL CORP \DE\", "ROWAN MILLS /NEW/", "ROWAN MILLS INC /ADV"
SUFFIX = re.compile(r"[/\\]\s?[A-Z0-9]{1,6}\s?(?:[/\\]|$)")
# "L.L.C.", "U.S.", "N. V.": points between letters that stand alone
POINTED = re.compile(r"\b((?:[A-Z]\.){2,6}|(?:[A-Z]\. ){1,5}[A-Z]\.)")
# what stands behind the name proper: "ROWAN MILLS INC D/B/A ROWAN", "GAMCO INVESTORS, INC. ET AL", "(formerly ...)"
BEHIND = re.compile(r"\b(?:D/?B/?A|F/?K/?A|A/?K/?A|FORMERLY|ALSO KNOWN AS|DOING BUSINESS AS|ET AL)\b")
DROPPED = str.maketrans("", "", "'’‘`´")
SIGNS = re.compile(r"[^A-Z0-9]+")
ROMAN = re.compile(r"[IVX]+")


class Name(Struct, frozen=True, gc=False):
    """A name parted: its words in order without legal form and article, and the legal forms (`INC`, `LP`)."""

    words: tuple[str, ...]
    forms: frozenset[str]


def fold_letters(text: str) -> str:
    """Capitals without accents; at most LONGEST characters.

    >>> fold_letters("Société Générale")
    'SOCIETE GENERALE'
    """
    text = text[:LONGEST]
    if not text.isascii():
        text = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return text.upper()


@lru_cache(maxsize=2048)
def name(text: str) -> Name:
    """A company's name parted, as EDGAR would conform it.

    >>> name("The Ducommun & Sons Company, L.L.C. /DE/").words, sorted(name("Rowan Co., Ltd.").forms)
    (('DUCOMMUN', 'SONS'), ['CO', 'LTD'])
    """
    text = fold_letters(text)
    if (behind := BEHIND.search(text)) and behind.start() > 1:
        text = text[: behind.start()]
    text = SUFFIX.sub(" ", text).translate(DROPPED).replace("&", " AND ")
    text = POINTED.sub(lambda match: match[0].replace(".", "").replace(" ", ""), text)
    words = [SHORTENED.get(word, word) for word in SIGNS.split(text) if word]
    found: list[str] = []
    for form, short in FORMS_IN_WORDS.items():
        size = len(form)
        at = next((at for at in range(1, len(words) - size + 1) if tuple(words[at : at + size]) == form), None)
        if at is not None:
            words[at : at + size] = [short]
    while words and words[0] == "THE":
        words.pop(0)
    while words and words[-1] == "THE":
        words.pop()
    while len(words) > 1 and words[-1] in LEGAL:
        found.append(LEGAL[words.pop()])
    rest = words[:1]
    for word in words[1:]:
        if word in WITHIN:
            found.append(LEGAL[word])
        elif word != "AND":  # EDGAR leaves "&" out at times
            rest.append(word)
    return Name(tuple(rest), frozenset(found))


def compare_companies(one: str, other: str) -> Likeness:
    """How two names of companies, trusts or funds stand to each other.

    The order of the words does not count (EDGAR puts a founder's surname first), nor does a legal form that one side leaves out.

    >>> compare_companies("SAFEGUARD SCIENTIFICS INC", "Safeguard Scientific, Inc.")
    'one-token-off'
    >>> compare_companies("FAIR ISAAC CORP", "Fair Isaac Inc"), compare_companies("DUCOMMUN INC /DE/", "Ducommun Incorporated")
    ('other-legal-form', 'same')
    """
    if one == other:
        return "same"
    first, second = name(one), name(other)
    if not first.words or not second.words:
        return "different"
    formed = first.forms <= second.forms or second.forms <= first.forms
    if (len(first.words) == len(second.words) and sorted(first.words) == sorted(second.words)) or "".join(first.words) == "".join(
        second.words
    ):
        return "same" if formed else "other-legal-form"
    return "one-token-off" if formed and _one_off(first.words, second.words) else "different"


def _one_off(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether one word was lost among two others or more, or one was misspelt. Numbers tell funds apart, so none may differ."""
    if abs(len(first) - len(second)) > 1 or len({*first} ^ {*second}) > 2:  # without counting how often each stands
        return False
    lacking, more = list((Counter(first) - Counter(second)).elements()), list((Counter(second) - Counter(first)).elements())
    if len(lacking) == len(more) == 1:
        return misspelt(lacking[0], more[0])
    alone = lacking + more
    return len(alone) == 1 and min(len(first), len(second)) > 1 and not _counts(alone[0])


def _counts(word: str) -> bool:
    return len(word) < 3 or word[0].isdigit() or ROMAN.fullmatch(word) is not None


def misspelt(one: str, other: str) -> bool:
    """Whether two words are one that somebody mistyped: one slip from four letters on, two from nine; no numbers.

    >>> misspelt("RADNOR", "RANDOR"), misspelt("III", "II"), misspelt("FUND", "FIND"), misspelt("2019", "2020")
    (True, False, True, False)
    """
    if _counts(one) or _counts(other) or min(len(one), len(other)) < 4:
        return False
    most = 2 if min(len(one), len(other)) > 8 else 1
    return edit_distance(one, other, most) <= most


def edit_distance(one: str, other: str, most: int) -> int:
    """The number of letters lost, added, changed or swapped with their neighbour between two texts; most + 1 where it is more.

    The time grows with the length times `most` (optimal string alignment within a band).

    >>> edit_distance("RADNOR", "RANDOR", 2), edit_distance("ELM", "OAK", 2), edit_distance("ELM", "ELMS", 2)
    (1, 3, 1)
    """
    beyond = most + 1
    if abs(len(one) - len(other)) > most:
        return beyond
    width = len(other) + 1
    earlier, above = [beyond] * width, [min(at, beyond) for at in range(width)]
    for i, letter in enumerate(one, 1):
        row = [beyond] * width
        row[0] = min(i, beyond)
        for j in range(max(1, i - most), min(len(other), i + most) + 1):
            row[j] = min(above[j - 1] + (letter != other[j - 1]), above[j] + 1, row[j - 1] + 1, beyond)
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == other[j - 1]:
                row[j] = min(row[j], earlier[j - 2] + 1)
        earlier, above = above, row
    return above[-1]


@lru_cache(maxsize=2048)
def person(text: str) -> tuple[tuple[str, ...], str | None]:
    """The words of a person's name without titles, and `JR`, `SR`, `II`, `III`, `IV` where it has one.

    >>> person("Dr. William H. Gates, III")
    (('WILLIAM', 'H', 'GATES'), 'III')
    """
    text = fold_letters(text)
    if (behind := BEHIND.search(text)) and behind.start() > 1:
        text = text[: behind.start()]
    text = POINTED.sub(lambda match: match[0].replace(".", " "), SUFFIX.sub(" ", text).translate(DROPPED))
    words = [word for word in SIGNS.split(text) if word and word not in STYLES]
    generation = next((GENERATIONS[word] for word in words[1:] if word in GENERATIONS), None)
    return tuple(word for at, word in enumerate(words) if not at or word not in GENERATIONS), generation


def compare_people(one: str, other: str) -> Likeness:
    """How two names of natural persons stand to each other: surname first or last, middle names left out or cut to an initial.

    >>> compare_people("WOLF JEFFREY ALAN", "Jeffrey Wolf"), compare_people("OAKES M T", "Marguerite T. Oakes")
    ('same', 'same')
    >>> compare_people("Robert B. Sandler", "Robert M. Sandler"), compare_people("WOLF JEFFREY", "Jane Wolf")
    ('one-token-off', 'different')
    """
    (first, a), (second, b) = person(one), person(other)
    if min(len(first), len(second)) < 2 or (a and b and a != b):
        return "same" if first == second and a == b and first else "different"
    if sorted(first) == sorted(second):
        return "same"
    near = False
    for surname, given, other_surname, other_given in _partings(first, second):
        slipped = _given_slip(given, other_given)
        if surname == other_surname:
            if slipped == 0:
                return "same"
            near = near or slipped == 1
        elif slipped == 0 and len(surname) == 1:
            near = near or misspelt(surname[0], other_surname[0])
    return "one-token-off" if near else "different"


Words = tuple[str, ...]


def _partings(first: Words, second: Words) -> Iterator[tuple[Words, Words, Words, Words]]:
    """Two names parted into surname and given names, either of them surname first or last; no surname is an initial."""
    for size in range(1, min(4, len(first), len(second))):
        for one, one_given in ((first[:size], first[size:]), (first[-size:], first[:-size])):
            for other, other_given in ((second[:size], second[size:]), (second[-size:], second[:-size])):
                if len(one[-1]) > 1 and len(other[-1]) > 1:
                    yield one, one_given, other, other_given


def _given_slip(one: Words, other: Words) -> int:
    """0 where the fewer given names stand among the others in order, initials counting; 1 where one slipped (a middle name too)."""
    shorter, longer = sorted((one, other), key=len)
    at = 0
    for word in shorter:
        at = next((found + 1 for found in range(at, len(longer)) if _stands_for(word, longer[found])), -1)
        if at < 0:
            break
    else:
        return 0
    firsts = _stands_for(shorter[0], longer[0])
    same = [_stands_for(word, twin) or misspelt(word, twin) for word, twin in zip(shorter, longer, strict=False)]
    return 1 if sum(not held for held in same) <= (1 if firsts else 0) else 2


def _stands_for(word: str, other: str) -> bool:
    """Whether two given names are one, one of them perhaps its initial."""
    return word == other or (1 in (len(word), len(other)) and word[0] == other[0])


@lru_cache(maxsize=2048)
def is_company(text: str) -> bool:
    """Whether a name bears a legal form or a word that no person is called.

    >>> is_company("Rowan Mills LP"), is_company("The Alder Trust"), is_company("OAKES MARGUERITE T")
    (True, True, False)
    """
    parted = name(text)
    return bool(parted.forms) or not CORPORATE.isdisjoint(parted.words) or "&" in text or any(one.isdigit() for one in text)


def compare_names(one: str, other: str) -> Likeness:
    """How two names stand to each other where it is not known whether they are of people.

    >>> compare_names("OAKES MARGUERITE T", "Marguerite Oakes"), compare_names("THE ALDER TRUST", "Alder Trust")
    ('same', 'same')
    """
    as_companies = compare_companies(one, other)
    if as_companies == "same" or is_company(one) or is_company(other):
        return as_companies
    as_people = compare_people(one, other)
    return as_people if as_people != "different" else as_companies


# "001-12711", "1-12711", "File No. 005-43509", "333-123456-01"
FILE_NUMBER = re.compile(r"(?<![\d-])0{0,2}(\d{1,3}) ?[-–—] ?0{0,7}(\d{1,8})(?: ?[-–—] ?(\d{1,4}))?(?![\d-])")


def file_numbers(text: str) -> tuple[str, ...]:
    """The file numbers in a print, in order, without the zeros that some print and some do not.

    >>> file_numbers("Commission File Number 001-12711"), file_numbers("1-12711; 333-123456-01"), file_numbers("n/a")
    (('1-12711',), ('1-12711', '333-123456-1'), ())
    """
    found = FILE_NUMBER.finditer(text[:LONGEST])
    return tuple("-".join(filter(None, (one[1], one[2], (one[3] or "").lstrip("0")))) for one in found)


def file_number(text: str) -> str | None:
    """The first file number in a print, as `file_numbers` gives it; None where there is none."""
    return next(iter(file_numbers(text)), None)


# "$.01 par value", "no par value per share": says nothing of which class it is
PAR = frozenset(
    ["PAR", "VALUE", "PER", "NO", "STATED", "NOMINAL", "OF", "EACH", "THE", "WITH", "WITHOUT", "US", "USD", "A", "AND", "PV"]
)
CLASSED = {"SHARES": "STOCK", "SHARE": "STOCK", "STOCKS": "STOCK", "SH": "STOCK", "COM": "COMMON", "ORD": "ORDINARY", "CL": "CLASS"}


def class_words(title: str) -> frozenset[str]:
    """The words of a title of class that tell it from others: its letter stays, its par value goes.

    >>> sorted(class_words("Class A Common Shares, par value $.01 per share"))
    ['CLASS A', 'COMMON', 'STOCK']
    """
    words = [CLASSED.get(word, word) for word in SIGNS.split(fold_letters(title).translate(DROPPED)) if word]
    found = set()
    for at, word in enumerate(words):
        if word in ("CLASS", "SERIES") and at + 1 < len(words):
            found.add(f"{word} {words[at + 1]}")
        elif not (word in PAR or word[0].isdigit() or len(word) == 1 or (at and words[at - 1] in ("CLASS", "SERIES"))):
            found.add(word)
    return frozenset(found)


def same_class(one: str, other: str) -> bool:
    """Whether two titles can mean one class: the words of one are among the other's.

    >>> same_class("Common Stock", "Common Stock, par value $.01"), same_class("Class A Common Stock", "Class B Common Stock")
    (True, False)
    """
    first, second = class_words(one), class_words(other)
    return bool(first and second) and (first <= second or second <= first)
