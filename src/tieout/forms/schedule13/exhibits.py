"""The exhibits of a schedule: listed in Item 7 of Schedule 13D or an index behind the items, headed, or told of in a sentence."""

import re

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.model import Exhibit
from tieout.forms.schedule13.seeking import on_lines_of, places_of
from tieout.forms.schedule13.sheet import Sheet
from tieout.markup.text import Text

# "99.1", "99-1", "99.(a)", "A", "A-1", "IV", "B2"
NUMBER = r"\d{1,3}(?:[.-]\d{1,3}(?!\d))?(?:\([a-z\d]{1,3}\)){0,2}|\([a-z]\)(?:\(\d\))?|[IVX]{1,4}|[A-Z]{1,2}(?:-?\d{1,2})?"
WORD = r"(?i:exhibits?|ex\.)[ \t\xa0]{0,4}(?i:no\.?|number|\#)?[ \t\xa0]{0,4}[-–—]?[ \t\xa0]{0,4}"
# "99.1  Joint Filing Agreement", "Exhibit A: ...", "(1) Agreement", "Exhibit 99.2 -- ...", "1<tab>Agreement"
LISTED = re.compile(
    rf"""(?m)^[ \t\xa0]{{0,80}}(?:[-•·*●▪][ \t\xa0]{{1,20}})?[*†‡+]{{0,3}}["“]?
    (?:{WORD}["“]?(?P<named>{NUMBER})(?![\w/])
      |\(?(?P<bare>\d{{1,3}}\.\d{{1,3}})\)?(?![\d,%])
      |\(?(?P<plain>\d{{1,2}}|[IVX]{{2,4}}|[A-Za-z])[.)](?=[ \t\xa0])
      |(?P<column>\d{{1,2}}|[A-Z])\*{{0,2}}(?=\t|[ \xa0]{{2,}}\S))
    ["”]?[*†]{{0,2}}[ \t\xa0]{{0,60}}[:.\-–—]{{0,2}}[ \t\xa0]{{0,60}}""",
    re.VERBOSE,
)
# "..., Exhibit 2 - Power of Attorney; and Exhibit C: Letter", in the midst of a line
INLINE = re.compile(
    rf"""(?:(?<=[,;:.)]\s)|(?<=\sand\s)){WORD}["“]?(?P<named>{NUMBER})(?![\w/])["”]?"""
    r"""[ \t\xa0]{0,4}(?:[:–—]|-{1,2}(?=\s))\s{0,60}(?=["“A-Z])"""
)
# "(1) Joint Filing Agreement; (2) Letter dated May 1; and (3) ...", a list in a sentence
BRACKETED = re.compile(r"(?:(?<=[:;,]\s)|(?<=\sand\s))\((?P<plain>\d{1,2}|[a-zA-Z])\)\s{1,60}(?=[\"“A-Z])")
LIST_END = re.compile(r"[\s,;]*(?:\band\s*)?$")  # of what stands before another entry of its line
ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
INDEX_WORDS, HEAD_WORDS = ("index", "list", "exhibit"), ("exhibit", "ex.")  # with what INDEX and HEADED, TITLED begin
INDEX = re.compile(
    r"""(?im)^[ \t\xa0*_#|]{0,100}
    (?:index\s+(?:to|of)\s+exhibits|exhibits?\s+index|lists?\s+of\s+exhibits|exhibits
      |exhibit[ \xa0](?:no\.?|number|\#)?[ \t\xa0]{2,80}(?:exhibits?|description|document|title)[^\n]{0,80}
      |exhibit[ \xa0](?:no\.?|number)[ \t\xa0]{0,4}\n)
    [ \t\xa0*_:.|]*$""",
    re.VERBOSE,
)
# "EXHIBIT A", "Exhibit 99.1 to Schedule 13G", on a line of its own: what follows is the exhibit itself
HEADED = re.compile(
    rf"""(?m)^[ \t\xa0*_#]{{0,120}}{WORD}["“]?(?P<number>{NUMBER})["”]?
    (?:[ \t\xa0]{{0,4}}(?i:to\s+schedule\s+13[dg](?:/a)?|to\s+this\s+statement))?[ \t\xa0*_:.]*$""",
    re.VERBOSE,
)
# "Exhibit 99.1 - Joint Filing Agreement" on a line
TITLED = re.compile(
    rf"""(?m)^[ \t\xa0*_#•-]{{0,120}}{WORD}["“]?(?P<number>{NUMBER})["”]?
    (?:[ \xa0]?[:–—-]{{1,2}}[ \t\xa0]{{0,60}}|[ \t\xa0]{{2,60}}|\.[ \t\xa0]{{1,60}})
    (?P<title>[A-Z\[“"][^\n]{{2,400}})$""",
    re.VERBOSE,
)
# "... is filed as Exhibit 1", "attached hereto as Exhibits A and B"; "Exhibit 1 is attached"
TOLD = re.compile(
    rf"""(?:(?i:attached|filed|annexed|included|submitted)\b[^.;\n]{{0,80}}?\s(?i:as)\s+(?i:exhibits?)\s+["“]?
        (?P<several>(?:{NUMBER})(?![\w/])(?:(?:,\s{{1,20}}|,?\s{{1,20}}and\s{{1,20}})(?:(?i:exhibit)\s{{1,20}})?(?:{NUMBER})(?![\w/])){{0,9}})
      |(?i:exhibit)\s+(?P<one>{NUMBER})\s+(?i:is|are)\s+(?:\w{{2,9}}\s+)?(?i:attached|filed|annexed))""",
    re.VERBOSE,
)
# "... is a copy of the Agreement", behind the number of an exhibit
IS_A_COPY = re.compile(
    r"""(?x)["”]?(?:\s+hereto|\s+to\s+this\s+(?:statement|schedule|amendment))?,?\s+(?:is|are)\s+
    (?:(?:an?|the)\s+)?(?:(?:true|complete|conformed|correct|and)\s+){0,4}(?:(?:copy|copies|form)\s+of\s+)?
    (?:(?:an?|the|that\s+certain)\s+)?
    (?P<title>(?!(?i:an?|the|copy|copies|form|which|not|being|hereby)\s)[A-Za-z](?:[^.;]|\.(?!\s)){3,300}?)
    (?=\.(?:\s|$)|;|,?\s+(?:which|and\s+(?:is\s+)?(?:incorporated|attached|filed|as\s+exhibit))|$)"""
)
# "A copy of the Agreement is", before "attached as Exhibit 1"
COPY_OF = re.compile(
    r"""(?x)[\s,]*(?:and\s+)?(?:(?i:an?|the)\s+)?(?:(?:true|complete|conformed|correct|and)\s+){0,4}(?:(?i:copy|copies|form)\s+of\s+)?
    (?:(?i:an?|the|that\s+certain)\s+)?
    (?P<title>(?!(?i:an?|the|copy|copies|form|which|such|this|these|that|it|they|said|and|each|no|any)\s)[A-Za-z][^;]{3,300}?)
    (?:,?\s+an?\s+(?:copy|form)\s+of\s+which)?,?\s+(?:is|are|has\s+been|have\s+been|was|were)\s+(?:\w{2,12}\s+)?"""
)
CLAUSE_END = re.compile(
    r"(?<![A-Z])(?<!\bNo)(?<!\bInc)(?<!\bCorp)(?<!\bCo)(?<!\bLtd)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)\.\s+(?=[A-Z])"
    r"|;\s+(?:and\s+)?|:\s+|\n[ \t\xa0]*\n"
)
PAPER = re.compile(
    r"(?i)\b(?:agreements?|letters?|powers?\s+of\s+attorney|statements?|certificates?|contracts?|notes?|release|plan|deed|memorand\w+|"
    r"resolutions?|orders?|options?|warrants?|indenture|understanding|proposal|offer|commitment|guarant\w+|pledge|proxy|proxies|"
    r"undertaking|complaint)\b"
)
# "Joint Filing Agreement (Exhibit A)" on a line
IN_BRACKETS = re.compile(
    rf"""(?mx)^[ \t\xa0]{{0,80}}(?P<title>[A-Z"“][^\n()]{{4,200}}?)[ \t\xa0]{{1,20}}
    \((?i:exhibit)\s(?P<number>{NUMBER})\)[.;,]?[ \t\xa0]*$"""
)
LONGEST_TITLE = 500  # characters before an exhibit's number in which its title stands
DOCUMENT = re.compile(
    r"(?i)\bpower of attorney|\bsubsidiar(?:y|ies)\b|\bjoint filing|\bidentification|\bcertificate\b|\bstatement\b|\bletter\b"
)
ELSEWHERE = re.compile(r"(?i)\s*(?:to|of|in)\s+(?!this\b|the\s+(?:present|instant)\b)|[^.;\n]{0,30}incorporated")
PAGE = re.compile(r"(?:\s{3,60}|\t\s{0,60}|\s{0,3}(?:\.\s?){3,120}\s{0,3})\d{1,3}$")
FURNITURE = re.compile(r"(?i)\s*(?:page\s+\d|cusip\b|\d{1,3}\s*$|-\s*\d{1,3}\s*-\s*$|[-_=]{3,}\s*$|<page>)")
TITLE_LINE = re.compile(r"[A-Z0-9][A-Z0-9 ,.&'’/()-]{4,100}")
LONGEST_PAGE = 300  # characters of what leads to a page's number, and of that
MOST = 6000  # characters of an index
SHORT = 60  # characters of a title that is not in capitals
FAR = 300  # characters between an exhibit's heading and its title


