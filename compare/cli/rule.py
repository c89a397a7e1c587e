"""`newscollate rule`: what a rule looks for, why, and what it finds in a text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import app, common

if TYPE_CHECKING:
    from compare.model import Finding
    from compare.rules._page import AnyRule


@app.command()
def rule(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="A rule's name; none lists all.")
    ] = None,
    text: Annotated[
        str | None,
        typer.Option("--try", metavar="TEXT", help="See what the rule finds in TEXT.", show_default=False),
    ] = None,
) -> None:
    """List the rules, or explain one with its examples, or try it on a text."""
    from compare.glossary import Glossary
    from compare.model import UserError
    from compare.rules import Rule, all_event_rules, all_original_rules, all_rules

    known = Glossary.shipped()
    rules: list[AnyRule] = [*all_rules(known), *all_event_rules(known), *all_original_rules(known)]
    if name is None:
        if text is not None:
            raise UserError("--try needs a rule: newscollate rule NAME --try TEXT")
        common.put(_listing(rules))
        return
    found = _named(name, rules)
    if text is None:
        from compare.rules._page import page

        common.put(page(found))
    elif isinstance(found, Rule):
        common.put(_tried(found, text))
    else:
        raise UserError(f"“{found.name}” needs more than one text; try it with check or compare")


def _named(name: str, rules: Sequence[AnyRule]) -> AnyRule:
    from difflib import get_close_matches

    from compare.model import UserError

    wanted = name.replace("_", "-")
    for each in rules:
        if each.name == wanted:
            return each
    near = get_close_matches(wanted, [each.name for each in rules], n=1, cutoff=0.4)
    raise UserError(f"no rule is called “{name}”" + (f"; did you mean “{near[0]}”?" if near else ""))


def _listing(rules: Sequence[AnyRule]) -> str:
    from compare.rules._page import summary

    width = max(len(rule.name) for rule in rules)
    kinds = max(len(rule.category) for rule in rules)
    lines = [f"{rule.name:<{width}}  {rule.category:<{kinds}}  {summary(rule)}" for rule in rules]
    return "\n".join([*lines, "", "newscollate rule NAME explains one."])


def _tried(rule: AnyRule, text: str) -> str:
    from compare.model import Article
    from compare.pipeline.stages import found_in

    findings = found_in(Article(text, language="en"), [rule])  # type: ignore[list-item]
    lines = [f"  {finding.message}{_fix(finding)}" for finding in findings]
    return "\n".join([_marked(text, findings), *lines]) if findings else f"{text}\n  nothing found"


def _marked(text: str, findings: Sequence[Finding]) -> str:
    for finding in reversed(findings):
        text = f"{text[: finding.start]}[[{finding.text}]]{text[finding.end :]}"
    return text


def _fix(finding: Finding) -> str:
    return f" Fix: “{finding.fix.text}”." if finding.fix else ""
