"""Findings told, findings silenced with their reasons, and requests that silence nothing."""

from pathlib import Path

import pytest

from compare.model import Article, Confidence, Finding, Level
from compare.readers._instructions import blanked, comments
from compare.silencing import SIDECAR, Silencer, Sorted
from compare.silencing.sidecar import Sidecar

KNOWN = ("calque", "acronym", "untranslated-acronym", "silencing", "unused-ignore")
RAN = {"calque", "acronym", "untranslated-acronym"}


def article(text: str, path: str = "a.md") -> Article:
    found = comments(text)
    return Article(text, id=path, path=path, prose=blanked(text, found), instructions=found)


def finding(
    of: Article, words: str, rule: str = "untranslated-acronym", category: str = "acronym"
) -> Finding:
    start = of.prose.index(words)
    line = of.text.count("\n", 0, start) + 1
    return Finding(
        rule, category, "", Level.WARNING, Confidence.HIGH, of.id, of.path,
        start, start + len(words), line, 1, words, "wrong", fingerprint=f"{rule}-{words}",
    )  # fmt: skip


def sort(text: str, *words: str, ran: set[str] = RAN) -> Sorted:
    one = article(text)
    return Silencer(KNOWN).sort(one, [finding(one, word) for word in words], ran)


def test_a_silenced_finding_keeps_its_reason_and_the_place_of_the_request() -> None:
    text = "The ONU met.\n\n<!-- newscollate: ignore[untranslated-acronym] their name -->\nThe OTAN met."
    told, silenced = sort(text, "ONU", "OTAN")
    assert [one.text for one in told] == ["ONU"]
    [one] = silenced
    assert (one.finding.text, one.reason, one.kind, one.path, one.line) == (
        "OTAN", "their name", "comment", "a.md", 3,
    )  # fmt: skip


def test_a_category_stands_for_its_rules_and_no_name_for_all() -> None:
    assert not sort("The ONU. <!-- newscollate: ignore[acronym] -->", "ONU").told
    assert not sort("The ONU. <!-- newscollate: ignore -->", "ONU").told
    assert not sort("The ONU.\n\nThe OTAN. <!-- newscollate: ignore-file[acronym] -->", "ONU", "OTAN").told


def test_what_silences_nothing_is_a_note_at_its_place() -> None:
    text = "The ONU met.\n\nThe OTAN met. <!-- newscollate: ignore[calque] -->"
    [told, note] = sort(text, "ONU").told
    assert told.text == "ONU"
    assert (note.rule, note.level, note.line, note.column) == ("unused-ignore", Level.NOTE, 3, 15)
    assert text[note.start : note.end] == note.text == "<!-- newscollate: ignore[calque] -->"
    assert "“calque” finds nothing here; delete it" in note.message and note.fingerprint


def test_of_several_names_the_idle_one_is_told() -> None:
    [note] = sort("The ONU met. <!-- newscollate: ignore[calque, acronym] -->", "ONU").told
    assert "“calque” finds nothing here; take the name out" in note.message


def test_a_rule_that_did_not_run_is_not_held_to_be_idle() -> None:
    assert not sort("The ONU met. <!-- newscollate: ignore[calque] -->", ran={"acronym"}).told


def test_an_unknown_name_is_told_with_the_one_perhaps_meant() -> None:
    [note] = sort("The ONU met. <!-- newscollate: ignore[calqe] -->", ran=set()).told
    assert "“calqe”, which is no rule or category; did you mean “calque”?" in note.message


def test_the_notes_themselves_can_be_silenced() -> None:
    comments_ = "<!-- newscollate: ignore-file[unused-ignore] kept --> <!-- newscollate: ignore[calque] -->"
    text = f"{comments_}\nThe ONU met."
    told, silenced = sort(text)
    assert not told and [one.finding.rule for one in silenced] == ["unused-ignore"]


def test_the_same_comment_twice_has_two_fingerprints() -> None:
    comment = "<!-- newscollate: ignore[calque] -->"
    notes = sort(f"The ONU met. {comment}\n\nThe OTAN met. {comment}").told
    assert len({note.fingerprint for note in notes}) == 2


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    (tmp_path / "wire").mkdir()
    (tmp_path / SIDECAR).write_text(
        '[[ignore]]\npath = "wire/*.txt"\nrule = "acronym"\nwords = "ONU"\n'
        'reason = "as the agency has it"\n\n'
        '[[ignore]]\nfingerprint = "untranslated-acronym-OTAN"\n',
        encoding="utf-8",
    )
    return tmp_path


def in_file(
    path: Path, text: str = "The ONU met. The OTAN met. The OMS met."
) -> tuple[Article, list[Finding]]:
    path.write_text(text, encoding="utf-8")
    one = article(text, str(path))
    return one, [finding(one, word) for word in ("ONU", "OTAN", "OMS") if word in text]


