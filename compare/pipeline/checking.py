"""Articles judged one by one, in whatever process, and gathered into the document of `check`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from hashlib import blake2b
from typing import NamedTuple

from compare.config import Config
from compare.glossary import Glossary
from compare.model import Article, ArticleRecord, Checked, Finding, InputError, Silenced, UserError
from compare.model.errors import unexpected
from compare.pipeline.choice import Choice, Result
from compare.pipeline.records import readability_of, record
from compare.pipeline.sources import OnDisk, Sources
from compare.pipeline.spreading import Each, Failed, Progress, Stopped, here, silent
from compare.pipeline.stages import found_against, found_beside, found_in, glossary, judged
from compare.readers import doubled, in_order, nothing_in
from compare.silencing import Use


class Paired(NamedTuple):
    """An article that was read already, the text it was translated from, and what the rules for events found
    in it; None where it was not compared with other reports.
    """

    article: Article
    original: Article | None = None
    across: list[Finding] | None = None


class Judged(NamedTuple):
    """What is kept of an article: a digest of its text stands for the text, unless it is to be `shown`."""

    record: ArticleRecord
    told: Sequence[Finding]
    silenced: Sequence[Silenced]
    digest: bytes
    use: Use | None = None
    beside_original: bool = False
    faults: tuple[InputError, ...] = ()  # of what it was translated from
    left_out: tuple[InputError, ...] = ()
    shown: tuple[Article, ...] = ()


Input = OnDisk | Article | InputError | Paired


class Judging:
    """What is done with one item: files are read, articles judged, errors passed on.

    `shown` says whether the texts are wanted of articles in which something was found.
    """

    def __init__(
        self,
        config: Config,
        *,
        readability: bool = False,
        verdict: bool = True,
        silencing: bool = True,
        shown: bool = False,
    ) -> None:
        self._asked = (config, readability, verdict, silencing, shown)

    def __reduce__(self) -> tuple[object, ...]:
        """Only what was asked for travels to other processes."""
        return _judging, self._asked

    def __call__(self, item: Input) -> list[Judged | InputError]:
        """Raises UserError where a glossary or a sidecar cannot be used."""
        if isinstance(item, InputError):
            return [item]
        if isinstance(item, Paired):
            return [self._judged(item)]
        if isinstance(item, Article):
            return [self._judged_with_its_original(item)]
        return [self._unless_broken(found) for found in item.contents()]

    def _unless_broken(self, found: Article | InputError) -> Judged | InputError:
        """One article of a file that we cannot stand is no reason to leave the others unjudged."""
        if isinstance(found, InputError):
            return found
        try:
            return self._judged_with_its_original(found)
        except UserError:
            raise
        except Exception as error:
            return InputError(found.path, of_article(found, unexpected(error)))

    def _judged_with_its_original(self, article: Article) -> Judged:
        if not article.original:
            return self._judged(Paired(article))
        from compare.pipeline.originals import originals

        texts = originals([article], root=self._asked[0].root)
        result = self._judged(Paired(article, texts.found.get(article.id)))
        return result._replace(faults=tuple(texts.errors), left_out=tuple(texts.left_out))

    def _judged(self, item: Paired) -> Judged:
        config, readability, verdict, _, shown = self._asked
        article, original, across = item
        rules = self._choice.rules(article)
        with self._glossary.among([article] if original is None else [article, original]):
            judged_, found = (
                judged(article, rules, config) if verdict else (article, found_in(article, rules.article))
            )
            if original is not None:
                found += found_beside(judged_, original, rules.original)
        found += across or []
        result: Result = self._choice.sort(judged_, found, across=bool(across), original=original is not None)
        more = {"readability": readability_of(article)} if readability else {}
        texts = (article,) if original is None else (original, article)
        return Judged(
            record(ArticleRecord, result.article, **more),
            result.told,
            result.silenced,
            blake2b(article.text.encode("utf-8", "surrogatepass"), digest_size=16).digest(),
            result.use,
            original is not None,
            shown=texts if shown and (result.told or result.silenced) else (),
        )

    @cached_property
    def _glossary(self) -> Glossary:
        return glossary(self._asked[0])

    @cached_property
    def _choice(self) -> Choice:
        config, _, _, silencing, _ = self._asked
        return Choice(self._glossary, config, silencing=silencing)


def _judging(config: Config, readability: bool, verdict: bool, silencing: bool, shown: bool) -> Judging:
    return Judging(config, readability=readability, verdict=verdict, silencing=silencing, shown=shown)


def of_article(article: Article, message: str) -> str:
    """The message, with the article's name where its path is not enough."""
    return message if article.id in ("", article.path) else f"{article.id}: {message}"


