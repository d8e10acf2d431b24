"""What every test may ask for: the real filings beside the project, and golden files that can be rewritten."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("TIEOUT_SHARED", ROOT.parent / "shared"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the golden files with what the program prints now")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if "soak" in (config.option.markexpr or ""):
        return
    soak = pytest.mark.skip(reason="a long run: make soak")
    for item in items:
        if "soak" in item.keywords:
            item.add_marker(soak)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real filings; tests that need it are skipped where it is not there."""
    if not (SHARED / "corpus").is_dir():
        pytest.skip(f"no real filings at {SHARED} (set TIEOUT_SHARED)")
    return SHARED


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))
