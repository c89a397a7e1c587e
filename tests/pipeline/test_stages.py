"""What the rules are shown of an article, and where their findings point."""

from hypothesis import given, settings
from hypothesis import strategies as st

from compare.config import Config
from compare.glossary import Glossary
from compare.model import Article, Finding
from compare.pipeline.choice import chosen_rules
from compare.pipeline.stages import found_against, found_in
from tests.align.reports import EVERY

STORY = "The ferry will not sail, warned Saturday the director of the harbour. Nobody left before midnight."


def findings(text: str, *rules: str) -> list[Finding]:
    chosen = chosen_rules(Glossary.shipped(), Config(select=rules))
    return found_in(Article(text=text, id="a", language="en"), chosen.article)


def test_hidden_characters_hide_no_artefact_and_places_are_those_of_the_text() -> None:
    text = STORY.replace("director", "direc\u00adtor").replace("Saturday the", "Satur\u200bday\u00a0the")
    [finding] = findings(f"Ferry\n\n{text}", "inverted-attribution")
    assert finding.text.startswith("warned Satur\u200bday\u00a0the direc\u00adtor")
    assert f"Ferry\n\n{text}"[finding.start : finding.end] == finding.text
    assert (finding.line, finding.column) == (3, 26)


def test_rules_on_characters_see_them() -> None:
    [finding] = findings("The spokes\u200bman left.", "hidden-character")
    assert finding.text == "spokes\u200bman"


def test_teasers_page_furniture_and_repeated_lines_are_not_judged() -> None:
    page = f"Storm at sea\n\n{STORY}\n\nAlso Read: The quay is shut, said Friday the mayor of the port\n"
    assert [f.line for f in findings(page, "inverted-attribution")] == [3]
    caption = "A tug with the OTAN flag of the alliance off Kirkwall on June 8, 2019. / AFP PHOTO / A NAME"
    twice = f"Storm shuts the port\n\n{caption}\n\n{caption}\n\n{STORY}\n"
    assert [f.line for f in findings(twice, "untranslated-acronym")] == [3]


def test_words_marked_sic_are_left_alone() -> None:
    assert not findings(f"{STORY[:61]} [sic] and left. The ONU (sic) stayed.", "inverted-attribution")
    assert not findings("The OTAN [sic] sent ships. “The OTAN” [sic] came.", "untranslated-acronym")
    assert findings("The OTAN sent ships [sic].", "untranslated-acronym")


def test_an_encoding_is_judged_whatever_the_language() -> None:
    chosen = chosen_rules(Glossary.shipped(), Config(select=("mojibake",))).article
    article = Article(text="Le prÃ©sident est arrivÃ© hier Ã  Paris.", id="a", language="fr")
    assert [finding.fix and finding.fix.text for finding in found_in(article, chosen)][:2] == [
        "président",
        "arrivé",
    ]


@settings(max_examples=15, deadline=None)
@given(st.permutations(EVERY), st.integers(1, 3))
def test_what_is_found_beside_others_depends_on_no_other_new_article(
    reports: list[Article], new: int
) -> None:
    known, config = Glossary.shipped(), Config()
    rules = chosen_rules(known, config).event
    articles, others = reports[:new], reports[new:]
    together = found_against(articles, others, known, rules, config)
    assert together == {
        article.id: found_against([article], others, known, rules, config)[article.id] for article in articles
    }
