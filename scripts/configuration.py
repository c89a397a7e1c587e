"""The JSON Schema of newscollate.toml, from the settings' own words:

    python scripts/configuration.py > docs/configuration.schema.json

Draft 7 with `definitions`: what taplo (Even Better TOML) and most other editors understand.
"""

import json
from typing import Any

import msgspec

from compare.config import Config
from compare.glossary import Glossary
from compare.pipeline.choice import known_names

_ABOUT = "Settings of newscollate: newscollate.toml, or [tool.newscollate] in pyproject.toml."


def schema() -> dict[str, Any]:
    """The schema, with a sentence for every key."""
    _, parts = msgspec.json.schema_components([Config], ref_template="#/definitions/{name}")
    root = _plain(parts.pop("Config"))
    del root["properties"]["root"]  # where the file lies, no key
    parts["Rule"] = {"type": "string", "enum": sorted(known_names(Glossary.shipped()))}
    for table in (root, *parts.values()):
        for key in ("select", "ignore"):
            if key in table.get("properties", {}):
                table["properties"][key]["items"] = {"$ref": "#/definitions/Rule"}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "newscollate",
        **root,
        "description": _ABOUT,
        "definitions": {name: _plain(part) for name, part in parts.items()},
    }


def _plain(part: dict[str, Any]) -> dict[str, Any]:
    """A part without its title and its docstring, which speak of Python."""
    return {key: value for key, value in part.items() if key not in ("title", "description")}


if __name__ == "__main__":
    print(json.dumps(schema(), indent=2, ensure_ascii=False))  # noqa: T201
