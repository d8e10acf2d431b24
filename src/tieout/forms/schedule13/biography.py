"""What the sentences of Item 2 of Schedule 13D say of each person: address, occupation, citizenship, convictions."""

import re
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from tieout.forms.schedule13.annexes import ends_in_zip, is_person
from tieout.forms.schedule13.citizens import AMERICAN, APPOSED, APPOSED_AMERICAN, CITIZEN, PLACES, PLACES_NAMED
from tieout.forms.schedule13.interest_sentences import ends_alone
from tieout.forms.schedule13.names import ENTITY, REACH, Names
from tieout.forms.schedule13.seeking import around, matches, places_of
from tieout.markup.text import Text, places_of_signs

ADDRESS_NOUN = (
    r"(?:(?:principal\s+)?(?:business|executive|office|residen(?:ce|tial)|mailing)\s+(?:and\s+(?:principal\s+)?\w+\s+)?address(?:es)?|"
    r"address(?:es)?(?:\s+of\s+(?:the\s+)?principal\s+(?:place\s+of\s+)?(?:business|executive\s+offices?|offices?)"
    r"(?:\s+(?:and|or)\s+(?:the\s+)?(?:principal\s+)?(?:business|offices?))?)?|"
    r"registered\s+(?:office|address)|principal\s+(?:place\s+of\s+business|executive\s+offices?|business\s+offices?|offices?|business\s+and\s+(?:principal\s+)?office\s+address)"
    r"(?:\s+and\s+(?:principal\s+)?(?:business|offices?)(?:\s+address)?)?)"
)
# "The business address of Mr. Doe is ..."
ADDRESS_OF = re.compile(
    rf"(?i)\b{ADDRESS_NOUN}\s+(?:of|for)\s+(?=\S)(?P<who>[^;\n]{{2,360}}?)\s++(?:is|are)\b:?\s*+(?:located\s++)?(?:at\s++)?:?\s*+(?=[A-Z0-9#]|c/o\s)"
)
# "..., and (ii) Ms. Roe is c/o Alpha Inc., ..." behind the first of a list of addresses
NEXT_ADDRESS = re.compile(
    r"(?i)[\s,;]{1,9}(?:and\s+)?\((?:[ivx]{1,5}|\d{1,2}|[b-h])\)\s+(?=\S)(?P<who>[^;\n]{2,360}?),?\s++"
    r"is\s++(?:located\s++)?(?:at\s++)?(?=[A-Z0-9#]|c/o\s)"
)
# "Mr. Doe's business address is ..."
HIS_ADDRESS = re.compile(
    rf"(?i)(?:(?P<verb>[’']s?|\bwhose)\s+|(?:^|(?<=[.;]\s)|(?<=\n)|(?<=\sand\s))(?P<his>his|her|its|the)\s+){ADDRESS_NOUN}\s+is\s++(?:located\s++)?(?:at\s++)?:?\s*+(?=[A-Z0-9#c])"
)
# "Fund, L.P., having its principal office at ...", "The Fund has its principal office at ..."
HAVING = re.compile(
    r"(?i)(?P<verb>\b(?:has|maintains|,?\s*having|,?\s*with))\s+(?:(?:its|his|her|a)\s+|(?=principal\s))(?:principal\s+|registered\s+)?"
    r"(?:place\s+of\s+business|business\s+(?:address|office)|(?:executive\s+)?offices?|address)\s+(?:located\s+)?(?:at\s+|(?:as\s+)?(?=\d))(?=[A-Z0-9])"
)
# "The citizenship of each of Mr. Doe and Ms. Roe is the United States"
CITIZENSHIP_OF = re.compile(
    rf"(?i)\bcitizenship\s+of\s+(?=\S)(?P<who>[^;:\n]{{2,200}}?)\s++is\s++(?:the\s+)?(?P<value>(?-i:{PLACES_NAMED}))(?=\s*(?:[.;,]|$))"
)
KIND = (
    r"(?:corporations?|(?:limited\s+)?(?:liability\s+)?(?:limited\s+)?partnerships?|(?:limited\s+)?(?:liability\s+)?compan(?:y|ies)|"
    r"(?:\w+\s+)?trusts?|llcs?|foundations?|societ(?:y|ies)|association)"
)
COMPANY_OF = re.compile(
    rf"(?P<verb>(?i:\b(?:is|are))|,)\s+(?i:each\s+|both\s+)?(?:(?i:an?)\s+)?(?=[A-Z])(?P<value>{PLACES})\s+"
    rf"(?i:(?:exempted|limited|general|business|public|private|statutory|professional|company|holding|stock|closely|held|registered)\s+){{0,3}}(?i:{KIND})\b"
)
_UNDER = (
    r"(?i:organi[sz]ed|incorporated|formed|established|existing|constituted)\s++"
    r"(?i:(?:and\s++existing\s++)?(?:under|pursuant\s++to|in)\s++(?:the\s++laws\s++of\s++)?(?:the\s++)?(?:(?:state|commonwealth|province|republic|kingdom)\s++of\s++)?)"
    rf"(?P<value>{PLACES}|(?:the\s+)?United\s+States(?:\s+of\s+America)?)\b"
)
LAWS = re.compile(
    r"(?<!\s)(?P<verb>(?i:,?(?:\s*\b(?:is|are|was|were)\b)?))\s+(?i:(?:an?\s+)?(?:[\w-]+\s+){0,5}?(?:duly\s+)?)" + _UNDER
)
OCCUPATION_OF = re.compile(
    r"(?i)\bprincipal\s+(?:occupations?|business(?:es)?|employment)(?:\s+(?:or|and)\s+(?:principal\s+)?(?:employment|occupation|business))?\s+of\s+(?=\S)"
    r"(?P<who>[^;\n]{2,300}?)\s++is\s++(?:to\s++|that\s++of\s++)?(?!located|at\b)(?=[a-zA-Z])"
)
HIS_OCCUPATION = re.compile(
    r"(?i)(?:(?P<verb>[’']s?|\bwhose)\s+|(?:^|(?<=[.;]\s)|(?<=\n)|(?<=\sand\s))(?P<his>his|her|its)\s+)(?:present\s+|current\s+)?principal\s+"
    r"(?:occupation|employment|business)(?:\s+(?:or|and)\s+(?:principal\s+)?(?:employment|occupation|business))?\s+(?:is(?:\s+that\s+of)?|concerns|involves|consists\s+of)\s+(?=[a-zA-Z])"
)
IS_OFFICER = re.compile(
    r"(?P<verb>\b(?:is|serves\s+as|has\s+served\s+as))\s+(?:currently\s+|presently\s+|employed\s+as\s+|also\s+){0,2}(?=(?:the\s+|an?\s+)?"
    r"(?:[\w,&’'-]+\s+){0,6}?(?i:president|chairman|chairwoman|chairperson|chief|officer|director|member|manager|partner|trustee|investor|attorney|physician|private|retired|self-employed)\b)"
)
PRINCIPAL = re.compile(
    r"(?i)(?:the\s+)?(?:principal\s+(?:business|office|executive\s+office)|business\s+office)s?[\w ,]{0,60}?\s+of\s+"
)
# "The address of its principal office is", in a sentence of its own
OWN = re.compile(r"(?i)(his|her|its)\s+(?:principal|business|executive|registered)\b")
SENTENCE_BEGINS = re.compile(r"(?P<stop>^|[.;](?=\s)|\n)\s{0,40}(?:[Tt]he\s+(?:\w+\s+){0,2})?$")
OF_NAME = re.compile(
    r"(?i)(?:\b(?:of|with|for|to|from)|[’']s?)\s+(?:(?:mr|ms|mrs|dr)\.?\s+)?[^\s,]+(?:\s+(?!and\b)[^\s,]+){0,4}[\s,]*$"
)
# With what those of an address or an occupation, of a place of citizenship, of the laws of a state begin, for a quick search
NOUNS = ("registered", "principal", "business", "executive", "office", "residen", "mailing", "address")
CITIZENS = ("citizen", "national")
CITIZEN_WORD = re.compile("(?i)citizen|national")
FORMED = ("organi", "incorporated", "formed", "established", "existing", "constituted")
UNDER_LAWS = re.compile(r"\s" + _UNDER)
WORDS_BEFORE, REACH_OF_LAWS = 9, 600  # words of LAWS before those, and characters of it on either side
END = re.compile(  # a number of five digits before a street is no postal code
    r"\d{5}(?:-\d{4})?(?![\d-])(?![ \xa0](?!United\b)(?:[NSEW]\.?[ \xa0])?[A-Z][a-z])|;|\n"
    r"|,\s+(?:is|are|was|which|who|and\s+(?:is|his|her|its|the))\b|\s+and\s+(?:is|his|her|its|the\s+principal|the\s+business|each)\b"
)
# A full stop behind no short form; what stands before it is looked at from the stop on, for which a search is quick
STOP = re.compile(
    r"\.(?=\s+(?:[A-Z(]|$)|$)(?<![A-Z]\.)(?<!\bSt\.)(?<!\bAve\.)(?<!\bNo\.)(?<!\bRd\.)(?<!\bBlvd\.)(?<!\bInc\.)(?<!\bLtd\.)(?<!\bCo\.)"
    r"(?<!\bFl\.)(?<!\bSte\.)"
)
BENEATH, HOUSE = re.compile(r":[ \t\xa0]*\n\s*$"), re.compile(r"\d{5}\s")  # no postal code, before a street
MOST_LINES, LONGEST_LINE = 12, 80  # of an address beneath a colon, empty ones among them
CONVICTED = re.compile(  # there is one way alone to go over a full stop: a second one doubles the time for each
    r"(?i)(?:\b(?:none|neither|no)\b(?:[^.]|\.(?:(?=[a-z]|\s[a-z]\.)|(?![a-z]|\s[a-z]\.)(?<=[a-z]\.))){0,700}?"
    r"|\bha(?:s|ve)\s+not,?\s+(?=\S)(?:[^.]{0,120}?\s)?)\bbeen\s+(?:\(\w{1,3}\)\s+)?convicted\b"
)
PARAGRAPH = re.compile(r"\n\s*\n|\n(?=[(A-Z])")
# "A is a Delaware corporation and B, C": where a second clause begins
JOINED = re.compile(rf"(?i)\b{KIND},?\s+(?:and|while|,)\s+")
KINDS = ("corporation", "partnership", "compan", "trust", "llc", "foundation", "societ", "association")
MARKED = re.compile(r"^\s*(?:and\s+)?(?:\(\w{1,5}\)\s*+[-–—:]?\s*+)+")  # "(ii)" before a person
# "Foo Inc., a Texas corporation, having", "Foo Inc., which conducts its business and maintains"
KIND_OF = re.compile(rf",\s+an?\s+(?:(?!\ban?\s)[^,;:.()]){{2,80}}?(?i:{KIND})(?:\s+\([^()]{{0,80}}\))?$")
IS_A = re.compile(rf"\s+is\s+an?\s+(?:[\w-]+\s+){{0,6}}?(?i:{KIND}|funds?|firms?)\s*$")
WHICH = re.compile(r"(?i),?\s+which\s+(?:conducts\s+its\s+(?:principal\s+)?business\s+and\s*)?$")
RELATIVE = re.compile(r"(?i)\b(?:wife|husband|spouse|married|son|daughter|father|mother|brother|sister)\b")
PRONOUN = re.compile(r"(?:He|She|It|His|Her|Its)\b")
HE = re.compile(r"(?<![\w])(He|She)\s*$")
NATURAL = re.compile(r"(?i)\b(?:he|she)\s*$")
WHO = re.compile(r"(?i)\b(?:whose|which|who)\b")
REFERRED = re.compile(r"(?i)\b(?:set\s+forth|schedule|annex|as\s+follows)\b")
ELSEWHERE = re.compile(r"(?i)\b(?:set\s+forth|schedule|annex|as\s+follows|same|respectively|item|listed)\b")
LIST_MARK = re.compile(r"(?:[;,]|(?<!\s))\s++(?:and\s+)?\((?:[ivx]{1,5}|\d{1,2}|[b-h])\)\s|;")
AND_WHOSE = re.compile(r"(?i),?\s+and\s+whose\b")
BRACKETED = re.compile(r"\s*\([^()]{0,80}\)\s*$")
IS = re.compile(r"(?i)\b(?:is|are|was|were)\s")
# words behind which somebody else is spoken of than at the beginning
CLAUSE = re.compile(r"(?i)\b(?:is|are|was|were|has|of|by|for|through|with|whose|which|serves)\b")
ANNEXED = re.compile(
    r"(?i)\b(?:officers|directors|schedule|annex|appendix|covered\s+persons|persons?\s+(?:named|listed|identified|set\s+forth))\b"
)
# Between two sentences
SENTENCE = re.compile(r"\.(?<![A-Z]\.)(?<!\bMessrs\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bDr\.)\s+(?=[A-Z“\"])")
MOST = 2000  # sentences of a kind that are read
LONGEST = 320  # characters of an address or an occupation


