"""What a schedule's file holds besides its facts: phrases that stand anywhere in it, and the documents attached to it."""

import re
from typing import Any

from tieout.checks.case import Case
from tieout.edgar.model import Document

# what may stand between two words of a phrase in markup or wrapped text
GAP = rb"(?:\s|&nbsp;|&#160;|\xc2\xa0|[-*_\"]|<[^<>]{0,300}>){1,30}"


def lowered(case: Case[Any]) -> bytes:
    """The whole file in small letters."""
    return case.filing.source.data.lower()


def phrase(*words: str) -> re.Pattern[bytes]:
    """A pattern for words in a row in `lowered` bytes, whatever tags and line ends lie between them.

    >>> bool(phrase("joint", "filing").search(b"<b>joint</b>  filing"))
    True
    """
    return re.compile(GAP.join(word.encode() for word in words))


def says(case: Case[Any], pattern: re.Pattern[bytes]) -> bool:
    """Whether a phrase stands anywhere in the file: in the form, its header, or a document attached to it."""
    return pattern.search(case.once(lowered)) is not None


def whole(case: Case[Any]) -> bool:
    """Whether everything that was filed is at hand and readable: a complete submission, none of its documents lost or encoded."""
    if case.header is None:
        return False
    count = case.header.public_document_count.value
    if count is not None and count > len(case.documents):
        return False
    return not any(one.encoding or one.wrapper == "PDF" for one in case.documents) and case.body != (0, 0)


def attached(case: Case[Any]) -> tuple[Document, ...]:
    """The exhibits among the documents of a submission (`EX-99.1`), in order."""
    return tuple(one for one in case.documents if (one.type.value or "").upper().startswith("EX-"))
