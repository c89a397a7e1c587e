"""Entries, and files of them in all sorts of layouts, for the tests of edits."""

from __future__ import annotations

from pathlib import Path

from hypothesis import reject
from hypothesis import strategies as st

from compare.glossary.edit.house import rendered
from compare.glossary.load import GlossaryError, read_entry
from compare.model import Alias, Entity

WORDS = st.one_of(
    st.sampled_from(
        ["no", "on", "null", "1e3", "12:30", "a: b", "a #b", "- x", "it's", 'q"q', "2014-09-17", "[x]"]
    ),
    st.sampled_from(
        ["Да", "é", "e\u0301", "x\u00a0y", "\u200b", "محمود\u200c", "back\\slash", "tab\there", "!t", "&a"]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=8),
)
ALIASES = st.builds(
    Alias,
    text=WORDS,
    lang=st.sampled_from(["en", "fr", "ar-Latn"]),
    type=st.sampled_from(["name", "full", "acronym"]),
    case=st.sampled_from(["exact", "any"]),
    needs=st.lists(WORDS, max_size=2).map(tuple),
    since=st.sampled_from([None, "2014-09-17"]),
    source=st.none() | WORDS,
)
ENTITIES = st.builds(
    Entity,
    id=st.just("zandia"),
    kind=st.just("place"),
    preferred=st.fixed_dictionaries({"en": WORDS}, optional={"fr": WORDS, "no": WORDS}),
    aliases=st.lists(ALIASES, max_size=4, unique_by=lambda one: (one.text, one.lang)).map(tuple),
    see=st.lists(st.sampled_from(["a", "b", "c"]), max_size=3, unique=True).map(tuple),
    examples=st.lists(WORDS | st.builds(lambda text: {"not": text}, WORDS), max_size=2, unique_by=str).map(
        tuple
    ),
    note=st.none() | WORDS | st.just("Two\nlines.") | st.just("Two\nlines.\n"),
)
COMMENTS = st.sampled_from(["", "# why", '# "quoted" [x]', "#"])


@st.composite
def house_files(draw: st.DrawFn) -> str:
    """An entry in the house layout, with comments above its lines, behind them, or both."""
    lines = []
    note = False
    for line in rendered(draw(ENTITIES)).splitlines():
        note = note or line.startswith("note: |")
        above, behind = draw(COMMENTS), draw(COMMENTS)
        indent = line[: len(line) - len(line.lstrip())]
        if above and not (note and indent):
            lines.append(indent + above)
        lines.append(f"{line}  {behind}" if behind and not note else line)
    return "\n".join(lines) + draw(st.sampled_from(["\n", "\n# the end\n", ""]))


@st.composite
def any_files(draw: st.DrawFn) -> str:
    """An entry as some other program may lay it out, with comments between its lines."""
    import yaml

    from compare.glossary.edit.house import shape

    text = yaml.safe_dump(
        shape(draw(ENTITIES)),
        default_flow_style=draw(st.sampled_from([False, None, True])),
        allow_unicode=draw(st.booleans()),
        sort_keys=draw(st.booleans()),
        width=draw(st.sampled_from([20, 10_000])),
        indent=draw(st.sampled_from([2, 4])),
    )
    text = draw(COMMENTS) + "\n" + text + draw(COMMENTS)
    try:  # YAML 1.1 may leave the quotes off what is a number to YAML 1.2
        entity(text)
    except GlossaryError:
        reject()
    return text


def entity(text: str) -> Entity:
    return read_entry(Path("place/zandia.yaml"), text.encode())
