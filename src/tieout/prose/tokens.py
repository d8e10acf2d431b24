"""A text cut into tokens with places, and the tokens into sentences.

One pass, each token as long as it can be, so the time is linear. Apostrophes may be missing ("the Company s") and entities may
stand as text (`&rsquo;s`): both read as the possessive they stand for.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import Literal

from msgspec import Struct

Kind = Literal["owner", "entity", "sign", "number", "code", "word", "mark", "gap"]

# white space, then one piece; a piece of the first group tells its kind by its letters, one of the second is a mark
PIECE = re.compile(
    r"""
    (\s*)(?:(
    [A-Za-z][a-z]{1,39}(?![\w&‐‑$-])                                         # word: most are such
  | (?:['’`´]|&(?:rsquo|apos|\#8217|\#x2019|\#39|\#146);)s\b                  # owner: 's
  | &(?:\#x[0-9A-Fa-f]{1,6}|\#\d{1,7}|[A-Za-z]\w{1,8});                      # entity: &ldquo; &nbsp;
  | (?:\b(?:US|U\.S\.)[ ]?|\b(?:CDN|Cdn|CAD|CA|C|AU|A|HK|NT|NZ|S|R))?\$|[€£¥]  # sign: $ US$ C$
  | (?:\d{1,3}(?:['’]\d{3}(?!\d))+|\d+(?:,\d{3}(?!\d))*)(?:\.\d+)?            # number: 1,234.5 1'234
    (?!\w|\.\d|[,'’]\d{3}(?!\d)|-(?!(?:million|billion|thousand)\b)[^\W\d_])
  | \.\d+(?!\w)                                                               # number: .5
  | \d[\d.,'’]*-?[^\W\d_]\w*(?:-\w+)*                                           # code: 10-K 12b-25 52-week 70m
  | (?:[A-Za-z]\.){2,9}|[^\W\d_]\w*(?:[-‐‑][^\W_]\w*|&[A-Z]\w*)*-?             # word: U.S. non-cash three- R&D
    )|(\d+|\S))
    """,
    re.VERBOSE,
)
NUMBER = re.compile(r"[\d.,'’]+")
MARK: Kind = "mark"
BULLETS = frozenset("•·●▪■◦‣○⚫▶➢✓*")
OPENERS = frozenset("(\"“”'‘[") | BULLETS
ABBREVIATIONS = frozenset(
    [
        "inc",
        "corp",
        "co",
        "ltd",
        "no",
        "nos",
        "mr",
        "mrs",
        "ms",
        "dr",
        "vs",
        "approx",
        "st",
        "jr",
        "sr",
        "plc",
        "cos",
        "dept",
        "etc",
        "fig",
        "sec",
        "art",
        "para",
        "vol",
        "ave",
        "blvd",
        "ste",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "pte",
        "pty",
        "ltda",
        "bros",
        "intl",
        "assn",
        "univ",
        "sdn",
        "bhd",
        "ph",
        "messrs",
        "hon",
        "rev",
        "gen",
        "col",
        "gov",
        "sen",
        "rep",
        "esq",
        "ex",
        "exh",
        "bldg",
        "rd",
        "hwy",
        "tel",
        "pp",
        "reg",
        "incl",
        "excl",
        "viz",
        "capt",
        "lt",
        "mt",
        "ft",
    ]
)
LONGEST = 2 + max(map(len, ABBREVIATIONS))
COMPANY = frozenset(("inc", "corp", "co", "ltd", "plc", "jr", "sr", "etc"))
# words that begin a sentence even behind "Inc."
OPENING = frozenset(
    [
        "the",
        "in",
        "on",
        "as",
        "we",
        "our",
        "for",
        "this",
        "these",
        "it",
        "its",
        "there",
        "such",
        "if",
        "at",
        "with",
        "during",
        "although",
        "however",
        "additionally",
        "following",
        "while",
        "based",
        "because",
        "no",
    ]
)


class Token(Struct, frozen=True, gc=False):
    """A word, number, sign or mark of punctuation: its kind, its lower-case letters, its place (offsets) and the gap before it.

    gap: newlines in the white space before it, -1 where it follows its neighbour directly.
    """

    kind: Kind
    lower: str
    at: int
    until: int
    gap: int = 0
    capital: bool = False


# where a piece of text surely ends: a point and a capital or "(b)" behind it, or an empty line
BOUNDARY = re.compile(r"[.!?\n](?:(?<=\n)\s*\n|(?<!\n)(?:\s+(?=[A-Z(])|[\"”’)]\s+(?=[A-Z])))")
ENDING = frozenset('.;:!?"”’)')  # what the last token of a sentence ends in, but before an empty line or a bullet
LAST_WORD = re.compile(r"[^\W_]+\Z")


def pieces(string: str) -> Iterator[tuple[int, int]]:
    """Where a text may be cut before it is cut into tokens: each piece is one sentence or several."""
    begin = 0
    for match in BOUNDARY.finditer(string):
        if match[0][0] != "\n":
            word = LAST_WORD.search(string, max(begin, match.start() - LONGEST), match.start())
            if word and (len(word[0]) == 1 or word[0].lower() in ABBREVIATIONS):
                continue
        yield begin, match.end()
        begin = match.end()
    if begin < len(string):
        yield begin, len(string)


@lru_cache(4096)
def _kind(piece: str) -> tuple[Kind, str, bool]:
    """What kind of token a piece is, its lower-case letters, and whether it begins with a capital."""
    kind: Kind = "word"
    if piece[0] in "'’`´":
        kind = "owner"
    elif piece[0] == "&":
        kind = "owner" if piece[-1] == "s" else "entity"
        if kind == "entity":
            piece = unescape(piece)
            kind = "gap" if piece.isspace() else "mark"
    elif piece[-1] in "$€£¥":
        piece, kind = piece.replace(" ", ""), "sign"
    elif piece[0].isdecimal() or piece[0] == ".":
        kind = "number" if NUMBER.fullmatch(piece) else "code"
    return kind, piece.lower(), piece[:1].isupper()


def tokens(string: str, start: int = 0, end: int | None = None) -> list[Token]:
    """All tokens of a text, or of the piece from `start` to `end`, white space left out."""
    found: list[Token] = []
    gap, at, last = 0, start, ""
    for blank, piece, mark in PIECE.findall(string[start:end].rstrip()):
        if blank:
            at += len(blank)
            if gap < 0:
                gap = 0
            if blank != " ":
                gap += blank.count("\n")
        kind, lower, capital = _kind(piece) if piece else (MARK, mark.lower(), mark.isupper())
        until = at + len(piece or mark)
        if kind == "gap":
            if gap < 0:
                gap = 0
        else:
            if piece == "s" and last == "word":
                kind = "owner"  # "the Company s": the apostrophe was lost
            found.append(Token(kind, lower, at, until, gap, capital))
            gap, last = -1, kind
        at = until
    return found


def sentences(found: list[Token]) -> Iterator[list[Token]]:
    """The tokens of each sentence, with the point that ends it.

    A point ends one where a capital, a bullet or a bracket follows and no abbreviation stands before it; so does an empty
    line, a bullet at the start of a line, and a line that ends in a semicolon or a colon.
    """
    begin, ended = 0, False
    for i, token in enumerate(found):
        word, gap = token.lower, token.gap
        if (ended or gap > 1 or word in BULLETS) and gap >= 0 and i and _ends(found, i):
            yield found[begin:i]
            begin = i
        ended = word[-1:] in ENDING
    if begin < len(found):
        yield found[begin:]


def _ends(found: list[Token], i: int) -> bool:
    """Whether a sentence ends before token `i`."""
    token, last = found[i], found[i - 1]
    if token.gap >= 2 or (token.gap >= 1 and (token.lower in BULLETS or last.lower in (";", ":", ".", "!", "?"))):
        return True
    if token.gap < 0:
        return False
    if last.lower in ("!", "?") or (token.lower in BULLETS and token.lower != "*"):
        return True
    if last.lower in ('"', "”", "’", ")") and i >= 2 and found[i - 2].lower == "." and last.gap < 0:
        inner = found[i - 3] if i >= 3 else None  # what stands before the point and the quotation mark
        return token.capital and not (inner and inner.lower in ABBREVIATIONS)
    if last.lower != "." or not (token.capital or token.lower in OPENERS or token.kind in ("number", "code", "sign")):
        return last.kind == "word" and last.lower.endswith(".") and token.lower in OPENING and token.capital
    before = found[i - 2] if i >= 2 and last.gap < 0 else None
    if before is None or before.kind != "word":
        return True
    if before.lower in COMPANY:
        return token.capital and token.lower in OPENING
    initial = len(before.lower) == 1 and before.capital
    return not initial and before.lower not in ABBREVIATIONS
