"""What a stream says of an article: the article with its verdict, its findings, what it changed in events."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from compare.config import Config
from compare.corpus.store.packing import unkeepable
from compare.model import (
    Article,
    ArticleRecord,
    Checked,
    Finding,
    InputError,
    Streamed,
    StreamedArticle,
    StreamedFinding,
)
from compare.model.errors import UserError, unexpected
from compare.pipeline.checking import Judged, Judging, of_article
from compare.pipeline.choice import Choice
from compare.pipeline.known import configured
from compare.pipeline.records import record
from compare.pipeline.stages import glossary

if TYPE_CHECKING:
    from compare.corpus.stream.joining import Joining


class Told(NamedTuple):
    """`lines` are none where there is nothing new, or `errors` say why nothing can be told. `notes` are no
    faults; `failing` says whether something is found that the configuration wants to fail on.
    """

    lines: Sequence[Streamed] = ()
    errors: Sequence[InputError] = ()
    notes: Sequence[InputError] = ()
    failing: bool = False


class Telling:
    """Tells of articles. `joining` remembers them; without it every article is new.

    `findings` and `events` say which lines are wanted besides those of the articles.
    """

    def __init__(
        self, config: Config, joining: Joining | None = None, *, findings: bool = True, events: bool = True
    ) -> None:
        self._config, self._joining, self._events = config, joining, events
        self._choice = Choice(glossary(config), config)  # what is wrong with it is told before anything comes
        self._judging = Judging(config) if findings else None
        self._baseline = configured(config, ()) if findings else None
        self._faults: set[InputError] = set()

    def remember_by(self, joining: Joining | None) -> None:
        """From now on `joining` remembers: a store is made after the settings were found to be right."""
        self._joining = joining

    def tell(self, article: Article) -> Told:
        """What there is to say of an article. Where something goes wrong with it alone, that is an error; it
        is told when it comes again. Raises UserError when the store cannot be used.
        """
        if fault := self._joining and unkeepable(article):
            return Told(errors=[fault])
        try:
            changes = self._joining.join(article) if self._joining else []
        except UserError:
            raise
        except Exception as error:
            return Told(errors=[_broken(article, unexpected(error))])
        if changes is None:
            return Told()
        try:
            told = self._checked(article)
        except Exception as error:  # the next article is told of all the same
            why = str(error) if isinstance(error, UserError) else unexpected(error)
            return Told(errors=[_broken(article, why)])
        return told._replace(lines=[*told.lines, *(changes if self._events else ())])

    def acknowledge(self, article: Article) -> None:
        """The lines have gone out."""
        if self._joining:
            self._joining.acknowledge(article)

    def _checked(self, article: Article) -> Told:
        if self._judging is None:
            return Told([StreamedArticle(**structs.asdict(record(ArticleRecord, article)))])
        [judged] = self._judging(article)
        assert isinstance(judged, Judged)  # an article was given, no file
        about, findings = self._new(judged)
        if judged.use:
            self._choice.met(judged.use)
        faults = [fault for fault in self._choice.faults if fault not in self._faults]
        self._faults.update(faults)
        flagged = about.translated_from is not None and about.translated_from.flagged
        return Told(
            [
                StreamedArticle(**structs.asdict(about)),
                *(StreamedFinding(**structs.asdict(one)) for one in findings),
            ],
            [*judged.faults, *faults],
            judged.left_out,
            any(map(self._config.fails, findings))
            or (flagged and self._config.fails_translated(article.path)),
        )

    def _new(self, judged: Judged) -> tuple[ArticleRecord, Sequence[Finding]]:
        """Without what the baseline knows."""
        if self._baseline is None:
            return judged.record, judged.told
        original = (judged.record.id,) if judged.beside_original else ()
        document = Checked((judged.record,), tuple(judged.told), (), tuple(judged.silenced))
        new = self._baseline._replace(originals=original).only_new(document)
        return new.articles[0], new.findings


def _broken(article: Article, why: str) -> InputError:
    return InputError(article.path, of_article(article, why))
