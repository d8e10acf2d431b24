"""Row 1 of a cover page: the name, without labels, tax numbers, short forms and footnote marks."""

import re
from collections.abc import Iterator

from tieout import values
from tieout.facts import Fact
from tieout.forms.schedule13.labels import words_of
from tieout.forms.schedule13.sheet import FURNITURE, TRAILING_MARK, Sheet, between, blank, chunks, joined, level, lines, unled
from tieout.markup.text import Text

_TAX = (
    r"(?:i\.?\s?r\.?\s?s\.?|tax(?:payer)?|employer|(?<![a-z])fed(?:eral|\.)?(?:\s+(?:tax(?:payer)?|employer))?|social\s+security)"
)
# "I.R.S. IDENTIFICATION NO. OF ABOVE PERSON (ENTITIES ONLY)", "S.S. OR I.R.S. IDENTIFICATION NOS. ...", "and its I.R.S. ..."
TAX_LABEL = re.compile(
    rf"(?i)[;,/(\[]?\s{{0,20}}+(?:and\s+|or\s+)?(?:(?:its|his|her|their)\s+)?(?:s\.?\s?s\.?(?:\s+nos?\.?)?(?:\s+or|\s+of|/)\s{{0,200}})?{_TAX}(?:\s+or\s+[\w.\s]{{1,12}})?"
    r"\s{0,200}(?:employer\s+)?(?:in?dentific[a-z]{3,7}|ident\.|i\.?d\.?)\s*(?:nos?\.?|numbers?)?(?:\s*\(s\))?\.?"
    r"(?:\s+o[fr]\s+(?:(?:the|such|above|reporting)\s*){1,2}(?:persons?)?)?(?:\s*\(s\))?\.?"
    r"(?:\s*\((?:entities|voluntary|optional)[^)\n]{0,20}\))?\s?[:.)\]]?"
)
# What each of these has of the authority's name, in the letters that it is quickly found by
AUTHORITY = re.compile(
    r"[iIeEfFtTsS](?:(?<=[iI])\.?\s?[rR]\.?\s?[sS]|(?<=[eE])(?i:mployer)|(?<=[fF])(?i:ed)|(?<=[tT])(?i:ax)|(?<=[sS])(?i:ocial))"
)
ENTITIES = re.compile(
    r"(?i)\(?(?:entities\s+only|voluntary|optional)\)?\s?[.:]?|(?:of\s+)?above\s+persons?(?:\s*\(entities\s+only\))?\s?[.:]?|"
    r"\(?see\s+instructions?\)?[.:]?|persons?\s?(?:\(s\))?[.:]?"
)
_NUMBER = r"(?:\d{2}-\d{7}|\d{3}-\d{2}-\d{4}|[x#*]{2}-?[x#*\d]{7}|[x#*]{3}-[x#*]{2}-[x#*\d]{4})"
_EIN = r"e\.\s?i\.\s?n(?:os?|umbers?)?\b\.?"  # not "E.I." alone, with which names begin
# What follows a name on its line: a tax number with or without its label, a short form in brackets and quotes
BEHIND_NAME = re.compile(
    r"(?i)(?=[\s\-–—,;/(\[\dx#*]|(?<!\w)[itefs])"  # with what it begins: a look at that is quick
    rf"(?:\s{{0,9}}+(?!\s)(?:[-–—,;/]\s{{0,9}}+)?[(\[]?(?:(?<!\w)(?:{_TAX}|i\.?d\.?|f?ein|{_EIN}|tin|s\.?s\.?n?\.?)(?!\w)[\s.\w#:]{{0,40}}?)?(?<![\w-]){_NUMBER}[)\]]?.*"
    rf"|\s{{0,9}}+(?!\s)(?:[-–—,;/]\s{{0,9}}+)?\(?(?<!\w)(?:i\.?\s?r\.?\s?s\.?|i\.d\.|f?ein|tax\s+i\.?d\.?|social\s+security\s+n(?:umber|o))(?!\w)[\s.\w#:()/-]{{0,60}}$"
    r"|\s{0,9}+\((?:the\s+|collectively,?\s+)?[\"“'‘][^)\n]{1,80}\)\s{0,9}$)"
)
# What one of these has: a digit or a letter in place of one, a quote, a word for the number
BEHIND_HINT = re.compile(
    r"[\d#*\"“'‘xXiIeEtTsS](?:(?<=[\d#*\"“'‘])|(?<=[xX])[xX#*]|(?<=[iI])(?:\.?\s?[rR]\.?\s?[sS]|\.[dD])|(?<=[eE])[iI][nN]|(?<=[tT])[aA][xX]|(?<=[sS])(?i:ocial\s+sec))"
)
TAX_NUMBER = re.compile(
    rf"(?i)[\s(\[]*(?:(?:{_TAX}|i\.?d\.?|f?ein|{_EIN}|tin|s\.?s\.?n?\.?|identification|numbers?|nos?\.?|of|above|persons?|#)[\s.:#()]{{0,6}}){{0,8}}"
    rf"(?:{_NUMBER}|\d{{9}}|not\s+(?:applicable|available)|n\s?/\s?a(?:\s*\([a-z ]{{3,40}}\))?|none|"
    r"applied\s+for|pending|(?:intentionally\s+)?(?:withheld|omitted)|unknown)\W*|"
    r"\(?(?i:social\s+security|tax(?:payer)?|identification)\s+[a-z.\s]{2,30}\s(?:withheld|omitted|not\s+\w{4,12})\)?"
)
# "Social Security Number:  ###-##-####", whose parts may be columns
SOCIAL = re.compile(r"(?i)\(?s(?:ocial|\.)\s?s(?:ecurity|\.)\s+n(?:umbers?|os?\.?)\s?[:.]?\s*[\dx#*\s-]{0,20}\)?")
NO_NAME = re.compile(r"(?i)(?:not\s+(?:applicable|available)|n\s?/\s?a|none)\W*")
NAME_LABEL = re.compile(r"(?i)^\s*(?:reporting\s+person|name)\s*[-–—:]{1,2}\s*")
# Behind the label of a tax number the row's, beneath the name that of the next row and its boxes, in cells set to their middle
ROW_NUMBER = re.compile(r"\(?[12][.)]?|\(?[AaBb]\)?\s{0,4}(?:[☐☒]|\[[ xX_]{0,3}\])")
LABEL_WORDS = words_of(
    "name names of and or reporting person persons s above such ss irs identification no nos number numbers entities only "
    "voluntary optional see instruction instructions"
)
# The head of a page, should one begin within the row
PAGE_HEAD = re.compile(r"(?i)cusip\b|<page>|(?:schedule\s+)?13[dg](?:/a)?\b\W|page\s+\d{1,3}\s+of\s+\d{1,3}\b")
ENUMERATED = re.compile(r"\(?(?P<number>[1-9]|[a-iA-I]|[ivIV]{1,4})[.)]\s")
ROMANS = ("i", "ii", "iii", "iv")
# How the name of a company ends, in letters that begin no other part of a name
COMPANY_END = re.compile(
    r"[,\s](?i:l\.?l\.?c\.?|l\.?p\.?|inc\.?|ltd\.?|incorporated|corporation)(?:\s?\([^()]{1,40}\))?[,;]?(?:\s(?:and|&))?$"
)
# Lines of an address beneath a name: its first, and what ends its last
STREET = re.compile(r"\d{1,6}[A-Z]?\s+(?:[NSEW]\.?\s+)?[A-Z0-9]|P\.?\s?O\.?\s+Box\b|(?i:c/o)\s")
ZIP_END = re.compile(r"[A-Za-z.,]\s{1,9}\d{5}(?:-\d{4})?$")
PLAIN_WORD = re.compile(r"[^\W_]+")
WORD_BROKEN = re.compile(r"[^\W\d_]-\Z")  # at the end of a line: its other half, or the next word, stands on the next
LEADERS_OUT = " \xa0.…_"  # dots and rules that lead on from a name
MOST_MARKS, LONGEST_MARK = 4, 12  # footnote marks behind a name, and characters of one
LINE_MARK = re.compile(rf"(?:{TRAILING_MARK.pattern})$")


