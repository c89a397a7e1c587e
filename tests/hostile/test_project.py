"""Settings, baselines, rulings, glossaries and stores that are broken: a line and exit code 2, each."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.hostile.files import GOOD
from tests.hostile.project import BROKEN, SIDECARS, Kind
from tests.hostile.running import Ran, refused_in_a_line, run_many, said_well, state

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="names and limits of Linux")


_EVERY = pytest.param(1, id="all", marks=pytest.mark.slow)
_SOME = pytest.param(4, id="some")


@pytest.fixture(scope="module", params=[_SOME, _EVERY])
def ran(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> dict[str, dict[str, Ran]]:
    """What each file came to, by kind and name; of all files or of every fourth."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "good.txt").write_text(GOOD["good.txt"], encoding="utf-8")
    paths = {
        title: _laid(kind, folder / title.replace(" ", "-"), request.param) for title, kind in BROKEN.items()
    }
    before = state(folder)
    words = [BROKEN[title].words(path) for title, of_kind in paths.items() for path in of_kind.values()]
    done = iter(run_many(words, folder))
    found = {title: {name: next(done) for name in of_kind} for title, of_kind in paths.items()}
    assert state(folder) == before
    return found


def _laid(kind: Kind, folder: Path, step: int) -> dict[str, str]:
    """Every so many-th file in a folder of its own; the paths by name, as seen from the folder around."""
    paths: dict[str, str] = {}
    for name, content in list(kind.files.items())[::step]:
        stem, _, suffix = name.partition(".")
        path = folder / stem / suffix / f"{kind.name}{'.' * bool(suffix)}{suffix}"
        path.parent.mkdir(parents=True)
        path.write_bytes(content)
        if kind.name == "house.yaml":
            path.with_name("newscollate.toml").write_text('style = "house.yaml"\n')
        paths[name] = str(path.relative_to(folder.parent))
    return paths


@pytest.mark.parametrize("title", BROKEN)
def test_what_is_broken_is_refused_in_a_line(title: str, ran: dict[str, dict[str, Ran]]) -> None:
    faults = {name: fault for name, one in ran[title].items() if (fault := _fault(one))}
    assert not faults, "\n".join(f"{name}: {fault}" for name, fault in faults.items())


def _fault(ran: Ran) -> str:
    try:
        refused_in_a_line(ran)
    except AssertionError as error:
        return str(error)[:1500]
    return ""


def test_a_broken_sidecar_is_told_and_its_articles_are_checked(tmp_path: Path) -> None:
    for name, content in SIDECARS.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / ".newscollate-ignore.toml").write_bytes(content)
        (tmp_path / name / "good.txt").write_text(GOOD["good.txt"], encoding="utf-8")
    for ran in run_many([["check", name, "-q", "--format", "concise"] for name in SIDECARS], tmp_path):
        said_well(ran)
        assert ran.code == 2 and len(ran.lines) == 1, ran
        assert f"{ran.words[1]}/good.txt:1:5" in ran.page, ran