def exhibits(sheet: Sheet, schedule: str, item: Text | None, behind: int, end: int) -> tuple[Exhibit, ...]:
    """The exhibits that a schedule names as its own, in order.

    item: Item 7 of Schedule 13D; behind: where the items begin; end: where they end. What a list names is kept with its
    repeats; headings of exhibits in the document are added where no list names them.
    """
    found: list[Exhibit] = []
    if schedule == "13D" and item is not None:
        found = [*listed(sheet, item)] or [*_told(item)]
    if not found:
        found = [*_indexed(sheet, behind if schedule == "13G" else end)]
    known: dict[str | None, set[str]] = {exhibit.number.value: set() for exhibit in found}
    for exhibit in _headed(sheet, behind, end, titled=schedule == "13G" and not found):
        number, title = exhibit.number.value, _document(exhibit.title)
        if number not in known or (title and known[number] and not known[number] & {title, ""}):
            found.append(exhibit)
            known.setdefault(number, set()).add(title)
    return tuple(found)


def _document(title: Fact[str]) -> str:
    """What kind of document a title says it is; nothing where it says none. An exhibit's second page may bear another line."""
    found = DOCUMENT.search(title.value or "")
    return found[0].casefold() if found else ""


def listed(sheet: Sheet, body: Text) -> tuple[Exhibit, ...]:
    """The exhibits listed in a text, in order, repeats kept: number and title."""
    return tuple(exhibit for _, exhibit in _entries(sheet, body))