class Margin:
    """What a run over files tells besides its document; `wanted` says whether to keep the texts to show."""

    def __init__(self, *, wanted: bool = False) -> None:
        self.wanted = wanted
        self.shown: list[Article] = []  # articles in which something was found, and originals
        self.left_out: list[InputError] = []  # articles not compared with the original that they name
        self.beside_original: set[str] = set()  # ids of those that were


class Gathered:
    """What was judged so far. `choice` counts which sidecars were of use."""

    def __init__(self, choice: Choice, errors: Sequence[InputError], sources: Sources | None) -> None:
        self._choice = choice
        self._errors = list(errors)
        self._sources = sources
        self._digests: dict[str, bytes] = {}
        self._judged: list[Judged] = []

    def add(self, results: Sequence[Judged | InputError] | Failed[Input]) -> None:
        """Take in what came of one item."""
        if isinstance(results, Failed):
            self._errors.append(_failure(results.item, results.why))
            return
        for one in results:
            if isinstance(one, InputError):
                self._errors.append(one)
            elif (known := self._digests.setdefault(one.record.id, one.digest)) != one.digest:
                self._errors.append(doubled(one.record.path, one.record.id))
            elif known is one.digest:
                self._judged.append(one)
                if one.use:
                    self._choice.met(one.use)

    def document(self, *, whole: bool = True) -> Checked:
        """Articles that were read here stand by path; notes on sidecars are for the `whole`."""
        kept = sorted(self._judged, key=lambda one: one.record.path) if self._sources else self._judged
        errors = [*self._errors, *(fault for one in kept for fault in one.faults)]
        if self._sources and not kept and not errors and self._sources.selection.only is None:
            errors.append(nothing_in(self._sources.paths))
        if self._sources:
            errors = in_order(errors)
        notes = self._choice.unused_entries() if whole else ()
        return Checked(
            tuple(one.record for one in kept),
            (*(finding for one in kept for finding in one.told), *notes),
            (*errors, *self._choice.faults),
            tuple(each for one in kept for each in one.silenced),
        )

    def note(self, margin: Margin) -> None:
        """What there is to know besides."""
        for one in self._judged:
            margin.shown += one.shown
            margin.left_out += one.left_out
            if one.beside_original:
                margin.beside_original.add(one.record.id)


def _failure(item: Input, why: str) -> InputError:
    if isinstance(item, OnDisk):
        return InputError(item.path.as_posix(), why)
    if isinstance(item, InputError):
        return item
    article = item.article if isinstance(item, Paired) else item
    return InputError(article.path, of_article(article, why))


def checked(
    articles: Sequence[Article] | Sources,
    config: Config,
    errors: Sequence[InputError] = (),
    *,
    originals: Mapping[str, Article] = {},
    against: Sequence[Article] = (),
    readability: bool = False,
    verdict: bool = True,
    silencing: bool = True,
    progress: Progress = silent,
    each: Each = here,
    margin: Margin | None = None,
) -> Checked:
    """The document of `check`: every article, its verdict, and what the rules find in it.

    Of `Sources` no more texts are held than are worked on; each article is then compared with the original
    that it names itself, and `margin` says what there is to know besides. Otherwise `originals` holds the
    texts that articles were translated from, by the articles' ids, and `against` other reports, which the
    articles are compared with where they report the same event. Without `verdict` nobody asks whether an
    article is a translation; the findings are the same. Without `silencing` what the articles and sidecars
    ask not to be told of is told all the same.

    Raises Stopped, with the document of what was judged until then, when somebody interrupts it.
    """
    known = glossary(config)
    choice = Choice(known, config, silencing=silencing)
    items: Iterable[Input]
    if isinstance(articles, Sources):
        items, total = articles.items(), articles.count()
    else:
        told_apart(articles)
        rules = choice.event_rules(articles) if against else []
        beside = found_against(articles, against, known, rules, config)
        items = [Paired(one, originals.get(one.id), beside.get(one.id)) for one in articles]
        total = len(articles)
    margin = margin or Margin()
    work = Judging(config, readability=readability, verdict=verdict, silencing=silencing, shown=margin.wanted)
    gathered = Gathered(choice, errors, articles if isinstance(articles, Sources) else None)
    try:
        for result in progress(each(work, items), "checking", total):
            gathered.add(result)
    except KeyboardInterrupt as by:
        raise Stopped(gathered.document(whole=False)) from by
    finally:
        gathered.note(margin)
    return gathered.document()


def told_apart(articles: Sequence[Article]) -> None:
    """Raises UserError where two articles share an id."""
    ids = set()
    for article in articles:
        if article.id in ids:
            raise UserError(f"two articles have the id “{article.id}”; give each an id of its own")
        ids.add(article.id)
