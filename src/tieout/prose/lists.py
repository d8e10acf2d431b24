"""Figures in a row: joined by commas and "and", and paired by "respectively" or with years."""

from tieout.prose.sentence import Sentence


def joined(sentence: Sentence, i: int) -> list[int]:
    """The figures of one unit from node `i` on that commas and "and" join: "A, B and C"."""
    row, j = [i], i
    unit = sentence.figure(i).unit
    while True:
        k = sentence.right(j)
        while sentence.word(k) in (",", "and", "or"):
            k = sentence.right(k)
        if k == sentence.right(j) or sentence.kind(k) != "figure" or sentence.figure(k).unit != unit:
            return row
        row.append(k)
        j = k


def respectively(sentence: Sentence, i: int) -> list[int]:
    """The figures from node `i` on that "respectively" pairs: "A, B and C, respectively"; only `i` where it does not stand."""
    if "respectively" not in sentence.words:
        return [i]
    group = joined(sentence, i)
    start = group[-1] + 1
    if sentence.word(start) == "to" and sentence.kind(start + 1) == "figure":
        other = joined(sentence, start + 1)
        start = other[-1] + 1 if len(other) == len(group) else start  # "by D1 and D2 to A1 and A2, respectively"
    for k in range(start, min(start + 15, len(sentence.nodes))):
        if sentence.word(k) == "respectively":
            return group
        if sentence.kind(k) == "figure" or sentence.word(k) in (";", "compared", "versus"):
            break
    return [i]


def years_behind(sentence: Sentence, i: int, count: int) -> bool:
    """Whether the period behind "respectively" joins as many years as there are figures: the pairing goes with the years."""
    for k in range(i + 1, min(i + 8, len(sentence.nodes))):
        if sentence.kind(k) == "period":
            node = sentence.nodes[k]
            words = sentence.string[node.at : node.until].replace(",", " ").split()
            years = [word for word in words if len(word) == 4 and word[:2] in ("19", "20") and word.isdecimal()]
            lengths = "and" in words and len(years) < 2  # "three and nine months ended June 30, 2024"
            return (len(years) == count or lengths) and sentence.word(k - 1) != "respectively"
    return False
