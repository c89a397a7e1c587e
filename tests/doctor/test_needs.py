"""Which libraries are asked for, and which are here."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError

import pytest

from compare.doctor import needs as module
from compare.doctor.needs import Need, needs

STATED = [
    "rapidfuzz>=3.9",
    "typer>=999",
    "nowhere-to-be-found>=1",
    "for-another-system>=1; sys_platform == 'nowhere'",
    "pygls>=2.0; extra == 'lsp'",
]


@pytest.fixture
def stated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "requires", lambda _: STATED)
    needs.cache_clear()


def test_what_is_here_will_do_or_not(stated: None) -> None:
    found = {one.name: one for one in needs()[""]}
    assert list(found) == ["rapidfuzz", "typer", "nowhere-to-be-found"]
    assert found["rapidfuzz"].fault == ""
    assert found["typer"].fault.startswith("typer ") and found["typer"].fault.endswith(" is not >=999")
    assert found["nowhere-to-be-found"].fault == "nowhere-to-be-found is missing"


def test_an_extra_has_only_what_it_brings(stated: None) -> None:
    assert [one.name for one in needs()["lsp"]] == ["pygls"]
    assert needs()["charts"] == ()


def test_a_package_that_is_not_installed_states_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(_: str) -> list[str]:
        raise PackageNotFoundError

    monkeypatch.setattr(module, "requires", absent)
    needs.cache_clear()
    assert needs() == {}
    needs.cache_clear()


def test_a_need_without_a_version_is_met_by_any() -> None:
    assert Need("msgspec", "", "0.19", True).fault == ""
