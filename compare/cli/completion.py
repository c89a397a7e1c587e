"""What a shell offers while an option is typed; `newscollate --install-completion` sets it up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def rules(incomplete: str) -> list[tuple[str, str]]:
    """Rules and categories that continue the last of the comma-separated names, each with its first words."""
    before, comma, last = incomplete.rpartition(",")
    taken = {name.strip() for name in before.split(",")}
    return [
        (before + comma + name, words)
        for name, words in _rules()
        if name.startswith(last.strip()) and name not in taken
    ]


def one_rule(incomplete: str) -> list[tuple[str, str]]:
    """Rules and categories that begin so."""
    return [(name, words) for name, words in _rules() if name.startswith(incomplete.replace("_", "-"))]


def formats(incomplete: str) -> list[str]:
    """Formats of `check` that begin so; what follows “=” is a file, which is the shell's to offer."""
    from compare.cli.output import FORMATS

    return _beginning(FORMATS, incomplete)


def levels(incomplete: str) -> list[str]:
    """Levels from which a run fails."""
    from compare.config import LEVELS, NEVER

    return _beginning((*LEVELS, NEVER), incomplete)


def _beginning(words: Iterable[str], incomplete: str) -> list[str]:
    return [word for word in words if word.startswith(incomplete)]


def _rules() -> Iterator[tuple[str, str]]:
    from compare.glossary import Glossary
    from compare.pipeline.choice import rules_of
    from compare.rules._page import summary

    categories = set()
    for kind in rules_of(Glossary.shipped()):
        for rule in kind:
            categories.add(rule.category)
            yield rule.name, summary(rule)
    for category in sorted(categories):
        yield category, "a category of rules"
