"""What an instruction in an article means: which rules are silenced, in which stretch of it, and why.

    ignore[rule, …] reason        the paragraph it stands in; on a line of its own, the one that follows
    ignore-start[rule, …] reason  from here …
    ignore-end                    … to here
    ignore-file[rule, …] reason   the whole article

A category stands for its rules; no brackets, for all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator

from msgspec import Struct

from compare.model import TRANSLATED, Article, Confidence, Finding, Instruction, Level, RuleRecord, Span
from compare.text.paragraphs import paragraphs

UNUSED = "unused-ignore"  # the name of the notes on what silences nothing
CATEGORY = "silencing"
ABOUT = RuleRecord(
    name=UNUSED,
    category=CATEGORY,
    mqm="",
    level=Level.NOTE,
    confidence=Confidence.HIGH,
    summary="A request to silence a rule that silences nothing, names no rule, or is not understood.",
    help="""# unused-ignore

A comment, a key of the front matter or an entry of `.newscollate-ignore.toml` asks not to be told of a rule,
but the rule finds nothing there, or there is no such rule, or the request is not understood.

What outlives its cause would hide the next mistake: delete it, or mend the name. A request for a rule that
did not run (not selected, of another language, without the other reports or the original that it needs)
is not held to be useless. `ignore = ["unused-ignore"]` in the configuration turns these notes off.
""",
)

_WORDS = re.compile(r"([\w-]+)\s*(?:\[([^\[\]]*)\])?\s*[:,–—-]?\s*(.*)", re.DOTALL)
_VERBS = ("ignore", "ignore-start", "ignore-end", "ignore-file")


class Order(Struct, frozen=True):
    """One request: the rules and categories it names (none: all), where it holds (`span`; None: in the
    whole article), why, and where it was made. `fault` is what is wrong with it.
    """

    names: tuple[str, ...]
    reason: str
    place: Instruction
    span: Span | None = None
    fault: str = ""

    def covers(self, finding: Finding) -> bool:
        """Whether the finding is one of those that it asks not to be told of."""
        if finding.rule == TRANSLATED:  # said of the whole article: it wants its name, wherever that stands
            here = bool(self.names) and (self.span is None or self.span.start < self.span.end)
        else:
            here = self.span is None or self.span.start <= finding.start < self.span.end
        return here and self.named(finding) is not None

    def named(self, finding: Finding) -> str | None:
        """The name by which the finding is meant, "" where all are; None where it is not meant."""
        if not self.names:
            return ""
        return next((name for name in self.names if name in (finding.rule, finding.category)), None)


def orders(article: Article, known: Collection[str]) -> tuple[Order, ...]:
    """What the article's own instructions ask for, in the order of the text; `known` are the names of
    rules and categories.
    """
    return tuple(_understood(article, known)) if article.instructions else ()


def nearest(name: str, known: Collection[str]) -> str:
    """A question after the name that was perhaps meant, or nothing."""
    from difflib import get_close_matches

    near = get_close_matches(name.replace("_", "-").lower(), sorted(known), n=1)
    return f"; did you mean “{near[0]}”?" if near else ""


def _understood(article: Article, known: Collection[str]) -> Iterator[Order]:
    open_: list[Order] = []
    for place in sorted(article.instructions):
        verb, names, reason = _parts(place.words)
        order = Order(names, reason, place)
        first = reason.partition(" ")[0].strip(".,;:")
        if place.fault:
            yield _faulty(order, place.fault)
        elif not names and verb in _VERBS and verb != "ignore-end" and (first in known or "[" in place.words):
            yield _faulty(order, f"names no rule; write {verb}[{first if first in known else 'rule-name'}]")
        elif verb == "ignore-file":
            yield order
        elif verb == "ignore":
            yield _at(order, _paragraph(article.prose, place))
        elif verb == "ignore-start":
            open_.append(order)
        elif verb == "ignore-end":
            ended = next((one for one in reversed(open_) if not names or one.names == names), None)
            if ended is None:
                yield _faulty(order, "ends what no “ignore-start” has begun")
            else:
                open_.remove(ended)
                yield _at(ended, Span(ended.place.end, place.start))
        else:
            hint = nearest(verb, _VERBS) or f"; use one of {', '.join(_VERBS)}"
            yield _faulty(order, f"is not understood: “{verb}”{hint}")
    for order in open_:
        fault = "is never ended and holds up to the end; write “ignore-end” or “ignore-file”"
        yield Order(order.names, order.reason, order.place, Span(order.place.end, len(article.text)), fault)


def _parts(words: str) -> tuple[str, tuple[str, ...], str]:
    """The verb, the names in brackets, the reason."""
    found = _WORDS.fullmatch(words.strip())
    if not found:
        return words.strip(), (), ""
    names = (name.strip().lower().replace("_", "-") for name in (found[2] or "").split(","))
    return found[1].lower(), tuple(filter(None, names)), found[3].strip()


def _at(order: Order, span: Span) -> Order:
    return Order(order.names, order.reason, order.place, span)


def _faulty(order: Order, fault: str) -> Order:
    return Order(order.names, order.reason, order.place, Span(0, 0), fault)


def _paragraph(prose: str, place: Instruction) -> Span:
    """The paragraph that `place` stands in or behind on its line, else the one that follows."""
    line = prose.rfind("\n", 0, place.start) + 1
    every = paragraphs(prose)
    first = bisect_right(every, line, key=lambda paragraph: paragraph.end)
    return every[first] if first < len(every) else Span(0, 0)
