"""Tables of transactions, in whatever order and wording their columns stand."""

import re
from collections.abc import Iterable, Sequence

from msgspec import structs

from tieout.facts import ABSENT
from tieout.forms.schedule13.model import Transaction
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions import captions
from tieout.forms.schedule13.transactions.entries import Entries, Taken
from tieout.forms.schedule13.transactions.heads import MOST_LINES, Head, belongs, head, nearest
from tieout.forms.schedule13.transactions.rows import Piece, Row, is_furniture, is_note
from tieout.forms.schedule13.transactions.shapes import Cells, Shapes
from tieout.forms.schedule13.transactions.undated import Sums, dated_above
from tieout.forms.schedule13.transactions.wording import (
    DAY,
    DAY_OF_MONTH,
    FIGURE,
    LONGEST_DAY,
    MARK,
    MONTH_YEAR,
    PRICE,
    SHARES,
    YEAR,
    is_amount,
    is_day,
    is_words,
)
from tieout.markup.text import Text

TOTAL = re.compile(r"(?i)\b(?:sub-?)?totals?\b|\baverage\b|\bnet\b")
FORM = re.compile(r"(?i)(?:ltd|limited|inc|incorporated|corp|corporation|l\.?p|l\.?l\.?c|trust|fund|company|co|partnership)\.?")
DIGIT = re.compile(r"\d")
LONGEST_MARK = 3  # characters of a raised mark
DATED = re.compile(r"(?i)\b(?:dates?|day|when)\b")
# the parts of a row whose columns are parted by one blank only
TOKEN = re.compile(
    rf"(?i){DAY.pattern}|[(\[]?[-–—−]?[$€£]?\s?(?:{FIGURE})(?![\w.]*[a-z])[)\]]?[-–—−]?(?=\s|$)|\.\d+(?=\s|$)|[^\s]+"
)


