"""What an environment is made of, as CycloneDX: python scripts/sbom.py PYTHON FILE.

The same versions give the same file: no time and no serial number stand in it, and no folder of this machine.
"""

import json
import subprocess
import sys
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a file

from compare import __version__

ROOT = Path(__file__).parents[1]


def bill(python: str) -> str:
    """The bill of materials of an environment, with newscollate in this version as what they are for."""
    options = ["--pyproject", str(ROOT / "pyproject.toml"), "--output-reproducible", "--short-PURLs"]
    command = [sys.executable, "-W", "ignore", "-m", "cyclonedx_py", "environment", python, *options]
    made = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)  # noqa: S603
    made["metadata"]["component"] |= {"version": __version__, "purl": f"pkg:pypi/newscollate@{__version__}"}
    return json.dumps(made, indent=1, ensure_ascii=False) + "\n"


def fault(text: str) -> str:
    """What the schema of CycloneDX has against a bill; "" for nothing."""
    wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    return "" if wrong is None else str(wrong)


def main(python: str, file: Path) -> int:
    """Writes a bill that is valid; says how many components it names."""
    text = bill(python)
    if wrong := fault(text):
        print(f"{file} would not be CycloneDX: {wrong}", file=sys.stderr)  # noqa: T201
        return 1
    file.write_text(text, encoding="utf-8")
    print(f"{file}: {len(json.loads(text)['components'])} components")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
