"""The names outside the glossary, gathered into the things they seem to name across all texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from compare.glossary.decisions import Decisions, form_key
from compare.glossary.people import parts_of, same_given
from compare.glossary.suggest.candidates import Candidates, Named
from compare.glossary.suggest.likeness import likeness
from compare.glossary.suggest.links import Link
from compare.glossary.suggest.sightings import Sighting
from compare.glossary.suggest.written import written

_TIED = 0.7  # score from which a text ties two names by itself
_SAME = 0.99  # likeness of names that differ in small words only
_ALIKE = 0.92  # likeness from which two spellings of several words are taken for one name
_PART = 0.86  # and from which a part is taken for the one name that has it
_BESIDE = 0.5  # likeness that a shared row bears out


class Cluster:
    """Names taken for one thing: its sightings, by the forms they have."""

    def __init__(self, ids: Iterable[str], seen: Iterable[Sighting]) -> None:
        self.ids = frozenset(ids)
        self.seen = tuple(seen)
        self.forms = Counter(one.form for one in self.seen)

    @property
    def name(self) -> str:
        """The fullest form: no acronym, most words, most often, in the order of letters."""
        return fullest(self.forms)

    @property
    def kind(self) -> str:
        """The kind it seems to be most often."""
        kinds = Counter(one.kind for one in self.seen)
        return min(kinds, key=lambda kind: (-kinds[kind], kind))

    def without(self, forms: Iterable[str]) -> Cluster:
        """What remains when these forms are left out."""
        left_out = set(forms)
        return Cluster(self.ids, (one for one in self.seen if one.form not in left_out))


def fullest(forms: Mapping[str, int]) -> str:
    """Of several forms the one to call the thing by."""
    return min(forms, key=lambda form: (form.isupper(), -len(form.split()), -forms[form], -len(form), form))


def clusters(seen: Sequence[Sighting], links: Iterable[Link], decisions: Decisions) -> list[Cluster]:
    """The new names of `seen`, gathered; a pair that was rejected is not put together."""
    by_id: dict[str, list[Sighting]] = {}
    for sighting in seen:
        if sighting.new:
            by_id.setdefault(sighting.entity, []).append(sighting)
    names = {id_: fullest(Counter(one.form for one in mine)) for id_, mine in sorted(by_id.items())}
    kinds = {id_: mine[0].kind for id_, mine in by_id.items()}
    candidates = Candidates(Named(id_, name, kinds[id_]) for id_, name in names.items())
    near = {id_: [one for one in candidates.near(name) if one.entity != id_] for id_, name in names.items()}
    things = _Things(names, decisions)
    for id_, other in _tied(links):
        things.join(id_, other)
    for id_, found in near.items():
        for one in found:
            if _one_name(names[id_], one.name, kinds[id_], kinds[one.entity]):
                things.join(id_, one.entity)
    for id_, other in _explained(names, by_id):
        things.join(id_, other)
    for id_, found in near.items():
        whole = [one for one in found if one.score >= _PART and _words(one.name) > _words(names[id_])]
        if len({things.root(one.entity) for one in whole} - {things.root(id_)}) == 1:
            things.join(id_, whole[0].entity)
    members: dict[str, list[str]] = {}
    for id_ in names:
        members.setdefault(things.root(id_), []).append(id_)
    return [Cluster(ids, (one for id_ in ids for one in by_id[id_])) for ids in members.values()]


class _Things:
    """Which ids are one thing."""

    def __init__(self, names: Mapping[str, str], decisions: Decisions) -> None:
        self._names = names
        self._decisions = decisions
        self._leads_to = {id_: id_ for id_ in names}

    def root(self, id_: str) -> str:
        """The id that stands for the thing."""
        while self._leads_to[id_] != id_:
            id_ = self._leads_to[id_]
        return id_

    def join(self, id_: str, other: str) -> None:
        """The two are one, unless somebody said that they are not."""
        ruled = (self._decisions.on(self._names[id_], other), self._decisions.on(self._names[other], id_))
        if "reject" not in ruled:
            first, second = sorted((self.root(id_), self.root(other)))
            self._leads_to[second] = first


def _tied(links: Iterable[Link]) -> list[tuple[str, str]]:
    """Pairs of new names that a text ties, or that a row and their spelling do."""
    return [
        (link.one.entity, link.other.entity)
        for link in links
        if link.one.new
        and link.other.new
        and (link.score >= _TIED or likeness(link.one.form, link.other.form).score >= _BESIDE)
    ]


def _explained(names: Mapping[str, str], by_id: Mapping[str, Sequence[Sighting]]) -> list[tuple[str, str]]:
    """Pairs of a name and the one thing that another text gives this name to, beside a fuller one."""
    having: dict[str, set[str]] = {}
    for id_, mine in by_id.items():
        for one in mine:
            having.setdefault(form_key(one.form), set()).add(id_)
    pairs = []
    for id_, name in names.items():
        others = having[form_key(name)] - {id_}
        if len(others) == 1:
            pairs.append((id_, others.pop()))
    return pairs


def _one_name(name: str, other: str, kind: str, other_kind: str) -> bool:
    """True for two spellings of one name; of persons, the recogniser's own rule decides."""
    alike = likeness(name, other, kind).score
    if alike >= _SAME:
        return True
    if _words(name) < 2 or _words(other) < 2:
        return False
    if kind == other_kind == "person":
        ours, theirs = parts_of(name), parts_of(other)
        return ours[-1] == theirs[-1] and len(ours) == len(theirs) and same_given(ours[0], theirs[0])
    return alike >= _ALIKE


def _words(name: str) -> int:
    return len(written(name).content)
