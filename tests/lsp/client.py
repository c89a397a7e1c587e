"""An editor: a client of pygls that starts the server as a process and speaks to it over its streams."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

PATIENCE = 60  # seconds for an answer; the machine may be busy


class Editor:
    """One session. Diagnostics and messages are collected as they arrive."""

    def __init__(self, client: LanguageClient, initialized: lsp.InitializeResult) -> None:
        self.client = client
        self.capabilities = initialized.capabilities
        self.published: asyncio.Queue[lsp.PublishDiagnosticsParams] = asyncio.Queue()
        self.messages: asyncio.Queue[lsp.ShowMessageParams] = asyncio.Queue()
        self._versions: dict[str, int] = {}

    async def open(self, uri: str, text: str, language: str = "markdown") -> list[lsp.Diagnostic]:
        self._versions[uri] = 1
        item = lsp.TextDocumentItem(uri=uri, language_id=language, version=1, text=text)
        self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
        return await self.told(uri, 1)

    def type(self, uri: str, text: str) -> int:
        """Change the document to `text`; its new version."""
        self._versions[uri] += 1
        version = self._versions[uri]
        self.client.text_document_did_change(
            lsp.DidChangeTextDocumentParams(
                lsp.VersionedTextDocumentIdentifier(uri=uri, version=version),
                [lsp.TextDocumentContentChangeWholeDocument(text)],
            )
        )
        return version

    async def told(self, uri: str, version: int | None = None) -> list[lsp.Diagnostic]:
        """The next diagnostics of the document, of this version when one is named."""
        while True:
            said = await asyncio.wait_for(self.published.get(), PATIENCE)
            if said.uri == uri and version in (None, said.version):
                return list(said.diagnostics)

    async def message(self) -> str:
        return (await asyncio.wait_for(self.messages.get(), PATIENCE)).message

    async def hover(self, uri: str, line: int, character: int) -> str | None:
        where = lsp.HoverParams(lsp.TextDocumentIdentifier(uri), lsp.Position(line, character))
        said = await self.client.text_document_hover_async(where)
        return said.contents.value if said and isinstance(said.contents, lsp.MarkupContent) else None

    async def actions(
        self, uri: str, place: lsp.Range, only: list[str] | None = None
    ) -> list[lsp.CodeAction]:
        about = lsp.CodeActionContext([], only=only)  # type: ignore[arg-type]
        asked = lsp.CodeActionParams(lsp.TextDocumentIdentifier(uri), place, about)
        said = await self.client.text_document_code_action_async(asked)
        return [each for each in said or () if isinstance(each, lsp.CodeAction)]


@asynccontextmanager
async def editor(
    folder: Path, *, encodings: list[lsp.PositionEncodingKind] | None = None, options: Any = None
) -> AsyncIterator[Editor]:
    """A session in the workspace `folder`; at its end the server has left with exit code 0."""
    client = LanguageClient("editor", "1")
    await client.start_io(sys.executable, "-m", "compare", "serve-lsp", "--stdio", cwd=folder)
    publish = lsp.PublishDiagnosticsClientCapabilities(related_information=True)
    result = await client.initialize_async(
        lsp.InitializeParams(
            capabilities=lsp.ClientCapabilities(
                general=lsp.GeneralClientCapabilities(position_encodings=encodings),
                text_document=lsp.TextDocumentClientCapabilities(publish_diagnostics=publish),
            ),
            root_uri=folder.as_uri(),
            workspace_folders=[lsp.WorkspaceFolder(folder.as_uri(), folder.name)],
            initialization_options=options,
        )
    )
    session = Editor(client, result)
    client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda said: session.published.put_nowait(said))
    client.feature(lsp.WINDOW_SHOW_MESSAGE)(lambda said: session.messages.put_nowait(said))
    client.initialized(lsp.InitializedParams())
    yield session
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()
    assert client._server is not None and client._server.returncode == 0