class Tables:
    """The tables of one stretch of print, read row by row."""

    def __init__(self, sheet: Sheet, part: Text) -> None:
        self.sheet, self.part = sheet, part
        self.found: list[Transaction] = []
        self.head: Head | None = None
        self.waiting: list[Row] = []  # rows without figures since the last row that had some: a head, captions
        self.captions = self.general = captions.general(part)
        # the rows of the table under way, read at its end
        self.rows: list[Taken] = []
        self.shapes: Shapes | None = None
        # what is left of a name in the line above its row, and in the one below, by the number of the row
        self.leads: dict[int, Text] = {}
        self.tails: dict[int, Text] = {}
        self.unread: list[Text] = []
        self.undated: list[Taken] = []  # rows with the day of the one above, if a row with a day follows
        self.sums: Sums | None = None
        self.begin = self.until = part.offset  # of the rows taken, in the text

    def read(self, rows: Iterable[Row]) -> list[Transaction]:
        """The transactions of all rows, in the order of print; what could not be read surely is noted."""
        found = self.take(rows)
        self.tell(())
        return found

    def take(self, rows: Iterable[Row]) -> list[Transaction]:
        """The same, what could not be read surely not noted as yet."""
        for row in rows:
            shapes = self.shapes
            shape = None if shapes is None else shapes.again(row)
            if (shape is not None and (not self.waiting or len(row.places) > 1)) or self._is_figures(row):
                above = self.waiting[-1] if self.waiting else None
                if self.waiting:
                    self._begin()
                if shape is not None and shapes is not None and self.shapes is shapes:
                    self._take(Taken(row, shapes.columns, self.captions, shape))
                else:
                    self._figures(row)
                if above is not None and self.rows and self.rows[-1].row is row:
                    self._begins_above(above, self.rows[-1])
            elif not self._goes_on(row):
                self.waiting.append(row)
                if len(self.waiting) > 4 * MOST_LINES:
                    self._passed(self.waiting.pop(0))
        self._end()
        return self.found

    def _is_figures(self, row: Row) -> bool:
        """Whether a row holds what a table is made of: a day or a figure beside something else."""
        if len(row.places) == 1:
            string, at, end = row.whole.string, row.at, row.end
            if (
                row.grid
                or end - at > 200
                or not DIGIT.search(string, at, end)
                or not DAY.search(string[at:end])
                or is_furniture(row)
            ):
                return False
            if not any(map(DATED.search, (waiting.line.string for waiting in self.waiting[-MOST_LINES:]))):
                return self.head is not None and not self.head.grid
            columns = head(self.waiting)
            return (columns[0] if columns else self.head) is not None
        if is_furniture(row):
            return False
        if any(is_day(piece.text) for piece in row.pieces):
            return True
        figures = any(SHARES.match(piece.text.string) or PRICE.match(piece.text.string) for piece in row.pieces)
        if not figures or is_note(row):
            return False
        if self.head is not None:
            return True
        dated = any(is_words(piece.text) for piece in row.pieces) or self._is_under_month(row)
        return dated and head(self.waiting) is not None

    def _is_under_month(self, row: Row) -> bool:
        """Whether a row begins with the day alone of a month that waits above."""
        if DAY_OF_MONTH.fullmatch(row.string(row.places[0])) is None:
            return False
        return any(MONTH_YEAR.fullmatch(above.string(above.places[0])) for above in self.waiting if len(above.places) == 1)

    def _begin(self) -> None:
        """Take what stood above the figures: a head, and captions before and behind it."""
        found = head(self.waiting)
        waiting, self.waiting = self.waiting, []
        if found is None:
            for row in waiting:
                self._passed(row)
            return
        fresh, first = found
        behind = next((n for n in range(len(waiting) - 1, first - 1, -1) if belongs(waiting[n], fresh)), first)
        again = self.head is not None and self.head.same(fresh) and fresh.grid == self.head.grid
        if not again:
            self._end()
            self.captions = self.general
        self.head, self.shapes = fresh, Shapes(self.sheet, fresh)
        above = captions.paragraphs(waiting[:first])
        for row in above[-3:] if not again else above:
            self._passed(row, above=True)
        for row in waiting[behind + 1 :]:
            self._passed(row)

    def _passed(self, row: Row, *, above: bool = False) -> None:
        """Learn from a row without figures: whose, which way, or of which year the transactions below it are."""
        known = self.captions
        if len(row.places) == 1 and YEAR.fullmatch(row.string(row.places[0])) and (above or not self._is_under_amounts(row)):
            self.captions = structs.replace(known, year=row.text(row.places[0]))
            return
        if len(row.places) == 1 and MONTH_YEAR.fullmatch(row.string(row.places[0])):
            self.captions = structs.replace(known, year=row.text(row.places[0]))
            return
        self.captions = captions.learn(self.sheet, known, row, above)
        if self.rows and self.rows[-1].above.side is known.side and captions.for_another(known, self.captions):
            self.captions = structs.replace(self.captions, side=ABSENT)

    def _is_under_amounts(self, row: Row) -> bool:
        """Whether a row of one piece stands in a column of amounts."""
        if self.head is None:
            return False
        places, piece = [(column.left, column.right) for column in self.head.columns], row.places[0]
        at = nearest(places, piece.left, piece.right, 0)
        return at is not None and self.head.columns[at].kind == "shares"

    def _figures(self, row: Row) -> None:
        if self.shapes is None:
            dated = any(is_day(piece.text) for piece in row.pieces)
            if (
                dated
                and sum(1 for piece in row.pieces if is_amount(self.sheet, piece.text) or PRICE.fullmatch(piece.text.string)) > 1
            ):
                self.unread.append(row.line)
            return
        columns = self.shapes.columns
        cells = self._cells(row, columns)
        if cells is not None and columns.parts:
            self._beside(row, cells, columns)
            return
        if cells is not None:
            self._take(Taken(row, columns, self.captions, self.shapes.learn(row, cells), cells))
            return
        if self._is_total(row) or self._is_undated(row, columns):
            return
        if (
            any(is_day(piece.text) for piece in row.pieces)
            or columns.of("date") == []
            or len(row.pieces) >= len(columns.columns) - 1
        ):
            self.unread.append(row.line)

    def _take(self, taken: Taken) -> None:
        """Take a row with a day, and those before it that it shows to be of the day above."""
        if self.undated:
            self._settle(taken)
        if self.until == self.part.offset:
            self.begin = taken.row.at
        self.until = taken.row.end
        self.rows.append(taken)

    def _beside(self, row: Row, cells: Cells, columns: Head) -> None:
        """Take the rows of several tables that stand beside each other."""
        width = len(columns.parts[0].columns)
        for number, part in enumerate(columns.parts):
            own = {at - number * width: text for at, text in cells.items() if at // width == number}
            if own and self._fits(own, part):
                self._take(Taken(row, part, self.captions, None, own))
            elif own:
                self.unread.append(row.line)

    def _is_undated(self, row: Row, columns: Head) -> bool:
        """Whether a row seems to be of the day of the row above it; then it is taken or waits."""
        above = self.undated[-1] if self.undated else self.rows[-1] if self.rows else None
        if above is None or above.columns is not columns or above.above is not self.captions:
            return False
        cells = self._by_place(row.pieces, columns)
        dated = None if cells is None else dated_above(self.sheet, cells, above)
        if cells is None or dated is None or not self._fits(dated, columns):
            return False
        self.undated.append(Taken(row, columns, self.captions, None, dated))
        if columns.of("date")[0] in cells:  # a sign of repetition
            self._settle(self.undated[-1])
        return True

    def _settle(self, after: Taken | None) -> None:
        """Take the rows that wait for a day, if a row of the same table follows; one that adds up others is a total."""
        waiting, self.undated = self.undated, []
        for taken in waiting:
            self.sums = self.sums or Sums(self.sheet)
            self.sums.add(self.rows)
            if after is None or after.above is not taken.above or after.columns is not taken.columns or self.sums.tell(taken):
                self.unread.append(taken.row.line)
            else:
                self.rows.append(taken)

    def _is_total(self, row: Row) -> bool:
        """Whether a row without a day only adds up those above."""
        if any(is_day(piece.text) for piece in row.pieces):
            return False
        return any(TOTAL.search(piece.text.string) for piece in row.pieces)

    def _cells(self, row: Row, columns: Head) -> Cells | None:
        """The cells of a row by column, where each can be what its column holds; None where no reading fits."""
        ways = [self._by_place, self._by_order] if columns.grid and row.grid else [self._by_order, self._by_place, self._by_token]
        for way in ways:
            cells = way(row.pieces, columns)
            if cells is not None and self._fits(cells, columns):
                return cells
        return None

    def _by_place(self, pieces: Sequence[Piece], columns: Head) -> Cells | None:
        places = [(column.left, column.right) for column in columns.columns]
        cells: Cells = {}
        last = None
        for piece in pieces:
            at = nearest(places, piece.left, piece.right, 0)
            mark = (at is None or at in cells) and self._is_mark(piece.text)
            if at is None or (at in cells and mark):
                if last is not None and mark:
                    at = last
                elif at is None:
                    at = nearest(places, piece.left, piece.right, 1000)
            if at is None or (at in cells and not mark):
                return None
            cells[at] = self._joined(cells[at], piece.text) if at in cells else piece.text
            last = at
        return cells

    def _is_mark(self, text: Text) -> bool:
        """Whether a cell is but a footnote's mark, by its signs or because it stands raised."""
        if MARK.fullmatch(text.string):
            return True
        end = text.offset + len(text)
        raised = len(text) <= LONGEST_MARK and self.sheet.marked(text.offset, end)
        return raised and any(mark.at <= text.offset and mark.until >= end for mark in self.sheet.marks(text))

    def _by_order(self, pieces: Sequence[Piece], columns: Head) -> Cells | None:
        texts = [piece.text for piece in pieces]
        wanted = len(columns.columns)
        number = 1
        while len(texts) > wanted and number < len(texts):
            if MARK.fullmatch(texts[number].string) and re.search(r"\d", texts[number - 1].string):
                texts[number - 1 : number + 1] = [self._joined(texts[number - 1], texts[number])]
            else:
                number += 1
        return dict(enumerate(texts)) if len(texts) == wanted else None

    def _by_token(self, pieces: Sequence[Piece], columns: Head) -> Cells | None:
        """The cells of a row that single blanks part: figures and days one by one, words together."""
        line = self._joined(pieces[0].text, pieces[-1].text)
        if len(line) > 400:
            return None
        parts: list[Text] = []
        words = False
        for match in TOKEN.finditer(line.string):
            token = line.group(match).strip()
            plain = not re.match(r"[-–—(\[$€£.]{0,3}\s?\d", token.string)
            if plain and words:
                parts[-1] = self._joined(parts[-1], token)
            else:
                parts.append(token)
            words = plain
        return dict(enumerate(parts)) if len(parts) == len(columns.columns) else None

    def _joined(self, first: Text, last: Text) -> Text:
        return self.sheet.part(first.offset, last.offset + len(last))

    def _fits(self, cells: Cells, columns: Head) -> bool:
        kinds = {number: columns.columns[number].kind for number in cells}
        dates = [cells[number] for number, kind in kinds.items() if kind == "date"]
        amounts = [cells[number] for number, kind in kinds.items() if kind == "shares"]
        told = [is_amount(self.sheet, text) for text in amounts]
        if (columns.of("date") and not dates) or not any(told):
            return False
        if not all(is_day(text) or is_words(text) or self._is_of_month(text) for text in dates[:1]):
            return False
        if not all(one or not re.search(r"\d", text.string) for one, text in zip(told, amounts, strict=True)):
            return False
        prices = [cells[number] for number, kind in kinds.items() if kind == "price"]
        named = [cells[number] for number, kind in kinds.items() if kind in ("side", "person")]
        return not any(is_day(text) for text in prices) and not any(is_day(text) or PRICE.fullmatch(text.string) for text in named)

    def _is_of_month(self, text: Text) -> bool:
        """Whether a cell is the day alone of a month that stands above."""
        month = self.captions.year
        return (
            month is not None and DAY_OF_MONTH.fullmatch(text.string) is not None and MONTH_YEAR.fullmatch(month.string) is not None
        )

    def _end(self) -> None:
        """Read the rows of the table that ends here."""
        self._settle(None)
        if self.rows:
            self.found += Entries(self.sheet, self.rows, self.leads, self.tails).read()
        self.rows, self.leads, self.tails, self.sums = [], {}, {}, None

    def _begins_above(self, above: Row, taken: Taken) -> None:
        """Learn whether the typed line above a row is the beginning of its name: "Alder Offshore" over "Fund, Ltd."."""
        named, row = taken.columns.of("person")[:1], taken.row
        if above.grid or row.grid or len(above.places) > 1 or not named or self.sheet.string[above.end : row.at] != "\n":
            return
        cell, piece, column = taken.cells.get(named[0]), above.pieces[0], taken.columns.columns[named[0]]
        if cell is None or belongs(above, taken.columns) or not captions.is_name(piece.text.string.rstrip(",& ")):
            return
        if nearest([(column.left, column.right)], piece.left, piece.right, 0) is None:
            return
        indented = piece.left < row.places[0].left and piece.text.string.isupper() == cell.string.isupper()
        if indented or piece.text.string.endswith((",", "&")) or FORM.fullmatch(cell.string):
            self.leads[len(self.rows) - 1] = piece.text

    def _goes_on(self, row: Row) -> bool:
        """Whether a line is only what is left of the name in the typed row above: "Alder Offshore," and beneath it "Ltd."."""
        if row.grid or self.waiting or not self.rows or len(row.pieces) > 1 or len(row.line) > 2 * LONGEST_DAY:
            return False
        columns = self.rows[-1].columns
        named, piece = columns.of("person"), row.pieces[0]
        if columns.grid or not named or len(self.rows) - 1 in self.tails:
            return False
        cells = self.rows[-1].cells
        if named[0] not in cells:
            return False
        place = columns.columns[named[0]]
        if nearest([(place.left, place.right)], piece.left, piece.right, 0) is None:
            return False
        if not cells[named[0]].string.rstrip().endswith((",", "&")) and not FORM.fullmatch(piece.text.string):
            return False
        self.tails[len(self.rows) - 1] = piece.text
        return True

    def tell(self, read: Sequence[Transaction]) -> None:
        """Note the rows that could not be read; not those that were read by themselves."""
        starts = [one.shares.start or 0 for one in read]
        lines = (
            [line for line in self.unread if not any(line.start <= start < line.end for start in starts)] if starts else self.unread
        )
        if lines:
            lines = sorted(lines, key=lambda line: line.offset)
            first, last = lines[0].strip(), lines[-1].strip()
            count = len(lines)
            message = f"{count} row{'s' if count > 1 else ''} of a table of transactions could not be read"
            self.sheet.note("transactions-unread", message, "transactions", self._joined(first, last))
