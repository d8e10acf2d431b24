"""Steps that run into one another: the fewest trails that take each step once (Euler; Hierholzer), in linear time."""

from collections import defaultdict
from collections.abc import Hashable, Sequence

Step = tuple[Hashable, Hashable]


def trails(steps: Sequence[Step]) -> list[list[int]]:
    """The numbers of the steps, each once, in as few trails as there can be; of steps that are alike the first go first.

    Within a trail each step begins where the one before it ended.

    >>> trails([(5, 4), (9, 7), (7, 5)])
    [[1, 2, 0]]
    >>> trails([(9, 7), (6, 5)])
    [[0], [1]]
    """
    whole = [*steps, *_gaps(steps)]  # a step over each gap makes every part of the walk a circuit
    leaving: dict[Hashable, list[int]] = defaultdict(list)
    for number in range(len(whole) - 1, -1, -1):
        leaving[whole[number][0]].append(number)
    found: list[list[int]] = []
    for number, (start, _) in enumerate(steps):
        if leaving[start] and leaving[start][-1] == number:
            found += _cut(_circuit(start, whole, leaving), len(steps))
    return sorted(found)


def _gaps(steps: Sequence[Step]) -> list[Step]:
    """From every place where more steps end than begin to one where more begin than end."""
    surplus: dict[Hashable, int] = defaultdict(int)
    for start, end in steps:
        surplus[start] += 1
        surplus[end] -= 1
    ends = [place for place, count in surplus.items() for _ in range(-count)]
    starts = [place for place, count in surplus.items() for _ in range(count)]
    return list(zip(ends, starts, strict=True))


def _circuit(start: Hashable, whole: Sequence[Step], leaving: dict[Hashable, list[int]]) -> list[int]:
    """A circuit from a place through all that hangs together with it."""
    path: list[tuple[Hashable, int]] = [(start, -1)]
    circuit: list[int] = []
    while path:
        place, came = path[-1]
        if leaving[place]:
            number = leaving[place].pop()
            path.append((whole[number][1], number))
        else:
            path.pop()
            circuit.append(came)
    return circuit[-2::-1]


def _cut(circuit: Sequence[int], real: int) -> list[list[int]]:
    """The trails that a circuit is made of: it is cut at the steps over gaps, whose numbers begin at `real`."""
    first = next((at for at, number in enumerate(circuit) if number >= real), -1)
    trail: list[int] = []
    found = [trail]
    for number in (*circuit[first + 1 :], *circuit[: first + 1]):
        if number < real:
            trail.append(number)
        else:
            trail = []
            found.append(trail)
    return [one for one in found if one]