def _entries(sheet: Sheet, body: Text) -> list[tuple[int, Exhibit]]:
    """The exhibits listed in a text, each with the offset of the text where its line begins."""
    marks = _marks(body.string)
    made = []
    for index, match in enumerate(marks):
        group = next(name for name in ("named", "bare", "plain", "column") if match.groupdict().get(name))
        until = marks[index + 1].start() if index + 1 < len(marks) else len(body)
        part = body[match.end() : until]
        if until < len(body) and (body.string[until - 1] != "\n" or match.re is BRACKETED):  # the next one stands on the same line
            part = part[: LIST_END.search(part.string, max(0, len(part) - 12)).start()]  # type: ignore[union-attr]  # it takes nothing, too
        made.append(
            (body.offset + match.start(), Exhibit(number=body.group(match, group).fact(values.text), title=_title(sheet, part)))
        )
    return made


def _marks(string: str) -> list[re.Match[str]]:
    """The marks of the entries of a list: those that name exhibits, else those that count."""
    marks = list(LISTED.finditer(string))
    explicit = [match for match in marks if match["named"] or match["bare"]]
    # "99.1" at the beginning of a wrapped line inside a list numbered 1, 2, 3 is another filing's exhibit
    if not marks or marks[0] in explicit:
        begins = {match.start("named") for match in explicit}
        inline = [match for match in INLINE.finditer(string) if match.start("named") not in begins]
        return sorted([*explicit, *inline], key=lambda match: match.start()) or _in_sentence(string)
    counted = _counting([match for match in marks if match["plain"] or match["column"]])
    within = _in_sentence(string)
    return within if len(within) > len(counted) else counted  # a mark of it may begin a line


