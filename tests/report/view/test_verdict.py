"""The verdict in words."""

from compare.model import ArticleRecord, TranslatedFrom
from compare.report.view.verdict import is_flagged, perhaps_from, verdict_line, verdict_words

SURE = TranslatedFrom("fr", 0.97, True, language_confidence=0.8)
UNSURE = TranslatedFrom("fr", 0.97, True, language_confidence=0.45)


def record(verdict: TranslatedFrom | None) -> ArticleRecord:
    return ArticleRecord("a", "news\n/a.txt", None, "en", verdict, None)


def test_the_language_is_named_where_it_is_sure() -> None:
    assert verdict_words(SURE) == "reads like a machine translation, perhaps from French (confidence 0.97)"
    assert verdict_words(UNSURE) == "reads like a machine translation (confidence 0.97)"
    assert perhaps_from(TranslatedFrom(None, 0.97, True)) == ""


def test_a_line_stays_a_line() -> None:
    assert verdict_line(record(UNSURE)).count("\n") == 0
    assert verdict_line(record(None)) == ""


def test_only_a_flag_flags() -> None:
    assert is_flagged(record(SURE))
    assert not is_flagged(record(TranslatedFrom("fr", 0.9, False, language_confidence=0.8)))
    assert not is_flagged(record(None))
