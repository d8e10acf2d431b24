"""What of a page is out of sight, and what stands in its place."""

import pytest

from tieout.markup import sight


@pytest.mark.parametrize(
    ("page", "hidden"),
    [
        ("a<!-- b -->c", ["<!-- b -->"]),
        ("<!--a--><!--->-->", ["<!--a-->", "<!--->-->"]),
        ("<HEAD>a</head>b", ["<HEAD>a"]),
        ("<head>a<Body>b", ["<head>a"]),
        ("<header>a</head>", []),
        ("<title>a<!-- </title> -->b", ["<title>a<!-- "]),
        ("<script a", []),
        ("<style/>a</style", ["<style/>a"]),
        ("<ix:header>a</title></ix:header>", ["<ix:header>a</title>"]),
        ("<title>a", []),
    ],
)
def test_comments_and_what_does_not_show_are_out_of_sight_if_they_end(page: str, hidden: list[str]) -> None:
    assert [page[start:end] for start, end in sight.stretches(page)] == hidden


def test_the_head_of_a_page_can_be_sought_alone() -> None:
    page = "<title>a</title><!-- b -->"
    assert list(sight.stretches(page, 8)) == [(0, 8)]
    assert len(list(sight.stretches(page))) == 2


def test_a_stretch_out_of_sight_becomes_one_tag_of_as_many_bytes() -> None:
    page = "a<!-- <b x> -->c<!-- <i -->d"
    covered, tags = sight.covered(page, list(sight.stretches(page)))
    assert covered == "a<" + sight.CLOSED * 12 + ">c<" + sight.ENDS_IN_TAG * 9 + ">d"
    assert len(covered) == len(page)
    assert tags == {"b x", "i --"}
