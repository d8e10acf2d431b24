"""Prints HTML files as PDF or copies their text, by the system's Chromium: one start for all files, over its debugging pipe."""

import base64
import fcntl
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-pipe", "--disable-dev-shm-usage")


def browser() -> str | None:
    """The path of Chromium, None where the system has none."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


class Printer:
    """A running Chromium. Requests and answers are JSON, each ended by a NUL."""

    def __init__(self, requests: BinaryIO, answers: BinaryIO) -> None:
        self.requests, self.answers, self.number = requests, answers, 0
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable", self.session)

    def ask(self, method: str, session: str | None = None, /, **given: Any) -> dict[str, Any]:
        """Send one request and wait for its answer."""
        self.number += 1
        request = {"id": self.number, "method": method, "params": given} | ({"sessionId": session} if session else {})
        self.requests.write(json.dumps(request).encode() + b"\0")
        self.requests.flush()
        return next(answer["result"] for answer in self.read() if answer.get("id") == self.number)

    def read(self) -> Iterator[dict[str, Any]]:
        """The messages as they come."""
        held = b""
        while True:
            part = os.read(self.answers.fileno(), 1 << 20)
            if not part:
                raise EOFError("Chromium ended")
            *whole, held = (held + part).split(b"\0")
            for message in whole:
                yield json.loads(message)

    def open(self, html: Path) -> None:
        """Show one HTML file."""
        self.ask("Page.navigate", self.session, url=html.resolve().as_uri())
        ready = "document.readyState"
        for _ in range(200):
            state = self.ask("Runtime.evaluate", self.session, expression=ready)["result"].get("value")
            if state == "complete":
                break

    def text(self, html: Path) -> str:
        """One HTML file as text, as it is when all of it is marked and copied."""
        self.open(html)
        answer = self.ask("Runtime.evaluate", self.session, expression="document.body.innerText")
        return str(answer["result"]["value"])

    def pdf(self, html: Path, *, tagged: bool = True) -> bytes:
        """One HTML file as `--print-to-pdf --no-pdf-header-footer` prints it; tagged: with the structure of the page."""
        self.open(html)
        answer = self.ask("Page.printToPDF", self.session, generateTaggedPDF=tagged, printBackground=True)
        return base64.b64decode(answer["data"])


@contextmanager
def chromium() -> Iterator[Printer]:
    """A Chromium that prints, ended with the block. Raises FileNotFoundError where the system has none."""
    path = browser()
    if path is None:
        raise FileNotFoundError("no Chromium")
    from_us, to_it = os.pipe()
    from_it, to_us = os.pipe()
    # its helpers may write into the profile for a moment after it has ended
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        command, silent = [path, *FLAGS, f"--user-data-dir={home}"], subprocess.DEVNULL
        ends = fcntl.fcntl(from_us, fcntl.F_DUPFD, 10), fcntl.fcntl(to_us, fcntl.F_DUPFD, 10)

        def wired() -> None:
            os.dup2(ends[0], 3)
            os.dup2(ends[1], 4)

        with subprocess.Popen(command, preexec_fn=wired, pass_fds=(3, 4), stdin=silent, stdout=silent, stderr=silent) as process:
            for end in ends:
                os.close(end)
            os.close(from_us)
            os.close(to_us)
            try:
                with os.fdopen(to_it, "wb") as requests, os.fdopen(from_it, "rb") as answers:
                    yield Printer(requests, answers)
            finally:
                process.terminate()