class Trait(Struct, frozen=True):
    """A sentence's word on a person: which field, whose, and where it is printed."""

    field: str
    name: str
    text: Text


def owners(string: str, lower: str, nouns: list[int]) -> list[int]:
    """Where HIS_ADDRESS and HIS_OCCUPATION can begin: at the word or the apostrophe before a noun of theirs.

    nouns: where those stand.
    """
    found = set()
    for at in nouns:
        end = _word_before(string, at)
        ends = [end]
        if lower.startswith("principal", at) and lower.endswith(("present", "current"), 0, end):
            ends.append(_word_before(string, end - len("present")))
        for end in ends:
            if lower.endswith(("his", "her", "its", "the"), 0, end):
                found.add(end - 3)
            elif lower.endswith("whose", 0, end):
                found.add(end - 5)
            elif string.endswith(("'s", "’s", "'S", "’S"), 0, end):
                found.add(end - 2)
            elif string.endswith(("'", "’"), 0, end):
                found.add(end - 1)
    return sorted(found)


def _word_before(string: str, at: int) -> int:
    """Where the word ends that stands before an offset."""
    while at and string[at - 1].isspace():
        at -= 1
    return at


def verbs(string: str, lower: str) -> list[int]:
    """Where COMPANY_OF and what else a person or a company is can begin."""
    return sorted([*places_of(("is", "are"), string, lower), *places_of_signs(",", string)])


