"""From the names in a bundle to rows of the database, each kind read once."""

from collections.abc import Callable, Mapping

from cms.bundle import tree

# The ids of all rows of a kind, by key.
Keyed = Callable[[], dict[str, int]]


class Lookup:
    """Ids by kind and key, and pages by address. A kind is read when it is first asked for."""

    def __init__(self, kinds: Mapping[str, Keyed]) -> None:
        self._kinds = kinds
        self._ids: dict[str, dict[str, int]] = {}
        self._pages: dict[str, int] | None = None

    def ids(self, kind: str) -> dict[str, int]:
        if kind not in self._ids:
            self._ids[kind] = self._kinds[kind]()
        return self._ids[kind]

    def id(self, kind: str, key: str) -> int:
        """Raises KeyError for a key that is unknown, which reading has refused."""
        return self.ids(kind)[key]

    def page(self, address: str) -> int | None:
        """The page that stands exactly at the address, None for other addresses."""
        if self._pages is None:
            self._pages = tree.paths()
        return self._pages.get(address)

    def forget(self) -> None:
        """Read everything again, since things were made."""
        self._ids, self._pages = {}, None
