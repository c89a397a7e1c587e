"""Rules by path, levels and confidence, and silence in the documents of `check` and `compare`."""

from pathlib import Path

import pytest
from msgspec import structs

from compare import pipeline
from compare.config import Config, ConfigError, PerPath
from compare.model import Article, Checked, Confidence, Level
from compare.readers import read

STORY = "The OTAN sent ships to the port.\n\nThe meeting took place took place on Monday at the quay."


def checked(text: str = STORY, path: str = "a.txt", silencing: bool = True, **settings: object) -> Checked:
    article = Article(text, id=path, path=path, language="en")
    return pipeline.checked([article], Config(**settings), silencing=silencing)  # type: ignore[arg-type]


def rules(document: Checked) -> set[str]:
    return {finding.rule for finding in document.findings}


def test_rules_are_chosen_by_path() -> None:
    assert {"untranslated-acronym", "doubled-phrase"} <= rules(checked())
    tables = {"old/**": PerPath(ignore=("acronym",)), "new/*.txt": PerPath(select=("doubled-phrase",))}
    assert "untranslated-acronym" not in rules(checked(path="old/a.txt", per_path=tables))
    assert rules(checked(path="new/a.txt", per_path=tables)) == {"doubled-phrase"}
    assert "untranslated-acronym" in rules(checked(path="a.txt", per_path=tables))


def test_levels_and_confidence_decide_what_is_told() -> None:
    levels = {finding.level for finding in checked().findings}
    assert Level.WARNING in levels
    assert not checked(min_level="error").findings
    sure = checked(min_confidence="high").findings
    assert sure and all(finding.confidence is Confidence.HIGH for finding in sure)
    assert checked(min_level="error", per_path={"a.txt": PerPath(min_level="note")}).findings


def test_an_unknown_rule_is_told_with_the_one_perhaps_meant() -> None:
    for settings in ({"ignore": ("acronim",)}, {"per_path": {"x/": PerPath(ignore=("acronim",))}}):
        with pytest.raises(ConfigError, match="“acronim”; did you mean “acronym”"):
            checked(**settings)


@pytest.fixture
def silenced(tmp_path: Path) -> list[Article]:
    file = tmp_path / "a.md"
    file.write_text(f"<!-- newscollate: ignore[acronym] theirs -->\n{STORY}", encoding="utf-8")
    return [structs.replace(one, language="en") for one in read(file)]


def test_a_silenced_finding_leaves_the_findings_and_is_kept(silenced: list[Article]) -> None:
    document = pipeline.checked(silenced, Config())
    assert rules(document) == {"doubled-phrase"}
    assert [(one.finding.text, one.reason) for one in document.silenced] == [("OTAN", "theirs")]
    every = pipeline.checked(silenced, Config(), silencing=False)
    assert rules(every) == {"untranslated-acronym", "doubled-phrase"} and not every.silenced


def test_what_is_not_shown_is_used_all_the_same(silenced: list[Article]) -> None:
    assert not pipeline.checked(silenced, Config(min_level="error")).findings
    assert rules(pipeline.checked(silenced, Config(select=("doubled-phrase",)))) == {"doubled-phrase"}
    [one] = silenced
    text, prose = (each.replace("OTAN", "navy") for each in (one.text, one.prose))
    quiet = [structs.replace(one, text=text, prose=prose)]
    assert "unused-ignore" in rules(pipeline.checked(quiet, Config()))
    assert "unused-ignore" not in rules(pipeline.checked(quiet, Config(ignore=("unused-ignore",))))


def test_a_comment_leaves_the_names_of_other_findings_alone(tmp_path: Path) -> None:
    names = []
    for text in (STORY, STORY.replace("took place on", "took place <!-- newscollate: ignore[calque] --> on")):
        (tmp_path / "a.md").write_text(text, encoding="utf-8")
        document = pipeline.checked(read(tmp_path / "a.md"), Config(ignore=("unused-ignore",)))
        names.append([finding.fingerprint for finding in document.findings])
    assert names[0] == names[1] and len(names[0]) == 2


def test_compare_keeps_the_same_silence(silenced: list[Article]) -> None:
    comparison = pipeline.compared(silenced, Config(), readability=False)
    assert {finding.rule for finding in comparison.findings} == {"doubled-phrase"}
    assert [one.finding.text for one in comparison.silenced] == ["OTAN"]


def test_the_verdict_does_not_listen() -> None:
    [article] = read(Path(__file__).parents[2] / "samples" / "port-fire" / "echo-du-large.en.md")
    text = article.text + "\n<!-- newscollate: ignore-file all of it -->\n"
    file = Article(
        text, id=article.id, path="samples/x.md", language="en",
        prose=article.prose + " " * (len(text) - len(article.prose)),
    )  # fmt: skip
    from compare.readers._instructions import comments

    loud = pipeline.checked([file], Config())
    quiet = pipeline.checked([structs.replace(file, instructions=comments(text))], Config())
    said, still = (document.articles[0].translated_from for document in (loud, quiet))
    assert said and still and said == still and not quiet.findings and quiet.silenced
