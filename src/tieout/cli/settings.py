"""The settings of a command, from the file that `--config` names or the nearest one, and the calendar that they make."""

from collections.abc import Callable, Iterable
from functools import reduce
from pathlib import Path
from typing import Any, TypeVar

import click

from tieout import calendar, closures
from tieout.closures import Closures
from tieout.config import Config, find, load

Command = TypeVar("Command", bound=Callable[..., Any])


def configured(command: Command) -> Command:
    """A command with the options `--config` and `--no-config`, which `settings` takes."""
    command = click.option("--no-config", is_flag=True, help="Take settings from no file.")(command)
    return click.option(
        "--config",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Take settings from this file.  [default: the nearest tieout.toml or pyproject.toml with a [tool.tieout], upward "
        "from here]",
    )(command)


def settings(config: Path | None, no_config: bool) -> Config:
    """The settings that the two options mean. Raises UsageError."""
    if config is not None and no_config:
        raise click.UsageError("--config and --no-config exclude each other")
    if config is not None:
        return load(config)
    try:
        return Config() if no_config else find(Path.cwd())
    except FileNotFoundError:  # the folder that we stand in was removed
        return Config()


def count_by(lists: Iterable[Path]) -> Closures | None:
    """Count by the closures of these files, too, until the command ends; of a day that several name, the last one tells.

    What was taken is given back, for other processes that count; None where there was no file. Raises UsageError.
    """
    taken = [closures.read(path) for path in lists]
    if not taken:
        return None
    more = reduce(Closures.and_also, taken)
    click.get_current_context().call_on_close(calendar.reset)
    calendar.add(more)
    return more