def test_a_sidecar_silences_by_path_rule_words_and_fingerprint(wire: Path) -> None:
    silencer = Silencer(KNOWN)
    told, silenced = silencer.sort(*in_file(wire / "wire" / "a.txt"), RAN)
    assert [one.text for one in told] == ["OMS"]
    assert [(one.finding.text, one.reason, one.kind, one.line) for one in silenced] == [
        ("ONU", "as the agency has it", "sidecar", 1),
        ("OTAN", "", "sidecar", 7),
    ]
    elsewhere = silencer.sort(*in_file(wire / "b.txt"), RAN)
    assert [one.text for one in elsewhere.told] == ["ONU", "OMS"]
    assert not list(silencer.unused_entries())


def test_an_entry_is_idle_only_when_all_it_means_was_looked_at(wire: Path) -> None:
    in_file(wire / "wire" / "b.txt")
    silencer = Silencer(KNOWN)
    silencer.sort(*in_file(wire / "wire" / "a.txt", "The OTAN met."), RAN)
    assert not list(silencer.unused_entries())  # b.txt was not looked at
    silencer.sort(*in_file(wire / "wire" / "b.txt", "Nobody met."), RAN)
    [note] = silencer.unused_entries()
    assert (note.rule, Path(note.path).name, note.line) == ("unused-ignore", SIDECAR, 1)
    text = (wire / SIDECAR).read_text("utf-8")
    assert text[note.start : note.end] == note.text and note.text.startswith("[[ignore]]\npath")


def test_the_nearest_sidecar_counts_alone(wire: Path) -> None:
    (wire / "wire" / SIDECAR).write_text('[[ignore]]\nrule = "calqe"\nwords = "OMS"\n', encoding="utf-8")
    silencer = Silencer(KNOWN)
    told, _ = silencer.sort(*in_file(wire / "wire" / "a.txt"), RAN)
    assert [one.text for one in told] == ["ONU", "OTAN", "OMS"]
    assert "did you mean “calque”?" in next(silencer.unused_entries()).message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("ignore = [", "not valid TOML"),
        ("x = " + "[" * 20_000, "nested too deeply"),
        ("# " + "x" * 1_000_000, "cannot be read: holds more than 1,000,000 characters"),
        ("x = 1", "write tables"),
        ("ignore = 3", "write tables"),
    ],
)
def test_a_broken_sidecar_is_one_clear_line_and_silences_nothing(
    tmp_path: Path, text: str, message: str
) -> None:
    (tmp_path / SIDECAR).write_text(text, encoding="utf-8")
    silencer = Silencer(KNOWN)
    told = silencer.sort(*in_file(tmp_path / "a.txt"), RAN)
    assert told.told and not told.silenced
    [fault] = silencer.faults()
    assert fault.path.endswith(SIDECAR) and message in fault.message and "\n" not in fault.message


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("rules = 'x'", "entry 2 (line 3): unknown key “rules”"),
        ("reason = 'x'", "say what to silence"),
        ("words = 3", "all values are texts"),
        ("path = '!'", "no pattern as in a .gitignore"),
        ("path = '[z-a]'", "no pattern as in a .gitignore"),
        ("path = '*a*a*a*a*b'", "holds more than 4 *"),
        ("path = 'a*****b'", "holds more than 4 *"),
    ],
)
def test_one_bad_entry_is_told_and_the_others_hold(tmp_path: Path, entry: str, message: str) -> None:
    (tmp_path / SIDECAR).write_text(
        f"[[ignore]]\nwords = 'ONU'\n[[ignore]]\n{entry}\n[[ignore]]\nwords = 'OTAN'\n", encoding="utf-8"
    )
    silencer = Silencer(KNOWN)
    told, silenced = silencer.sort(*in_file(tmp_path / "a.txt"), RAN)
    assert [one.text for one in told] == ["OMS"] and [one.line for one in silenced] == [1, 5]
    [fault] = silencer.faults()
    assert message in fault.message and fault.path.endswith(SIDECAR)


@pytest.mark.parametrize("path", ["**/wire/**/*.tx?", r"\*\*\*\*\*.txt", "**/**/a*/**"])
def test_a_pattern_may_have_as_many_stars_as_anybody_needs(tmp_path: Path, path: str) -> None:
    (tmp_path / SIDECAR).write_text(f"[[ignore]]\npath = '{path}'\n", encoding="utf-8")
    assert Sidecar(tmp_path / SIDECAR).faults == []


def test_a_folder_is_walked_once_however_many_entries_are_idle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = "".join(f"[[ignore]]\nwords = 'W{number}'\n" for number in range(50))
    (tmp_path / SIDECAR).write_text(entries, encoding="utf-8")
    silencer = Silencer(KNOWN)
    silencer.sort(*in_file(tmp_path / "a.txt"), RAN)
    walked = []
    files = Sidecar.files
    monkeypatch.setattr(Sidecar, "files", lambda self: walked.append(self) or files(self))
    assert len(list(silencer.unused_entries())) == 50 and len(walked) == 1


def test_a_path_is_matched_once_for_all_findings_of_an_article(
    wire: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    matches = Sidecar.matches
    monkeypatch.setattr(Sidecar, "matches", lambda self, *at: asked.append(at) or matches(self, *at))
    one, found = in_file(wire / "wire" / "a.txt")
    Silencer(KNOWN).sort(one, found * 20, RAN)
    assert len(asked) == 2
