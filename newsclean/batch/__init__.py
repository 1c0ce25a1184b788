"""Many inputs, one after the other: which, where to, what is finished, and each cleaned alone.

    inputs ──> plan ──> work (one input at a time) ──> sinks
    (named, walked)     (destination, collisions)      (stdout, file, stream, tree + manifest)

`run.run` leads the way; it hands the tasks to a map, so that workers can take the place of the
built-in one, and nothing here prints.
"""
