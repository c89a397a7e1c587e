"""Sessions of a real client: what an editor shows of a text while it is written."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from lsprotocol import types as lsp

import compare
from tests.lsp.client import editor

CLEAN = "The ferry left Oban at dawn on Tuesday with 212 passengers, the coastguard said.\n"
ARTEFACT = "The ONU condemned on Friday the attack on the convoy, and the OTAN promised an inquiry into it.\n"


def words(diagnostic: lsp.Diagnostic, text: str) -> str:
    """The words under the diagnostic, for a text without characters beyond the first plane."""
    lines = text.split("\n")
    return lines[diagnostic.range.start.line][
        diagnostic.range.start.character : diagnostic.range.end.character
    ]


def test_findings_come_and_go_while_typing(tmp_path: Path) -> None:
    async def session() -> None:
        uri = (tmp_path / "draft.md").as_uri()
        async with editor(tmp_path) as at:
            told = await at.open(uri, ARTEFACT)
            assert [(words(each, ARTEFACT), each.code, each.source) for each in told] == [
                ("ONU", "untranslated-acronym", "newscollate"),
                ("OTAN", "untranslated-acronym", "newscollate"),
            ]
            assert {each.severity for each in told} == {lsp.DiagnosticSeverity.Warning}
            assert "English uses “UN”" in told[0].message
            # Three changes in a row: the last alone is judged.
            for text in (ARTEFACT + "x", ARTEFACT + "xy"):
                at.type(uri, text)
            last = at.type(uri, ARTEFACT.replace("ONU", "UN"))
            said = await asyncio.wait_for(at.published.get(), 60)
            assert said.version == last
            assert [words(each, ARTEFACT.replace("ONU", "UN")) for each in said.diagnostics] == ["OTAN"]
            at.client.text_document_did_close(lsp.DidCloseTextDocumentParams(lsp.TextDocumentIdentifier(uri)))
            assert await at.told(uri) == []

    asyncio.run(session())


def test_the_same_findings_as_check(tmp_path: Path) -> None:
    file = Path("samples/port-fire/echo-du-large.en.md").resolve()
    text = file.read_text("utf-8")

    async def session() -> list[lsp.Diagnostic]:
        async with editor(tmp_path) as at:
            return await at.open(file.as_uri(), text)

    told = asyncio.run(session())
    found = compare.check(file)
    assert len(found) > 3
    assert [(str(each.code), words(each, text), each.data["fingerprint"]) for each in told] == [
        (each.rule, each.text, each.fingerprint) for each in found
    ]


@pytest.mark.parametrize(
    ("encoding", "start"),
    [
        (lsp.PositionEncodingKind.Utf8, 9),
        (lsp.PositionEncodingKind.Utf16, 7),
        (lsp.PositionEncodingKind.Utf32, 6),
    ],
)
def test_places_are_right_behind_an_emoji_in_each_encoding(
    tmp_path: Path, encoding: lsp.PositionEncodingKind, start: int
) -> None:
    text = "\r\n😀 The ONU condemned on Friday the attack on the convoy near the camp.\r\n"

    async def session() -> None:
        uri = (tmp_path / "draft.txt").as_uri()
        async with editor(tmp_path, encodings=[encoding]) as at:
            assert at.capabilities.position_encoding == encoding
            (told,) = await at.open(uri, text, "plaintext")
            assert told.range == lsp.Range(lsp.Position(1, start), lsp.Position(1, start + 3))
            assert await at.hover(uri, 1, start + 2) and await at.hover(uri, 1, start + 3) is None

    asyncio.run(session())


def test_hover_has_the_words_of_the_rule_and_fixes_replace_the_words(tmp_path: Path) -> None:
    async def session() -> None:
        uri = (tmp_path / "draft.md").as_uri()
        async with editor(tmp_path) as at:
            onu, otan = await at.open(uri, ARTEFACT)
            said = await at.hover(uri, 0, 5)
            assert said and said.startswith("**untranslated-acronym** · warning, confidence high")
            assert "Found, at the marks:" in said
            (fix, *more) = await at.actions(uri, onu.range)
            assert fix.title == "Replace “ONU” with “UN”" and fix.kind == lsp.CodeActionKind.QuickFix
            assert list(fix.diagnostics or ()) == [onu]
            assert fix.edit and list((fix.edit.changes or {})[uri]) == [lsp.TextEdit(onu.range, "UN")]
            assert all(each.kind != lsp.CodeActionKind.QuickFix for each in more)
            everything = lsp.Range(onu.range.start, otan.range.end)
            quick = await at.actions(uri, everything, only=["quickfix"])
            assert [each.title for each in quick] == ["Replace “ONU” with “UN”", "Replace “OTAN” with “NATO”"]
            assert await at.actions(uri, everything, only=["refactor"]) == []

    asyncio.run(session())


def test_all_safe_fixes_at_once_leave_none_behind(tmp_path: Path) -> None:
    text = "When would the bridge open ? Nobody knew on Tuesday ; the the mayor had no answer !\n"

    async def session() -> None:
        uri = (tmp_path / "draft.md").as_uri()
        async with editor(tmp_path) as at:
            told = await at.open(uri, text)
            whole = lsp.Range(lsp.Position(0, 0), lsp.Position(9, 0))
            (fix,) = await at.actions(uri, whole, only=["source.fixAll"])
            assert fix.edit and fix.edit.changes
            fixed = text
            for edit in sorted(fix.edit.changes[uri], key=lambda edit: -edit.range.start.character):
                fixed = (
                    fixed[: edit.range.start.character] + edit.new_text + fixed[edit.range.end.character :]
                )
            assert fixed == "When would the bridge open? Nobody knew on Tuesday; the mayor had no answer!\n"
            assert await at.told(uri, at.type(uri, fixed)) == [] != told

    asyncio.run(session())


def test_related_places_lead_into_the_original(tmp_path: Path) -> None:
    french = "Le maire a parlé lundi.\nLe pont, long de 340 mètres, a coûté 12 millions d’euros.\n"
    (tmp_path / "fr.txt").write_text(french, "utf-8")
    text = (
        "---\noriginal: fr.txt\nlanguage: en\n---\nThe mayor spoke on Monday.\n"
        "The bridge, 430 metres long, cost 12 million euros.\n"
    )

    async def session() -> None:
        async with editor(tmp_path) as at:
            told = await at.open((tmp_path / "en.md").as_uri(), text)
            (wrong,) = [each for each in told if each.code == "number-unlike-original"]
            assert wrong.related_information
            place = wrong.related_information[0].location
            assert place.uri == (tmp_path / "fr.txt").as_uri() and place.range.start.line == 1

    asyncio.run(session())


def test_the_configuration_of_the_workspace_applies_and_is_read_again(tmp_path: Path) -> None:
    settings = tmp_path / "newscollate.toml"
    settings.write_text('ignore = ["untranslated-acronym"]\nexclude = ["notes/"]\n', "utf-8")

    async def session() -> None:
        uri, notes = (tmp_path / "in/a.md").as_uri(), (tmp_path / "notes/b.md").as_uri()
        changed = lsp.DidChangeWatchedFilesParams(
            [lsp.FileEvent(settings.as_uri(), lsp.FileChangeType.Changed)]
        )
        async with editor(tmp_path) as at:
            assert await at.open(uri, ARTEFACT) == []
            settings.write_text('exclude = ["notes/"]\n', "utf-8")
            at.client.workspace_did_change_watched_files(changed)
            assert len(await at.told(uri)) == 2
            assert await at.open(notes, ARTEFACT) == []
            settings.write_text('ignroe = ["x"]\n', "utf-8")
            at.client.workspace_did_change_watched_files(changed)
            assert "unknown key “ignroe”; did you mean “ignore”?" in await at.message()
            # The last good settings go on: nothing is wiped away, and what is left out stays so.
            assert len(await at.told(uri)) == 2 and await at.told(notes) == []
            settings.unlink()
            at.client.workspace_did_change_watched_files(changed)
            assert len(await at.told(uri)) == 2 and len(await at.told(notes)) == 2

    asyncio.run(session())


def test_what_check_does_not_tell_of_is_not_shown(tmp_path: Path) -> None:
    (tmp_path / "newscollate.toml").write_text('baseline = "known.toml"\n', "utf-8")
    (tmp_path / "old.md").write_text(ARTEFACT, "utf-8")
    command = [sys.executable, "-m", "compare", "baseline", "create", "."]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    silenced = f"<!-- newscollate: ignore[untranslated-acronym] as in the original -->\n{ARTEFACT}"

    async def session() -> None:
        old = (tmp_path / "old.md").as_uri()
        async with editor(tmp_path) as at:
            assert await at.open(old, ARTEFACT) == []
            new = f"{ARTEFACT}\nThe OEA promised another, the Organization of American States said.\n"
            (told,) = await at.told(old, at.type(old, new))
            assert words(told, new) == "OEA"
            assert await at.open((tmp_path / "new.md").as_uri(), silenced) == []

    asyncio.run(session())


def test_the_editor_may_name_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "strict.toml").write_text('select = ["mojibake"]\n', "utf-8")

    async def session() -> None:
        async with editor(tmp_path, options={"config": str(tmp_path / "strict.toml")}) as at:
            assert await at.open((tmp_path / "a.md").as_uri(), ARTEFACT) == []

    asyncio.run(session())


def test_unsaved_unreadable_and_foreign_documents(tmp_path: Path) -> None:
    page = (
        "<!doctype html>\n<html><body><article><h1>Attack</h1>\n<p>The ONU condemned on Friday the attack on "
        "the convoy, and promised an inquiry into it.</p>\n<p>The convoy had left the camp at dawn on "
        "Thursday, said the mayor of the town.</p></article></body></html>\n"
    )

    async def session() -> None:
        async with editor(tmp_path) as at:
            assert len(await at.open("untitled:Untitled-1", ARTEFACT)) == 2
            assert await at.open((tmp_path / "new.md").as_uri(), "") == []
            (told,) = await at.open((tmp_path / "b.md").as_uri(), "---\ntitle: [\n---\n" + CLEAN)
            assert told.code == "unreadable" and "not valid YAML" in told.message
            assert told.severity == lsp.DiagnosticSeverity.Error
            (told,) = await at.open((tmp_path / "c.html").as_uri(), page, "html")
            assert words(told, page) == "ONU"

    asyncio.run(session())


def test_what_is_not_open_and_what_is_no_address_harm_nothing(tmp_path: Path) -> None:
    async def session() -> None:
        closed, uri = (tmp_path / "closed.md").as_uri(), (tmp_path / "draft.md").as_uri()
        start = lsp.Range(lsp.Position(0, 0), lsp.Position(0, 0))
        async with editor(tmp_path) as at:
            assert await at.hover(closed, 0, 5) is None and await at.actions(closed, start) == []
            bad = lsp.TextDocumentItem("http://[bad/a.md", "markdown", 1, ARTEFACT)
            at.client.text_document_did_open(lsp.DidOpenTextDocumentParams(bad))
            assert len(await at.open(uri, ARTEFACT)) == 2

    asyncio.run(session())
