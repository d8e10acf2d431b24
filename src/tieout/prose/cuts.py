"""The sentences of a text that can state a figure, cut into tokens and nodes; kept for texts that differ in their digits alone.

Footnotes of insiders' reports say the same again and again with other figures. Where a text is cut, and whether it promises
a figure, hangs on where digits stand and never on which, so what was cut once, with zeros for all digits, serves every
text alike.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from tieout.markup.text import Text
from tieout.prose.securities import ARTICLES, DESCRIBING, SECURITIES
from tieout.prose.sentence import Node, plain_node
from tieout.prose.tokens import Token, pieces, sentences, tokens
from tieout.prose.words import SCALES

# what a text that states a figure must hold: a digit and a sign, a word of measure, or a number and a security behind it
DIGIT = re.compile(r"\d")
SIGNS = frozenset("€£¥")  # beside $ and %
WORDED = ("cent", "doubled", "tripled", "quadrupled", "half", "third", "quarter", "fourth")  # no digits needed
CURRENCY = ("dollars", "point", "rmb", "usd", "eur", "gbp", "cad", "cny", "chf", "jpy", "aud", "hkd")
MEASURE = re.compile(
    r"percent|dollars|doubled|tripled|quadrupled|(?<![a-z])(?:cents?|half|rmb|usd|eur|gbp|cad|cny|chf|jpy|aud|hkd)(?![a-z])"
    r"|basis\W{1,20}point|(?:one|two|three)[^a-z]{1,12}(?:half|third|quarter|fourth)"
)
SCALED = re.compile(r"\d\s{0,20}\)\W{0,20}(?:hundred|thousand|million|billion|trillion|mm|bn)")
SECURITY = ("share", "stock", "ads", "equivalents", "warrant", "unit", "rsus", "psus", "option")
NAMING = frozenset(re.split("[^a-z]", word)[0] for word in {*SCALES, *SECURITIES, *DESCRIBING, *ARTICLES})
# a letter right behind a digit makes a name of it, and no number: "10b5-1"
COUNTED = re.compile(r"\d(?:(?:[\s-]|&\#?\w{1,8};)+([a-z]+)|(?:[\s-]|&\#?\w{1,8};)*(['’`´&]))")
ENDLESS = 100_000  # characters without the end of any sentence: no prose
KEPT = 600  # characters of a piece whose cut is kept
ZEROS = bytes.maketrans(b"123456789", b"0" * 9)


class Cut(Struct, gc=False):
    """A sentence as it was cut: its tokens, and what is worked out of them when it is first asked for.

    like: the sentence with zeros for all digits that this one was made from.
    """

    tokens: list[Token]
    like: "Cut | None" = None
    made: list[Node] | None = None
    digits: list[int] | None = None

    def nodes(self) -> list[Node]:
        """The node that each token makes by itself."""
        if self.made is None:
            if self.like is None:
                self.made = [plain_node(token) for token in self.tokens]
            else:
                self.made = self.like.nodes().copy()
                for i in self.like.digit_tokens():
                    self.made[i] = plain_node(self.tokens[i])
        return self.made

    def digit_tokens(self) -> list[int]:
        """Which tokens of a sentence with zeros are printed with digits."""
        if self.digits is None:
            self.digits = [i for i, token in enumerate(self.tokens) if "0" in token.lower]
        return self.digits


def cuts(text: Text) -> Iterator[tuple[Text, Cut]]:
    """The sentences that can state a figure, each with the part of the text that their places count in."""
    string = text.string
    for start, end in pieces(string):
        if end - start > ENDLESS:
            continue
        piece = string[start:end]
        if end - start > KEPT or "&" in piece or not piece.isascii():  # the digits of an entity are no figure's
            for cut in _cut(piece) if promises(piece) else ():
                yield text[start:end], cut
        elif _promising(masked := zeroed(piece)):
            for cut in _kept(masked):
                yield text[start:end], _with_digits(piece, cut)


def zeroed(piece: str) -> str:
    """A text in ASCII with a zero for each digit; by its bytes, since a table for bytes is many times as quick.

    >>> zeroed("from $10.25 to $11")
    'from $00.00 to $00'
    """
    return piece.encode("ascii").translate(ZEROS).decode("ascii")


def _cut(piece: str) -> tuple[Cut, ...]:
    """The sentences of a piece of text."""
    return tuple([Cut(found) for found in sentences(tokens(piece))])


_kept = lru_cache(maxsize=256)(_cut)


def _with_digits(piece: str, cut: Cut) -> Cut:
    """A sentence with the digits of a piece of text."""
    found = cut.tokens.copy()
    for i in cut.digit_tokens():
        old = found[i]
        found[i] = Token(old.kind, piece[old.at : old.until].lower(), old.at, old.until, old.gap, old.capital)
    return Cut(found, cut)


def promises(piece: str) -> bool:
    """Whether a piece of text can state a figure at all; quick, for most cannot."""
    if "$" in piece or "%" in piece or not (piece.isascii() or SIGNS.isdisjoint(piece)):
        return True
    lower = piece.lower()
    if any(map(lower.__contains__, WORDED)) and MEASURE.search(lower):
        return True
    if DIGIT.search(lower) is None:
        return False
    counted = COUNTED.findall(lower)
    if any(mark or word in NAMING for word, mark in counted) and any(map(lower.__contains__, SECURITY)):
        return True
    return (any(map(lower.__contains__, CURRENCY)) and MEASURE.search(lower) is not None) or (
        ")" in lower and SCALED.search(lower) is not None
    )


_promising = lru_cache(maxsize=4096)(promises)
