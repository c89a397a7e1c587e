"""`glossary export` and `glossary import` as a user types them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from compare.files.changes import commit
from compare.glossary.exchange.filing import filed
from compare.glossary.load import load_entities
from tests.glossary.exchange.conftest import ENTRIES, FORMATS

ROOT = Path(__file__).parents[3]


def run(cwd: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    program = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from compare.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", program, "glossary", *words], cwd=cwd, capture_output=True, check=False
    )


@pytest.fixture
def own(tmp_path: Path) -> Path:
    commit(filed(ENTRIES, tmp_path / "own").changes)
    return tmp_path


@pytest.mark.parametrize("name", FORMATS)
def test_exported_imported_and_no_difference(own: Path, name: str) -> None:
    more = ["--serialisation", "json-ld"] if name == "skos-json" else []
    format = name.removesuffix("-json")
    written = run(own, "export", "own", "--format", format, *more, "-o", "deep/file")
    assert (written.returncode, written.stdout, written.stderr) == (0, b"", b"")
    read = run(own, "import", "deep/file", "--into", "made/here")
    assert read.returncode == 0, read.stderr
    assert read.stdout == b"made/here: 2 new, 0 updated, 0 unchanged\n"
    compared = run(own, "diff", "own", "made/here")
    assert (compared.returncode, compared.stdout, compared.stderr) == (0, b"", b"")


def test_the_shipped_glossary_goes_to_standard_output(tmp_path: Path) -> None:
    shown = run(tmp_path, "export", "shipped", "--format", "csv")
    assert shown.stdout.startswith("\ufeffid,role,text,lang".encode())


def test_a_trial_writes_nothing(own: Path) -> None:
    run(own, "export", "own", "--format", "json", "-o", "file")
    shown = run(own, "import", "file", "--into", "made", "--dry-run")
    assert b"+id: nordia" in shown.stdout.splitlines()
    assert not (own / "made").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("export", "own"), b"--format is missing: use one of tbx, skos"),
        (("export", "own", "--format", "pdf"), b"--format pdf: use one of tbx, skos"),
        (("export", "own", "--format", "json", "-o", "own"), b"own: is a folder; name a file"),
        (
            ("export", "own", "--format", "csv", "--serialisation", "json-ld"),
            b"--serialisation is of SKOS; --format csv has none",
        ),
        (("import", "own/place/nordia.yaml"), b"no glossary folder to edit; name one: --into DIR"),
        (("import", "x", "--into", "made", "--update", "--replace"), b"--update and --replace: use one"),
        (("export", "none", "--format", "json"), b"no such glossary folder"),
        (("import", "own/place/nordia.yaml", "--into", "made"), b"is neither TBX, SKOS"),
        (("import", "none", "--into", "made"), b"cannot be read"),
        (("import", "none", "--into", "shipped"), b"the shipped entries stay as they are"),
        (("import", "none", "--into", "made", "--kind", "star"), b"--kind star: use one of person"),
    ],
)
def test_a_mistake_is_one_line_and_exit_code_2(own: Path, words: tuple[str, ...], said: bytes) -> None:
    done = run(own, *words)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count(b"\n") == 1
    assert load_entities([own / "own"]).keys() == {"green-front", "nordia"}


def test_a_shipped_entry_is_not_hidden_unasked(tmp_path: Path) -> None:
    (tmp_path / "syr.csv").write_text("term,language\nSyria,en\nSyrie,fr\nDaesh,en\n", encoding="utf-8")
    words = ("import", "syr.csv", "--kind", "place", "--into", "names")
    refused = run(tmp_path, *words)
    assert refused.returncode == 2
    assert b"hides the shipped entry syria; use --update to extend it" in refused.stderr
    assert not (tmp_path / "names").exists()


def test_the_shipped_glossary_imported_hides_nothing(tmp_path: Path) -> None:
    run(tmp_path, "export", "shipped", "--format", "json", "-o", "all.json")
    done = run(tmp_path, "import", "all.json", "--into", "names")
    assert (done.returncode, done.stderr) == (0, b"")
    assert run(tmp_path, "diff", "shipped", "names").stdout == b""


def test_import_goes_into_the_last_configured_folder(own: Path) -> None:
    run(own, "export", "own", "--format", "json", "-o", "file")
    (own / "newscollate.toml").write_text('glossary = ["house"]\n', encoding="utf-8")
    (own / "house").mkdir()
    assert run(own, "import", "file").stdout.endswith(b"house: 2 new, 0 updated, 0 unchanged\n")
