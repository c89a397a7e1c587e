"""Which reports tell of one event, and which sentences of the same thing."""

from __future__ import annotations

from compare.align.explained import Explanation, Signal, explain_sentences
from compare.align.same_event import event_score
from compare.align.same_fact import score

__all__ = ["Explanation", "Signal", "event_score", "explain_sentences", "score"]
