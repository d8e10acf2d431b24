"""The pages of a PDF bound to one text, with the way back to the bytes of each page's text."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

from msgspec import Struct, field

from tieout.markup import gridded, ruled
from tieout.markup.continued import Move
from tieout.markup.text import Seams, Table, Text


class Page(Struct):
    """The text of one page (`source`: with the letters of symbol fonts as they are), and what stands in it.

    cuts: the offsets at which the page's edge cuts text off; told: the cells that the tags tell; texts: the names of the tags
    in which the first and the last text of the page stand, 0 where they have none or the text goes line by line.
    """

    source: str
    string: str
    ruled: list[ruled.Ruled]
    raised: list[tuple[int, int]]
    outstanding: list[tuple[int, int]]
    cuts: list[int]
    height: float = 0.0
    told: list[gridded.Told] = field(default_factory=list)
    texts: tuple[int, int] = (0, 0)


def begins_of(pages: tuple[bytes, ...]) -> list[int]:
    """The bytes at which pages begin that form feeds part."""
    return list(accumulate((len(page) + 1 for page in pages[:-1]), initial=0))


class Binding:
    """The pages bound to one text: in order, but for what continues a cell of the page before. A form feed parts pages."""

    def __init__(self, pages: list[Page], moves: list[Move]) -> None:
        self.pages, self.seams = pages, Seams()
        self.leaving: dict[int, list[Move]] = {}  # by the page where what is moved stands
        for move in moves:
            self.leaving.setdefault(move.page, []).append(move)
        self.parts: list[str] = []
        self.length = 0
        self.bytes = begins_of(tuple(page.source.encode() for page in pages))
        self.placed: list[list[tuple[int, int, int]]] = [[] for _ in pages]  # of each page: begin, end, offset in the text
        for number in range(len(pages)):
            if number and self.goes_on(number):
                self.parts.append(self.parts.pop()[:-1] + " ")  # what stands for the end of the line
            elif number:
                self.imply("\f", self.bytes[number] - 1, 1)
                self.imply("\n", self.bytes[number])  # a page begins a line
            self.page(number)
        if not self.seams.at:
            self.seams.add(0, 0, 0)
        self.text = Text.whole("".join(self.parts), self.seams)

    def goes_on(self, number: int) -> bool:
        """Whether a page begins in the midst of the text with which the page before ends, by their tags."""
        before, page = self.pages[number - 1], self.pages[number]
        last, first = before.texts[1], page.texts[0]
        moved = any(move.begin == 0 for move in self.leaving.get(number, []))
        return last == first != 0 and not moved and self.parts[-1][-1:] == "\n"

    def page(self, number: int) -> None:
        """Write a page without what was moved from it, and with what is moved to it."""
        events: list[tuple[int, int, Move | None]] = [(move.begin, move.end, None) for move in self.leaving.get(number, [])]
        events += [(move.at, move.at, move) for move in self.leaving.get(number + 1, [])]
        cursor = 0
        for begin, end, move in sorted(events, key=lambda event: event[:2]):
            self.write(number, cursor, begin)
            if move is not None:
                place = self.bytes[number] + len(self.pages[number].source[:begin].encode())
                for char in move.before:
                    self.imply(char, place)
                self.write(move.page, move.begin, move.end)
                for char in move.behind:
                    self.imply(char, place)
            cursor = end
        self.write(number, cursor, len(self.pages[number].string))

    def imply(self, char: str, byte: int, size: int = 0) -> None:
        """Write a character that no page prints."""
        self.seams.add(self.length, byte, byte + size)
        self.parts.append(char)
        self.length += 1

    def write(self, number: int, begin: int, end: int) -> None:
        """Write a stretch of a page, with a seam for each run of characters of one width."""
        page, held = self.pages[number], -1
        if begin >= end:
            return
        self.placed[number].append((begin, end, self.length))
        byte = self.bytes[number] + len(page.source[:begin].encode())
        for index, (char, source) in enumerate(zip(page.string[begin:end], page.source[begin:end], strict=True), self.length):
            code = ord(source)
            width = 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4
            if width == 1 and held == 1:
                self.seams.ends[-1] += 1
            else:
                self.seams.add(index, byte, byte + width)
            held = width
            byte += width
            if char != source:
                self.seams.raws[index] = source
        self.parts.append(page.string[begin:end])
        self.length += end - begin

    def at(self, number: int, offset: int) -> int:
        """Where a character of a page stands in the text."""
        for begin, end, at in self.placed[number]:
            if begin <= offset < end:
                return at + offset - begin
        return self.length

    def spans(self, number: int, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Stretches of a page as stretches of the text."""
        for low, high in spans:
            yield self.at(number, low), self.at(number, high - 1) + 1

    def tables(self) -> Iterator[Table]:
        """The tables in order: those that the tags tell, and between them those that lines rule."""
        for number, page in enumerate(self.pages):
            for cell in page.told:
                if cell.at >= 0:
                    cell.at, cell.until = self.at(number, cell.at), self.at(number, cell.until - 1) + 1
        told = gridded.tables(gridded.joined((page.told for page in self.pages), self.text.string))
        ends = list(accumulate((table.until for table in told), max))
        begins = [table.at for table in told]
        for number in range(len(self.pages)):
            for table in self.ruled(number):
                index = bisect_left(begins, table.until)
                if index == 0 or ends[index - 1] <= table.at:
                    told.append(table)
        yield from sorted(told, key=lambda table: (table.at, table.depth))

    def ruled(self, number: int) -> Iterator[Table]:
        """The ruled tables of a page; a cell that goes on beyond it ends where that does."""
        goes_on = {move.at: move for move in self.leaving.get(number + 1, [])}
        page = self.pages[number]
        for cell in page.ruled:
            move = goes_on.get(cell.until)
            cell.at = self.at(number, cell.at)
            last = (number, cell.until) if move is None else (move.page, move.end)
            cell.until = self.at(last[0], last[1] - 1) + 1
        yield from ruled.tables(page.ruled, self.text.string) if page.ruled else ()
