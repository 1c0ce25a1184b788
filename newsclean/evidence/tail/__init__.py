"""The end of the story: the first line of what stands below it, and what still belongs to it.

``found`` looks for the end, with signs that need no wording (``signs``). Below it a story may go on
(``resumed``) or have its last words (``last``); ``closing`` reads who else worked on it.
"""