def under_laws(string: str, lower: str) -> Iterator[re.Match[str]]:
    """What LAWS has from the verb on ("organized under the laws of ..."), with the white space before it."""
    return matches(UNDER_LAWS, (at - 1 for at in places_of(FORMED, string, lower) if at), string)


def having(string: str, lower: str) -> list[int]:
    """Where HAVING can begin: at its word, or at the white space or the comma that parts it from the word before."""
    found = set()
    for at in places_of(("has", "having", "with", "maintains"), string, lower):
        begin = at
        while begin and string[begin - 1].isspace():
            begin -= 1
        found |= {at, begin, max(0, begin - 1)}
    return sorted(found)


def traits(body: Text, lower: str, parts: dict[str, tuple[int, int]], names: Names) -> Iterator[Trait]:
    """What the sentences of Item 2 say of the persons of the covers.

    lower: the body in `plain` letters, whatever its white space; parts: the offsets (in the body) of the lettered parts. A sentence
    whose subject is not sure says nothing.
    """
    string = body.string
    nouns = places_of(NOUNS, string, lower)
    his = owners(string, lower, nouns)
    for pattern, starts, field, ends in (
        (ADDRESS_OF, nouns, "address", address),
        (HIS_ADDRESS, his, "address", address),
        (HAVING, having(string, lower), "address", address),
        (OCCUPATION_OF, nouns, "occupation", clause),
        (HIS_OCCUPATION, his, "occupation", clause),
    ):
        for match in islice(matches(pattern, starts, string), MOST):
            value = ends(body, match.end())
            if value and match.groupdict().get("verb") == "whose":
                further = AND_WHOSE.search(value.string)
                value = _of_one(value[: further.start()] if further else value)
            if value:
                yield from (Trait(field, name, value) for name in whose(body, match, names))
                yield from _next(body, match, value, names) if pattern is ADDRESS_OF else ()
    laws = around(LAWS, under_laws(string, lower), string, WORDS_BEFORE, REACH_OF_LAWS)
    citizens = list(matches(CITIZEN_WORD, places_of(CITIZENS, string, lower), string))
    places = (around(pattern, citizens, string, WORDS_BEFORE, REACH_OF_LAWS) for pattern in (CITIZEN, AMERICAN))
    commas = [at for word in citizens if (at := string.rfind(",", max(0, word.start() - 40), word.start())) >= 0]
    beside = (match for pattern in (APPOSED, APPOSED_AMERICAN) for match in matches(pattern, commas, string))
    of_whom = matches(CITIZENSHIP_OF, (match.start() for match in citizens), string)
    for found in (*places, beside, of_whom, matches(COMPANY_OF, verbs(string, lower), string), laws):
        for match in islice(found, MOST):
            value = body.group(match, "value").strip(".,")
            yield from (Trait("citizenship", name, value) for name in whose(body, match, names))
    begin, end = parts.get("c", (0, 0))
    for match in islice(IS_OFFICER.finditer(body.string, begin, end), MOST):
        value = clause(body, match.end())
        if value:
            yield from (Trait("occupation", name, value) for name in whose(body, match, names))


