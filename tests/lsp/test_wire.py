"""What comes over the wire and is no message: it costs itself only."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest


def framed(message: dict[str, Any] | bytes) -> bytes:
    """A message as the protocol sends it: its length, then it."""
    body = message if isinstance(message, bytes) else json.dumps({"jsonrpc": "2.0", **message}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


START = framed(
    {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}}
)
END = framed({"id": 9, "method": "shutdown"}) + framed({"method": "exit"})
HOVER = {"textDocument": {"uri": "file:///nowhere.txt"}}


def opened(uri: str, text: str) -> bytes:
    document = {"uri": uri, "languageId": "plaintext", "version": 1, "text": text}
    return framed({"method": "textDocument/didOpen", "params": {"textDocument": document}})


BROKEN = {
    "bytes": b"\x00\xff nothing that the protocol knows\r\n\r\n",
    "no JSON": framed(b"{not json"),
    "deep JSON": framed(b"[" * 100_000 + b"]" * 100_000),
    "a place before the text": framed(
        {
            "id": 5,
            "method": "textDocument/hover",
            "params": {**HOVER, "position": {"line": -1, "character": -7}},
        }
    ),
    "a method of nobody": framed({"id": 6, "method": "no/such"}),
    "odd names of documents": b"".join(
        opened(uri, "The ONU said.")
        for uri in ("", "::::", "file://host/%00/%ff%0a", "untitled:../../etc/passwd")
    ),
    "half a pair of surrogates": opened("file:///half.txt", "\ud800 The ONU\0 said."),
}


@pytest.mark.parametrize("case", BROKEN)
def test_the_server_goes_on_after(case: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "compare", "serve-lsp"],
        input=START + BROKEN[case] + END, capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert b'{"id": 9, "jsonrpc": "2.0", "result": null}' in done.stdout
