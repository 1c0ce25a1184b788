"""The command: arguments in, calls of the library, lines and exit codes out."""
