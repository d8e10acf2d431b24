"""The quick search finds what the plain one finds."""

import re
import time
from collections.abc import Callable

import pytest

from tieout.forms.schedule13.biography import (
    COMPANY_OF,
    CONVICTED,
    HAVING,
    HIS_ADDRESS,
    HIS_OCCUPATION,
    LAWS,
    NOUNS,
    REACH_OF_LAWS,
    WORDS_BEFORE,
    having,
    owners,
    under_laws,
    verbs,
)
from tieout.forms.schedule13.citizens import AMERICAN, CITIZEN
from tieout.forms.schedule13.components import MADE_OF, made_of
from tieout.forms.schedule13.interest_sentences import ALONE, OWNS, POWERS, ends_alone, owning
from tieout.forms.schedule13.interest_sentences import having as having_power
from tieout.forms.schedule13.labels import GLUED, ORDER, TRAILER, WORDS, label_at
from tieout.forms.schedule13.seeking import around, matches, on_lines, phrase, places, places_of, plain

HEADING = re.compile(r"(?im)^[ \t*]{0,20}signatures?[ *]*$")
SIGN = re.compile(r"sign")
TEXT = "Signature\n see the signature page\n ** SIGNATURES **\nsign here, Signature\nsignatures"


def spans(found: object) -> list[tuple[int, int]]:
    return [match.span() for match in found]  # type: ignore[attr-defined]


def test_words_are_found_in_whatever_letters_but_not_inside_of_words() -> None:
    assert places_of(["name", "sole"], "NAME, rename, (Sole) name") == [0, 15, 21]


def test_places_stay_where_a_letter_is_two_in_small_letters() -> None:
    assert places_of(["name"], "\u0130\u0130 Name") == [3]


def test_matches_are_those_of_finditer() -> None:
    pattern = re.compile(r"\b(?:aa|a)(?:b|\b)")
    string = "aa aab a, baab ab"
    assert spans(matches(pattern, places(re.compile("a"), string), string)) == spans(pattern.finditer(string))


@pytest.mark.parametrize("begin", [0, 1, 10, 11, 34, 35, 70])
def test_lines_are_those_of_finditer(begin: int) -> None:
    assert spans(on_lines(HEADING, SIGN, TEXT, plain(TEXT), begin)) == spans(HEADING.finditer(TEXT, begin))


def test_a_long_line_of_words_is_looked_at_once() -> None:
    class Counted(str):
        looked = 0

        def rfind(self, *args: object) -> int:
            begin, end = args[1:]
            Counted.looked += end - begin  # type: ignore[operator]
            return super().rfind(*args)  # type: ignore[arg-type]

    string = Counted("x sign " * 2000)
    assert list(on_lines(HEADING, SIGN, string, plain(string))) == []
    assert Counted.looked <= len(string)


@pytest.mark.parametrize(
    "string",
    [
        "Alder Fund, L.P. is a partnership organized under the laws of the State of Delaware. Birch was formed in Nevada.",
        "Alder Ltd.,   an exempted company duly incorporated under the laws of the Cayman Islands, and Birch, formed in Ohio",
        "one two three four five six seven eight nine ten eleven a company established pursuant to the laws of Bermuda",
        "organized under the laws of Delaware; existing under no law, formed in haste",
    ],
)
def test_what_is_found_around_a_word_is_that_of_finditer(string: str) -> None:
    assert spans(around(LAWS, under_laws(string, plain(string)), string, WORDS_BEFORE, REACH_OF_LAWS)) == spans(
        LAWS.finditer(string)
    )


def test_the_labels_of_a_cover_are_those_of_finditer() -> None:
    string = (
        "1 Name of Reporting Person 2. CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP 3 SEC USE ONLY\n4\tSource of Funds\n"
        "5 Check if disclosure of legal proceedings is required 6 (Place of organization) Citizenship or place of organization "
        "7 Sole voting power\n8 SHARED VOTING POWER 9 sole dispositive power 10 Shared power to dispose "
        "11 Aggregate amount beneficially owned Total amount beneficially owned 12 aggregate amount in row (11) excludes "
        "13 Percent of class represented 14 Type of reporting person; Reporting person, member of group, "
        "jurisdiction of organization, state of incorporation; unstated, misname of person. 10 Shared dispositive power "
        "12 Check if the aggregate amount in row (9) excludes certain shares"
    )
    groups = [f"(?P<{field}>{label})" for field, _d, _g, label, _loose in ORDER]
    groups += [f"(?P<loose_{field}>{loose})" for field, _d, _g, _label, loose in ORDER if loose]
    whole = re.compile(f"(?i)(?<![a-z])(?:{'|'.join(groups)})(?:(?![a-z])|{GLUED}){TRAILER}")
    found, done = [], 0
    for at in places_of(WORDS, string):
        if at >= done and (label := label_at(string, plain(string), at)):
            field, loose, done = label
            found.append((f"loose_{field}" if loose else field, at, done))
    assert found == [(match.lastgroup, *match.span()) for match in whole.finditer(string)]
    assert {field for field, _, _ in found} >= {*(field for field, *_ in ORDER), "loose_name", "loose_group", "loose_citizenship"}


