"""When a web page says its article was published.

In order of trust: JSON-LD, meta tags, microdata, what stands beside the headline. A date in the page's
own header, a saving or printing date and a date of change are never believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import date
from email.utils import parsedate_to_datetime
from typing import Any

from compare.model import Confidence
from compare.readers.facts import Fact

_PUBLISHED = (
    "article:published_time", "article:published", "og:article:published_time", "og:published_time",
    "article:post_date", "article:published_date", "article:publicationdate", "article.published",
    "datepublished", "date_published", "date-published", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "citation_publication_date", "citation_date", "dc.date.issued",
    "dc.date.created", "dcterms.issued", "dcterms.created", "dcterms.date", "dc.issued", "dc.created",
    "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate",
    "published_time", "originalpublicationdate", "rbpubdate", "bt:pubdate", "displaydate",
    "iso-8601-publish-date", "vr:published_time",
)  # fmt: skip
_DATED = (
    "dc.date",
    "date",
    "article_date_original",
    "created",
    "datecreated",
)  # of what?
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)([/-]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)")
_ISO = re.compile(r"(\d{4})(-?)(\d\d)\2(\d\d)(?!\d)")
_MAIL = re.compile(r"(?:[A-Za-z]{3}, ?)?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:")
_NOT_ITS_DATE = re.compile(
    r"(?i)(?:^|[\s_-])(?:masthead|top-?bar|toolbar|today|current|clock|weather|print|breadcrumbs?|related"
    r"|comments?|sidebar|footer|nav|menu|ticker|copyright|cookies?|updated|modified|crawl|archived?)(?:$|[\s_-])"
)


def published(
    declared: Fact | None, meta: Mapping[str, str], article: Any, address: str | None
) -> Fact | None:
    """The publication day with its evidence. `declared` is what JSON-LD says, `meta` the meta tags,
    `article` the part of the page around headline and text.
    """
    for value, evidence, confidence in _stated(declared, meta, article):
        day = day_of(value)
        if day:
            return Fact(day, f"{evidence}: {value}", confidence)
    guess = _guessed(article)
    written = _IN_ADDRESS.search(address or "")
    in_address = day_of(f"{written[1]}-{written[3]:0>2}-{written[4]:0>2}") if written else None
    if guess is None or (in_address and _days_apart(guess, in_address) > 2):
        return None  # what the page's address contradicts is the day of its saving
    return Fact(guess, f"beside the headline: {guess}", Confidence.MEDIUM)


def day_of(value: str) -> str | None:
    """The day in `value` as an ISO date, when it is one day in a known notation; the day is that of the
    time zone it was written in.
    """
    value = value.strip()[:100]
    try:
        iso = _ISO.match(value)
        if iso:
            return _sane(date(int(iso[1]), int(iso[3]), int(iso[4])))
        if _MAIL.match(value):
            return _sane(parsedate_to_datetime(value).date())
    except (ValueError, TypeError, IndexError):
        return None
    from compare.text.dates import dates

    days = {mention.iso for mention in dates(value) if mention.iso}
    return days.pop() if len(days) == 1 else None


def beside_headline(tree: Any, opening: str) -> Any:
    """A copy of the smallest part of the page that holds its headline and the `opening` of its text, less
    what carries dates of its own: navigation, comments, related stories. Without a headline: all of it.
    """
    from lxml import html

    words = _letters(opening)[:60]
    part = headline = next(iter(tree.xpath("//h1")), None)
    while part is not None and part.tag != "body" and words not in _letters(part.text_content()):
        part = part.getparent()
    if part is None:
        part, headline = next(iter(tree.xpath("//body")), tree), None
    part = deepcopy(part)
    for element in part.xpath(".//*"):
        named = f"{element.get('class') or ''} {element.get('id') or ''}"
        other = element.tag in ("nav", "aside", "footer", "form") or _NOT_ITS_DATE.search(named)
        if other and not element.xpath("descendant-or-self::h1"):
            element.drop_tree()
    if part.tag == "body" and headline is not None:
        for before in next(part.iter("h1")).xpath("preceding::*"):
            before.drop_tree()
    if part.tag == "body":
        return part
    body = html.Element("body")
    body.append(part)
    return body


def _stated(
    declared: Fact | None, meta: Mapping[str, str], article: Any
) -> Iterator[tuple[str, str, Confidence]]:
    if declared:
        yield declared.value, declared.evidence.partition(":")[0], declared.confidence
    for names, confidence in ((_PUBLISHED, Confidence.HIGH), (_DATED, Confidence.MEDIUM)):
        yield from ((meta[name], f"meta {name}", confidence) for name in names if name in meta)
    for element in article.xpath(".//*[contains(@itemprop, 'datePublished')]"):
        value = element.get("content") or element.get("datetime") or element.text_content()
        yield value.strip(), "microdata datePublished", Confidence.HIGH
    for element in article.xpath(".//time[@datetime]"):
        yield element.get("datetime"), "time beside the headline", Confidence.MEDIUM


def _guessed(article: Any) -> str | None:
    """What htmldate, with which trafilatura dates pages, finds in the markup around headline and text."""
    from htmldate import find_date
    from lxml import html

    page = html.Element("html")
    page.append(deepcopy(article))
    day: str | None = find_date(page, extensive_search=False, original_date=True)
    return day


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


def _sane(day: date) -> str | None:
    return day.isoformat() if day.year >= 1600 and day != date(1970, 1, 1) else None  # "no date" of computers


def _days_apart(a: str, b: str) -> int:
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days)