def _next(body: Text, first: re.Match[str], value: Text, names: Names) -> Iterator[Trait]:
    """The further addresses of a list of which the first was read: "of (i) Alpha is ..., (ii) Ms. Roe is c/o ..."."""
    at = value.offset - body.offset + len(value)
    while "(i)" in first["who"] and (match := NEXT_ADDRESS.match(body.string, at)) and (told := address(body, match.end())):
        yield from (Trait("address", name, told) for name in names.several(match["who"]) or names.some(match["who"]))
        at = told.offset - body.offset + len(told)


def convicted(body: Text) -> tuple[Text, bool] | None:
    """Where Item 2 says that nobody has been convicted, and whether it says so of the persons of an annex too."""
    spoken = "onvicted" in body.string or "ONVICTED" in body.string  # most print it so: small letters of all are not needed
    match = CONVICTED.search(body.string) if spoken else None
    if match is None:
        return None
    text = body.group(match)
    return text, ANNEXED.search(text.string) is not None


def whose(body: Text, match: re.Match[str], names: Names) -> list[str]:
    """The persons of the covers of whom a match of these patterns speaks; none where that is not sure."""
    groups = match.groupdict()
    if groups.get("who"):
        return _of_whom(body, match, names)
    if groups.get("his"):
        at, word = match.start("his"), groups["his"].lower()
        led = body.string[max(0, at - 4) : at].lower().startswith("and")
        alone = len(names.names) == 1 and not led and _fits(word, names.names[0])
        return names.names if alone else _spoken_of(body.string, at, word, names)
    at, verb = match.start("verb"), groups["verb"].strip(" ,").lower()
    apposed = verb in ("", "having", "with", "whose") or groups["verb"].startswith(",")
    if (
        match.re is LAWS and not verb and (inner := IS.search(body.string, at, match.start("value")))
    ):  # "Oakes. HC is organized in": of HC
        at, apposed = inner.start(), False
    before = body.string[max(0, at - 400) : at]
    sentence = MARKED.sub("", last_sentence(before))
    if verb == "maintains":
        sentence, apposed = WHICH.subn("", sentence)[0], apposed or WHICH.search(sentence) is not None
    if match.re in (APPOSED, APPOSED_AMERICAN):  # a person's; none of the members of a fund
        name = names.ending(sentence[-REACH:].rstrip(" ,\n"))
        return [name] if name and is_person(name) and not OF_NAME.search(sentence) else []
    if apposed and sentence.endswith(("each", "each ")):
        clauses = [IS.split(clause, maxsplit=1)[0] for clause in JOINED.split(sentence)]
        return [name for clause in clauses for name in names.several(clause) or names.some(clause)]
    if apposed:
        return _beside(match, verb, sentence, names)
    return _of_subject(body, at, before, sentence, verb, names)


