import time

from tieout.source import BLOCK, Source


def counted(data: bytes, offset: int) -> tuple[int, int]:
    lines = data[:offset].replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    return len(lines), len(lines[-1]) + 1


def test_lines_end_in_any_of_three_ways_and_columns_are_bytes() -> None:
    data = b"one\r\ntwo\rthree\n\xc3\xa9x\n" * (BLOCK // 8)
    source = Source("x", data)
    for offset in (0, 3, 5, 9, 15, 17, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, len(data) - 1, len(data)):
        if data[offset - 1 : offset + 1] != b"\r\n":
            assert source.line_column(offset) == counted(data, offset)
    assert Source("y", b"").line_column(0) == (1, 1)


def test_many_places_cost_little_more_than_few() -> None:
    source = Source("x", b"a line of words\n" * 500_000)
    begun = time.perf_counter()
    for offset in range(0, 8_000_000, 400):
        source.line_column(offset)
    assert time.perf_counter() - begun < 5


def test_a_line_is_the_same_whichever_was_asked_for_before() -> None:
    data = b"a\r\n\rbc\n\nd\r\r\ne"
    source = Source("a", data)
    fresh = [(Source("a", data).line_column(at), Source("a", data).line_span(at)) for at in range(len(data) + 1)]
    for step in (1, 3, 5, 7):
        for at in (step * number % (len(data) + 1) for number in range(len(data) + 1)):
            assert (source.line_column(at), source.line_span(at)) == fresh[at], at
    assert [fresh[at][1] for at in (0, 4, 9, len(data))] == [(0, 1), (4, 6), (8, 9), (12, 13)]
