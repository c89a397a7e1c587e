"""The language server as an editor meets it: how long until the findings of a change are there.

    python -m benchmarks.speed.editor [CHANGES]

An article of a thousand words is opened in a session over standard input and output and changed again and
again, each time in another place. `typed` is the time from a change to its diagnostics, the server's rest
of a tenth of a second included; `checked` is the check alone, in a process that has warmed up, also in time
of the processor, which other programs do not lengthen, and beside counting the words. Needs the extra [lsp].
"""

from __future__ import annotations

import asyncio
import sys
import time
from pathlib import Path
from statistics import median

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

from benchmarks.speed.corpus import generated
from compare.lsp.checking import outcome

WORDS = 1000


def article() -> str:
    """A text of a thousand words, with a foreign acronym in it."""
    words = " ".join(generated(1, 2 * WORDS)).replace("\n\n", " \n\n ").split(" ")
    kept, count = [], 0
    for word in words:
        count += bool(word.strip())
        kept.append(word)
        if count == WORDS - 6:
            break
    return " ".join(kept).replace(" \n\n ", "\n\n") + " The ONU condemned it on Friday.\n"


def changes(text: str, number: int) -> list[str]:
    """The text with a word more, in ever another place."""
    spaces = [place for place, character in enumerate(text) if character == " "]
    places = [spaces[(n + 1) * len(spaces) // (number + 2)] for n in range(number)]
    return [f"{text[:place]} again{text[place:]}" for place in places]


async def typed(text: str, number: int) -> list[float]:
    """Seconds from each change to its diagnostics."""
    client = LanguageClient("benchmark", "1")
    told: asyncio.Queue[lsp.PublishDiagnosticsParams] = asyncio.Queue()
    client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda said: told.put_nowait(said))
    await client.start_io(sys.executable, "-m", "compare", "serve-lsp")
    await client.initialize_async(lsp.InitializeParams(capabilities=lsp.ClientCapabilities()))
    client.initialized(lsp.InitializedParams())
    uri = "file:///newsroom/article.txt"
    item = lsp.TextDocumentItem(uri=uri, language_id="plaintext", version=0, text=text)
    client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
    await told.get()
    taken = []
    for version, changed in enumerate(changes(text, number), 1):
        begun = time.perf_counter()
        client.text_document_did_change(
            lsp.DidChangeTextDocumentParams(
                lsp.VersionedTextDocumentIdentifier(uri=uri, version=version),
                [lsp.TextDocumentContentChangeWholeDocument(changed)],
            )
        )
        while (await told.get()).version != version:
            pass
        taken.append(time.perf_counter() - begun)
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()
    return taken


def checked(text: str, number: int) -> dict[str, list[float]]:
    """Seconds of each check, by the clock and of the processor, and of each count of the words."""
    here = Path("article.txt").absolute()
    outcome(text, here, here.parent)
    checks, own, counts = [], [], []
    for changed in changes(text, number):
        begun, mine = time.perf_counter(), time.process_time()
        found = outcome(changed, here, here.parent).found
        checks.append(time.perf_counter() - begun)
        own.append(time.process_time() - mine)
        assert any(each.finding.text == "ONU" for each in found)
        begun = time.perf_counter()
        assert len(changed.split()) > WORDS
        counts.append(time.perf_counter() - begun)
    return {"checked": checks, "checked, processor": own, "words counted": counts}


def main(number: int = 40) -> None:
    text = article()
    rows = checked(text, number) | {"typed": asyncio.run(typed(text, number))}
    print(f"{len(text.split())} words, {number} changes\n")
    print("| | median ms | min ms | max ms |\n|---|---:|---:|---:|")
    for name, taken in rows.items():
        figures = (f"{1000 * figure:.2f}" for figure in (median(taken), min(taken), max(taken)))
        print(f"| {name} | {' | '.join(figures)} |")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
