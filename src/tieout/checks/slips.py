"""How a tired hand turns one figure into another: the point moved, two digits changed places."""

from decimal import Decimal


def point_moved(printed: Decimal, meant: Decimal) -> bool:
    """Whether two figures differ by a power of ten alone.

    >>> point_moved(Decimal(36), Decimal(36000)), point_moved(Decimal(36), Decimal(3601))
    (True, False)
    """
    if printed <= 0 or meant <= 0 or printed == meant:
        return False
    return printed.normalize().as_tuple().digits == meant.normalize().as_tuple().digits


def digits_swapped(printed: Decimal, meant: Decimal) -> bool:
    """Whether two figures differ by two neighbouring digits that changed places.

    >>> digits_swapped(Decimal(1324), Decimal(1234)), digits_swapped(Decimal(4321), Decimal(1234))
    (True, False)
    """
    if printed < 0 or meant < 0:
        return False
    one, other = f"{printed:f}", f"{meant:f}"
    at = [place for place, (first, second) in enumerate(zip(one, other, strict=False)) if first != second]
    if len(one) != len(other) or len(at) != 2 or at[1] - at[0] != 1:
        return False
    return one[at[0]] == other[at[1]] and one[at[1]] == other[at[0]]
