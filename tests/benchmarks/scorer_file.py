"""Loads a scorer, which is a script outside the project, as a module."""

from __future__ import annotations

import importlib.util
import sys
from types import ModuleType

__all__ = ["load"]


def load(path: str) -> ModuleType:
    """The scorer at ``path``."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["scorer"] = module  # dataclasses and pickle look it up
    spec.loader.exec_module(module)
    return module