def name(sheet: Sheet, part: Text, path: str) -> Fact[str]:
    """The name that a row prints. Blank where it has none; a name over several lines is one, several names are none.

    path: where the note on several names points to.
    """
    found: list[Text] = []
    footnotes: list[str] = []
    for piece in _between_labels(part):
        for line in _lines(piece):
            if not _is_name(line.string, bool(found)):
                continue
            head, marks = _head(sheet, line)
            if head and re.search(r"\w", head.string):
                found.append(head)
                footnotes += marks
    if not found:
        return blank(part)
    found = found[: _street(found)]
    found[-1] = found[-1].strip("-–—")
    if _several(found):
        whole = between(sheet, found)
        sheet.note("several-names", "the row names several persons, and the cover has one set of figures", path, whole)
        return Fact(None, whole.raw, whole.start, whole.end, tuple(dict.fromkeys(footnotes)), "unreadable")
    if found[-1].string.endswith((",", ";", "/")):
        found[-1] = found[-1].strip(",;/")
    return joined(sheet, found, values.text, tuple(dict.fromkeys(footnotes)))


def _street(found: list[Text]) -> int:
    """Where among the lines an address begins, which ends with the last of them; their number where there is none."""
    if not ZIP_END.search(found[-1].string):
        return len(found)
    return next((index for index, line in enumerate(found) if index and STREET.match(line.string)), len(found))


