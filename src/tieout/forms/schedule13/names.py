"""The names of the covers, and the ways in which the text of a schedule speaks of each."""

import re
from collections.abc import Container, Iterable, Iterator
from itertools import islice

from tieout.forms.schedule13.keys import FORMS, bare, key, shortens
from tieout.forms.schedule13.seeking import each, matches
from tieout.forms.schedule13.sheet import Sheet

# Kinds that a name ends in, and what may stand behind one: a cover's only fund is "the Fund", should nothing else be defined so
KINDS = frozenset(["fund", "trust", "estate", "sponsor", "foundation", "partnership"])
AFTER_KIND = FORMS - {"co", "company", "trust"} | frozenset(
    "i ii iii iv v vi vii viii ix x of u ua uad dated dtd under fbo for".split()  # noqa: SIM905
)
QUOTES = "\"“‘'"
COURTESY = re.compile(r"(?i)(?:mr|ms|mrs|miss|dr|messrs)\.?\s+(.{1,80})")
# ("GAMCO"), (the "Fund"), (hereinafter, "Mr. Doe"), ("Parent" and, together with ...)
DEFINED = re.compile(
    r"\(\s*(?:(?i:the|hereinafter|herein|each|together|collectively|referred\s+to\s+as)[\s,]+){0,4}[\"“‘'](?P<short>[^\"”’'()\n]{2,60})[\"”’']"
)
# Alpha Partners Ltd. is referred to as "Alpha"
REFERRED = re.compile(
    r"referred(?:(?<=\sis\sreferred)|(?<=\swas\sreferred))\s+to\s+(?:herein\s+)?as\s+[\"“](?:the\s+)?(?P<short>[^\"”\n]{2,40}?),?[\"”]"
)
IS_REFERRED = re.compile(r"\s(?:is|was)\s$")
ARTICLE = re.compile(r"(?i)^the\s+")
# Short forms of several persons, or of none
SEVERAL = re.compile(
    r"(?i)\b(?:persons|filers|parties|entities|group|(?:stock|share)?holders|issuer|shares|stock|securities|funds)\s*$"
)
MOST_DEFINED = 400  # definitions that are looked at
MOST_REMEMBERED = 4000  # words whose meaning is kept
REACH = 200  # characters before a definition, or before a verb, in which the name stands
# What may stand between a key and the brackets: the form, then ", a Delaware limited partnership", ", as trustee of ..."
FORM_BEHIND = re.compile(r"(?:(?:l l c|llc|l p|lp|inc|corp|ltd|jr|sr|iii|ii|iv)\b\s*)+")
APPOSED = re.compile(r"(?:$|(?:a|an|the|as|in his|in her|in its|individually|solely|formerly|each|who|which)\b)")
WORD = re.compile(r"[^\W_]+(?:[.&'’][^\W_]+)*\.?|&")
OTHERS = frozenset(["and", "or", "of", "by", "with", "for", "to", "than", "&", "from", "nor", "between", "among"])
COURTESIES = frozenset(["mr", "ms", "mrs", "miss", "dr", "messrs"])
BEFORE_NAMES = frozenset(["the", *COURTESIES])
BETWEEN_NAMES = frozenset(["and", "each", "of", "the", "both", "messrs", "messrs.", "&", "is", "are", "for"])
EVERYONE = re.compile(
    r"(?i)\s*(?:each\s+of\s+|all\s+of\s+|each\s+|all\s+)?(?:the\s+)?(?:foregoing\s+)?(?:reporting|filing)\s+persons?\s*|\s*(?:each\s+of\s+)?the\s+filers\s*"
)
BRACKETS = re.compile(r"\([^()]{0,120}\)")
OTHER_THAN = re.compile(r"(?i),?\s+(?:other\s+than|except(?:\s+for)?|excluding)\s+")
MESSRS = re.compile(r"(?i)\s*(?:each\s+of\s+|both\s+)?messrs\.?\s+")
LISTED = re.compile(r"(?i)^\s*(?:(?:each|both|all)\s+(?:of\s+)?)?")
COMMAS = re.compile(r",\s*(?:and\s+)?|\s+and\s+")
# A name in a list; words that make another one with the name before them ("Roe and Sons") are none
CALLED = re.compile(
    r"(?!(?:Sons?|Associates|Compan(?:y|ies)|Co|Partners?|Brothers|Affiliates|Subsidiaries|Others)\b)(?:the\s+)?[A-Z][\w.&'’-]*(?:\s+(?:&|[A-Z][\w.&'’-]*)){0,8}"
)
ASIDE = re.compile(
    r"(?i),\s+(?:as\b|by\s+(?:virtue|reason)|in\s+(?:his|her|its|their)\b|through\b|who\b|which\b|because\b|due\s+to\b|directly\b|solely\b)"
)
# "Jane Doe, a director of Alpha & Co., owns": what stands between a name and its verb
APPOSITION = re.compile(r",\s+(?:an?|the)\s(?:(?!,\s+(?:an?|the)\s)[^;:]){3,160},$")
# "In his capacity as Trustee of Alpha, a partner of Beta, Mr. Doe has": what ends with a name and leads to the subject
INTRODUCED = re.compile(
    r"(?i)\b(?:in\s+(?:his|her|its|their)\s+capacit(?:y|ies)|because\s+of|acting\s+through|by\s+(?:virtue|reason)\s+of)\b(?:[^.;]|\.(?!\s+[A-Z]))*$"
)
AFTER_LEADING = re.compile(r"\s*(?:[,(]|$|is\b|has\b|with\b)")
ADVERB = re.compile(r"(?i)\s(?:also|currently|presently|now|thus|therefore)$")  # before a verb
LONGEST = 12  # words of a name
MOST_AROUND = 3  # ... that stand around a spelling of it: "the" or "Mr." before, "LLC" behind
CLAUSE_END = re.compile(r"(?i)(?:%\)?|\b(?:shares|stock|units|securities|outstanding|set\s+forth\s+(?:above|below)))[,;]?\s*$")
LONGEST_LIST = 1000  # characters of a list of names
GENERIC = KINDS | {"manager", "bank", "adviser", "advisor", "plan"}  # words that stand for no name alone
# Words of names that are no people's
ENTITY = re.compile(
    r"(?i)\b(?:of|the|und|trust|estate|funds?|partners?|partnership|capital|holdings?|management|foundation|bank|group|plan|associates|"
    r"investments?|investors|company|corp(?:oration)?|inc|incorporated|l\.?l\.?c|l\.?l?\.?p|ltd|limited|plc|gmbh|ag|s\.a|n\.v|ventures?|"
    r"advis[eo]rs?|securities|industries|international|enterprises|sponsor|insurance|financial)\b|[&\d]"
)
LEAST = 4  # letters of the first words of a name that stand for it
SHORT_WORDS = 6  # words of what shortens a name
Spellings = dict[str, str | None]  # spellings of names: the name that each means, None where several have it


