"""Somebody is named by surname alone, though everybody else is introduced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Confidence, Finding, Level
from compare.rules import Rule
from compare.text.frequency import zipf

_NAME = r"[a-zà-ÿ]{2,24}"  # behind its capital
_SAYS = (
    r"(?:(?:also|later|then|has|had) )?(?:said|says|told|added|adds|explained|noted|argued|argues|warned|"
    r"insisted|admitted|recalled|replied|answered|asked|wrote|testified|tweeted|thinks|believes|continued|"
    r"concluded|recounted|acknowledged|conceded|joked|laughed|issued|refused|declined|resigned|pleaded)\b"
)
# A capital, or a quotation mark, comes first, so that the scan leaps.
_SPEAKER = re.compile(
    rf"[A-ZÀ-Þ”\"](?:(?<=[A-ZÀ-Þ])(?<![\w’'.-].){_NAME}(?:-[A-ZÀ-Þ]{_NAME})?(?= {_SAYS})"
    rf"|(?<=[”\"]) (?:said|says|added|adds|told|asked|explained) (?P<behind>[A-ZÀ-Þ]{_NAME})(?=[.,]))"
)
_LED = re.compile(r"[A-ZÀ-Þ][\w.’'-]{0,30},? (?:[a-zà-ÿ]{2,3} )?['\"“]?$")  # a name or a title before
_ROLE = re.compile(r"\b(?:the|an?|his|her|their|its|our|my|your|this|that) (?:[\w’'-]{1,24} ){0,3}$")
_NOUN = re.compile(
    r"[a-z]{3,}(?:er|or|man|ist|ian|nt|ess|end|son|ife|ief|ead|ary|yst|ain|ey|rl|oy|ge|ic|ert) $"
)
_TOLD = re.compile(r",? (?:\(|an? |the |our |his |her |who |whose |which |of )|, \d|\s\(")
_OTHERS = 2  # people who speak and were introduced: it is how this article does it
_COMMON = 4.6  # Zipf value from which a word is no rare name
_NO_NAMES = frozenset(
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Whoever", "Nobody",
     "Everyone", "Someone", "Anyone", "Police")
)  # fmt: skip


class NeverIntroduced(Rule):
    """Somebody speaks who is named by surname alone, and never introduced.

    News names people in full, with office or title, and by surname afterwards. Where everyone else is
    introduced so, a bare surname shows that a part is missing: the text was cut, spun or put together from
    several reports. People in the glossary need no introduction.
    """

    category = "splice"
    mqm = "accuracy/omission"
    level = Level.NOTE
    confidence = Confidence.LOW
    bad = {
        "Ada Brook said the bridge was safe. John Winter disagreed. Winter said it was old, and "
        "Brook added that it would be mended. [[Hartnell]] warned that it could fall in May.": None,
        "The clerk Ida Lund said so. The baker Per Holm told her. Lund asked him why.\n"
        "[[Kettering]] refused to pay for the oven. Holm argued with Kettering in the hall.": None,
        "“It is late,” said Mara Quill. Tom Bexley told us more. “We wait,” said [[Ostrander]], and "
        "Quill added: “For spring.” Bexley laughed.": None,
    }
    good = (
        "Ada Brook said the bridge was safe. John Winter said it was old. Hartnell, an engineer, warned us.",
        "Ada Brook said so. John Winter said more. Brook added that Kofi Annan and Reuters said less. Annan "
        "warned them.",
        "Ada Brook said so. John Winter said more. Critics said less. Ministers said nothing. Winter added "
        "that the engineer Hartnell warned them. Hartnell added nothing.",
        "Hartnell warned that it could fall in May. The mayor said no.",
        "Ada Brook said so and John Winter said more. The Hartnell family, Hartnell said, is big.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        speakers = _speakers(prose)
        if len(speakers) <= _OTHERS:
            return
        places = {name: _places(prose, name) for name in speakers}
        strangers = [name for name in speakers if not _is_named_in_full(prose, name, places[name])]
        if len(speakers) - len(strangers) < _OTHERS:
            return
        for name in sorted(strangers, key=lambda name: places[name][0]):
            start = places[name][0]
            if _is_bare(prose, name, places[name]) and not self._is_known(article, name, start):
                message = f"“{name}” is never introduced, as others are who speak here."
                yield self.finding(article, start, start + len(name), message)

    def _is_known(self, article: Article, name: str, start: int) -> bool:
        """True for names of the glossary, and for words that are hardly names."""
        if name in _NO_NAMES or zipf(name, "en") >= _COMMON:
            return True
        mentions = self.glossary.recognise(article)
        return any(m.start <= start < m.end and not m.entity.startswith("new:") for m in mentions)


def _speakers(prose: str) -> dict[str, None]:
    """Single words with a capital that say something, in order."""
    return {match["behind"] or match[0]: None for match in _SPEAKER.finditer(prose)}


def _places(prose: str, name: str) -> list[int]:
    """Where the name stands as a word of its own."""
    places, place = [], prose.find(name)
    while place >= 0:
        end = place + len(name)
        if not (prose[place - 1 : place].isalnum() or prose[end : end + 1].isalnum()):
            places.append(place)
        place = prose.find(name, end)
    return places


def _is_named_in_full(prose: str, name: str, places: list[int]) -> bool:
    """True where another name or a title stands before, somewhere in the article."""
    return any(_LED.search(prose, max(0, place - 40), place) for place in places)


def _is_bare(prose: str, name: str, places: list[int]) -> bool:
    """True where nothing says who it is: no name, role or title around any mention, and no plural noun."""
    for place in places:
        after = prose[place + len(name) : place + len(name) + 3]
        if re.match(r" [A-ZÀ-Þ]|[-–.]|[’'](?!s)", after):
            return False
    first, end = places[0], places[0] + len(name)
    if _TOLD.match(prose, end) or _ROLE.search(prose, max(0, first - 60), first):
        return False
    if _NOUN.search(prose, max(0, first - 30), first):
        return False
    within = any(
        prose[place - 1] == " " and prose[place - 2] not in '.!?”"“' for place in places if place > 1
    )
    return within or not name.endswith("s")