def _of_whom(body: Text, match: re.Match[str], names: Names) -> list[str]:
    """The persons of "the address of Alpha and Ms. Roe", or of "her own address"."""
    if own := OWN.match(match["who"]):
        opening = SENTENCE_BEGINS.search(body.string, max(0, match.start() - 40), match.start())
        if opening is None or len(names.names) == 1:
            return names.names if opening else []
        return _spoken_of(body.string, opening.end("stop"), own[1].lower(), names)
    who = PRINCIPAL.sub("", match["who"], count=1) if PRINCIPAL.match(match["who"]) else match["who"]
    return names.several(who) or names.some(who)


def _beside(match: re.Match[str], verb: str, sentence: str, names: Names) -> list[str]:
    """The person beside whose name a sentence goes on without a verb of its own: "Alpha, a Delaware company, having its office"."""
    if verb == "whose":  # "Alpha is a holding company whose business"
        sentence = IS_A.sub("", sentence, count=1)
    last = sentence[-REACH:].rstrip(" ,\n")
    if verb in ("having", "with", "whose", "maintains"):
        last = KIND_OF.sub("", last)
    near = names.ending(BRACKETED.sub("", last) if last[-1:] == ")" else last)
    if (
        match.re in (COMPANY_OF, LAWS) or verb == "whose"
    ):  # "Doe is the manager of Foo, a Delaware company": said of what stands right before it
        name = near or (None if CLAUSE.search(sentence) else names.leading(sentence))
    elif CLAUSE.search(IS.sub("", sentence, count=1)):  # "Doe is a member of Foo, a Texas company, having": not of Doe
        name = near
    else:
        name = names.leading(sentence) or near
    return [name] if name else []