class Names:
    """The names of the covers, by their spellings: exact, without "LLC" or "Inc.", as a short form that the text defines."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = list(dict.fromkeys(names))
        self._exact: Spellings = {}
        self._bare: Spellings = {}
        self._last: Spellings = {}
        self._people: dict[str, list[str]] = {}  # the names of each last word
        self._kinds: Spellings = {}
        self._short: Spellings = {}
        self._meant: dict[str, str | None] = {}
        keys = [(key(name), name) for name in self.names]
        self._bracketed = [name for name in self.names if "(" in name]
        self._parted = [(f" {told} ", name) for told, name in keys]  # each word between blanks
        self._opening: dict[str, bool] = {}  # what stands before the first white space: whether a name begins so
        self._firsts = set(BEFORE_NAMES)  # the first words of all spellings
        self._most = 0  # words of the longest spelling
        self._others: set[str] = set()  # short forms of what is on no cover
        self._initials: Spellings = {}
        for told, name in keys:
            words, shorter = told.split(" "), bare(name)
            self._firsts |= {words[0], shorter.split(" ")[0]}
            _spell(self._exact, told, name)
            _spell(self._bare, shorter, name)
            if "estate" not in words[:2]:  # "Mrs. Doe" is not the estate of John Doe
                last = shorter.rsplit(" ", 1)[-1]
                _spell(self._last, last, name)
                self._people.setdefault(last, []).append(name)
            for word, after in zip(words, [*words[1:], "of"], strict=True):
                if word in KINDS and after in AFTER_KIND:
                    _spell(self._kinds, word, name)
            self._most = max(self._most, len(words))
            _spell(self._initials, "".join([word[:1] for word in shorter.split(" ")]), name)
        # the spellings of one name each, as they stand between blanks
        self._spelt = [
            (f" {spelling} ", meant)
            for table in (self._exact, self._bare)
            for spelling, meant in table.items()
            if spelling and meant is not None
        ]

    def define(self, sheet: Sheet) -> None:
        """Learn the short forms that the text gives in brackets and quotes behind a name."""
        self.learn(sheet.string)

    def learn(self, text: str) -> None:
        """The same from a text without places."""
        self._meant.clear()
        self._opening.clear()
        for kind in [kind for kind in self._kinds if _quoted(kind, text)]:
            del self._kinds[kind]
        referred = matches(REFERRED, each("referred", text), text)
        for match in (*islice(DEFINED.finditer(text), MOST_DEFINED), *islice(referred, MOST_DEFINED)):
            if SEVERAL.search(match["short"]):
                continue
            before = text[max(0, match.start() - REACH) : match.start()]
            referred_to = before[-1:].isspace() and before.rstrip().endswith(("is", "was"))
            before = IS_REFERRED.sub("", before) if referred_to else before
            name = self._before_brackets(before[max(map(before.rfind, "();:")) + 1 :]) or self._with_brackets(before)
            if name is None:
                self._others.add(key(ARTICLE.sub("", match["short"])))
            else:
                short = key(match["short"])
                _spell(self._short, short, name)
                words = short.split(" ")
                self._firsts.add(words[0])
                self._most = max(self._most, len(words))

    def _with_brackets(self, before: str) -> str | None:
        """The name with brackets of its own that some words end in: "Alpha (GP) LLC"."""
        if not self._bracketed:
            return None
        told = f" {key(before)}"
        found = [name for name in self._bracketed if told.endswith(f" {key(name)}")]
        return found[0] if len(found) == 1 else None

    def _before_brackets(self, text: str) -> str | None:
        told = f" {key(text)} "
        found: tuple[int, int, str] | None = None
        for spelling, name in self._spelt:
            at = told.rfind(spelling)
            if at >= 0 and (found is None or (at, len(spelling)) > found[:2]):
                found = (at, len(spelling), name)
        if found is None:
            return None
        rest = told[found[0] + found[1] - 1 :].strip()
        form = FORM_BEHIND.match(rest)
        return found[2] if APPOSED.match(rest, form.end() if form else 0) else None

    def ends_of(self, wanted: Container[str]) -> frozenset[str]:
        """The words, as keys, in which what stands for some names can end: any of theirs, initials, the last of a short form."""
        tables = (self._short, self._initials)
        shorter = {
            spelling.rsplit(" ", 1)[-1] for table in tables for spelling, meant in table.items() if meant is None or meant in wanted
        }
        return frozenset(shorter.union(*(told.split() for told, name in self._parted if name in wanted)))

    def meant(self, words: str) -> str | None:
        """The cover name that some words mean; None where that is no one person for sure."""
        if words in self._meant:
            return self._meant[words]
        if not self._can_begin(words):
            return None
        if len(self._meant) > MOST_REMEMBERED:
            self._meant.clear()
        name = self._meant[words] = self._read(words.strip())
        return name

    def _can_begin(self, words: str) -> bool:
        """Whether a spelling of a name, or what may stand before one, begins with the first of some words."""
        first = words.split(None, 1)[:1]
        return self._opens(first[0]) if first else "" in self._firsts

    def _opens(self, first: str) -> bool:
        """The same of what stands before the first white space."""
        known = self._opening.get(first)
        if known is None:
            if len(self._opening) > MOST_REMEMBERED:
                self._opening.clear()
            told = key(first).split(" ", 1)[0]
            known = self._opening[first] = not told or told in self._firsts
        return known

    def _read(self, words: str) -> str | None:
        told = key(words)
        first = told.split(" ", 1)[0]
        if first not in self._firsts or told.count(" ") > self._most + MOST_AROUND:
            return None
        plain = key(ARTICLE.sub("", words)) if words[:3].lower() == "the" else told
        name = (
            self._exact.get(told)
            or self._short.get(told)
            or self._short.get(plain)
            or self._bare.get(told)
            or self._bare.get(bare(words))
        )
        if name is None and first in COURTESIES and (courtesy := COURTESY.fullmatch(words)):
            called = bare(courtesy[1])
            name = self._last.get(called) or self._bare.get(called) or self._of_people(called) or self._of_first(called)
        if name is None and plain in self._kinds and plain != told and words[3:].lstrip()[:1].isupper():
            name = self._kinds[plain]  # "the Fund"
        return name

    def _of_people(self, called: str) -> str | None:
        """The one person of a last name that names of trusts and firms end in too."""
        people = [name for name in self._people.get(called, ()) if not ENTITY.search(name)]
        return people[0] if len(people) == 1 else None

    def _of_first(self, called: str) -> str | None:
        """The one person whose name begins with the family's: "Mr. Zhang", of Zhang Wei."""
        begun = f" {called} "
        people = [name for told, name in self._parted if told.startswith(begun) and told != begun and not ENTITY.search(name)]
        sure = len(people) == 1 and called not in self._last and people[0].count(" ") <= 2
        return people[0] if sure and len(called) > 1 else None

    def implied(self, words: str) -> str | None:
        """The one cover name that words stand for without a definition: its initials, its first words."""
        words = words.strip()
        first = words.split(None, 1)[0] if words else ""
        if not first or not (first[0].isupper() or first == "the") or not (self._opens(first) or key(first) in self._initials):
            return None
        told = key(words)
        plain = told.removeprefix("the ")
        if plain != told or plain in self._others or plain in self._short or told.count(" ") > SHORT_WORDS:
            return None
        if len(plain) > 2 and words.isupper() and words.isalpha() and (name := self._initials.get(plain)) is not None:
            return name
        if len(plain) < LEAST or plain in GENERIC:
            return None
        parted = f" {plain} "
        found = [(spelling, name) for spelling, name in self._parted if parted in spelling]
        if len(found) != 1:
            return None
        spelling, name = found[0]
        begun = spelling.startswith(parted) and len(spelling) > len(parted)
        return name if begun and (" " in plain or ENTITY.search(name)) else None

    def begins(self, words: str) -> str | None:
        """The one name that begins with some words: "Teton" where no other name of the covers begins so."""
        told = key(words)
        if len(told) < LEAST:
            return None
        begun = f" {told} "
        found = [name for spelling, name in self._parted if spelling.startswith(begun) and spelling != begun]
        return found[0] if len(found) == 1 else None

    def several(self, words: str) -> list[str]:
        """The names of a list: "each of A, B and C", "the Reporting Persons", "Messrs. A and B", "the Filers other than A".

        None where a word of it is no name for sure.
        """
        words = BRACKETS.sub(" ", words) if "(" in words else words
        low = words.lower()
        if ("other" in low or "exc" in low) and (but := OTHER_THAN.search(words)) is not None:
            without = self._several(words[but.end() :].rstrip(" ,"))
            return [name for name in self._several(words[: but.start()]) if name not in without] if without else []
        return self._several(words)

    def some(self, words: str) -> list[str]:
        """The names of a list whose other members are names too, of persons without a cover: "A, B and C"."""
        words = LISTED.sub("", BRACKETS.sub(" ", words))
        parts = [one.strip() for one in COMMAS.split(words) if one.strip()]
        if len(parts) < 2 or len(words) > LONGEST_LIST:
            return []
        meant = [self.meant(one) for one in parts]
        called = all(name is not None or CALLED.fullmatch(one) for name, one in zip(meant, parts, strict=True))
        return list(dict.fromkeys(name for name in meant if name is not None)) if called else []

    def _several(self, words: str) -> list[str]:
        if EVERYONE.fullmatch(words) or (len(words) < LONGEST_LIST and self._all_of(words)):
            return self.names
        told = list(WORD.finditer(words))
        found: list[str] = []
        at = 0
        while at < len(told) and len(told) <= 120:
            name, size = self._longest(words, told[at : at + LONGEST])
            if name is not None:
                found.append(name)
                at += size
            else:
                if told[at][0].lower() not in BETWEEN_NAMES:
                    return self._gentlemen(words)
                at += 1
        return list(dict.fromkeys(found)) if len(told) <= 120 else []

    def _gentlemen(self, words: str) -> list[str]:
        """The names of "Messrs. Roe and Doe"."""
        told = MESSRS.match(words)
        parts = [one for one in COMMAS.split(words[told.end() :]) if one.strip()] if told else []
        found = [self.meant(f"Mr. {one.strip()}") for one in parts]
        return list(dict.fromkeys(name for name in found if name is not None)) if all(found) else []

    def _all_of(self, words: str) -> bool:
        """Whether a list shortens each name of the covers once, in words that fit no other: "FHC, Foo Fund and Foo Partners"."""
        if len(self.names) < 2:
            return False
        parts = [one for one in COMMAS.split(words) if one.strip()]
        if len(parts) != len(self.names):
            return False
        listed = [key(one) for one in parts]
        fits = [[name for name in self.names if shortens(one, name)] for one in listed]
        return all(len(one) == 1 for one in fits) and len({one[0] for one in fits}) == len(listed)

    def leading(self, words: str) -> str | None:
        """The name that some words begin with, where a comma, a bracket or nothing follows it."""
        told = list(islice(WORD.finditer(words), LONGEST))
        if not told or self._begins_none(words, told[0]):
            return None
        for last in reversed(told):
            if AFTER_LEADING.match(words, last.end()) and (name := self.meant(words[told[0].start() : last.end()])) is not None:
                return name
        return None

    def others(self, words: str, name: str) -> Iterator[str]:
        """The names of the covers, other than one, that some words hold."""
        told = list(WORD.finditer(words))
        for at in range(len(told)):
            found = self._longest(words, told[at : at + LONGEST])[0]
            if found is not None and found != name:
                yield found

    def _longest(self, words: str, told: list[re.Match[str]]) -> tuple[str | None, int]:
        """The name of the most words from the first of some on, and how many they are."""
        if not self._begins_none(words, told[0]):
            for size in range(len(told), 0, -1):
                name = self.meant(words[told[0].start() : told[size - 1].end()])
                if name is not None:
                    return name, size
        return None, 0

    def _begins_none(self, words: str, first: re.Match[str]) -> bool:
        """Whether a word with white space behind it, whatever follows, is the first one of no name."""
        return words[first.end() : first.end() + 1].isspace() and not self._opens(first[0])

    def ending(self, words: str) -> str | None:
        """The name that some words end in, whatever stands before it."""
        told = list(WORD.finditer(words))[-LONGEST:]
        for word in told:
            name = None if self._begins_none(words, word) else self.meant(words[word.start() :].rstrip(" ,"))
            if name is not None:
                return name
        return None

    def subject(self, before: str) -> str | None:
        """The name that the words before a verb end with; None where it is one of several, or what belongs to it is meant."""
        text = ADVERB.sub("", before[-REACH:].rstrip())
        if text.endswith(","):
            aside = ASIDE.search(text)
            text = text[: aside.start() + 1] if aside else text
        name = self._subject(text)
        if name is None and (apposed := APPOSITION.search(text)):
            name = self._subject(text[: apposed.start()])
        return name

    def _subject(self, text: str) -> str | None:
        words = list(WORD.finditer(text))[-LONGEST:]
        for index, word in enumerate(words):
            name = None if self._begins_none(text, word) else self.meant(text[word.start() :].rstrip(" ,"))
            if name is not None:
                return self._alone(text, words, index, name)
        for index, word in enumerate(words[-SHORT_WORDS:], max(0, len(words) - SHORT_WORDS)):
            name = self.implied(text[word.start() :].rstrip(" ,"))
            called = index and words[index - 1][0][0].isupper() and text[words[index - 1].end() : word.start()].isspace()
            if name is not None and not called:  # no "Cedar Alder" of a name that begins with "Alder"
                return self._alone(text, words, index, name)
        return None

    def _alone(self, text: str, words: list[re.Match[str]], index: int, name: str) -> str | None:
        """A name that some words from an index on mean; None where the words before make it one of several, or no subject."""
        word = words[index]
        last = words[index - 1] if index else None
        between = text[last.end() : word.start()] if last else ""
        joined = last is not None and last[0].lower() in OTHERS and "." not in between and "\n\n" not in between
        if joined and last is not None and last[0].lower() == "and" and CLAUSE_END.search(text[: last.start()]):
            joined = False  # "Alpha owns 1,000 shares (5.0%) and Beta owns"
        listed = last is not None and between.strip() == "," and self.meant(last[0]) is not None
        listed = listed and not INTRODUCED.search(text[: word.start()])
        return None if joined or listed else name


def _quoted(kind: str, text: str) -> bool:
    """Whether a text has a kind as a short form of its own: (the "Fund")."""
    spelt = (spelling for word in (kind.capitalize(), kind.upper()) for spelling in (word, f"the {word}", f"The {word}"))
    return any(f"{quote}{one}" in text for one in spelt for quote in QUOTES)


def _spell(table: Spellings, spelling: str, name: str) -> None:
    """Puts a spelling of a name into a table."""
    table[spelling] = name if table.get(spelling, name) == name else None
