"""The verdict, with the shipped weights."""

import subprocess
import sys
from pathlib import Path

import pytest

from compare.glossary import Glossary
from compare.model import Article, Confidence, Finding, Level
from compare.origin import FEWEST_WORDS, verdict
from compare.origin.model import load
from compare.pipeline.stages import found_in
from compare.rules import all_rules
from tests.origin.texts import story
from tests.origin.unusual import UNUSUAL

ROOT = Path(__file__).parents[2]
RULES = [rule for rule in all_rules(Glossary.shipped()) if rule.category != "glossary"]
ORIGINS = {rule.name: rule.origins for rule in RULES}
PLAIN, BROKEN = story(3, broken=False), story(3, broken=True)


def found(rule: str, number: int = 0, category: str = "word-order", message: str = "") -> Finding:
    return Finding(
        rule=rule, category=category, mqm="", level=Level.WARNING, confidence=Confidence.HIGH,
        article="", path="", start=number, end=number + 1, line=1, column=1, text="", message=message,
        fingerprint=f"{rule}/{number}",
    )  # fmt: skip


def test_clean_english_has_a_low_confidence_and_no_flag() -> None:
    said = verdict(Article(PLAIN), [])
    assert said and said.confidence < 0.5 and not said.flagged and said.language is None


def test_broken_order_and_findings_together_are_flagged() -> None:
    findings = [found("foreign-elision", n) for n in range(3)]
    said = verdict(Article(BROKEN), findings, {"foreign-elision": ("fr",)})
    assert said and said.flagged and said.confidence > 0.9
    assert said.evidence == ("foreign-elision/0", "foreign-elision/1", "foreign-elision/2")


def test_each_finding_raises_the_confidence() -> None:
    findings = [found("inverted-attribution", n) for n in range(4)]
    said = [verdict(Article(PLAIN), findings[:n]) for n in range(5)]
    confidences = [each.confidence for each in said if each]
    assert confidences == sorted(confidences) and confidences[0] < confidences[-1]


def test_the_findings_name_a_language_that_no_weights_know() -> None:
    findings = [found("untranslated-word", n, message="“şehir” was left in Turkish.") for n in range(6)]
    findings += [found("double-negation", category="calque")]
    said = verdict(Article(BROKEN), findings, {"double-negation": ("tr", "ru")})
    assert said and said.language == "tr" and (said.language_confidence or 0) > 0.5


def test_a_text_that_is_not_likely_a_translation_has_no_language() -> None:
    said = verdict(Article(PLAIN), [])
    assert said and (said.language, said.language_confidence) == (None, None)


def test_one_kind_of_finding_does_not_flag_a_text_that_reads_well() -> None:
    style = [found(rule, n, "locale") for rule in ("decimal-comma", "thousands-dot") for n in range(40)]
    words = [found("foreign-letters", n, "untranslated") for n in range(80)]
    for findings in (style, words, style + words):
        said = verdict(Article(PLAIN), findings)
        assert said and not said.flagged


@pytest.mark.parametrize("kind", UNUSUAL)
def test_clean_english_of_unusual_kinds_is_not_flagged(kind: str) -> None:
    article = Article(UNUSUAL[kind], language="en")
    said = verdict(article, found_in(article, RULES), ORIGINS)
    assert said and not said.flagged


@pytest.mark.parametrize("category", ["glossary", "cross-report"])
def test_findings_that_do_not_speak_of_translation_count_for_nothing(category: str) -> None:
    assert verdict(Article(PLAIN), [found("any", category=category)]) == verdict(Article(PLAIN), [])


def test_a_rule_the_weights_do_not_know_counts_too() -> None:
    plain, more = verdict(Article(PLAIN), []), verdict(Article(PLAIN), [found("made-yesterday")])
    assert plain and more and more.confidence > plain.confidence


def test_short_and_foreign_texts_have_no_verdict() -> None:
    words = "word " * FEWEST_WORDS
    assert verdict(Article(words), []) is not None
    assert verdict(Article(words.removesuffix("word ")), [found("foreign-elision")]) is None
    assert verdict(Article(PLAIN, language="fr"), []) is None


def test_the_threshold_decides_the_flag_alone() -> None:
    low, high = (verdict(Article(BROKEN), [], threshold=t) for t in (0.0, 1.0))
    assert low and high and low.flagged and not high.flagged
    assert low.confidence == high.confidence


def test_line_breaks_and_kinds_of_quotation_marks_change_nothing() -> None:
    text = story(5, broken=True).replace("that", "“that”")
    assert verdict(Article(text), []) == verdict(
        Article(text.replace("\n", " ").replace("“", '"').replace("”", '"')), []
    )


def test_the_shipped_weights_say_where_they_come_from() -> None:
    model = load().model
    assert model.trained_on["command"] == "python -m benchmarks.fit_verdict"
    assert {"texts", "pieces"} <= model.trained_on.keys()
    assert set(model.languages) == {"de", "fr", "ru"}


def test_a_verdict_never_imports_numpy() -> None:
    program = (
        "import sys; from compare.model import Article; from compare.origin import verdict;"
        "verdict(Article('word ' * 200), []); sys.exit('numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0
