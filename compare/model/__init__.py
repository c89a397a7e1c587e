"""Every noun of newscollate, as plain immutable data.

Offsets are code points, half-open, into the article's original `text`; they are found once and
never searched for again. Field names are the JSON contract: what these structs hold is what
`--format json` prints and what the published schemas describe.
"""

from compare.model.article import (
    Article,
    Instruction,
    Published,
    Readability,
    Sentence,
    Span,
    TranslatedFrom,
    Why,
)
from compare.model.documents import (
    CONTRACT_VERSION,
    Annotated,
    ArticleRecord,
    Checked,
    ComparedArticle,
    Comparison,
    EntityRecord,
    FormUse,
    GlossaryLine,
    GlossaryReport,
    Grouped,
    InputError,
    RuleCount,
    Run,
    Statistics,
    Watched,
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
    Nearest,
    Omission,
    Origin,
    Passage,
    Story,
)
from compare.model.explanation import Explanation, Signal
from compare.model.finding import TRANSLATED, Finding, Fix, Location, RuleRecord, Silenced
from compare.model.reading import Mark, ReadArticle, Reading
from compare.model.scales import Confidence, Level, Verdict

__all__ = [
    "CONTRACT_VERSION",
    "TRANSLATED",
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
    "Entity",
    "EntityRecord",
    "Event",
    "Explanation",
    "Finding",
    "Fix",
    "FormUse",
    "GlossaryLine",
    "GlossaryReport",
    "Grouped",
    "InputError",
    "Instruction",
    "Level",
    "Location",
    "Mark",
    "Member",
    "Membership",
    "Mention",
    "Nearest",
    "Omission",
    "Origin",
    "Passage",
    "Published",
    "ReadArticle",
    "Readability",
    "Reading",
    "RuleCount",
    "RuleRecord",
    "Run",
    "Sentence",
    "Signal",
    "Silenced",
    "Span",
    "Statistics",
    "Story",
    "TranslatedFrom",
    "UserError",
    "Verdict",
    "Watched",
    "Why",
]
