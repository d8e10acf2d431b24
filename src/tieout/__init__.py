"""Read, tie out and trace what public companies, their insiders and their large holders file under the Exchange Act."""

__version__ = "0.1.0"
