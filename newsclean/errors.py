"""Every error that newsclean raises, in one tree.

    NewscleanError
    ├── InputError            one input could not be read or holds nothing to read; the others go on
    │   ├── UnreadableInput   the file is missing, locked, a directory in disguise …
    │   └── UnsupportedInput  binary data, or a format this version does not read
    ├── OutputError           an output may not or could not be written
    ├── UsageError            the call cannot be meant as it stands
    │   ├── SettingsError     an unknown key or a value out of range
    │   ├── UnknownFilter     a filter name that nobody registered
    │   ├── PluginError       a filter of another package that cannot be used
    │   └── PackError         a phrase pack that breaks its own rules
    ├── FilterError           a filter crashed or proposed something impossible
    └── RestoreError          a JSON without a usable ledger

Each message says what happened, where, and what to do, in one line.
"""

from __future__ import annotations

__all__ = [
    "FilterError",
    "InputError",
    "NewscleanError",
    "OutputError",
    "PackError",
    "PluginError",
    "RestoreError",
    "SettingsError",
    "UnknownFilter",
    "UnreadableInput",
    "UnsupportedInput",
    "UsageError",
]


class NewscleanError(Exception):
    """The root: catch this to catch everything that newsclean raises on purpose.

    Example:
        >>> import newsclean
        >>> try:
        ...     newsclean.clean("Goats close Route 9", newsclean.Settings(only=["teasers"]))
        ... except newsclean.NewscleanError as error:
        ...     print(error)
        no filter 'teasers'; did you mean 'teaser'? (`newsclean filters` lists them)
    """


class InputError(NewscleanError):
    """One input failed; a batch goes on with the others."""


class UnreadableInput(InputError):
    """The bytes could not be had."""


class UnsupportedInput(InputError):
    """The bytes are there, but they are not text that this version reads."""


class OutputError(NewscleanError):
    """An output may not be replaced, or writing it failed."""


class UsageError(NewscleanError):
    """Options or arguments that contradict each other."""


class SettingsError(UsageError):
    """A settings key that does not exist, or a value that it cannot take."""


class UnknownFilter(UsageError):
    """A filter name that is not in the table."""


class PluginError(UsageError):
    """A filter of another package that cannot be loaded or placed."""


class PackError(UsageError):
    """A phrase pack that cannot be read or that does not prove its phrases."""


class FilterError(NewscleanError):
    """A filter crashed, or its findings do not fit the document."""


class RestoreError(NewscleanError):
    """The record holds no ledger from which the input could be rebuilt."""
