import pytest

from tieout.checks.choosing import TITLES, catalogue, chosen, meant, words
from tieout.checks.running import FOLDERS, rules
from tieout.errors import UsageError


def test_the_catalogue_is_that_of_the_rules_without_importing_them() -> None:
    assert catalogue() == {one.code: one.name for prefix in FOLDERS for one in rules([prefix])}
    assert list(TITLES) == list(FOLDERS)


@pytest.mark.parametrize(
    ("select", "ignore", "taken", "left"),
    [
        ((), (), {"IN206", "HD309"}, set()),
        ("IN2", (), {"IN206"}, {"HD309", "IN103"}),
        ("in206,HD", (), {"IN206", "HD309"}, {"IN103"}),
        (["negative-shares", "IN1"], (), {"IN206", "IN103"}, {"HD309"}),
        ((), "IN2", {"HD309", "IN103"}, {"IN206"}),
        ("IN206", "IN", {"IN206"}, {"IN103"}),  # the longer word decides
        ("IN", "IN206", {"IN103"}, {"IN206", "HD309"}),
        ("IN", "negative-shares", {"IN103"}, {"IN206"}),
        ("negative-shares", "IN206", {"IN206"}, set()),  # a name is longer than any code
        ("IN206", "IN206", set(), {"IN206"}),  # of equal words the ignoring one
    ],
)
def test_which_rules_are_meant(select: str, ignore: str, taken: set[str], left: set[str]) -> None:
    codes = chosen(select, ignore)
    assert taken <= codes
    assert not left & codes


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("IN26", "no rule is called 'IN26'; did you mean IN206"),
        ("negativ-shares", "did you mean negative-shares"),
        ("quite else", "no rule is called 'quite'; see 'tieout rules'"),
        ("206", "no rule is called '206'"),
    ],
)
def test_an_unknown_rule_is_wrong_use_and_answered_with_the_nearest(word: str, told: str) -> None:
    with pytest.raises(UsageError) as wrong:
        chosen(word)
    assert told in str(wrong.value)
    with pytest.raises(UsageError):
        chosen(ignore=word)


def test_an_empty_word_is_no_rule() -> None:
    assert words(" , ,") == []
    with pytest.raises(UsageError, match="no rule is called ''"):
        meant("")
