"""What `make demo` shows: every sample of this repo (and the three seeds, where they are) as a readable page, and what does not tie out in a draft."""

import os
import sys
from pathlib import Path

from tieout.cli.main import commands

HERE = Path(__file__).parent
SEEDS = Path(os.environ.get("TIEOUT_SHARED", HERE.parent.parent.parent / "shared")) / "seeds"
FOLDERS = (HERE / "generated", HERE / "form12b25", HERE / "byhand", SEEDS)


def main() -> int:
    """Show each file; the exit code is 0 when all of them could be read."""
    files = [
        file
        for folder in FOLDERS
        if folder.is_dir()
        for file in sorted(folder.iterdir())
        if file.is_file() and not file.name.endswith((".json", "README.md", ".py"))
    ]
    for file in files:
        commands.main(["show", os.path.relpath(file)], prog_name="tieout", standalone_mode=False)
        print()
    draft = os.path.relpath(HERE / "checks" / "form4-draft.xml")
    commands.main(
        ["check", draft, "--format", "table", "--fail-on", "never", "--no-config"], prog_name="tieout", standalone_mode=False
    )
    print()
    print(f"{len(files)} filings shown, a draft checked. Next: .venv/bin/tieout show {os.path.relpath(files[0])} issuer.name")
    return 0


if __name__ == "__main__":
    sys.exit(main())
