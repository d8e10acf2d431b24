"""Row 1 of a cover page: the name, without labels, tax numbers, short forms and footnote marks."""

import re

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.labels import TAILS
from tieout.forms.schedule13.sheet import FURNITURE, TRAILING_MARK, Sheet, blank, joined, level, lines, unled
from tieout.markup.text import Text

_TAX = r"(?:i\.?\s?r\.?\s?s\.?|tax(?:payer)?|employer|federal|social\s+security)"
# "I.R.S. IDENTIFICATION NO. OF ABOVE PERSON (ENTITIES ONLY)", "S.S. OR I.R.S. IDENTIFICATION NOS. ...", "(I.R.S. Identification Number)"
TAX_LABEL = re.compile(
    rf"(?i)[;,/(\[]?\s{{0,20}}(?:and\s+|or\s+)?(?:s\.?\s?s\.?(?:\s+nos?\.?)?(?:\s+or|\s+of|/)\s{{0,200}})?{_TAX}(?:\s+or\s+[\w.\s]{{1,12}})?"
    r"\s{0,200}(?:employer\s+)?(?:in?dentific[a-z]{3,7}|ident\.|i\.?d\.?)\s*(?:nos?\.?|numbers?)?(?:\s*\(s\))?\.?"
    r"(?:\s+o[fr]\s+(?:the\s+|such\s+)?(?:above|reporting)\s*(?:persons?)?)?(?:\s*\(s\))?\.?"
    r"(?:\s*\((?:entities|voluntary|optional)[^)\n]{0,20}\))?\s?[:.)\]]?"
)
ENTITIES = re.compile(
    r"(?i)\(?(?:entities\s+only|voluntary|optional)\)?\s?[.:]?|(?:of\s+)?above\s+persons?(?:\s*\(entities\s+only\))?\s?[.:]?|"
    r"\(?see\s+instructions?\)?[.:]?|persons?\s?(?:\(s\))?[.:]?"
)
_NUMBER = r"(?:\d{2}-\d{7}|\d{3}-\d{2}-\d{4}|[x#*]{2}-?[x#*\d]{7}|[x#*]{3}-[x#*]{2}-[x#*\d]{4})"
# What follows a name on its line: a tax number with or without its label, a short form in brackets and quotes
BEHIND_NAME = re.compile(
    rf"(?i)\s*(?:[-–—,;/]\s*)?[(\[]?(?:(?<!\w)(?:{_TAX}|i\.?d\.?|f?ein|tin|s\.?s\.?n?\.?)(?!\w)[\s.\w#:]{{0,40}}?)?(?<![\w-]){_NUMBER}[)\]]?.*"
    rf"|\s*(?:[-–—,;/]\s*)?\(?(?<!\w)(?:i\.?\s?r\.?\s?s\.?|i\.d\.|f?ein|tax\s+i\.?d\.?)(?!\w)[\s.\w#:()/]{{0,60}}$"
    r"|\s*\((?:the\s+|collectively,?\s+)?[\"“'‘][^)\n]{1,80}\)\s*$"
)
TAX_NUMBER = re.compile(
    rf"(?i)[\s(\[]*(?:(?:{_TAX}|i\.?d\.?|f?ein|tin|s\.?s\.?n?\.?|identification|numbers?|nos?\.?|of|above|persons?|#)[\s.:#()]{{0,6}}){{0,8}}"
    rf"(?:{_NUMBER}|\d{{9}}|not\s+(?:applicable|available)|n\s?/\s?a|none)\W*"
)
NO_NAME = re.compile(r"(?i)(?:not\s+(?:applicable|available)|n\s?/\s?a|none)\W*")
NAME_LABEL = re.compile(r"(?i)^\s*(?:reporting\s+person|name)\s*[-–—:]{1,2}\s*")
LED_OUT = re.compile(r"[\s.…_]{3,}$|…$")
LINE_MARK = re.compile(rf"(?:{TRAILING_MARK.pattern})$")


def name(sheet: Sheet, part: Text | None) -> Fact[str]:
    """The name that a row prints. Blank where it has none; a name over several lines is one."""
    if part is None:
        return ABSENT
    found: list[Text] = []
    footnotes: list[str] = []
    for piece in _between_labels(part):
        for line in lines(piece):
            if not _is_name(line.string, bool(found)):
                continue
            head, marks = _head(sheet, line)
            if head and re.search(r"\w", head.string):
                found.append(head)
                footnotes += marks
    if not found:
        return blank(part)
    if found[-1].string.endswith((",", ";", "/")):
        found[-1] = found[-1].strip(",;/")
    return joined(sheet, found, values.text, tuple(dict.fromkeys(footnotes)))


def _between_labels(part: Text) -> list[Text]:
    pieces, begin = [], 0
    for match in TAX_LABEL.finditer(part.string):
        pieces.append(part[begin : match.start()])
        begin = match.end()
    return [*pieces, part[begin:]]


def _is_name(line: str, behind: bool) -> bool:
    tight = line.strip("|: \xa0")
    if ENTITIES.fullmatch(tight) or FURNITURE.fullmatch(tight):
        return False
    if TAX_NUMBER.fullmatch(tight) and (behind or not NO_NAME.fullmatch(tight)):
        return False
    return not set(tight.lower().split()) <= TAILS["name"]


def _head(sheet: Sheet, line: Text) -> tuple[Text, list[str]]:
    """The name on a line, and the footnote marks behind it."""
    head, labels = sheet.head(line)
    marks = list(labels)
    if match := NAME_LABEL.match(head.string):
        head = head[match.end() :]
    if match := BEHIND_NAME.search(head.string):
        head = head[: match.start()]
    head = unled(head).strip(":|_=")
    if match := LED_OUT.search(head.string):
        head = head[: match.start()].strip()
    while match := LINE_MARK.search(head.string):
        marks.insert(0, level(match[1]))
        head = head[: match.start()].strip()
    return head.strip("*-–—"), marks
