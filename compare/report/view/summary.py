"""What was found, said in sentences made from the data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from compare.model import (
    Checked,
    Comparison,
    Finding,
    GlossaryReport,
    InputError,
    Level,
    Statistics,
    Verdict,
)
from compare.report.view.event import EventView
from compare.report.view.glossary import outlets
from compare.report.view.left_out import left_out
from compare.report.view.reason import reason_of
from compare.report.view.verdict import perhaps_from
from compare.report.view.words import capital, count, listed, number, numbers, period


def comparison_summary(comparison: Comparison) -> str:
    """One sentence: events, articles, outlets, and what could not be read."""
    if not comparison.articles:
        return " ".join(filter(None, ("No articles.", errors_summary(comparison.errors))))
    outlets = {article.name for article in comparison.articles}
    return " ".join(
        filter(
            None,
            (
                f"{capital(count(len(comparison.articles), 'article'))} by {count(len(outlets), 'outlet')} "
                f"on {count(len(comparison.events), 'event')}.",
                f"{capital(count(len(comparison.silenced), 'finding'))} silenced."
                if comparison.silenced
                else "",
                errors_summary(comparison.errors),
            ),
        )
    )


def event_summary(view: EventView) -> tuple[str, ...]:
    """The sentences that open an event: who reports it, how far they agree, what was found in the text."""
    sentences = (
        _who(view),
        *_origins(view),
        *_translations(view),
        _agreement(view) if len(view.columns) > 1 else _by_itself(view),
        _furthest(view),
        _alone(view),
        _left_out(view),
        capital(findings_summary(view.findings)) + ".",
    )
    return tuple(sentence for sentence in sentences if sentence)


def origins_summary(view: EventView) -> tuple[str, ...]:
    """Which reports are one text or pieced together; empty where none was found to be."""
    return tuple(_origins(view))


def findings_summary(findings: Sequence[Finding]) -> str:
    """ "no findings", "three findings: one error and two notes"."""
    levels = [(level, sum(finding.level is level for finding in findings)) for level in Level]
    parts = [count(n, level.value) for level, n in levels if n]
    return f"{count(len(findings), 'finding')}{': ' if parts else ''}{listed(parts)}"


def checked_summary(checked: Checked) -> str:
    """The closing line of `check`."""
    if checked.errors and not checked.articles and not checked.findings:
        return errors_summary(checked.errors)
    files = count(len(checked.articles), "article")
    summary = f"{capital(findings_summary(checked.findings))} in {files}."
    silenced = f"{capital(number(len(checked.silenced)))} silenced." if checked.silenced else ""
    return " ".join(filter(None, (summary, silenced, errors_summary(checked.errors))))


def statistics_summary(statistics: Statistics) -> str:
    """The closing line of `check --statistics`."""
    if statistics.errors and not statistics.articles and not statistics.findings:
        return errors_summary(statistics.errors)
    files = count(statistics.articles, "article")
    summary = f"{capital(count(statistics.findings, 'finding'))} in {files}."
    silenced = f"{capital(number(statistics.silenced))} silenced." if statistics.silenced else ""
    return " ".join(filter(None, (summary, silenced, errors_summary(statistics.errors))))


def glossary_summary(report: GlossaryReport) -> str:
    """Entities, outlets, artefacts, and which glossary."""
    entities = capital(count(len(report.entities), "entity", "entities"))
    artefacts = sum(form.artefact for line in report.entities for form in line.forms)
    style = f" and house style {report.style}" if report.style else ""
    return (
        f"{entities} in {count(len(outlets(report)), 'outlet')}, "
        f"{count(artefacts, 'form')} that only a translation would use. Glossary {report.glossary}{style}."
    )


def glossary_issues(report: GlossaryReport) -> str:
    """What is amiss in the use of names; empty where nothing is."""
    parts = [
        count(n, noun, plural)
        for n, noun, plural in (
            (len(report.inconsistent), "inconsistent use in one article", "inconsistent uses in one article"),
            (len(report.breaches), "breach of the house style", "breaches of the house style"),
            (len(report.unknown), "unknown name worth adding", "unknown names worth adding"),
        )
        if n
    ]
    return f"{capital(listed(parts))}." if parts else ""


def errors_summary(errors: Sequence[InputError]) -> str:
    """Empty when everything could be read."""
    return f"{capital(count(len(errors), 'input'))} could not be used." if errors else ""


def _who(view: EventView) -> str:
    names = list(dict.fromkeys(column.article.outlet or column.name for column in view.columns))
    when = period(view.event.start, view.event.end)
    reports = count(len(view.columns), "report")
    by = listed(names) if len(names) <= 6 else f"{number(len(names))} outlets"
    return f"{capital(reports)}{' of ' if when else ''}{when}, by {by}."


def _origins(view: EventView) -> Iterable[str]:
    """Which reports are one text, how many independent origins that leaves, and what seems put together."""
    pieced = {id_ for origin in view.event.origins for id_ in origin.pieced}
    for origin in view.event.origins:
        whole = [id_ for id_ in origin.articles if id_ not in pieced]
        agency = f", credited to {origin.agency}" if origin.agency else ""
        if len(whole) > 1:
            yield f"{listed([view.column(id_).name for id_ in whole])} share one text{agency}."
    for id_ in sorted(pieced):
        sources = listed(_sources(view, id_)) or "several texts"
        yield f"{view.column(id_).name} is put together from {sources}."
    if any(len(origin.articles) > 1 for origin in view.event.origins):
        yield f"That leaves {count(len(view.event.origins), 'independent origin')}."
    spliced = {passage.article for passage in view.event.passages if passage.kind == "spliced"}
    names = [column.name for column in view.columns if column.article.id in spliced - pieced]
    if names:
        reads = "reads" if len(names) == 1 else "read"
        yield f"{listed(names)} {reads} as if put together from several texts."


def _sources(view: EventView, id_: str) -> list[str]:
    """The reports that a passage of this one came from, and the agencies it names for one."""
    own = [passage for passage in view.event.passages if passage.article == id_]
    names = [view.column(one.source.article).name if one.source else one.credit for one in own]
    return list(dict.fromkeys(name for name in names if name))


def _translations(view: EventView) -> Iterable[str]:
    for column in view.columns:
        verdict = column.article.translated_from
        if verdict and verdict.flagged:
            yield f"{column.name} shows signs of machine translation{perhaps_from(verdict)}."


def _agreement(view: EventView) -> str:
    verdicts = [row.claim.verdict for row in view.claims]
    if not verdicts:
        return "No claims could be compared."
    says = {
        Verdict.DIFFERS: "differ",
        Verdict.COMPATIBLE: "are compatible",
        Verdict.AGREES: "agree",
        Verdict.ONLY_HERE: "come from one origin only",
        Verdict.MISSING: "are missing somewhere",
    }
    found = {verdict: n for verdict in says if (n := verdicts.count(verdict))}
    parts = [
        f"{written} {_singular(says[verdict]) if n == 1 else says[verdict]}"
        for (verdict, n), written in zip(found.items(), numbers(list(found.values())), strict=True)
    ]
    return f"Of {count(len(verdicts), 'claim')}, {listed(parts)}."


def _by_itself(view: EventView) -> str:
    sentences = count(sum(len(row.alignment.members) for row in view.rows), "sentence")
    named = f" {capital(count(len(view.glossary), 'name'))} found in it." if view.glossary else ""
    return f"Nothing to compare its {sentences} with: no other report here tells of it.{named}"


def _furthest(view: EventView) -> str:
    """The difference that is largest."""
    furthest = max(view.differences, key=lambda row: row.claim.disagreement, default=None)
    return f"Furthest apart: {reason_of(furthest).rstrip('.')}." if furthest else ""


def _alone(view: EventView) -> str:
    """How many sentences each report has that no other tells in any words."""
    told = {column.name: n for column in view.columns if (n := len(view.only(column)))}
    if not told or len(view.columns) == 1:
        return ""
    parts = [f"{n} by {name}" for n, name in zip(numbers(list(told.values())), told, strict=True)]
    return f"{capital(count(sum(told.values()), 'sentence'))} told by one report only: {listed(parts)}."


def _left_out(view: EventView) -> str:
    """How many statements of several reports some do not have, and how many each of these does not."""
    found = left_out(view)
    if not found:
        return ""
    lacking = Counter(column.name for one in found for column in one.columns)
    verb = "was" if len(found) == 1 else "were"
    least = count(min(one.origins for one in found), "independent origin has", "independent origins have")
    said = f"{capital(count(len(found), 'statement'))} that at least {least} {verb} not found"
    if len(found) == 1:
        return f"{said} in {listed(list(lacking), 'or')}."
    first, *rest = zip(numbers(list(lacking.values())), lacking, strict=True)
    verb = "is" if lacking[first[1]] == 1 else "are"
    parts = [f"{first[0]} {verb} missing from {first[1]}", *(f"{n} from {name}" for n, name in rest)]
    return f"{said} in every report: {listed(parts)}."


def _singular(words: str) -> str:
    """A plural verb phrase in the singular: "are missing" → "is missing", "differ" → "differs"."""
    verb, _, rest = words.partition(" ")
    return f"{'is' if verb == 'are' else verb + 's'} {rest}".strip()
