"""Phrases of which some are forgotten: pages of tomorrow have wording that no pack knows."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace

from newsclean.packs import Phrases
from newsclean.packs.loader import Pack, read_wording

__all__ = ["Forgetful"]


class Forgetful(Phrases):
    """Phrases of which some are forgotten, always the same."""

    def __init__(self, share: float, seed: str) -> None:
        self.share, self.seed = share, seed
        super().__init__(self._known(read_wording()))

    def _known(self, packs: Iterable[Pack]) -> Iterator[Pack]:
        for pack in packs:
            known = [p for p in pack.phrases if _chance(self.seed + p.key) >= self.share]
            yield replace(pack, phrases=tuple(known))

    def _with(self, packs: Iterable[Pack]) -> Phrases:
        return super()._with(self._known(packs))


def _chance(key: str) -> float:
    """A number from 0 to 1, always the same for a key."""
    return zlib.crc32(key.encode()) / 2**32
