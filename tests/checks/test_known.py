import pytest

import tieout
from checking import insider, row, submission
from tieout.checks.known import baseline, dump, entries, fingerprints, parse
from tieout.checks.running import Report
from tieout.errors import UsageError


def report(data: bytes, name: str = "4.xml") -> Report:
    return tieout.check(tieout.read(data, name=name), select="IN206")


def marks(data: bytes) -> list[str]:
    return fingerprints(report(data).findings)


ONE = insider(row(), row(shares="-5"))


def test_moved_bytes_and_added_rows_make_nothing_new() -> None:
    (mark,) = marks(ONE)
    assert marks(ONE.replace(b"<issuer>", b"\n\n  <issuer>")) == [mark]
    assert marks(insider(row(), row(), row(shares="-5"))) == [mark]


def test_another_print_another_field_and_a_second_of_the_kind_are_new() -> None:
    (mark,) = marks(ONE)
    assert mark not in marks(insider(row(shares="-6")))
    assert mark not in marks(insider(row(shares_owned_following="-5")))
    both = marks(insider(row(shares="-5"), row(shares="-5")))
    assert both[0] == mark and len(set(both)) == 2


def test_a_baseline_is_written_and_read_again() -> None:
    known = parse(dump(entries(report(ONE))), "known.json")
    assert [(entry.code, entry.message, entry.paths) for entry in known.entries] == [
        ("IN206", "-5 is below zero", ("non_derivative[1].shares",))
    ]
    assert known.known(report(ONE)) == frozenset(marks(ONE))
    assert dump([*known.entries, *known.entries]) == dump(known.entries)


@pytest.mark.parametrize(
    ("data", "name", "known"),
    [
        (ONE, "4.xml", True),
        (ONE.replace(b"<issuer>", b" <issuer>"), "4.xml", True),  # other bytes of the same name
        (ONE, "5.xml", True),  # the same bytes of another name
        (ONE.replace(b"<issuer>", b" <issuer>"), "5.xml", False),
    ],
)
def test_a_bare_document_is_known_by_its_bytes_or_its_name(data: bytes, name: str, known: bool) -> None:
    known_marks = baseline(entries(report(ONE))).known(report(data, name))
    assert bool(known_marks) == known


def test_a_submission_is_known_by_its_accession_number_whatever_its_name() -> None:
    known = baseline(entries(report(submission(ONE), "a.txt")))
    assert known.known(report(submission(ONE) + b"\n", "b.txt"))
    other = submission(ONE).replace(b"0001999001-24-000042", b"0001999001-24-000043")
    assert not known.known(report(other, "a.txt"))


@pytest.mark.parametrize("data", [b"", b"[]", b'{"version": 1}', b'{"version": 2, "findings": []}', b"\xff"])
def test_what_is_no_baseline_is_wrong_use(data: bytes) -> None:
    with pytest.raises(UsageError, match=r"known\.json: "):
        parse(data, "known.json")
