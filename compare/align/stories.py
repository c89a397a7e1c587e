"""Events that follow one another."""
from __future__ import annotations
def stories(events, articles, glossary):
    return ()
