"""`newscollate rule`: what a rule looks for, why, and what it finds in a text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import app, completion, saying

if TYPE_CHECKING:
    from compare.model import Finding
    from compare.rules._page import AnyRule


@app.command()
def rule(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]",
            help="A rule or a category; none lists all.",
            autocompletion=completion.one_rule,
        ),
    ] = None,
    text: Annotated[
        str | None,
        typer.Option("--try", metavar="TEXT", help="See what the rule finds in TEXT.", show_default=False),
    ] = None,
) -> None:
    """List the rules, all or of a category, or explain one with its examples, or try it on a text."""
    from compare.glossary import Glossary
    from compare.model import UserError
    from compare.rules import Rule, all_event_rules, all_original_rules, all_rules
    from compare.silencing import ABOUT, CATEGORY, UNUSED

    known = Glossary.shipped()
    rules: list[AnyRule] = [*all_rules(known), *all_event_rules(known), *all_original_rules(known)]
    if name is None:
        if text is not None:
            raise UserError("--try needs a rule: newscollate rule NAME --try TEXT")
        saying.tell(_listing(rules))
        return
    if of_category := _of_category(name, rules):
        if text is not None:
            raise UserError(f"“{name}” is a category; --try needs one rule of it: newscollate rule {name}")
        saying.tell(_listing(of_category, f"{name} is a category of {_counted(of_category)}:"))
        return
    if name.replace("_", "-") in (UNUSED, CATEGORY) and text is None:
        saying.tell(ABOUT.help)
        return
    found = _named(name, rules)
    if text is None:
        from compare.rules._page import page

        saying.tell(page(found) + _also_a_category(found, rules))
    elif isinstance(found, Rule):
        saying.tell(_tried(found, text))
    else:
        raise UserError(f"“{found.name}” needs more than one text; try it with check or compare")


def _of_category(name: str, rules: Sequence[AnyRule]) -> list[AnyRule]:
    """The rules of the category called `name`; none where a rule has that name too."""
    wanted = name.replace("_", "-")
    if any(each.name == wanted for each in rules):
        return []
    return [each for each in rules if each.category == wanted]


def _also_a_category(rule: AnyRule, rules: Sequence[AnyRule]) -> str:
    """A last line for a rule that shares its name with a category: which others that holds."""
    others = [each.name for each in rules if each.category == rule.name != each.name]
    return f"\n“{rule.name}” is a category too; it also holds {', '.join(others)}.\n" if others else ""


def _counted(rules: Sequence[AnyRule]) -> str:
    return f"{len(rules)} rule{'s' if len(rules) != 1 else ''}"


def _named(name: str, rules: Sequence[AnyRule]) -> AnyRule:
    from difflib import get_close_matches

    from compare.model import UserError

    wanted = name.replace("_", "-")
    for each in rules:
        if each.name == wanted:
            return each
    near = get_close_matches(wanted, [each.name for each in rules], n=1, cutoff=0.4)
    raise UserError(f"no rule is called “{name}”" + (f"; did you mean “{near[0]}”?" if near else ""))


def _listing(rules: Sequence[AnyRule], heading: str = "") -> str:
    from compare.rules._page import summary

    width = max(len(rule.name) for rule in rules)
    kinds = max(len(rule.category) for rule in rules)
    lines = [f"{rule.name:<{width}}  {rule.category:<{kinds}}  {summary(rule)}" for rule in rules]
    return "\n".join([*([heading, ""] if heading else []), *lines, "", "newscollate rule NAME explains one."])


def _tried(rule: AnyRule, text: str) -> str:
    from compare.model import Article
    from compare.pipeline.stages import found_in

    findings = found_in(Article(text, language="en"), [rule.for_examples()])  # type: ignore[union-attr]
    lines = [f"  {finding.message}{_fix(finding)}" for finding in findings]
    return "\n".join([_marked(text, findings), *lines]) if findings else f"{text}\n  nothing found"


def _marked(text: str, findings: Sequence[Finding]) -> str:
    for finding in reversed(findings):
        text = f"{text[: finding.start]}[[{finding.text}]]{text[finding.end :]}"
    return text


def _fix(finding: Finding) -> str:
    return f" Fix: “{finding.fix.text}”." if finding.fix else ""
