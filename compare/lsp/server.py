"""The language server itself: documents come and go, checks wait until typing rests, answers are sent.

Documents are exchanged whole, for articles are short, and pygls would count a form feed or a line
separator inside one as a line of its own.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from enum import Enum
from pathlib import Path
from typing import NamedTuple, cast
from urllib.parse import unquote

from lsprotocol import types as lsp
from pygls import uris
from pygls.lsp.server import LanguageServer
from pygls.workspace import TextDocument

from compare import __version__
from compare.fixes import Edit
from compare.lsp import diagnostics
from compare.lsp.checking import outcome
from compare.lsp.diagnostics import FIX_ALL, Shown
from compare.lsp.places import Encoding, Places
from compare.model import Span, UserError
from compare.model.errors import unexpected
from compare.report.view.visible import one_line

REST = 0.1  # seconds without a change after which a text is checked
_SUFFIXES = {"markdown": ".md", "html": ".html", "plaintext": ".txt"}  # of documents that have no file
_AFTER_NAME = re.compile("[?#]")
_ALL_TITLE = "Apply all safe fixes of newscollate"
_WARMING = "The mayor said on Tuesday that the bridge would open again.\n"
_WATCHED = ("**/*.toml", "**/*.yaml", "**/*.yml")  # settings, baselines, requests for silence; the glossary


class Judged(NamedTuple):
    """What was told of a document, and the text of which it is true."""

    text: str
    told: Sequence[Shown] = ()
    safe: Sequence[Edit] = ()


class Server(LanguageServer):
    """What is known of each open document, by its URI."""

    def __init__(self) -> None:
        super().__init__("newscollate", __version__, lsp.TextDocumentSyncKind.Full)
        self._judged: dict[str, Judged] = {}
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._complained = ""
        self.config: Path | None = None  # named by the editor; none means the nearest
        # One worker: two checks at once would only slow each other down.
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="check")

    @property
    def encoding(self) -> Encoding:
        """The unit of a character in positions, as agreed with the editor."""
        return cast(Encoding, _word(self.workspace.position_encoding or lsp.PositionEncodingKind.Utf16))

    def warm(self) -> None:
        """Load the tables before the first document needs them."""
        self._worker.submit(outcome, _WARMING, Path("warm.txt"), Path("/"))

    def look(self, uri: str, after: float = 0.0) -> None:
        """Check the document `after` so many seconds, unless it changes again before."""
        self.forget(uri, waiting_only=True)
        self._waiting[uri] = asyncio.create_task(self._look(uri, after))

    def look_at_all(self) -> None:
        """Check every open document, since what they are judged by has changed."""
        for uri in list(self.workspace.text_documents):
            self.look(uri)

    def forget(self, uri: str, waiting_only: bool = False) -> None:
        """Drop a check that is still to come, and what is known of the document."""
        task = self._waiting.pop(uri, None)
        if task:
            task.cancel()
        if not waiting_only:
            self._judged.pop(uri, None)

    def judged(self, uri: str) -> Judged:
        """What was told of the document, if its text is still the same; nothing of one that is not open."""
        if uri not in self.workspace.text_documents:
            return Judged("")
        known = self._judged.get(uri)
        text = self.workspace.get_text_document(uri).source
        return known if known and known.text == text else Judged(text)

    async def _look(self, uri: str, after: float) -> None:
        await asyncio.sleep(after)
        try:
            await self._judge(uri)
        except Exception as error:  # the next change may mend it; the server must live on
            self.window_log_message(
                lsp.LogMessageParams(lsp.MessageType.Error, f"newscollate: {one_line(unexpected(error))}")
            )
            self._judged.pop(uri, None)
            self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    async def _judge(self, uri: str) -> None:
        if uri not in self.workspace.text_documents:
            return
        document = self.workspace.get_text_document(uri)
        text, version = document.source, document.version
        path, start = _path(document), self._start(document)
        try:
            found = await asyncio.get_running_loop().run_in_executor(
                self._worker, outcome, text, path, start, self.config
            )
        except UserError as error:
            self._complain(str(error))
            return  # what was told stays: a slip in a setting is no reason to wipe it away
        self._complain(found.complaint)
        told = diagnostics.shown(found, text, str(path), self.encoding, self._shows_related())
        self._judged[uri] = Judged(text, told, found.safe)
        self.text_document_publish_diagnostics(
            lsp.PublishDiagnosticsParams(uri, [each.diagnostic for each in told], version)
        )

    def _complain(self, message: str) -> None:
        """Show a mistake in the configuration, once until it is mended."""
        if message == self._complained:
            return
        self._complained = message
        if message:
            self.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Error, f"newscollate: {message}"))

    def _start(self, document: TextDocument) -> Path:
        """Where a configuration is looked for: the innermost workspace folder around the document, as if
        `check` ran there; the document's own folder where there is none.
        """
        known = [uris.to_fs_path(folder.uri) for folder in self.workspace.folders.values()]
        folders = [Path(each) for each in (*known, self.workspace.root_path) if each]
        if not _is_file(document):
            return folders[0] if folders else Path.cwd()
        path = Path(document.path)
        around = [folder for folder in folders if path.is_relative_to(folder)]
        return max(around, key=lambda folder: len(folder.parts), default=path.parent)

    def _shows_related(self) -> bool:
        about = self.client_capabilities.text_document
        return bool(about and about.publish_diagnostics and about.publish_diagnostics.related_information)


def _is_file(document: TextDocument) -> bool:
    return document.uri.startswith("file:") and bool(document.path)


def _path(document: TextDocument) -> Path:
    """Where the document lies; one without a file has a name that says what it holds."""
    if _is_file(document):
        return Path(document.path)
    name = Path(unquote(_AFTER_NAME.split(document.uri.partition(":")[2])[0])).name or "untitled"
    return Path(name if Path(name).suffix else name + _SUFFIXES.get(document.language_id or "", ".txt"))


def make_server() -> Server:
    """A server with all its features, ready to be started."""
    server = Server()

    @server.feature(lsp.INITIALIZE)
    def initialize(params: lsp.InitializeParams) -> None:
        options = params.initialization_options
        named = options.get("config") if isinstance(options, dict) else None
        server.config = Path(named) if isinstance(named, str) and named else None

    @server.feature(lsp.INITIALIZED)
    def initialized(_: lsp.InitializedParams) -> None:
        server.warm()
        _ask_for_changes(server)

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        server.look(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: lsp.DidChangeTextDocumentParams) -> None:
        server.look(params.text_document.uri, after=REST)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    async def saved(params: lsp.DidSaveTextDocumentParams) -> None:
        server.look(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: lsp.DidCloseTextDocumentParams) -> None:
        server.forget(params.text_document.uri)
        server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(params.text_document.uri, []))

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def changed_on_disk(_: lsp.DidChangeWatchedFilesParams) -> None:
        server.look_at_all()

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(params: lsp.HoverParams) -> lsp.Hover | None:
        known = server.judged(params.text_document.uri)
        at = params.position
        place = Places(known.text, server.encoding).offset(at.line, at.character)
        return diagnostics.hover(known.told, place, known.text, server.encoding)

    @server.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION,
        lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix, FIX_ALL]),
    )
    def actions(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        return _actions(server, params)

    return server


def _actions(server: Server, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    uri = params.text_document.uri
    text, told, safe = server.judged(uri)
    places = Places(text, server.encoding)
    start, end = params.range.start, params.range.end
    wanted = Span(places.offset(start.line, start.character), places.offset(end.line, end.character))

    def edit(*changes: Edit) -> lsp.WorkspaceEdit:
        return lsp.WorkspaceEdit({uri: diagnostics.text_edits(changes, text, server.encoding)})

    found = []
    if _asked(lsp.CodeActionKind.QuickFix.value, params):
        for each, title, change in diagnostics.quick_fixes(told, wanted):
            about = [each.diagnostic]
            found.append(
                lsp.CodeAction(
                    title, lsp.CodeActionKind.QuickFix, about, edit=edit(change), is_preferred=change in safe
                )
            )
    if safe and _asked(FIX_ALL, params):
        found.append(lsp.CodeAction(_ALL_TITLE, FIX_ALL, edit=edit(*safe)))
    return found


def _asked(kind: str, params: lsp.CodeActionParams) -> bool:
    """Whether the editor wants actions of this kind; it names kinds by their beginning."""
    only = [_word(each) for each in params.context.only or ()]
    return not only or any(kind == each or kind.startswith(f"{each}.") for each in only)


def _word(of: Enum | str) -> str:
    """What the protocol calls a value, which pygls has as a member of an enumeration or as it came."""
    return str(of.value) if isinstance(of, Enum) else of


def _ask_for_changes(server: Server) -> None:
    """Have the editor tell when what texts are judged by changes on disk, where it can."""
    about = server.client_capabilities.workspace
    watching = about.did_change_watched_files if about else None
    if not (watching and watching.dynamic_registration):
        return
    watchers = [lsp.FileSystemWatcher(pattern) for pattern in _WATCHED]
    server.client_register_capability(
        lsp.RegistrationParams(
            [
                lsp.Registration(
                    "newscollate-files",
                    lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES,
                    lsp.DidChangeWatchedFilesRegistrationOptions(watchers),
                )
            ]
        ),
        lambda _: None,
    )
