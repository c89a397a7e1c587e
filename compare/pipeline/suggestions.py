"""The document of `glossary suggest`: read → recognise → group → align, and what that suggests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.config import Config
from compare.glossary import Glossary
from compare.glossary.decisions import NEW, Decisions
from compare.glossary.extractors import extractor
from compare.glossary.suggest import Gathered, gathered, undecided
from compare.glossary.suggest.sightings import Listed
from compare.model import Alignment, Article, InputError
from compare.model.suggestion import Suggested
from compare.pipeline.spreading import Progress, silent
from compare.pipeline.stages import glossary


def suggested(
    articles: Sequence[Article],
    config: Config,
    decisions: Decisions,
    errors: Sequence[InputError] = (),
    *,
    names_from: str | None = None,
    limit: int = 0,
    progress: Progress = silent,
) -> Suggested:
    """The first `limit` suggestions, or all when it is 0; `names_from` names a second reader of names.

    Raises UserError for a reader that is not there.
    """
    names = names_in(articles, config, names_from=names_from, progress=progress)
    known, found = names.known, undecided(names, decisions)
    return Suggested(
        glossary=known.digest,
        suggestions=tuple(found[:limit] if limit else found),
        found=len(found),
        waiting=waiting(decisions, known),
        errors=tuple(errors),
    )


def names_in(
    articles: Sequence[Article],
    config: Config,
    *,
    names_from: str | None = None,
    progress: Progress = silent,
) -> Gathered:
    """What the articles hold of names, for `undecided` to be asked of again and again."""
    known = glossary(config)
    voter = extractor(names_from, known) if names_from else None
    for article in progress(articles, "recognising"):
        known.recognise(article)
    return gathered(articles, known, _rows(articles, known, config), voter)


def _rows(articles: Sequence[Article], known: Glossary, config: Config) -> Iterator[Alignment]:
    """The rows of every event that several of the articles report."""
    from compare.align.events import group
    from compare.align.sentences import align

    by_id = {article.id: article for article in articles}
    for event in group(articles, known, threshold=config.same_event):
        if len(event.articles) > 1:
            yield from align([by_id[id] for id in event.articles], known, threshold=config.same_row)


def waiting(decisions: Decisions, known: Glossary) -> int:
    """How many accepted names the glossary does not have yet."""
    listed = Listed(known)
    return sum(not listed.spells(one.entity.removeprefix(NEW), one.form) for one in decisions.accepted())
