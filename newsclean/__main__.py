"""``python -m newsclean`` and the command ``newsclean``."""

from __future__ import annotations

import sys

__all__ = ["main"]


def main() -> int:
    """Run the command with the arguments of the process; gives the exit code."""
    try:
        from newsclean.cli.main import main as run

        return run(sys.argv[1:])
    except KeyboardInterrupt:  # while the command was still being loaded
        return 130


if __name__ == "__main__":
    sys.exit(main())
