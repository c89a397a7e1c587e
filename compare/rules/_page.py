"""A rule in words: its docstring, what it is in MQM, and its examples, as Markdown.

The same words stand in `newscollate rule NAME`, in `docs/rules/` and wherever a report explains a finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from inspect import cleandoc

from compare.rules import LANGUAGES, EventRule, OriginalRule, Rule

AnyRule = Rule | EventRule | OriginalRule


def summary(rule: AnyRule) -> str:
    """The first line of the rule's docstring."""
    return cleandoc(rule.__doc__ or "").partition("\n")[0]


def page(rule: AnyRule) -> str:
    """All that is to say of the rule; examples carry [[marks]] where it finds something."""
    return "\n\n".join([f"# {rule.name}", cleandoc(rule.__doc__ or ""), _kind(rule), *_examples(rule)]) + "\n"


def _kind(rule: AnyRule) -> str:
    facts = [
        f"category `{rule.category}`",
        f"MQM `{rule.mqm}`",
        f"level {rule.level}",
        f"confidence {rule.confidence}",
    ]
    if rule.origins:
        facts.append(f"points to {', '.join(LANGUAGES.get(code, code) for code in rule.origins)}")
    needs = {
        EventRule: "It needs other reports of the event: `compare`, `check --against`.",
        OriginalRule: "It needs the original: `check --original`.",
    }
    words = next((said for kind, said in needs.items() if isinstance(rule, kind)), "")
    listed = ", ".join(facts)
    return f"{listed[0].upper()}{listed[1:]}. {words}".rstrip()


def _examples(rule: AnyRule) -> Iterator[str]:
    yield "Found, at the marks:"
    yield "\n".join(_bullets(rule.bad))
    yield "Left alone:"
    yield "\n".join(_bullets(rule.good))


def _bullets(examples: Mapping[str, str | None] | Sequence[object]) -> Iterator[str]:
    if isinstance(examples, Mapping):
        for text, fixed in examples.items():
            yield _bullet(text) + (f"\n  → {_one_line(fixed)}" if fixed is not None else "")
        return
    for example in examples:
        if isinstance(example, Mapping):
            yield _bullet("; ".join(f"{outlet}: {text}" for outlet, text in example.items()))
        elif isinstance(example, tuple):
            language, original, translation = example
            yield _bullet(f"{LANGUAGES.get(language, language)}: {original} ⇒ {translation}")
        else:
            yield _bullet(str(example))


def _bullet(text: str) -> str:
    return f"- {_one_line(text)}"


def _one_line(text: str) -> str:
    return " ⏎ ".join(line for line in text.splitlines() if line.strip()) or "(nothing)"
