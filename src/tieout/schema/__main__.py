"""`python -m tieout.schema docs/reference`: write the reference pages of the three families."""

import sys
from pathlib import Path

from tieout.schema.reference import write

if len(sys.argv) != 2:
    sys.exit("usage: python -m tieout.schema FOLDER")
write(Path(sys.argv[1]))