def _in_sentence(string: str) -> list[re.Match[str]]:
    """The marks of a list within a sentence that speaks of exhibits: two or more that count from 1 or (a)."""
    marks = _counting(list(BRACKETED.finditer(string)))
    told = (
        len(marks) > 1 and marks[0]["plain"] in ("1", "a", "A") and re.search(r"(?i)exhibit|following", string[: marks[0].start()])
    )
    return marks if told else []


def _counting(marks: list[re.Match[str]]) -> list[re.Match[str]]:
    """The marks that go on counting from the first: "1.", "2.", or "(a)", "(b)"; others stand inside a title.

    A number of the list typed again ("1.", "2.", "1.", "4.") belongs to it where the list goes on counting behind it, or ends.
    """
    kept: list[re.Match[str]] = []
    printed: set[str] = set()
    last = ("", 0)
    told = [match.groupdict().get("column") or match["plain"] for match in marks]
    roman = any(len(mark) > 1 and mark.isalpha() for mark in told)
    places = [_place(mark, roman) for mark in told]
    for index, (match, place) in enumerate(zip(marks, places, strict=True)):
        again = match[0].rstrip() in printed  # with the blanks before it: set as a mark of the list
        if not kept or (_follows(last, place) and (place != last or again)):
            last = place
        elif len(kept) > 1 and again and places[index + 1 : index + 2] in ([], [_next(_next(last))]):
            last = _next(last)  # the mark behind is the second one after the last, or there is none
        else:
            continue
        printed.add(match[0].rstrip())
        kept.append(match)
    return kept


def _place(mark: str, roman: bool) -> tuple[str, int]:
    """The kind of a mark and its place in the count of that kind: ("digit", 2), ("roman", 4), ("letter", 66)."""
    if mark.isdigit():
        return "digit", int(mark)
    if roman and mark in ROMANS:
        return "roman", ROMANS.index(mark)
    return "letter", ord(mark[0])


def _next(place: tuple[str, int]) -> tuple[str, int]:
    return place[0], place[1] + 1


def _follows(last: tuple[str, int], place: tuple[str, int]) -> bool:
    return last[0] == place[0] and 0 <= place[1] - last[1] <= 2


def _title(sheet: Sheet, text: Text) -> Fact[str]:
    """The title at the beginning of a text: in markup a line, in typewriter text the lines down to a blank one."""
    kept: Text | None = None
    begin = text.offset
    for line in text.lines():
        tight = line.strip("*_|")
        if not tight and (kept is not None or line.offset - begin > FAR):
            break
        if not tight:
            continue
        if FURNITURE.match(tight.string) or (kept is not None and not _goes_on(sheet, tight.string)):
            break
        kept = sheet.part(kept.offset if kept is not None else tight.offset, tight.offset + len(tight))
    if kept is None:
        return ABSENT
    page = PAGE.search(kept.string, max(0, len(kept) - LONGEST_PAGE))
    return (kept[: page.start()] if page else kept).fact(values.text)


def _goes_on(sheet: Sheet, line: str) -> bool:
    return sheet.printed.rendering == "plain" or line[0].islower() or line[0] in "(&"


def _told(item: Text) -> list[Exhibit]:
    """The exhibits that sentences say are filed with the schedule, with the title that they are told to have."""
    found = []
    done = 0
    for match in TOLD.finditer(item.string):
        begin, done = done, match.end()
        if ELSEWHERE.match(item.string, match.end(), match.end() + 80):
            continue
        told = item.group(match, "several" if match["several"] else "one")
        numbers = [told.group(number) for number in re.finditer(rf"(?<!\w)(?:{NUMBER})(?!\w)", told.string)]
        alike = [one for one in numbers if one.string[0].isdigit() == numbers[0].string[0].isdigit()]
        title = _copied(item, match, begin) if len(alike) == 1 else ABSENT
        found += [Exhibit(number=one.fact(values.text), title=title) for one in alike]
    for match in IN_BRACKETS.finditer(item.string) if not found else ():
        found.append(
            Exhibit(number=item.group(match, "number").fact(values.text), title=item.group(match, "title").fact(values.text))
        )
    return list({one.number.value: one for one in reversed(found)}.values())[::-1]


