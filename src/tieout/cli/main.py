"""The `tieout` command: its group, its errors, its exit codes."""

import difflib
import io
import logging
import os
import sys
from importlib import import_module
from typing import Any

import click

from tieout import __version__
from tieout.cli.terminal import printable
from tieout.errors import TieoutError

EPILOG = """\b
Examples:
  tieout read filing.txt                 its facts: a table, or JSON Lines
  tieout read 2024q1/ --format csv       a row a fact, of a whole folder
  tieout show form4.xml                  the form as a person reads it
  tieout show form4.xml issuer.name      one fact, its print, its place
  tieout check form4.xml                 what does not tie out
  tieout rules IN206                     what a rule means, how to mend
  tieout due 10-Q --period 2024-03-31    when it is due, its notice, extension
  tieout due filing.txt                  when it was due, whether in time

\b
Exit codes: 0 fine, 1 findings, 2 wrong use, 3 input that cannot be read,
5 not found, 70 a bug of ours, 130 interrupted."""


COMMANDS = ("read", "show", "check", "rules", "due", "schema", "completion")


class Commands(click.Group):
    """A group that imports a command when it is asked for, and answers a mistyped one with the nearest."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the help page."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"tieout.cli.{cmd_name}"), cmd_name)
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; a usage error with a suggestion where there is none."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            near = difflib.get_close_matches(args[0], self.list_commands(ctx), n=1, cutoff=0.5)
            hint = f"did you mean '{near[0]}'?" if near else "see 'tieout --help'"
            raise click.UsageError(f"No such command '{args[0]}': {hint}", ctx) from error

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; where the reader of our output has left (`| head`), there is no more to say."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            _silence()
            return 0


def _silence() -> None:
    """Let nothing more be written, so that Python does not try again when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=EPILOG,
)
@click.version_option(__version__, "-V", "--version", prog_name="tieout", message="%(prog)s %(version)s")
@click.option("-v", "--verbose", is_flag=True, help="Name each file on standard error, and the place of a bug.")
def commands(verbose: bool) -> None:
    """Read late notices (Form 12b-25), insiders' forms (3, 4, 5) and large stakes (Schedules 13D, 13G) into facts that
    lead back to the bytes they came from, and check whether they tie out."""
    for stream in (sys.stdout, sys.stderr):  # a terminal that has not all characters shows the others as escapes
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    logging.basicConfig(level=logging.INFO if verbose else logging.WARNING, stream=sys.stderr, format="tieout: %(message)s")


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with its exit code. The one place where everything is caught: a bug ends in 70."""
    try:
        status: Any = commands.main(arguments, prog_name="tieout", standalone_mode=False)
        sys.exit(status if isinstance(status, int) else 0)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except TieoutError as error:
        click.echo(f"tieout: {printable(str(error))}", err=True)
        sys.exit(error.exit_code)
    except OSError as error:  # input is opened elsewhere: this is the output
        click.echo(f"tieout: output cannot be written: {error.strerror}", err=True)
        _silence()
        sys.exit(2)
    except Exception as error:
        if logging.getLogger().isEnabledFor(logging.INFO):
            logging.exception("the place of the bug")
        told = printable(f"{type(error).__name__}: {error}")
        click.echo(f"tieout: a bug of ours: {told}; run tieout -v with the same words and report it", err=True)
        sys.exit(70)
