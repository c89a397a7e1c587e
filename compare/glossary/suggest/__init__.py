"""Names worth adding to the glossary, and new names of what it holds, from a corpus.

Nothing here decides: each suggestion has a score, its reasons and its contexts, and somebody says yes,
no or unsure (`compare.glossary.decisions`). What was rejected never returns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from compare.glossary import Glossary
from compare.glossary.decisions import NEW, Decisions, form_key
from compare.glossary.extractors import Extractor
from compare.glossary.names import slug
from compare.glossary.suggest.book import Book
from compare.glossary.suggest.clusters import Cluster, clusters
from compare.glossary.suggest.evidence import Evidence, Pair, together
from compare.glossary.suggest.links import Link, appositions, shared_rows
from compare.glossary.suggest.sightings import Listed, Sighting, sightings, voted
from compare.glossary.suggest.worth import Places, worth
from compare.glossary.suggest.written import written
from compare.model import Alignment, Article, FormUse
from compare.model.suggestion import Context, Suggestion

_SHOWN = 0.35  # score below which an alias is not worth a look
_SETTLED = 0.75  # score of an alias from which the form is no new entity
_AS_GOOD = 0.05  # entities so close to the best are suggested too
_MOST_ENTITIES = 3
_MOST_CONTEXTS = 3


class Gathered(Struct, frozen=True):
    """What is known of the names in a corpus before anybody's rulings: all `seen`, ties and evidence."""

    known: Glossary
    seen: tuple[Sighting, ...]
    links: tuple[Link, ...]
    book: Book
    voter: Extractor | None
    voted_for: dict[str, frozenset[tuple[int, int]]]


def suggestions(
    articles: Sequence[Article],
    known: Glossary,
    rows: Iterable[Alignment] = (),
    decisions: Decisions | None = None,
    voter: Extractor | None = None,
) -> list[Suggestion]:
    """What the articles suggest, surest first, those judged unsure last.

    `rows` lay the reports of one event side by side; `voter` is a second reader of names.
    """
    return undecided(gathered(articles, known, rows, voter), decisions or Decisions())


def gathered(
    articles: Sequence[Article],
    known: Glossary,
    rows: Iterable[Alignment] = (),
    voter: Extractor | None = None,
) -> Gathered:
    """What the articles hold of names; arguments as those of `suggestions`."""
    listed = Listed(known)
    for article in articles:
        known.recognise(article)  # of what kind a new name seems is known when all are read
    seen = {article.id: sightings(article, known, listed) for article in articles}
    links = [link for article in articles for link in appositions(article, seen[article.id])]
    links += shared_rows(rows, seen)
    voted_for: dict[str, frozenset[tuple[int, int]]] = {}
    every = [one for found in seen.values() for one in found]
    if voter:
        for article in articles:
            voted_for[article.id], only = voted(article, known, voter)
            every += only
    return Gathered(known, tuple(every), tuple(links), Book(known, listed, links, every), voter, voted_for)


def undecided(names: Gathered, ruled: Decisions) -> list[Suggestion]:
    """What the names suggest beside what was ruled, in the order of `suggestions`."""
    found = list(_unlisted(names.seen, names.book, ruled))
    for cluster in clusters(names.seen, names.links, ruled):
        aliases = list(_aliases(cluster, names.book, ruled))
        found += aliases
        settled = [one.form for one in aliases if one.score >= _SETTLED]
        best = max((one.score for one in aliases), default=0.0)
        found += _entity(cluster.without(settled), 1 - best, names.known, ruled, names.voter, names.voted_for)
    return sorted(found, key=lambda one: (one.judgement or "", -one.score, one.what, one.form, one.entity))


def _unlisted(every: Sequence[Sighting], book: Book, ruled: Decisions) -> Iterator[Suggestion]:
    """Forms that texts use plainly for an entity of the glossary, and that its entry does not have."""
    of: dict[Pair, list[Sighting]] = {}
    for one in every:
        if one.unlisted:
            of.setdefault((one.form, one.entity), []).append(one)
    for (form, entity), seen in of.items():
        pieces = book.of(form, seen[0].kind)[entity]
        yield from _alias(form, entity, pieces, seen, book, ruled)


