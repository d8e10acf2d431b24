from collections.abc import Hashable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.checks.trails import trails

Steps = list[tuple[Hashable, Hashable]]
CASES: list[tuple[Steps, list[list[int]]]] = [
    ([], []),
    ([(9, 7), (7, 5), (5, 4)], [[0, 1, 2]]),
    ([(5, 4), (9, 7), (7, 5)], [[1, 2, 0]]),  # printed in another order
    ([(0, 5), (5, 0), (0, 7), (7, 0)], [[0, 1, 2, 3]]),  # exercised and sold, twice
    ([(9, 7), (6, 5)], [[0], [1]]),
    ([(0, 5), (5, 0), (1, 2), (2, 1)], [[0, 1], [2, 3]]),  # two circuits that never meet
    ([(4, 4), (3, 4)], [[1, 0]]),
]


@pytest.mark.parametrize(("steps", "expected"), CASES)
def test_fewest_trails(steps: Steps, expected: list[list[int]]) -> None:
    assert trails(steps) == expected


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=12))
def test_every_step_once_and_each_begins_where_the_last_ended(steps: list[tuple[int, int]]) -> None:
    found = trails(steps)
    assert sorted(number for trail in found for number in trail) == list(range(len(steps)))
    for trail in found:
        assert all(steps[one][1] == steps[other][0] for one, other in pairwise(trail))


@given(st.permutations(list(range(8))))
def test_a_tally_is_one_trail_in_whatever_order_it_is_printed(order: list[int]) -> None:
    balances = [100, 90, 95, 20, 60, 90, 0, 40, 30]
    steps = list(pairwise(balances))
    assert len(trails([steps[number] for number in order])) == 1


def test_a_hundred_thousand_steps() -> None:
    steps = [(number % 1000, (number * 7 + 1) % 1000) for number in range(100_000)]
    assert sum(len(trail) for trail in trails(steps)) == 100_000
