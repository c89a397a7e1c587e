"""Every noun of newscollate, as plain immutable data.

Offsets are code points, half-open, into the article's original `text`; they are found once and
never searched for again. Field names are the JSON contract: what these structs hold is what
`--format json` prints and what the published schemas describe.
"""

from compare.model.article import Article, Published, Readability, Sentence, Span, TranslatedFrom, Why
from compare.model.documents import (
    CONTRACT_VERSION,
    Annotated,
    ArticleRecord,
    Checked,
    ComparedArticle,
    Comparison,
    EntityRecord,
    FormUse,
    GlossaryChange,
    GlossaryEntries,
    GlossaryLine,
    GlossaryReport,
    Grouped,
    InputError,
    MixedUse,
    Run,
)
from compare.model.entity import Alias, Entity, Mention
from compare.model.errors import UserError
from compare.model.event import (
    Alignment,
    Claim,
    ClaimMember,
    Collation,
    Event,
    Member,
    Membership,
    Omission,
    Origin,
    Passage,
    Story,
)
from compare.model.explanation import Explanation, Signal
from compare.model.finding import Finding, Fix, Location
from compare.model.reading import Mark, ReadArticle, Reading
from compare.model.scales import Confidence, Level, Verdict
from compare.model.style import HouseStyle, Usage
from compare.model.suggestion import Context, Suggested, Suggestion

__all__ = [
    "CONTRACT_VERSION",
    "Alias",
    "Alignment",
    "Annotated",
    "Article",
    "ArticleRecord",
    "Checked",
    "Claim",
    "ClaimMember",
    "Collation",
    "ComparedArticle",
    "Comparison",
    "Confidence",
    "Context",
    "Entity",
    "EntityRecord",
    "Event",
    "Explanation",
    "Finding",
    "Fix",
    "FormUse",
    "GlossaryChange",
    "GlossaryEntries",
    "GlossaryLine",
    "GlossaryReport",
    "Grouped",
    "HouseStyle",
    "InputError",
    "Level",
    "Location",
    "Mark",
    "Member",
    "Membership",
    "Mention",
    "MixedUse",
    "Omission",
    "Origin",
    "Passage",
    "Published",
    "ReadArticle",
    "Readability",
    "Reading",
    "Run",
    "Sentence",
    "Signal",
    "Span",
    "Story",
    "Suggested",
    "Suggestion",
    "TranslatedFrom",
    "Usage",
    "UserError",
    "Verdict",
    "Why",
]
