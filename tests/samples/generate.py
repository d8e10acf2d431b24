"""Write the generated samples: `python tests/samples/generate.py` (a test fails when a file differs from what this writes)."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import envelopes  # noqa: E402 - these modules lie beside this file
import insiders  # noqa: E402
import prints  # noqa: E402
import stakes  # noqa: E402


def files() -> dict[str, bytes]:
    """Every generated sample: its name under `generated/`, and its bytes."""
    out: dict[str, str] = {}
    for name, form in insiders.SAMPLES.items():
        out[f"{name}.xml"] = insiders.xml(form)
        out[f"{name}.html"] = prints.html(form)
        out[f"{name}.md"] = prints.markdown(form)
    for name, schedule in stakes.SAMPLES.items():
        out[f"{name}.xml"] = stakes.xml(schedule)
        out[f"{name}.html"] = stakes.html(schedule)
        out[f"{name}.md"] = stakes.markdown(schedule)
        out[f"{name}.txt"] = stakes.plain(schedule)
    trades = insiders.SAMPLES["form4-trades"]
    out["form4-trades.pipes.md"] = prints.markdown(trades, pipes=True)
    body = envelopes.document("4", "form4.xml", insiders.xml(trades), "XML")
    out["form4-trades.submission.txt"] = envelopes.labelled("4", envelopes.parties_of(trades), body)
    out["form4-trades.nc"] = envelopes.tagged("4", envelopes.parties_of(trades), body)
    out["form4-trades.agent.xml"] = envelopes.agents_file("4", "form4.xml", insiders.xml(trades))
    holder = {"role": "FILED BY", "name": "HOLLIN CAPITAL LP", "cik": "0001999200", "form": "SC 13D/A", "file": ""}
    subject = {
        "role": "SUBJECT-COMPANY",
        "name": "Brindle Foundry Corp",
        "cik": "0001999001",
        "form": "SC 13D/A",
        "file": "005-90001",
    }
    page = envelopes.document("SC 13D/A", "sc13da.htm", stakes.html(stakes.SAMPLES["13d-nine-persons"]))
    out["13d-nine-persons.submission.txt"] = envelopes.labelled("SC 13D/A", [subject, holder], page)
    return {name: text.encode() for name, text in out.items()}


def main() -> None:
    """Write them."""
    folder = HERE / "generated"
    folder.mkdir(exist_ok=True)
    for name, data in files().items():
        (folder / name).write_bytes(data)
    print(f"{len(files())} samples in {folder.name}/")


if __name__ == "__main__":
    main()
