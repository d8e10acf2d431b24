"""What was once worked out for a string, remembered from page to page."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Remembered(dict[str, T], Generic[T]):
    """What a function gives for a string, by the string: worked out when first asked for.

    When more would be remembered than `most`, all is forgotten. (A look-up costs a quarter of one in an `lru_cache`, which keeps in
    order what was asked for last.)

    >>> length = Remembered(len, 2)
    >>> length["ab"], length["a"], length["abc"], list(length)
    (2, 1, 3, ['abc'])
    """

    def __init__(self, of: Callable[[str], T], most: int) -> None:
        super().__init__()
        self.of, self.most = of, most

    def __missing__(self, key: str) -> T:
        found = self.of(key)
        if len(self) >= self.most:
            self.clear()
        self[key] = found
        return found
