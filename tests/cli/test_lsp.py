"""`newscollate serve-lsp` where its library is missing."""

import os
import subprocess
import sys
from pathlib import Path


def test_without_the_extra_it_says_how_to_get_it(tmp_path: Path) -> None:
    (tmp_path / "pygls.py").write_text("raise ImportError\n", encoding="utf-8")
    said = subprocess.run(
        [sys.executable, "-m", "compare", "serve-lsp"],
        env={**os.environ, "PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr == (
        "newscollate: serve-lsp needs the language server’s library; "
        "install it: pip install 'newscollate[lsp]'\n"
    )
