"""Changes to glossary entries, one file an operation: each says what the entries become, as entities.

`rewrite` brings that into the files, line by line, so that comments and layout stay.
"""
