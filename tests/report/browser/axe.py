"""axe-core, fetched by npm once into a cache folder; it is never shipped."""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
from hashlib import sha256
from pathlib import Path

VERSION = "4.14.1"
SHA256 = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "newscollate-tests"


def source() -> str | None:
    """The script; none where npm is not there or does not reach its registry."""
    script = CACHE / f"axe-core-{VERSION}.js"
    if not script.exists() and not _fetched(script):
        return None
    text = script.read_bytes()
    assert sha256(text).hexdigest() == SHA256, f"{script} is not axe-core {VERSION}; remove it"
    return text.decode()


def _fetched(script: Path) -> bool:
    npm = shutil.which("npm")
    if not npm:
        return False
    CACHE.mkdir(parents=True, exist_ok=True)
    command = [npm, "pack", "--silent", f"axe-core@{VERSION}", "--pack-destination", str(CACHE)]
    try:
        packed = subprocess.run(command, capture_output=True, text=True, timeout=60)
    except subprocess.TimeoutExpired:
        return False
    package = CACHE / f"axe-core-{VERSION}.tgz"
    if packed.returncode or not package.exists():
        return False
    with tarfile.open(package) as archive:
        member = archive.extractfile("package/axe.min.js")
        assert member
        partial = script.with_suffix(f".{os.getpid()}")
        partial.write_bytes(member.read())
    partial.replace(script)
    return True