SENTENCES = (
    "The Fund, L.P. has its principal office at 1 Elm St. Birch,  having its office at 2 Oak St, Reno. Cedar\n,with a place of "
    "business at 9 Ash. "
    "Dogwood having\nits address at 3 Fir, who has a business address at 4 Yew; rehaving its office at 5. "
    "Mr. Doe's business address is 6 Elm. His address is 7 Oak.\nIts principal business address is 8 Ash, this address is 9. "
    "Roes’ present principal occupation is farming. Her principal employment is sailing. The principal business is x. "
    "He is a citizen of Canada, they are United States citizens, a Delaware corporation. Elm is an exempted Bermuda company, "
    "Oak,  a Nevada trust and ARE each Texas limited partnerships; this Ohio company is an American citizen."
)


def before_nouns(string: str, lower: str) -> list[int]:
    return owners(string, lower, places_of(NOUNS, string, lower))


@pytest.mark.parametrize(
    ("pattern", "begins", "least"),
    [
        (HAVING, having, 4),
        (HIS_ADDRESS, before_nouns, 3),
        (HIS_OCCUPATION, before_nouns, 2),
        (COMPANY_OF, verbs, 2),
        (CITIZEN, verbs, 1),
        (AMERICAN, verbs, 1),
    ],
)
def test_what_sentences_say_of_a_person_is_that_of_finditer(
    pattern: re.Pattern[str], begins: Callable[[str, str], list[int]], least: int
) -> None:
    found = spans(matches(pattern, begins(SENTENCES, plain(SENTENCES)), SENTENCES))
    assert found == spans(pattern.finditer(SENTENCES)) and len(found) >= least


HOLDINGS = (
    "Alder may be deemed to be the beneficial owner of 1,000 shares, Birch is  currently the direct and beneficial owner\nof 2,000 "
    "shares. It directly owns 3,000 Shares and owns beneficially an aggregate of 4,000 units; Cedar, who OWNED directly 50 shares, "
    "manages 600 shares and beneficially owns none, has beneficial ownership of 7 shares, is deemed to beneficially own 8 ADSs. "
    "Alder has the sole power to vote 1,000 shares, may be deemed to have shared voting and dispositive power over such shares, "
    "and Birch exercises\nsole voting power of 2,000 shares but no sole power. It holds shares, of which 100 are, is the sum of 5, "
    "is comprised of (i) 3, consists of, included, includes 40 and INCLUDING 50, comprising 6, represents 7, is composed of 8."
)


def test_holdings_and_what_they_are_made_of_are_those_of_finditer() -> None:
    owned, powers, made = owning(HOLDINGS, plain(HOLDINGS)), having_power(HOLDINGS, plain(HOLDINGS)), made_of(HOLDINGS)
    for found, pattern, least in ((owned, OWNS, 6), (powers, POWERS, 3), (made, MADE_OF, 9)):
        told = spans(found)
        assert told == spans(pattern.finditer(HOLDINGS)) and len(told) >= least


@pytest.mark.parametrize(
    "before",
    [
        "It",
        "that he",
        " the Reporting Person also,\n ",
        "such filer ",
        "she , ",
        "the",
        "a person",
        "each of them",
        "(currently",
        "",
    ],
)
def test_who_is_spoken_of_is_what_a_search_says(before: str) -> None:
    assert ends_alone(before) == (ALONE.search(before) is not None)


@pytest.mark.parametrize(
    "string",
    [
        "the Alder  Fund, Inc. and ALDER\n\xa0fund, inc.",
        "Alder Alder Fund, Inc.",
        "AlderFund, Inc. Alder Fund Inc. alder",
        "\u0130 alder \u2003 FUND, INC",
        "\u0130 alder \u2003 FUND, INC. x",
        "",
    ],
)
@pytest.mark.parametrize("name", ["Alder Fund, Inc.", "Alder", "Alder Alder", "(Alder)"])
def test_a_phrase_stands_where_a_search_finds_it(string: str, name: str) -> None:
    match = re.search(r"\s+".join(re.escape(word) for word in name.split()), string, re.IGNORECASE)
    assert phrase(name.split(), string) == (match.span() if match else None)
    assert phrase(name.split(), string, plain(string)) == (match.span() if match else None)


def test_stops_between_letters_are_gone_through_once() -> None:
    begun = time.process_time()
    assert CONVICTED.search("no I.R.S. No. of a U.S. person " * 200 + "was convicted") is None
    assert CONVICTED.search("none of them, of the U.S. or A. persons. has been (i) convicted") is not None
    assert CONVICTED.search("none of them in 1999. He has been convicted") is None
    assert time.process_time() - begun < 2
