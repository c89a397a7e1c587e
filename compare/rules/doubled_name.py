"""A part of a name that stands twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Confidence, Finding
from compare.rules import Rule
from compare.text.frequency import zipf

_DOUBLED = re.compile(r"([A-ZÀ-Þ](?<![\w’'.-].)[a-zß-ÿ]{3,}) \1(?![\w’'-])")
_NAME_AROUND = re.compile(r"[A-ZÀ-Þ][\w’'-]+ $")
_NAME_AFTER = re.compile(r" [A-ZÀ-Þ][a-zß-ÿ]+")
_DOUBLED_AT_HOME = """
    Walla Pago Bora Wagga Baden Sing Tora Chan Puka Nasi Kota Batu Wollo Tawi
    Boutros Sirhan Duran Lang Ling Ting Tian Mei Bing Ying Yang Jing Ping Long Feng Cheng Tuan Thein
    Humbert Major Milly Chaka Django Kaka Fifi Lulu Toto Jojo Papa Mama
    Ahmed Ahmad Abdullah Hassan Hasan Hussein Hussain Ibrahim Ismail Khalid Khalil Khalifa Mahmoud
    Mohamed Mohammed Mohammad Muhammad Mustafa Omar Othman Saad Said Saleh Salem Salim Yousef Youssef
    Talk Knock Never Very Hello Bang Louie Gimme Holy Fame Hurrah Bunga Agar Ylang Hush Yeah Mirror
"""
_REALLY_DOUBLED = frozenset(_DOUBLED_AT_HOME.split())


class DoubledName(Rule):
    """A part of a person's name stands twice in a row.

    The parts of a name that the translation does not know are moved like other words: "Karimi
    Zeinab Karimi" becomes "Karimi Karimi Zeinab". Names that are really doubled are known
    (Boutros Boutros-Ghali, Duran Duran, sons named after their fathers).
    """

    category = "repetition"
    mqm = "fluency/duplication"
    confidence = Confidence.MEDIUM
    bad = {
        "His deputy [[Karimi Karimi]] Zeinab met the envoy in March.": None,
        "In May the writer Joaquim [[Teles Teles]] left the city.": None,
        "He thanked Bruno [[Cabrini Cabrini]], who stayed at home.": None,
    }
    good = (
        "The former UN chief Boutros Boutros-Ghali spoke first.",
        "Tickets for the band Duran Duran sold out.",
        "The engineer Mohamed Mohamed Farag was released.",
        "New York, New York, is the title. Walla Walla is a town.",
        "He moved to Boston. Boston was cold.",
        "“Action Action Action” was painted on the wall.",
        "Fans sang Victory Victory on the square.",
        "Fan Bingbing and the panda Ling Ling",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        for match in _DOUBLED.finditer(prose):
            word = match[1]
            if word in _REALLY_DOUBLED or not _is_part_of_a_longer_name(prose, match):
                continue
            if zipf(word, "en") >= 4.5:  # a common word: a cry or a title
                continue
            yield self.finding(article, match.start(), match.end(), f"“{word}” stands twice in this name.")


def _is_part_of_a_longer_name(prose: str, match: re.Match[str]) -> bool:
    before = prose[max(0, match.start() - 30) : match.start()]
    names = [_NAME_AROUND.search(before), _NAME_AFTER.match(prose, match.end())]
    return any(name and match[1] not in name[0] for name in names)
