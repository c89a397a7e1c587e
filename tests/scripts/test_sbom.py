"""The bill of materials: valid by CycloneDX's own schema, and silent on this machine."""

import json
import sys
from pathlib import Path

import pytest

pytest.importorskip("cyclonedx_py", reason="makes the bill")

from compare import __version__
from scripts.sbom import bill, fault, main


@pytest.fixture(scope="module")
def text() -> str:
    return bill(sys.executable)


def test_a_bill_is_valid_cyclonedx(text: str) -> None:
    assert fault(text) == ""


def test_a_bill_that_is_not_is_told() -> None:
    assert fault('{"bomFormat": "CycloneDX", "specVersion": "1.6", "version": "one"}')


def test_it_says_what_it_is_a_bill_of(text: str) -> None:
    made = json.loads(text)
    about = made["metadata"]["component"]
    assert (about["name"], about["version"]) == ("newscollate", __version__)
    (ours,) = (one["dependsOn"] for one in made["dependencies"] if one["ref"] == about["bom-ref"])
    assert any(name.startswith("rapidfuzz==") for name in map(str.lower, ours))
    assert {"typer", "lxml"} <= {one["name"] for one in made["components"]}


def test_it_names_no_folder_of_this_machine(text: str) -> None:
    assert "file:" not in text
    assert str(Path(sys.prefix)) not in text
    assert str(Path.home()) + "/" not in text


def test_it_is_written_where_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "newscollate.cdx.json"
    assert main(sys.executable, out) == 0
    assert json.loads(out.read_text("utf-8"))["bomFormat"] == "CycloneDX"
    assert "components" in capsys.readouterr().out
