"""In whose voice a line speaks: the story's, or the page's own.

Menus, boxes and appeals of pages that nobody has seen are made of few words, and the packs are full
of them: thousands of phrases have 2,000. A word is the page's own if it stands in a phrase of a
pack and nowhere in the story. How much of a line is made of such words says something of it even
where no phrase fits. And a page calls out, to its reader and of itself, where most stories are
told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from newsclean.evidence.saying import told_of_speech
from newsclean.evidence.subject import STEM, WORD, telling
from newsclean.late import regex
from newsclean.packs import Phrases

__all__ = [
    "COMMON",
    "OF_PAGES",
    "begins_with_one",
    "may_speak",
    "only_begins_formally",
    "page_share",
    "page_words",
    "says",
    "voices",
]

FILTERS = frozenset(
    {
        "advertisement",
        "appeal",
        "biography",
        "button",
        "contact-line",
        "listen-line",
        "newsletter",
        "page-furniture",
        "paywall-line",
        "player-block",
        "share-bar",
        "tags",
        "tail-heading",
        "teaser",
    }
)
"""Filters whose phrases hold the words of pages; those of the others speak of the story."""

SENTENCES = "outlets-"
"""How packs of whole sentences are called: their words are those of stories as well."""
SLOT = regex(r"\{[A-Z]+\}")
ONCE = 0.5
"""What a word counts that stands in the packs once: it may be there by chance."""
LABEL = 5
"""Words of a phrase that is a sentence."""
SAID = 0.5
"""What a word counts that stands in sentences only, beside one in labels."""
CUE = 0.7
"""Weight of a cue of appeals from which on it is a word of pages."""
TELLING = 0.3
"""Share of the words of a line that say something, at the least."""
FEWEST, ONE_IN = 2, 8
"""So many words of a sentence, and one in so many, are words of pages with no mark behind them, or
its share is small: more than half of the words of a sentence say nothing."""
SHORT = 3
"""Letters of a word that is looked for as a whole."""
OPENS = (" ", "“", '"', "'", "(", "«", "’", "¿", "¡", "-", "„")
"""What may stand before a word."""


def _with_marks(words: str) -> frozenset[str]:
    """Words as they may stand in a text, with punctuation behind them."""
    return frozenset(word + mark for word in words.split() for mark in ("", *".,!?:;)"))


SECOND = _with_marks(
    "you your yours you're you'll you've vous votre vos usted ustedes tu tus te você vocês "
    "dein deine dich dir euch eure je jij jouw jullie uw vuoi tuo tua tuoi tue "
    "deg dere ditt dina teidän teitä sinun sinua ciebie tobie twój twoja twoje twojej twoich wasz "
    "wasze waszych vám vás váš vaše vašeho vašich önnek önök neked voastră dumneavoastră siz sizi "
    "sizin вы вас вам ваш ваша ваше ваши вашего вашей вашу ви ваші вашого вашої σας εσείς"
)
"""Words that speak to the reader, …"""
FIRST = _with_marks(
    "us our ours we we're we'll we've nous notre nos nuestro nuestra nuestros nuestras "
    "nosso nossa nossos nossas wir unser unsere unseren unserem uns ons onze nostro nostra nostri "
    "nostre oss våra vårt våre vores meille meitä meidän nasz nasza nasze naszych naszej naszym "
    "naszego nás nám náš naše našich naší našem našeho minket nekünk noi nostru noastră noastre "
    "bize bizi bizim мы нас нам наш наша наше наши нашего нашей нашем нашу наших ми наші нашої "
    "нашого μας εμάς"
)
"""… and of those who write; small letters, straight apostrophes."""
ONZE = _with_marks("onze")
DUTCH = frozenset("het een van voor niet zijn wij bij ook naar".split())
"""Words of which one stands beside the Dutch word for "our", which means eleven in Romance."""
FORMAL = _with_marks("Sie Ihr Ihre Ihren Ihrem Ihrer Ihnen")
"""To the reader in German, told from "she" and "they" by the capital."""
QUOTED = regex(r"[\"“„«][^\"“”„«»]*[\"”“»]?")


@lru_cache(maxsize=512)
def voices(text: str) -> frozenset[str]:
    """Which voices a line has, outside of what it quotes, that a report has not.

    Remembered, for several filters ask about each line of a page; a pure function of it.

    Example:
        >>> sorted(voices("Get our best stories in your inbox!"))
        ['a call', 'the reader', 'us']
        >>> voices('"Get out of our way!" the guide told your reporter.') == {"the reader"}
        True
        >>> voices("Join us, says the sign above it.") == frozenset()
        True
    """
    if not text.isascii() or '"' in text:
        text = QUOTED.sub(" - ", text)
    found = _heard(text)
    if not found or ((told := told_of_speech(text)) is None):
        return found
    return _heard(told)


def _heard(text: str) -> frozenset[str]:
    """The voices of a text without quotations."""
    small = text.lower().replace("’", "'").split()
    found = []
    if not SECOND.isdisjoint(small) or not FORMAL.isdisjoint(text.split()[1:]):
        found.append("the reader")
    own = FIRST.intersection(small)
    if own and not (own <= ONZE and DUTCH.isdisjoint(small)):
        found.append("us")
    if text[-1] == "!":
        found.append("a call")
    if "? " in text or text[-1] == "?":
        found.append("a question")
    return frozenset(found) if found else NONE


def only_begins_formally(text: str) -> bool:
    """Has a text a German "you" only where a sentence begins, and "she" has a capital as well?

    Example:
        >>> only_begins_formally("Es war spät. Sie ging."), only_begins_formally("Gehen Sie!")
        (True, False)
    """
    words = text.split()
    if FORMAL.isdisjoint(words) or not SECOND.isdisjoint(text.lower().split()):
        return False
    return all(word not in FORMAL or words[k][-1] in BEGINNING for k, word in enumerate(words[1:]))


BEGINNING = frozenset('.!?:…"”“»–—-')
"""What ends the word before the first of a sentence."""
NONE: frozenset[str] = frozenset()
OF_PAGES = frozenset({"us", "the reader"})
"""Voices that pages have: they speak of themselves, and to their reader; stories and headlines have
not both."""
COMMON = frozenset({"us", "a question"})
"""Voices that reporters have as well."""


@lru_cache(maxsize=8)
def page_words(phrases: Phrases) -> Mapping[str, float]:
    """Word → how surely it is one of pages (12 ms, when the first line is to be weighed).

    Labels and buttons have words of pages; sentences have others as well.
    """
    packs = [pack for pack in phrases.packs if pack.filter in FILTERS]
    texts = [p.text for pack in packs if not pack.name.startswith(SENTENCES) for p in pack.phrases]
    found: dict[str, float] = {}
    for label in (False, True):
        some = [text for text in texts if (text.count(" ") < LABEL) == label]
        counts = Counter(telling(SLOT.sub(" ", "\n".join(some))))
        for word, count in counts.items():
            sure = (1.0 if count > 1 else ONCE) * (1.0 if label else SAID)
            found[word] = max(sure, found.get(word, 0.0))
    for cue, weight in phrases.cues.get("appeal", {}).items():
        if weight >= CUE and " " not in cue:
            found[cue] = 1.0
    return found


def page_share(text: str, known: Mapping[str, float], least: float) -> tuple[list[str], int]:
    """The words of a line that may be the page's own, and of how many that say something.

    There are none if they cannot be a share of ``least``; cheap for most lines.
    """
    words = WORD.findall(text.lower())
    if sum(map(known.__contains__, words)) <= least * TELLING * len(words):
        return [], 0  # most lines
    words = telling(text)
    found = [word for word in words if word in known]
    return (found if sum([known[word] for word in found]) >= least * len(words) else []), len(words)


def may_speak(text: str, known: Mapping[str, float]) -> bool:
    """Are enough words of a sentence words of pages for their share to be worked out? Cheap."""
    words = text.lower().split()
    return sum(map(known.__contains__, words)) >= max(FEWEST, len(words) // ONE_IN)


def begins_with_one(text: str, known: Mapping[str, float]) -> bool:
    """Is the first word of a line one of pages, as in "Read also" and not in "It reads"?"""
    found = WORD.match(text.lower())
    return found is not None and found[0] in known


def says(text: str, word: str) -> bool:
    """Does a word of a text, in small letters with a space before it, begin like ``word``?"""
    stem = word[:STEM] if len(word) > SHORT else word + " "
    return stem in text and any(mark + stem in text for mark in OPENS)
