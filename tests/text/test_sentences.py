from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text.folding import folded
from compare.text.sentences import sentences


def split(text: str) -> list[str]:
    return [sentence.of(text) for sentence in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“We agree,” said M . Delon on Monday.",  # a space before the dot, as some translations have it
        "Mr. de Vries met Dr. Okafor and Sen. J. B. Harrow.",
        "The U.S. Secretary of State met the U.N. Envoy.",
        "The ceasefire held from Feb. 3 until Feb. 25.",
        "Prices rose 3.5 percent to $1.20.",
        "“Will it change anything?” she asked.",
        "“Will it change anything?” Ms. Okafor asked reporters.",
        "“They will never agree.” he said.",
        "“Is this the end?” asked the envoy.",
        "The crowd chanted “Out! Out! Out!” and left the square.",
        "CHICAGO, Ill. — Governor Adaeze Obi resigned.",
        "He met George H. W. Marsh and Robert E. Lindqvist Jr. Tuesday night.",
        "Halden Inc. Chief Executive Ida Quist left.",
        "The No. 2 official saw nos. 3 and 4.",
        "The talks … Then nothing.",
        "They resold it for... 1.6 million.",
        "Le 3 févr. 2016, M. Martin a rencontré Mme. Petit.",
        "El Sr. García llegó a EE. UU. el lunes.",
        "Am 3. Oktober kam Dr. Müller an.",
        "В 2016 г. Петров и В. В. Сидоров встретились.",
        "It opened at 9 a.m. Monday.",
        "It opens at 9 a.m. Friday in the port.",
        "The ship sails at 5 p.m. ET from the pier.",
        "The match was No. 10 on the list.",
        "He will come on Jan. 5 to sign.",
        "On Sept. 11, 2001, the port was closed.",
        "Some groups, e.g. the Reds, left; others (i.e. The Blues) stayed.",
        "She flew to St. Petersburg and Ft. Halden.",
        "The loss was $1.5 million, or 3.2 percent.",
        "He waited... and then left.",
        '"Is it done?" he asked the captain.',
        '"Is it done?" Mr. Halder asked.',
        '"Stop!" Captain Ida Quist told the crew.',
        "“Stop!” shouted Captain Ida Quist.",
        "The U.N. Security Council met.",
        "The U.S. Senate and the U.K. Parliament met.",
        "Halden Inc. said it would close.",
        "Halden Corp. and Varn Ltd. merged.",
        "The company, Varn & Co., said no.",
        "It was J.K. Marlow and A. B. Quist who wrote it.",
        "Gen. Ivo Quist and Lt. Col. Ana Reyes spoke.",
        "They met at 10 Downing St. on Monday.",
        "Washington, D.C. Mayor Ann Quist spoke.",
        "See p. 5, Art. 7 and approx. 3 more.",
        "The Rev. Ida Quist met Prof. Dr. Marsh.",
        "« Vous partez ? » demanda le ministre.",
        "« Vous partez ! » a lancé le ministre.",
        "MM. Delon et Petit ont vu le Dr. Roux.",
        "Die Firma (z. B. Halden) traf Prof. Dr. Müller.",
        "По словам А. С. Петрова, это стоит 5 тыс. руб. в год.",
        "«Вы едете?» — спросил министр.",
    ],
)
def test_these_are_one_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "The envoy left.|Talks go on.",
        "“We agree.|We always did,” he said.",
        "They want to defeat hunger “.|Others do not.",  # a mark turned the wrong way round
        "“It is over. ”|He left.",  # a mark that stands apart
        "« C’est fini. »|Il partit.",
        "He flew to the U.S.|The talks go on.",
        "It began at 5 p.m.|Nobody came.",
        "It ended on Jan. 5.|After that, nothing.",
        "“What now?” Obi said that nothing was decided.".replace("?” ", "?”|"),
        "He works for Halden Inc.|It makes boats.",
        "They met Rosa B. Quist.|“Good,” she said.",
        "That was in 2011.|53 people died.",
        "The price was $1 million.|$1,071,872, to be exact.",
        "They voted.|... Then they left.",
        "Really?!|Yes.",
        "(He left.)|[She stayed.]",
        "¿Qué dijo?|¡Nada!|Se fue.",
        "Он сказал: «Да».|Потом ушел.",
        "قال الرئيس إنه سيغادر.|هل سيعود؟|نعم.",
        "The envoy came.|al-Hariri did not.",
        "He voted no.|The others voted yes.",
        "It cost 5.|Then it cost 6.",
        "The team came in at No. 1.|The others lost.",
        "They want rest, water, etc.|The ship stayed.",
        "He works for Halden Inc.|“Good ship,” he said.",
        "“Is it done?”|The captain did not know.",
        "“Is it done?” he asked.|“No,” she said.",
        '"It is over."|"Go home."',
        "Le port est fermé !|Les bateaux restent.",
        "« Vous partez ? »|Le ministre ne répond pas.",
        "Это было в 2016 г.|Потом он уехал.",
        "غادر الوزير.|هل بقيت السفينة؟|نعم.",
        "मंत्री चले गए।|जहाज़ रह गया।",
        "Վարչապետը հեռացավ։|Նավը մնաց։",
        "The ship stayed.|• The port closed.|• The crew left.",
    ],
)
def test_these_are_several(text: str) -> None:
    assert split(text.replace("|", " ")) == text.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "They followed them.|Bashir stayed.",
        "They followed them.”|The others stayed.",
        "It was said.|“We stay.”",
        "这是一句话。|这是第二句！|“真的吗？”他问。",
    ],
)
def test_a_missing_space_does_not_join_sentences(text: str) -> None:
    assert split(text.replace("|", "")) == text.split("|")