def _copied(item: Text, match: re.Match[str], begin: int) -> Fact[str]:
    """What a sentence says is filed as an exhibit: "Filed as Exhibit A is a copy of the Agreement", "A copy of it is filed as ...".

    begin: where the exhibit before ends.
    """
    behind = IS_A_COPY.match(item.string, match.end())
    if behind is not None:
        title = item.group(behind, "title").strip(" ,")
        return title.fact(values.text) if PAPER.search(title.string) else ABSENT
    clause = item[max(begin, match.start() - LONGEST_TITLE) : match.start()]
    stop = max((one.end() for one in CLAUSE_END.finditer(clause.string)), default=0)
    told = COPY_OF.fullmatch(clause.string, stop)
    if told is None or not PAPER.search(told["title"]):
        return ABSENT
    return clause.group(told, "title").strip(" ,").fact(values.text)


def _indexed(sheet: Sheet, begin: int) -> tuple[Exhibit, ...]:
    """The exhibits of an index; it ends where the first exhibit that it names is headed."""
    match = next(on_lines_of(INDEX, places_of(INDEX_WORDS, sheet.string, sheet.lower, begin), sheet.string, begin), None)
    if match is None:
        return ()
    end = min(len(sheet.string), match.end() + MOST)
    found = _entries(sheet, sheet.part(match.end(), end))
    seen: set[str | None] = set()
    for index, (at, exhibit) in enumerate(found):
        number = exhibit.number.value
        if number in seen and not _right_beneath(sheet, found[index - 1], at, exhibit):
            found = found[:index]
            break
        seen.add(number)
    return tuple(exhibit for _, exhibit in found)


def _right_beneath(sheet: Sheet, above: tuple[int, Exhibit], at: int, exhibit: Exhibit) -> bool:
    """Whether an exhibit is a line of the list, not the heading of one listed.

    It has a title of its own, and stands beneath the one above without a blank line, or without the word "Exhibit" of headings.
    """
    begin, before = above
    told = (before.title.value, exhibit.title.value)
    if not all(told) or told[0] == told[1]:
        return False
    return HEADING_WORD.match(sheet.string, at) is None or BLANK_LINE.search(sheet.string, begin, at) is None


BLANK_LINE = re.compile(r"\n[ \t\xa0]*\n")
HEADING_WORD = re.compile(r"(?i)[\s•·*●▪“\"-]{0,100}ex(?:hibit|\.)")


def _headed(sheet: Sheet, behind: int, end: int, titled: bool) -> list[Exhibit]:
    """Exhibits by their headings: behind the signatures on lines of their own, and (titled) with a title on the line."""
    found = []
    words = places_of(HEAD_WORDS, sheet.string, sheet.lower, end)
    for match in on_lines_of(HEADED, words, sheet.string, end):
        number = sheet.part(*match.span("number")).fact(values.text)
        found.append((match.start(), Exhibit(number=number, title=_beneath(sheet, match.end()))))
    words = places_of(HEAD_WORDS, sheet.string, sheet.lower, behind) if titled else []
    for match in on_lines_of(TITLED, words, sheet.string, behind):
        number = sheet.part(*match.span("number")).fact(values.text)
        title = _title(sheet, sheet.part(match.start("title"), min(len(sheet.string), match.end() + FAR)))
        found.append((match.start(), Exhibit(number=number, title=title)))
    return [exhibit for _, exhibit in sorted(found, key=lambda one: one[0])]


def _beneath(sheet: Sheet, at: int) -> Fact[str]:
    """The title beneath an exhibit's heading: a line in capitals, or one that stands out or names a kind of document."""
    for line in sheet.part(at, min(len(sheet.string), at + FAR)).lines():
        tight = line.strip("*_")
        if tight and not FURNITURE.match(tight.string):
            short = len(tight) <= SHORT and tight.string[-1] not in ".,;:" and DOCUMENT.search(tight.string)
            return tight.fact(values.text) if short or (TITLE_LINE.fullmatch(tight.string) and len(tight) <= 100) else ABSENT
    return ABSENT
