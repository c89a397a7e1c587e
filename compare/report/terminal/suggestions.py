"""Suggestions for the glossary: the name, what for, how sure, why, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Context, Suggested, Suggestion
from compare.report.terminal.page import Words
from compare.report.view.visible import one_line
from compare.report.view.words import capital, count

_SHARE = 2  # times the width that a sentence may take


def suggestion_parts(suggestion: Suggestion, width: int) -> Iterator[Words]:
    """The parts of a terminal page on one suggestion."""
    line = Words(f"{suggestion.score:.2f}  ", "dim").append(one_line(suggestion.form), "bold")
    if suggestion.what == "alias":
        line.append(f"  a name of {one_line(suggestion.preferred)} ({suggestion.kind}, {suggestion.entity})")
    else:
        line.append(f"  new {suggestion.kind} ({suggestion.entity})")
    if suggestion.judgement:
        line.append(f"  {suggestion.judgement}", "yellow")
    yield line
    yield Words(one_line("; ".join(suggestion.reasons)), indent=6)
    used = [f"{form.text} {form.count}" for form in suggestion.forms if form.text != suggestion.form]
    if used:
        yield Words(one_line(f"also: {', '.join(used)}"), indent=6)
    for context in suggestion.contexts:
        yield Words(one_line(_placed(context, _SHARE * width)), "dim", indent=6)


def suggested_summary(document: Suggested) -> str:
    """How many there are, how many are shown, and what waits to be written."""
    aliases = sum(one.what == "alias" for one in document.suggestions)
    entities = len(document.suggestions) - aliases
    said = capital(count(aliases, "new alias", "new aliases"))
    said += f", {count(entities, 'new entity', 'new entities')}"
    left_out = document.found - len(document.suggestions)
    if left_out:
        said += f"; {count(left_out, 'more suggestion')} beyond the limit"
    if document.waiting:
        said += f"; {count(document.waiting, 'accepted name')} not in the glossary yet"
    return f"{said}."


def _placed(context: Context, room: int) -> str:
    sentence = context.sentence
    if len(sentence) > room:
        sentence = f"{sentence[: room - 1].rstrip()}…"
    return f"{context.outlet}: {sentence} ({context.path}:{context.start}-{context.end})"
