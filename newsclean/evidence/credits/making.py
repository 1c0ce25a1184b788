"""Words for the making of a story, in the languages of the packs and a few more."""

from __future__ import annotations

__all__ = ["WRITTEN"]

WRITTEN = (
    r"words|story|report(?:ing|er|age)?|writer|written by|editing|editor|interview|research|data|"
    r"te(?:ks|x)ti?|texte?s?|texto|testo|te[kx]stas|текст|κείμενο|metin|văn bản|teks|naskah|"
    r"penulis|"
    r"regie|schnitt|director|producer|production|bericht|redaktion|recherche|redacción|redacteur|verslag"
)
"""What somebody did for a story that is no picture."""