def _of_subject(body: Text, at: int, before: str, sentence: str, verb: str, names: Names) -> list[str]:
    """The persons that are the subject of a verb. before: the text before it; sentence: the last of that."""
    if sentence[-5:].rstrip().endswith(" and") and len(IS.findall(sentence)) == 1:  # "Ms. Roe is the manager of Alpha and is"
        name = names.leading(sentence)
        return [name] if name and is_person(name) else []
    if ends_alone(before):
        pronoun = HE.search(before)
        if len(names.names) == 1:
            return names.names if NATURAL.search(before) is None or _fits("his", names.names[0]) else []
        return _spoken_of(body.string, at - len(before) + pronoun.start(), pronoun[1].lower(), names) if pronoun else []
    low = sentence.lower()
    clause = JOINED.split(sentence)[-1] if any(kind in low for kind in KINDS) else sentence
    found = names.several(clause) or (names.some(clause) if verb == "are" else [])
    if found:
        return found
    name = names.subject(before)
    return [name] if name else []


def _fits(word: str, name: str) -> bool:
    """Whether "his" can be said of a name, which is no company's, or "its", which is no natural person's."""
    if word in ("his", "her"):
        return ENTITY.search(name) is None
    return word != "its" or ENTITY.search(name) is not None or not is_person(name)