@pytest.mark.parametrize("text", ["See example.Com or www.example.org for more.", "Version 2.5.Beta is out."])
def test_a_dot_inside_a_word_ends_nothing(text: str) -> None:
    assert split(text) == [text]


def test_a_heading_is_a_sentence_of_its_own() -> None:
    assert split("Water talks fail\nThe envoy left.\n\nPhoto: An agency") == [
        "Water talks fail",
        "The envoy left.",
        "Photo: An agency",
    ]


def test_an_item_keeps_its_number() -> None:
    assert split("1. The envoy\n2. The minister") == ["1. The envoy", "2. The minister"]


@pytest.mark.parametrize("bullet", ["-", "–", "•", "*", "a)", "(1)"])
def test_each_line_of_a_list_is_one(bullet: str) -> None:
    text = f"The port said:\n{bullet} Ships stay. Mr. Obi\n{bullet} Crews go"
    assert split(text) == ["The port said:", f"{bullet} Ships stay.", "Mr. Obi", f"{bullet} Crews go"]


def test_sentences_are_numbered() -> None:
    assert [sentence.number for sentence in sentences("One. Two.\n\nThree.")] == [0, 1, 2]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We agree.” He left.", [True, False]),
        ("“We agree. We always did.”", [True, True]),
        ("“We agree. We always did,” he said.", [True, False]),
        ("He said: “We agree. We always did.”", [False, True]),
        ("They want “peace”. So do we.", [False, False]),
        ("“We agree”.", [True]),
        ("“We agree.\n\n“We always did.”\n\nHe left.", [True, True, False]),  # closed in the next paragraph
        ("“We agree. He left.\n\nThat was all.", [False, False, False]),  # never closed
    ],
)
def test_quoted_means_the_whole_sentence(text: str, quoted: list[bool]) -> None:
    assert [sentence.quoted for sentence in sentences(text)] == quoted


newsy = st.lists(
    st.sampled_from(
        [
            "The envoy",
            "M",
            " ",
            ". ",
            ".",
            "”",
            "“",
            '"',
            "?",
            "…",
            "\n",
            "\n\n",
            "U.S",
            "3",
            "he said",
            "\u00a0",
            "。",
            "Mr",
        ]
    )
).map("".join)


@given(st.one_of(st.text(), newsy))
def test_every_character_that_is_not_blank_lies_in_exactly_one_sentence(text: str) -> None:
    covered = [place for sentence in sentences(text) for place in range(sentence.start, sentence.end)]
    assert len(covered) == len(set(covered))
    assert {place for place, character in enumerate(text) if folded(character).text.strip()} <= set(covered)


@given(st.one_of(st.text(), newsy))
def test_sentences_are_trimmed_and_in_order(text: str) -> None:
    found = sentences(text)
    assert all(piece == piece.strip() != "" for piece in split(text))
    assert all(first.end <= second.start for first, second in pairwise(found))