def _aliases(cluster: Cluster, book: Book, ruled: Decisions) -> Iterator[Suggestion]:
    """The entities of the glossary that each form of a cluster may name.

    A part of the fullest form that is like a name only in its letters goes where the fullest form goes.
    """
    whole = {id_ for id_, found in book.of(cluster.name, cluster.kind).items() if together(found) >= _SHOWN}
    for form in cluster.forms:
        seen = [one for one in cluster.seen if one.form == form]
        pieces = book.of(form, cluster.kind)
        if _content(form) < _content(cluster.name):
            pieces = {
                id_: found
                for id_, found in pieces.items()
                if id_ in whole or any(piece.source != "spelling" for piece in found)
            }
        scores = {entity: together(pieces[entity]) for entity in pieces}
        allowed = [entity for entity in scores if book.is_open(form, entity, ruled)]
        best = sorted(allowed, key=lambda entity: (-scores[entity], entity))[:_MOST_ENTITIES]
        for entity in best:
            if scores[entity] >= max(_SHOWN, scores[best[0]] - _AS_GOOD):
                yield from _alias(form, entity, pieces[entity], seen, book, ruled)


def _alias(
    form: str,
    entity: str,
    pieces: Sequence[Evidence],
    seen: Sequence[Sighting],
    book: Book,
    ruled: Decisions,
) -> Iterator[Suggestion]:
    if book.is_open(form, entity, ruled):
        yield Suggestion(
            what="alias",
            form=form,
            entity=entity,
            preferred=book.known.name_of(entity),
            kind=book.known.kind_of(entity),
            score=together(pieces),
            reasons=_told(pieces),
            forms=_uses(seen),
            contexts=_contexts(seen),
            judgement=book.ruling(form, entity, ruled),
        )


def _content(form: str) -> set[str]:
    return {word.text for word in written(form).content}


def _told(pieces: Iterable[Evidence]) -> tuple[str, ...]:
    """The reasons, best first; of two that differ in their quotation marks the first."""
    told: dict[str, str] = {}
    for piece in sorted(pieces, key=lambda piece: (-piece.score, piece.reason)):
        told.setdefault(re.sub("[“”]", "", piece.reason), piece.reason)
    return tuple(told.values())


def _entity(
    cluster: Cluster,
    doubt: float,
    known: Glossary,
    ruled: Decisions,
    voter: Extractor | None,
    voted_for: Places,
) -> Iterator[Suggestion]:
    """The cluster as a new entry, without the forms that somebody rejected or accepted, and their parts.

    `doubt` is how unsure it is that it names an entity of the glossary.
    """
    given = {form_key(decision.form) for decision in ruled.accepted()}
    settled = [
        _content(form) for form in cluster.forms if ruled.on_new(form) == "reject" or form_key(form) in given
    ]
    cluster = cluster.without(
        form for form in cluster.forms if any(_content(form) <= words for words in settled)
    )
    if not cluster.forms:
        return
    score, reasons = worth(cluster, voter, voted_for)
    name = cluster.name
    yield Suggestion(
        what="entity",
        form=name,
        entity=f"{NEW}{slug(name)}",
        preferred=name,
        kind=cluster.kind,
        score=round(score * doubt, 3),
        reasons=reasons,
        forms=_uses(cluster.seen),
        contexts=_contexts(cluster.seen),
        judgement=ruled.on_new(name),
    )


def _uses(seen: Sequence[Sighting]) -> tuple[FormUse, ...]:
    counts: dict[str, dict[str, int]] = {}
    for one in seen:
        by_outlet = counts.setdefault(one.form, {})
        by_outlet[one.context.outlet] = by_outlet.get(one.context.outlet, 0) + 1
    artefacts = {one.form for one in seen if one.artefact}
    uses = [
        FormUse(form, sum(by.values()), dict(sorted(by.items())), form in artefacts)
        for form, by in counts.items()
    ]
    return tuple(sorted(uses, key=lambda use: (-use.count, use.text)))


def _contexts(seen: Iterable[Sighting]) -> tuple[Context, ...]:
    """A few places, of as many outlets as there are."""
    ordered = sorted((one.context for one in seen), key=lambda at: (at.path, at.article, at.start))
    first = {at.outlet: at for at in reversed(ordered)}
    chosen = [at for at in ordered if first[at.outlet] is at]
    chosen += [at for at in ordered if at not in chosen]
    return tuple(chosen[:_MOST_CONTEXTS])
