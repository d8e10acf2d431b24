"""`tieout schema`: the JSON Schema of what `tieout read` prints."""

import json
from typing import get_args

import click

from tieout.forms import Family


@click.command(short_help="Print the JSON Schema of a form.", epilog="\b\nExample: tieout schema form345 > form345.schema.json")
@click.argument("family", type=click.Choice(get_args(Family)))
def schema(family: Family) -> None:
    """Print the JSON Schema of a family's form: names, types, the XML element and the form's item behind each."""
    from tieout.schema import json_schema  # builds every model's schema: only this command needs it

    click.echo(json.dumps(json_schema(family), indent=2, ensure_ascii=False))
