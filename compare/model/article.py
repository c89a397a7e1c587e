"""One report as it was read, and the places in it."""

from __future__ import annotations

from msgspec import Struct, structs

from compare.model.scales import Confidence


class Span(Struct, frozen=True, order=True, gc=False):
    """A half-open range of code points in an article's `text`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The piece of `text` this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True when the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


class Sentence(Span, frozen=True, order=True):
    """A sentence: its place, its number in the article from 0, and whether all of it is quoted."""

    number: int = 0
    quoted: bool = False


class Instruction(Span, frozen=True, order=True):
    """What an article says to newscollate, in a comment or in its front matter (`kind`): "ignore[rule]
    reason". `line` is its line in the file, from 1; in a page its place is that of the words beside it.
    `fault` is what is wrong with the way it is written.
    """

    words: str = ""
    kind: str = "comment"
    line: int = 1
    fault: str = ""


class Published(Struct, frozen=True):
    """When an article was published; a known day has `start` = `end` (ISO dates)."""

    start: str
    end: str
    confidence: Confidence = Confidence.HIGH
    evidence: tuple[str, ...] = ()


class TranslatedFrom(Struct, frozen=True):
    """The verdict on an article's original language. `confidence` is 0…1, calibrated.

    `language_confidence` is how sure the language is if it is a translation; null where none is named.
    """

    language: str | None
    confidence: float
    flagged: bool
    evidence: tuple[str, ...] = ()
    language_confidence: float | None = None


class Why(Struct, frozen=True):
    """How sure a fact about an article is, and where in the file it stands, in words."""

    confidence: Confidence
    evidence: tuple[str, ...] = ()


def name_of(outlet: str | None, id: str) -> str:
    """What to call an article in a report: its outlet, else the file's name."""
    return outlet or id.rpartition("/")[2]


class Article(Struct, frozen=True):
    """One report, as read. `text` is the original; `prose` is `text` with whatever is not prose
    (front matter, markup) blanked by spaces, so that both share their offsets. `format` is the name
    of the reader; `outlet_why` and `language_why` say where those facts come from.
    """

    text: str
    id: str = ""
    path: str = ""
    outlet: str | None = None
    language: str | None = None
    translated_from: TranslatedFrom | None = None
    published: Published | None = None
    headline: str | None = None
    prose: str = ""
    format: str = "plain"
    url: str | None = None
    outlet_why: Why | None = None
    language_why: Why | None = None
    original: str | None = None  # the file with the text it was translated from
    instructions: tuple[Instruction, ...] = ()

    def __post_init__(self) -> None:
        if not self.prose:
            structs.force_setattr(self, "prose", self.text)
        if len(self.prose) != len(self.text):
            raise ValueError("prose and text must have the same length")

    @property
    def name(self) -> str:
        """What to call the article in a report: its outlet, else the file's name."""
        return name_of(self.outlet, self.id)


class Readability(Struct, frozen=True):
    """Counts and the usual indices of one text; an index is null where it does not apply."""

    words: int
    sentences: int
    flesch_reading_ease: float | None = None
    flesch_kincaid_grade: float | None = None
    gunning_fog: float | None = None
    coleman_liau: float | None = None
