"""How the time of a Schedule 13D in HTML grows with its size: a real page of about 200 KB, its body once, 10 and 100 times.

    python benchmarks/html_growth.py CORPUS

A page is read to text with places, and as the document of a submission, to the form.
"""

import argparse
import re
import time
from collections.abc import Callable
from pathlib import Path

import html_text

import tieout
from tieout.markup import html

NEAR = 200_000  # bytes
BODY = re.compile(rb"(?is)(.*?<body[^>]*>)(.*)(</body.*)")
HEAD = b"""<SEC-DOCUMENT>0000000000-20-000001.txt : 20200102
<SEC-HEADER>0000000000-20-000001.hdr.sgml : 20200102
ACCESSION NUMBER:\t\t0000000000-20-000001
CONFORMED SUBMISSION TYPE:\tSC 13D
PUBLIC DOCUMENT COUNT:\t\t1
FILED AS OF DATE:\t\t20200102
</SEC-HEADER>
<DOCUMENT>
<TYPE>SC 13D
<SEQUENCE>1
<FILENAME>a.htm
<TEXT>
"""
TAIL = b"\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n"


def spent(read: Callable[[], object], rounds: int) -> float:
    """The least processor time of some readings, in seconds."""
    least = float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        read()
        least = min(least, time.process_time() - begun)
    return least


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    bodies = [match for _, page in html_text.pages(parser.parse_args().corpus) if (match := BODY.fullmatch(page))]
    head, body, tail = min(bodies, key=lambda match: abs(len(match[0]) - NEAR)).groups()
    first: tuple[float, float] | None = None
    for times in (1, 10, 100):
        page = head + body * times + tail
        filing = HEAD + page + TAIL
        rounds = 5 if times < 100 else 1
        text = spent(lambda page=page: html.read(page, 0, len(page)), rounds)  # type: ignore[misc]
        whole = spent(lambda filing=filing: tieout.read(filing), rounds)  # type: ignore[misc]
        first = first or (text, whole)
        print(
            f"  {len(page) / 1e6:6.2f} MB: text with places {text * 1000:8.1f} ms ({text / first[0]:5.1f} x)   "
            f"tieout.read {whole * 1000:8.1f} ms ({whole / first[1]:5.1f} x)",
            flush=True,
        )


if __name__ == "__main__":
    main()
