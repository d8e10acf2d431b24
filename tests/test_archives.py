import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.archives import Limits, is_archive, members
from tieout.errors import Unreadable


def tarred(*files: tuple[str, bytes], mode: str = "w:gz", form: int = tarfile.PAX_FORMAT) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode, format=form) as archive:  # type: ignore[call-overload]
        for name, data in files:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def zipped(*files: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return out.getvalue()


FILES = (("day/a.nc", b"<SUBMISSION>\n"), ("b.txt", b"x" * 1500), ("empty", b""))


@pytest.mark.parametrize(
    "data",
    [
        tarred(*FILES),
        tarred(*FILES, mode="w"),
        tarred(*FILES, mode="w", form=tarfile.GNU_FORMAT),
        tarred(*FILES, mode="w", form=tarfile.USTAR_FORMAT),
        zipped(*FILES),
    ],
    ids=["tar.gz", "pax", "gnu", "ustar", "zip"],
)
def test_an_archive_is_told_by_its_content_whatever_its_name(data: bytes) -> None:
    assert is_archive(data[:512])
    assert list(members("any.dat", data)) == [(f"any.dat!{name}", body) for name, body in FILES]
    assert list(members("any.dat", io.BytesIO(data))) == [(f"any.dat!{name}", body) for name, body in FILES]


def test_a_gzip_of_one_file_bears_its_name_without_gz() -> None:
    assert list(members("feed/4.txt.gz", gzip.compress(b"<XML>"))) == [("feed/4.txt.gz!4.txt", b"<XML>")]


def test_what_is_no_archive_is_its_own_member() -> None:
    assert list(members("4.xml", b"<ownershipDocument/>")) == [("4.xml", b"<ownershipDocument/>")]
    assert list(members("empty", b"")) == [("empty", b"")]


@pytest.mark.parametrize("form", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT])
def test_long_names_are_read_whole(form: int) -> None:
    name = "deep/" * 40 + "é.txt"
    assert list(members("a", tarred((name, b"x"), mode="w", form=form))) == [(f"a!{name}", b"x")]


def test_paths_of_members_are_only_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    files = (("../../up.txt", b"x"), ("/etc/rowan", b"y"))
    assert list(members("a", tarred(*files))) == [("a!../../up.txt", b"x"), ("a!/etc/rowan", b"y")]
    assert list(tmp_path.iterdir()) == []


def test_an_archive_in_an_archive_is_read_and_one_deeper_is_refused() -> None:
    inner = zipped(("4.txt", b"four"))
    middle = tarred(("in.zip", inner), ("plain", b"p"))
    assert list(members("a", middle)) == [("a!in.zip!4.txt", b"four"), ("a!plain", b"p")]
    trouble, after = _first_and_last(zipped(("m.tgz", middle), ("last", b"l")))
    assert isinstance(trouble, Unreadable)
    assert str(trouble) == "o!m.tgz!in.zip: archives stand in each other over 2 deep; unpack the outer ones first"
    assert after == ("o!last", b"l")


def _first_and_last(data: bytes) -> tuple[object, object]:
    found = list(members("o", data))
    return found[0], found[-1]


@pytest.mark.parametrize("pack", [tarred, zipped])
def test_a_member_over_the_size_limit_is_named_and_the_others_go_on(pack: object) -> None:
    big, small = members("a", pack(("big", b"x" * 3000), ("small", b"s")), Limits(max_bytes=1000))  # type: ignore[operator]
    assert isinstance(big, Unreadable)
    assert str(big) == "a!big: it is over 1000 bytes; raise --max-bytes, or leave it out"
    assert small == ("a!small", b"s")


@pytest.mark.parametrize("pack", [tarred, zipped])
def test_a_bomb_is_refused_by_its_ratio(pack: object) -> None:
    limits = Limits(max_ratio=20, ratio_from=100_000)
    (trouble,) = members("a", pack(("zeros", bytes(2_000_000))), limits)  # type: ignore[operator]
    assert isinstance(trouble, Unreadable)
    assert trouble.reason == "it unpacks to over 20 times its size"


def test_too_many_members_end_the_reading() -> None:
    *found, trouble = members("a", tarred(*((str(n), b"x") for n in range(5))), Limits(max_members=3))
    assert found == [("a!0", b"x"), ("a!1", b"x"), ("a!2", b"x")]
    assert isinstance(trouble, Unreadable) and trouble.reason == "the archive has over 3 members"


def test_an_encrypted_member_is_named_and_the_others_go_on() -> None:
    data = bytearray(zipped(("secret", b"abc"), ("open", b"def")))
    for at in (data.find(b"PK\x03\x04") + 6, data.find(b"PK\x01\x02") + 8):
        data[at] |= 1
    secret, other = members("a.zip", bytes(data))
    assert isinstance(secret, Unreadable) and secret.reason == "it is encrypted"
    assert other == ("a.zip!open", b"def")


def test_a_member_that_is_damaged_does_not_hide_the_next() -> None:
    data = bytearray(zipped(("bad", b"abc" * 50), ("good", b"def")))
    data[35] ^= 0xFF
    bad, good = members("a", bytes(data))
    assert isinstance(bad, Unreadable) and bad.remedy == "get it again"
    assert good == ("a!good", b"def")


def test_a_cut_tar_gives_what_stood_before_the_cut() -> None:
    data = tarred(("a", b"a" * 600), ("b", b"b" * 600), mode="w")
    first, cut = members("t", data[: 512 + 1024 + 512 + 100])
    assert first == ("t!a", b"a" * 600)
    assert isinstance(cut, Unreadable) and "100 of 600 bytes" in cut.reason


def test_a_zip_that_cannot_seek_is_refused_with_what_to_do() -> None:
    class Pipe(io.BytesIO):
        def seek(self, *_: int) -> int:
            raise io.UnsupportedOperation

    (trouble,) = members("-", Pipe(zipped(("a", b"a"))))
    assert isinstance(trouble, Unreadable) and trouble.remedy == "give it as a file"


WHOLE = [tarred(*FILES), tarred(*FILES, mode="w"), zipped(*FILES), gzip.compress(b"one file " * 300)]


@given(st.sampled_from(WHOLE), st.integers(0, 4000))
def test_no_cut_of_an_archive_raises(data: bytes, at: int) -> None:
    list(members("a", data[:at]))


@given(st.sampled_from(WHOLE), st.integers(0, 4000), st.binary(min_size=1, max_size=8))
def test_no_damage_raises(data: bytes, at: int, junk: bytes) -> None:
    list(members("a", data[:at] + junk + data[at + len(junk) :]))


@given(st.sampled_from([b"", b"\x1f\x8b", b"\x1f\x8b\x08\x00", b"PK\x03\x04", b"PK\x05\x06"]), st.binary(max_size=600))
def test_no_bytes_raise(magic: bytes, junk: bytes) -> None:
    list(members("a", magic + junk))
