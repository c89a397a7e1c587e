"""`glossary review` where its libraries are missing, or there is nothing to review."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_commands import run


@pytest.mark.parametrize("missing", ["starlette", "uvicorn"])
def test_without_the_extra_it_says_how_to_get_it(tmp_path: Path, missing: str) -> None:
    (tmp_path / f"{missing}.py").write_text("raise ImportError\n", encoding="utf-8")
    said = subprocess.run(
        [sys.executable, "-m", "compare", "glossary", "review", "news"], cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr == (
        "newscollate: glossary review needs the review desk’s libraries; "
        "install them: pip install 'newscollate[review]'\n"
    )


def test_other_commands_do_not_import_it() -> None:
    code = "import sys; sys.argv = ['newscollate', '--help']; import compare.cli; print(sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "'compare.cli.glossary.review'" in loaded and "starlette" not in loaded and "uvicorn" not in loaded


def test_nothing_to_read_exits_with_2(tmp_path: Path) -> None:
    done = run("glossary", "review", "no-such-folder", "--no-open", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "no-such-folder" in done.stderr
