"""`newscollate rule`: what a rule looks for, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from inspect import cleandoc
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import app, common

if TYPE_CHECKING:
    from compare.rules import EventRule, Rule


@app.command()
def rule(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="A rule's name; none lists all.")
    ] = None,
) -> None:
    """List the rules, or explain one with its examples."""
    from compare.glossary import Glossary
    from compare.model import UserError
    from compare.rules import all_event_rules, all_rules

    rules: list[Rule | EventRule] = [*all_rules(Glossary.shipped()), *all_event_rules(Glossary.shipped())]
    if name is None:
        common.put(_listing(rules))
        return
    wanted = name.replace("_", "-")
    for each in rules:
        if each.name == wanted:
            common.put(_explanation(each))
            return
    from difflib import get_close_matches

    near = get_close_matches(wanted, [each.name for each in rules], n=1, cutoff=0.4)
    raise UserError(f"no rule is called “{name}”" + (f"; did you mean “{near[0]}”?" if near else ""))


def _listing(rules: Sequence[Rule | EventRule]) -> str:
    width = max(len(rule.name) for rule in rules)
    lines = [f"{rule.name:<{width}}  {rule.category:<13} {_summary(rule)}" for rule in rules]
    return "\n".join([*lines, "", "newscollate rule NAME explains one."])


def _summary(rule: Rule | EventRule) -> str:
    return cleandoc(rule.__doc__ or "").partition("\n")[0]


def _explanation(rule: Rule | EventRule) -> str:
    parts = [
        rule.name,
        cleandoc(rule.__doc__ or ""),
        f"category {rule.category}, MQM {rule.mqm}, level {rule.level}, confidence {rule.confidence}",
    ]
    if rule.origins:
        parts.append(f"points to {', '.join(rule.origins)}")
    parts += [f"Found, at the marks:\n{_examples(rule.bad)}", f"Left alone:\n{_examples(rule.good)}"]
    return "\n\n".join(parts)


def _examples(examples: Mapping[str, str | None] | Sequence[str | Mapping[str, str]]) -> str:
    if isinstance(examples, Mapping):
        return "\n".join(
            f"  {text}" + (f"\n    → {fixed}" if fixed else "") for text, fixed in examples.items()
        )
    return "\n".join(f"  {each}" if isinstance(each, str) else _event(each) for each in examples)


def _event(reports: Mapping[str, str]) -> str:
    return "".join(f"  {outlet}: {text}\n" for outlet, text in reports.items())
