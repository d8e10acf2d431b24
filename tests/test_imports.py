"""Imports point one way; this reads them."""

import ast
from pathlib import Path

import pytest

SRC = Path(__file__).parent.parent / "src" / "tieout"
# From the bottom up. A module may import from its own layer and from those before it.
LAYERS = (
    "errors",
    "source",
    "facts",
    "values",
    "closures",
    "calendar",
    "law",
    "counting",
    "deadlines",
    "markup",
    "edgar",
    "archives",
    "finding",
    "prose",
    "forms",
    "schema",
    "reading",
    "checks",
    "timeliness",
    "export",
    "workers",
    "config",
    "cli",
)


def layer(module: str) -> int:
    """The layer of `tieout.x.y`; names above all layers are the package itself and its start."""
    parts = module.split(".")
    return LAYERS.index(parts[1]) if len(parts) > 1 and parts[1] in LAYERS else len(LAYERS)


def imported(path: Path) -> list[str]:
    """The modules of tieout that a module imports, those inside functions too."""
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            inside = (
                [f"tieout.{alias.name}" for alias in node.names if alias.name != "__version__"]
                if node.module == "tieout"
                else [node.module]
            )
            names += inside
    return [name for name in names if name.split(".")[0] == "tieout"]


def module_name(path: Path) -> str:
    return ".".join(("tieout", *path.relative_to(SRC).with_suffix("").parts)).removesuffix(".__init__")


def wrong_way(module: str, imports: list[str]) -> list[str]:
    return [name for name in imports if layer(name) > layer(module)]


@pytest.mark.parametrize("path", sorted(SRC.rglob("*.py")), ids=module_name)
def test_imports_point_downwards(path: Path) -> None:
    assert wrong_way(module_name(path), imported(path)) == []


def test_every_module_has_a_layer() -> None:
    known = {*LAYERS, "__init__", "__main__"}
    assert {path.stem if path.is_file() else path.name for path in SRC.iterdir() if path.suffix in ("", ".py")} - {
        "__pycache__"
    } <= known


def test_an_import_that_points_upwards_is_caught() -> None:
    assert wrong_way("tieout.markup.html", ["tieout.values", "tieout.forms.form345.model", "tieout.cli.main"]) == [
        "tieout.forms.form345.model",
        "tieout.cli.main",
    ]


def test_families_do_not_know_each_other() -> None:
    for path in (SRC / "forms").glob("*/*.py"):
        own = f"tieout.forms.{path.parent.name}"
        others = [name for name in imported(path) if name.startswith("tieout.forms.") and not name.startswith(own)]
        assert others == [], path
