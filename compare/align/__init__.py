"""Which reports tell of one event, and which sentences of the same thing."""

from __future__ import annotations

from compare.align.explained_sentences import explain_sentences
from compare.align.same_event import event_score
from compare.align.same_fact import score

__all__ = ["event_score", "explain_sentences", "score"]