def _spoken_of(string: str, at: int, word: str, names: Names) -> list[str]:
    """Whom "his", "her", "its" or "he" at an offset is: the one with whose name the paragraph begins, if each sentence is of him.

    Companies in between are not "he"; other persons may be.
    """
    begin = max(string.rfind("\n", 0, at) + 1, at - 2 * REACH_OF_LAWS)
    sentences = SENTENCE.split(MARKED.sub("", string[begin:at].rstrip()))
    name = names.leading(sentences[0]) if word != "the" and sentences[0] else None
    before = " ".join(sentences)
    if name is None or is_person(name) is (word == "its") or WHO.search(before):
        return []
    natural = word in ("his", "her", "he", "she")
    if RELATIVE.search(before) or any(not natural or is_person(one) for one in names.others(before, name)):
        return []
    others = (one for one in sentences[1:] if one.strip() and not PRONOUN.match(one))
    return [name] if all(names.leading(one) == name for one in others) else []


def _of_one(value: Text) -> Text | None:
    """A clause behind "whose" up to the next one of a list; None where somebody else comes into it."""
    end = LIST_MARK.search(value.string)
    alone = (value[: end.start()] if end else value).strip(" ,.")
    return alone if len(alone) >= 3 and not WHO.search(alone.string) and not re.search(r",\s+and\s+[A-Z]", alone.string) else None


def last_sentence(before: str) -> str:
    """The words behind the last full stop, semicolon or end of a line."""
    begin = max(before.rfind(";"), before.rfind("\n")) + 1
    at = before.rfind(".", begin)
    while at >= begin:
        if stop := SENTENCE.match(before, at):
            return before[stop.end() :]
        at = before.rfind(".", begin, at)
    return before[begin:].lstrip() if begin else before


def address(body: Text, at: int) -> Text | None:
    """The address from an offset on: to its postal code, or to the end of the clause."""
    until = min(len(body), at + LONGEST)
    if BENEATH.search(body.string, max(0, at - 20), at):
        return _beneath(body[at:until])
    house = HOUSE.match(body.string, at)
    end = END.search(body.string, house.end() if house else at, until)
    stop = STOP.search(body.string, at, until)
    if end is None and stop is None:
        return None if until < len(body) else _checked(body[at:until])
    if stop is not None and (end is None or stop.start() < end.start()):
        return _checked(body[at : stop.start()])
    assert end is not None
    return _checked(body[at : end.end() if end[0][0].isdigit() else end.start()])


def _beneath(text: Text) -> Text | None:
    """The address on the lines beneath a colon, the last of which ends in a postal code."""
    end = 0
    for line, _ in zip(text.string.split("\n"), range(MOST_LINES), strict=False):
        if len(line) > LONGEST_LINE or IS.search(line) or MARKED.match(line):
            return None
        end += len(line)
        if ends_in_zip(line.rstrip()):
            return _checked(text[:end])
        end += 1
    return None


def _checked(text: Text) -> Text | None:
    marked = "(" in text.string or ";" in text.string
    if marked and (mark := LIST_MARK.search(text.string)):
        text = text[: mark.start()]
    tight = text.strip(" ,.")
    told = tight.string
    referred = ELSEWHERE.search(told)
    return tight if len(told) >= 8 and "," in told and not referred else None


def clause(body: Text, at: int) -> Text | None:
    """The words from an offset on to the end of the sentence or of the clause."""
    until = min(len(body), at + LONGEST)
    stops = [match.start() for match in (STOP.search(body.string, at, until), PARAGRAPH.search(body.string, at, until)) if match]
    if not stops and until < len(body):
        return None
    tight = body[at : min(stops, default=until)].strip(" ,.")
    return tight if len(tight) >= 3 and not REFERRED.search(tight.string) else None
