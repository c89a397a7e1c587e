"""Fetch the files of compare/review/vendor.toml from the npm registry: python scripts/vendor.py.

A file whose SHA-256 is not the pinned one is not written. To take another version, change its version
and its digests there.
"""

import io
import sys
import tarfile
import tomllib
from hashlib import sha256
from pathlib import Path
from urllib.request import urlopen

PACKAGE = Path(__file__).parent.parent / "compare" / "review"
REGISTRY = "https://registry.npmjs.org"


def main() -> None:
    """Fetches each file, checks it and writes it."""
    pinned = tomllib.loads((PACKAGE / "vendor.toml").read_text(encoding="utf-8"))["file"]
    for file in pinned:
        name, version = file["name"], file["version"]
        with urlopen(f"{REGISTRY}/{name}/-/{name}-{version}.tgz", timeout=60) as answer:  # noqa: S310 — https
            package = answer.read()
        with tarfile.open(fileobj=io.BytesIO(package)) as archive:
            member = archive.extractfile(file["member"])
            content = member.read() if member else b""
        digest = sha256(content).hexdigest()
        if digest != file["sha256"]:
            sys.exit(f"{name} {version}: {file['member']} has the digest {digest}, not the pinned one")
        (PACKAGE / file["path"]).write_bytes(content)
        sys.stdout.write(f"{file['path']}: {name} {version}\n")


if __name__ == "__main__":
    main()
