"""One page a rule and an index, from the rules' own words: python scripts/rules.py FOLDER."""

import sys
from pathlib import Path

from compare.glossary import Glossary
from compare.rules import all_event_rules, all_original_rules, all_rules
from compare.rules._page import AnyRule, page, summary


def rules() -> list[AnyRule]:
    """Every rule, by category and name."""
    known = Glossary.shipped()
    found: list[AnyRule] = [*all_rules(known), *all_event_rules(known), *all_original_rules(known)]
    return sorted(found, key=lambda rule: (rule.category, rule.name))


def index(found: list[AnyRule]) -> str:
    """A table of all rules."""
    rows = "".join(
        f"| [{rule.name}]({rule.name}.md) | {rule.category} | {rule.level} | {summary(rule)} |\n"
        for rule in found
    )
    head = "| rule | category | level | finds |\n| --- | --- | --- | --- |\n"
    return f"# Rules\n\nMade from the rules by `make samples`; do not edit.\n\n{head}{rows}"


def write(folder: Path) -> None:
    """Writes the pages; pages of rules that are no more go."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = {f"{rule.name}.md": page(rule) for rule in rules()} | {"README.md": index(rules())}
    for old in folder.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