def _several(found: list[Text]) -> bool:
    """Whether lines are a name each: numbered from one on, or each ending as the name of a company does."""
    marks = [ENUMERATED.match(line.string) for line in found]
    numbers = [mark["number"].lower() for mark in marks if mark is not None]
    if len(numbers) > 1:
        return numbers in (list("123456789")[: len(numbers)], list("abcdefghi")[: len(numbers)], list(ROMANS)[: len(numbers)])
    return len(found) > 1 and all(COMPANY_END.search(line.string) for line in found)


def _between_labels(part: Text) -> list[Text]:
    pieces, begin, string = [], 0, part.string
    while AUTHORITY.search(string, begin) and (match := TAX_LABEL.search(string, begin)):
        pieces.append(part[begin : match.start()])
        begin = match.end()
    return [*pieces, part[begin:]]


def _lines(piece: Text) -> Iterator[Text]:
    """The lines of a row; of one that holds words of the label in another column, the other columns."""
    for line in lines(piece):
        cells = list(chunks(line))
        names = [cell for cell in cells if not _of_label(cell.string)]
        if len(names) == len(cells):
            yield line
        else:
            yield from names


def _of_label(chunk: str) -> bool:
    """Whether a chunk has only words of the label: "(S.S. or I.R.S.", "Above Person)"."""
    return LABEL_WORDS.issuperset(PLAIN_WORD.findall(chunk.lower().replace(".", "")))


def _is_name(line: str, behind: bool) -> bool:
    tight = line.strip("|: \xa0")
    if ENTITIES.fullmatch(tight) or PAGE_HEAD.match(tight) or FURNITURE.fullmatch(tight) or ROW_NUMBER.fullmatch(tight):
        return False
    if SOCIAL.fullmatch(tight):
        return False
    if TAX_NUMBER.fullmatch(tight) and (behind or not NO_NAME.fullmatch(tight)):
        return False
    return not _of_label(tight)


def _head(sheet: Sheet, line: Text) -> tuple[Text, list[str]]:
    """The name on a line, and the footnote marks behind it."""
    head, labels = sheet.head(line)
    marks = list(labels)
    if match := NAME_LABEL.match(head.string):
        head = head[match.end() :]
    cut = False
    for _ in range(2):  # a short form, and a tax number behind it
        if not BEHIND_HINT.search(head.string) or not (match := BEHIND_NAME.search(head.string)):
            break
        head, cut = head[: match.start()], True
    if (opened := head.string.rfind("(")) > 0 and ")" not in head.string[opened:] and cut:
        head = head[:opened].strip()
    head = unled(head).strip(":|_=")
    bare = head.string.rstrip(LEADERS_OUT)
    if len(head) - len(bare) > 2 or head.string.endswith("…"):
        head = head[: len(bare)].strip()
    for _ in range(MOST_MARKS):
        match = LINE_MARK.search(head.string, max(0, len(head) - LONGEST_MARK))
        if match is None:
            break
        marks.insert(0, level(match[1]))
        head = head[: match.start()].strip()
    if WORD_BROKEN.search(head.string):  # the hyphen is of the word
        return head.strip("*"), marks
    return head.strip("*-–—"), marks
