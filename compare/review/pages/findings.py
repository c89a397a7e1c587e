"""What the rules find in the articles: accepted, called a false alarm, or fixed; one finding at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from inspect import getdoc
from typing import Any, NamedTuple
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from compare import pipeline
from compare.model import Article, Finding, Level, Span, UserError
from compare.pipeline.choice import rules_of
from compare.readers._decoding import decode
from compare.review.desk import Desk, Tab, form, to, whole
from compare.review.difference import Line, difference
from compare.review.remedies import COMMENTED, Edit
from compare.review.triage import Done, Found, GoneError, Triage, mark
from compare.text.sentences import sentences

TAB = Tab(30, "Findings", "/findings")
_LEVELS = (Level.ERROR, Level.WARNING, Level.NOTE)
_LATEST = 5  # rulings that are shown beside a finding; the list shows all
_REACH = 400  # code points of a long sentence on either side


class Filter(NamedTuple):
    """Which findings are looked at: of one rule, of one level, or all."""

    rule: str = ""
    level: str = ""

    def keeps(self, found: Found) -> bool:
        """Whether the finding is one of them."""
        return self.rule in ("", found.finding.rule) and self.level in ("", str(found.finding.level))

    def address(self, name: str = "", verb: str = "") -> str:
        """A page about a finding, or about all, that keeps the filter."""
        query = urlencode({key: value for key, value in self._asdict().items() if value})
        path = "/".join(filter(None, ("/findings", name, verb)))
        return f"{path}?{query}" if query else path


class Context(NamedTuple):
    """The sentence of a finding with its words apart, and the sentences beside it."""

    earlier: str
    before: str
    words: str
    after: str
    later: str
    language: str | None


def routes(desk: Desk) -> list[Route]:
    """The list, one finding, its fix, and the rulings."""
    triage = Triage(desk.articles, desk.config)

    def listed(request: Request) -> Response:
        wanted, found = _filter(request), triage.open()
        return desk.page(
            request,
            "findings.html.j2",
            wanted=wanted,
            found=list(filter(wanted.keeps, found)),
            rules=sorted(Counter(one.finding.rule for one in found).items()),
            levels=[(str(level), sum(one.finding.level == level for one in found)) for level in _LEVELS],
            articles=desk.articles,
            **_done(triage),
        )

    def one(request: Request) -> Response:
        wanted = _filter(request)
        found = list(filter(wanted.keeps, triage.open()))
        names = [each.name for each in found]
        name = request.path_params["name"]
        if name not in names:
            return _gone(request, GoneError("This finding is not there any more."))
        at = names.index(name)
        return desk.page(
            request,
            "finding.html.j2",
            wanted=wanted,
            number=at + 1,
            count=len(found),
            before=names[at - 1] if at else None,
            after=names[at + 1] if at + 1 < len(names) else None,
            baseline=triage.config.baseline_file(),
            **_about(found[at]),
            **_done(triage, _LATEST),
        )

    def accepted(request: Request) -> Response:
        reason = form(request).one("reason").strip()
        return _ruled(request, lambda name: triage.accept(name, reason))

    def silenced(request: Request) -> Response:
        given = form(request)
        in_article = given.one("where") == "article"
        return _ruled(request, lambda name: triage.silence(name, given.one("reason"), in_article))

    def fixed(request: Request) -> Response:
        name, wanted = request.path_params["name"], _filter(request)
        if request.method == "POST":
            shown = form(request).one("shown")
            return _ruled(request, lambda name: triage.fix(name, shown), again="fix")
        try:
            found, edit = triage.proposed(name)
        except GoneError as error:
            return _gone(request, error)
        return desk.page(
            request,
            "finding_fix.html.j2",
            wanted=wanted,
            lines=_lines(edit),
            shown=mark(edit),
            **_about(found),
        )

    def undone(request: Request) -> Response:
        try:
            ruling = triage.undo(whole(form(request).one("number")) or 0)
        except GoneError as error:
            return _gone(request, error)
        wanted, found = _filter(request), triage.open()
        back = next((each.name for each in found if each.finding == ruling.finding), "")
        return to(wanted.address(back if any(each.name == back for each in found) else ""))

    def _ruled(request: Request, rule: Callable[[str], Done], again: str = "") -> Response:
        """Rule on a finding and go on to the next one of those that are looked at."""
        name, wanted = request.path_params["name"], _filter(request)
        order = [each.name for each in filter(wanted.keeps, triage.open())]
        try:
            rule(name)
        except GoneError as error:
            return _gone(request, error, name if name in order else "", again)
        left = {each.name for each in triage.open() if wanted.keeps(each)}
        behind = order[order.index(name) + 1 :] if name in order else []
        return to(wanted.address(next((each for each in [*behind, *order] if each in left), "")))

    def _gone(request: Request, error: UserError, name: str = "", again: str = "") -> Response:
        wanted = _filter(request)
        address = wanted.address(name, again if name else "")
        return desk.page(request, "finding_gone.html.j2", 409, message=str(error), address=address)

    def _about(found: Found) -> dict[str, Any]:
        finding, article = found.finding, found.article
        return {
            "name": found.name,
            "finding": finding,
            "context": _context(finding, article),
            "rule": _doc(desk, finding.rule),
            "commentable": article is not None and article.format in COMMENTED and article.id == article.path,
            "fixable": finding.fix is not None,
        }

    return [
        Route("/findings", listed),
        Route("/findings/undo", undone, methods=["POST"]),
        Route("/findings/{name}", one),
        Route("/findings/{name}/accept", accepted, methods=["POST"]),
        Route("/findings/{name}/silence", silenced, methods=["POST"]),
        Route("/findings/{name}/fix", fixed, methods=["GET", "POST"]),
    ]


def _filter(request: Request) -> Filter:
    asked = request.query_params
    level = asked.get("level", "")
    return Filter(asked.get("rule", ""), level if level in {str(one) for one in _LEVELS} else "")


def _done(triage: Triage, most: int | None = None) -> dict[str, Any]:
    """What was ruled, the last first, `most` of them; and how many there are."""
    made = triage.done[::-1]
    return {"done": [(one, _lines(one.edit)) for one in made[:most]], "ruled": len(made)}


@lru_cache(maxsize=256)
def _lines(edit: Edit) -> list[Line]:
    path = str(edit.path)
    return difference(None if edit.before is None else decode(edit.before, path), decode(edit.after, path))


def _context(finding: Finding, article: Article | None) -> Context:
    if article is None:
        return Context("", "", finding.text, "", "", None)
    text, all_sentences = article.text, sentences(article.prose)
    place = Span(finding.start, max(finding.end, finding.start + 1))
    touched = [number for number, one in enumerate(all_sentences) if one.overlaps(place)]
    first, last = (touched[0], touched[-1]) if touched else (0, -1)
    around = Span(all_sentences[first].start, all_sentences[last].end) if touched else place
    start, end = max(around.start, finding.start - _REACH), min(around.end, finding.end + _REACH)
    return Context(
        _beside(all_sentences, first - 1, text) if touched else "",
        ("… " if start > around.start else "") + text[start : finding.start],
        text[finding.start : finding.end],
        text[finding.end : end] + (" …" if end < around.end else ""),
        _beside(all_sentences, last + 1, text) if touched else "",
        article.language,
    )


def _beside(all_sentences: Sequence[Span], number: int, text: str) -> str:
    if not 0 <= number < len(all_sentences):
        return ""
    words = all_sentences[number].of(text)
    return words if len(words) <= _REACH else f"{words[:_REACH]} …"


def _doc(desk: Desk, name: str) -> str:
    """What a rule says of itself."""
    every = (rule for kind in rules_of(pipeline.glossary(desk.config)) for rule in kind)
    return next((getdoc(type(rule)) or "" for rule in every if rule.name == name), "")
