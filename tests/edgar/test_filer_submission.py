import base64
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.edgar import filer_submission
from tieout.edgar.payload import payload
from tieout.errors import Unreadable
from tieout.facts import Note, plain

FORM = b'<?xml version="1.0"?><ownershipDocument/>'
SENT = b"""<?xml version="1.0"?>
<edgarSubmission>
  <submissionType>4/A</submissionType><testOrLive>TEST</testOrLive>
  <pointOfContact><contactName>Iris Rowan</contactName></pointOfContact>
  <edgarDocument>
    <documentName>doc4.xml</documentName><documentType>4/A</documentType><documentDescription>Primary</documentDescription>
    <documentMimeBlock>
      %s
    </documentMimeBlock>
  </edgarDocument>
</edgarSubmission>
""" % base64.encodebytes(FORM).strip()
ONLINE = b"""<cor:edgarSubmission xmlns:cor="urn:a" xmlns:com="urn:b"><cor:submissionType>NT 10-K</cor:submissionType>
<cor:filer><cor:filerId>0009000001</cor:filerId><cor:filerCcc>secret#1</cor:filerCcc></cor:filer>
<cor:periodOfReport>12-31-2023</cor:periodOfReport><cor:documents><com:document><com:conformedName>nt.txt</com:conformedName>
<com:conformedDocumentType>NT 10-K</com:conformedDocumentType><com:contents>TlQ=</com:contents></com:document></cor:documents>
</cor:edgarSubmission>"""


def test_the_envelope_of_forms_3_4_and_5_gives_its_documents() -> None:
    notes: list[Note] = []
    found = filer_submission.read(SENT, notes)
    assert found is not None and found.header is not None and notes == []
    assert found.header.form_type.value == "4/A"
    assert plain(found.header.other) == {"testOrLive": ["TEST"], "pointOfContact > contactName": ["Iris Rowan"]}
    (document,) = found.documents
    assert (document.type.value, document.filename.value, document.description.value) == ("4/A", "doc4.xml", "Primary")
    assert document.encoding == "base64" and payload(SENT, document) == FORM


def test_edgarlink_online_gives_its_documents_and_keeps_no_password() -> None:
    notes: list[Note] = []
    found = filer_submission.read(ONLINE, notes)
    assert found is not None and found.header is not None
    assert plain(found.header)["period"] == "2023-12-31"
    assert plain(found.header.other) == {"filer > filerId": ["0009000001"]}
    assert [note.code for note in notes] == ["access-code"] and "secret" not in repr((found, notes))
    assert payload(ONLINE, found.documents[0]) == b"NT"


@pytest.mark.parametrize(
    "data",
    [
        b"<edgarSubmission><headerData/><formData><coverPageHeader/></formData></edgarSubmission>",
        b"<ownershipDocument><contents>TlQ=</contents></ownershipDocument>",
        b"<!DOCTYPE a><edgarSubmission><document><contents>TlQ=</contents></document></edgarSubmission>",
        b"",
    ],
    ids=["disseminated schedule", "a form", "doctype", "empty"],
)
def test_what_carries_no_documents_gives_none(data: bytes) -> None:
    assert filer_submission.read(data, []) is None


def test_a_cut_envelope_gives_what_is_there_with_a_note() -> None:
    notes: list[Note] = []
    cut = SENT[: SENT.index(b"</documentMimeBlock>") - 20]
    found = filer_submission.read(cut, notes)
    assert found is not None and [note.code for note in notes] == ["xml-cut"]
    assert FORM.startswith(payload(cut, found.documents[0]))


def test_base64_that_is_none_is_refused_with_its_place() -> None:
    data = ONLINE.replace(b"TlQ=", b"T!Q=")
    found = filer_submission.read(data, [])
    assert found is not None
    with pytest.raises(Unreadable, match="this is no base64") as caught:
        payload(data, found.documents[0])
    assert caught.value.offset == data.index(b"!")


@given(st.sampled_from([SENT, ONLINE]), st.integers(0, 1200), st.binary(max_size=3))
def test_no_cut_or_damage_raises(data: bytes, at: int, junk: bytes) -> None:
    filer_submission.read(data[:at] + junk, [])
    filer_submission.read(data[:at] + junk + data[at + len(junk) :], [])


def test_the_samples_of_the_sec_are_read(shared: Path) -> None:
    for path in sorted((shared / "corpus" / "schemas").glob("*/samples/filing*.xml")):
        data = path.read_bytes()
        found = filer_submission.read(data, [])
        assert found is not None and found.header is not None
        assert found.header.form_type.value == found.documents[0].type.value
        assert b"<ownershipDocument" in payload(data, found.documents[0])
