import json

import pytest

from tieout.checks.asking import rules
from tieout.cli.main import main


def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main(["rules", *arguments])
    out, err = capfd.readouterr()
    return int(left.value.code or 0), out, err


def test_every_rule_on_its_line_in_80_columns(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    code, out, err = run(capfd)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert max(map(len, lines)) <= 80
    assert [line.split()[0] for line in lines if line[:2].isalpha() and line[2:5].isdigit()] == [one.code for one in rules()]
    assert "HD  Header and envelope" in lines
    assert "IN206  error    negative-shares\n                A number of shares is below zero.\n" in out


def test_one_page(capfd: pytest.CaptureFixture[str]) -> None:
    for word in ("IN206", "in206", "negative-shares"):
        out = run(capfd, word)[1]
        assert out.startswith("IN206 negative-shares  error\n\nA number of shares is below zero.\n")
        assert "Why       a minus sign" in out
        assert "Mend      give the amount" in out
        assert "Law       Form 4, Table I" in out
        assert "Looks at  each row of Table I, each row of Table II\n" in out


def test_a_beginning_lists(capfd: pytest.CaptureFixture[str]) -> None:
    out = run(capfd, "IN2")[1]
    assert "IN206" in out and "IN103" not in out and "HD309" not in out


def test_json_and_markdown(capfd: pytest.CaptureFixture[str]) -> None:
    (told,) = json.loads(run(capfd, "IN206", "--format", "json")[1])
    assert (told["code"], told["name"], told["weight"], told["breaks"]) == (
        "IN206", "negative-shares", "error", ["shares acquired or disposed of -500"],
    )  # fmt: skip
    assert (told["looks_at"], told["since"], told["gate"]) == (["NonDerivative", "Derivative"], None, False)
    assert run(capfd, "IN206", "--format", "markdown")[1].startswith("# IN206 negative-shares\n\n**error** · A number of shares")


def test_an_unknown_rule_is_wrong_use(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, "IN26")
    assert (code, out) == (2, "")
    assert "no rule is called 'IN26'; did you mean IN206" in err
