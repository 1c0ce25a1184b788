"""Phrase packs: fixed wording as data, each phrase with examples that prove it.

A pack is a TOML file::

    name = "en-share"            # unique
    filter = "share-bar"         # the filter that acts on its phrases
    language = "en"              # or "*"
    about = "Names of social networks as buttons."

    [[phrase]]
    id = "copy-link"             # unique in the pack
    whole = "Copy link"          # or start = … or end = …
    hit = ["Copy link"]
    miss = ["Copy link by link, she told the class."]

Exactly one of ``whole | start | end``; placeholders ``{NAME}`` (one to six capitalised words, with
small words and numbers between them), ``{DATE}`` (words of a date), ``{N}`` (a number) and
``{ANY}`` (whatever stands between two pieces of wording, up to 160 characters, and is not said by
anybody). Lines are looked up by their normalised form (:func:`fold`), never searched: what a phrase
means inside prose is nobody's business here. With
``source = "example.org"`` (a site) or ``"news/local"`` (a folder) a phrase holds for inputs from
there and no others.
Packs in ``data/languages/CODE`` hold for pages in that language only: they are read when the first
such page comes (`Phrases.spoken_in`), so that forty languages cost a batch in one of them nothing.
A pack may also hold ``[cues]``, words with weights that a filter adds up, and ``topics``, words of
which one must be there where nothing else says what the line is about.
"""

from __future__ import annotations

from newsclean.packs.folding import fold, last_letter
from newsclean.packs.loader import WEIGHED, Pack, Phrase, load_pack, read_builtin
from newsclean.packs.lookup import Phrases, phrases_for
from newsclean.packs.proof import Fault, faults

__all__ = [
    "WEIGHED",
    "Fault",
    "Pack",
    "Phrase",
    "Phrases",
    "faults",
    "fold",
    "last_letter",
    "load_pack",
    "phrases_for",
    "read_builtin",
]
