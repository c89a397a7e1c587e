"""YAML of a glossary, and in words what is wrong with it: on which line, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_MARKS = re.compile(rb"^(?:<{7}|={7}|>{7})(?= |\r?$)", re.MULTILINE)  # of a conflict that git left
_WHERE = re.compile(r" - at `\$(?P<path>[^`]*)`")
_STEP = re.compile(r"\.([\w-]+)|\[(\d+)\]")
_LINE = re.compile(r"line (\d+)")
_MAPPINGS = {"preferred": "{en: …}", "aliases": "{text: …}", "usages": "{entity: …}", "examples": '"…"'}


class UnreadableError(ValueError):
    """What is no YAML, and on which line it ceases to be; the message says what to do."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def data(content: bytes) -> Any:
    """What a YAML file says; raises UnreadableError."""
    import ryaml

    if marks := _MARKS.search(content):
        line = content.count(b"\n", 0, marks.start()) + 1
        raise UnreadableError(f"git conflict marks, line {line}; settle the conflict", line)
    try:
        return ryaml.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableError(f"is not UTF-8, line {line}; save it again as UTF-8", line) from error
    except ValueError as error:
        found = _LINE.search(str(error))
        message = "is no YAML: " + " ".join(str(error).split())
        raise UnreadableError(message, int(found[1]) if found else 1) from error


def advice(error: str, fields: Iterable[str]) -> str:
    """msgspec's message in one line, with the field that was probably meant, or what to write instead."""
    error = " ".join(error.split())  # the name of a field may have line ends
    if "unknown field" in error:
        from difflib import get_close_matches

        near = get_close_matches(error.split("`")[1], fields, n=1)
        return f"{error}; " + (f"did you mean `{near[0]}`?" if near else "remove it")
    if "missing required field" in error:
        return f"{error}; add it"
    if "got `array`" in error or ("got `object`" in error and "Expected `array`" not in error):
        return f"{error}; write a plain text there"
    keys = [key for key, _ in _STEP.findall(path(error)) if key]
    if "Expected `array`" in error:
        return f"{error}; write a list, as in `{keys[-1] if keys else 'see'}: […]`"
    if "Expected `object`" in error:
        return f"{error}; write `{_MAPPINGS.get(keys[-1] if keys else '', '{…: …}')}`"
    return f"{error}; put quotes round a text that YAML reads as something else"


def path(error: str) -> str:
    """Where in the data msgspec met an error: `.aliases[2].text`; empty for the whole."""
    found = _WHERE.search(error)
    return found["path"] if found else ""


def line_at(content: bytes, path: str) -> int:
    """The line on which the part of a YAML file begins that `path` leads to, as far as it does."""
    import yaml

    try:
        node: Any = yaml.compose(content.decode("utf-8-sig"), Loader=yaml.SafeLoader)
    except (ValueError, yaml.YAMLError):
        return 1
    line = 1
    for key, number in _STEP.findall(path):
        if key and isinstance(node, yaml.MappingNode):
            pairs = [(name, value) for name, value in node.value if name.value == key]
            if not pairs:
                break
            line, node = pairs[0][0].start_mark.line + 1, pairs[0][1]
        elif number and isinstance(node, yaml.SequenceNode) and int(number) < len(node.value):
            node = node.value[int(number)]
            line = node.start_mark.line + 1
        else:
            break
    return line
