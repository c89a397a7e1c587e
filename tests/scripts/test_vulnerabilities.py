"""Known vulnerabilities: what pip-audit says, what we have reasons for, and nobody to ask."""

import json
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from scripts import vulnerabilities
from scripts.vulnerabilities import Reason, UnreachedError, audited, reasons, told

BAD = {"id": "PYSEC-2026-7", "aliases": ["CVE-2026-0007"], "fix_versions": ["1.1", "2.0"], "description": "…"}
TODAY = date(2026, 7, 1)
WAITED = Reason("CVE-2026-0007", "alpha", "only its server, which we do not start", date(2026, 7, 1))


def answer(*vulnerabilities: dict[str, Any], unknown: tuple[str, ...] = ()) -> str:
    packages: list[dict[str, Any]] = [
        {"name": "alpha", "version": "1.0", "vulns": list(vulnerabilities)},
        {"name": "beta", "version": "2.0", "vulns": []},
        *({"name": name, "skip_reason": "not found"} for name in unknown),
    ]
    return json.dumps({"dependencies": packages, "fixes": []})


def lines(text: str, *known: Reason, today: date = TODAY) -> list[tuple[bool, str]]:
    return list(told(audited(text), list(known), today))


def test_nothing_known_is_one_line() -> None:
    assert lines(answer()) == [(False, "2 packages, no known vulnerability")]


def test_a_known_vulnerability_fails_and_says_what_mends_it() -> None:
    assert lines(answer(BAD)) == [(True, "alpha 1.0: PYSEC-2026-7, CVE-2026-0007; mended in 1.1 or 2.0")]


def test_one_that_nothing_mends() -> None:
    ((fails, line),) = lines(answer({"id": "GHSA-x", "fix_versions": []}))
    assert fails
    assert line == "alpha 1.0: GHSA-x; mended in no version yet"


def test_our_reason_holds_until_its_day_and_is_told() -> None:
    ((fails, line),) = lines(answer(BAD), WAITED)
    assert not fails
    assert line.endswith("we wait until 2026-07-01: only its server, which we do not start")


def test_a_reason_ends() -> None:
    ((fails, line),) = lines(answer(BAD), WAITED, today=date(2026, 7, 2))
    assert fails
    assert "our reason held until 2026-07-01" in line


def test_a_reason_is_for_one_package() -> None:
    assert lines(answer(BAD), WAITED._replace(package="beta"))[0][0]


def test_a_reason_without_its_vulnerability_is_told() -> None:
    found = lines(answer(), WAITED)
    assert (False, "CVE-2026-0007 of alpha is found no more; take it out of the list") in found


def test_what_no_advisories_are_kept_on_is_told() -> None:
    assert (False, "no advisories are kept on gamma, delta") in lines(answer(unknown=("gamma", "delta")))


def test_an_index_that_knows_no_package_was_not_reached() -> None:
    packages = [{"name": "alpha", "skip_reason": "not found"}]
    with pytest.raises(UnreachedError):
        audited(json.dumps({"dependencies": packages}))


def test_the_list_of_reasons_is_read() -> None:
    given = '[[vulnerability]]\nid = "A"\npackage = "b"\nreason = "c"\nuntil = 2027-01-31\n'
    assert reasons(given) == [Reason("A", "b", "c", date(2027, 1, 31))]
    assert reasons("# nothing\n") == []


@pytest.mark.parametrize("wrong", ['reason = " "\nuntil = 2027-01-31', 'reason = "c"\nuntil = "soon"'])
def test_a_reason_needs_words_and_a_day(wrong: str) -> None:
    with pytest.raises(ValueError, match="A needs"):
        reasons(f'[[vulnerability]]\nid = "A"\npackage = "b"\n{wrong}\n')


def test_the_shipped_list_can_be_read() -> None:
    reasons((Path(vulnerabilities.__file__).parent / "known-vulnerabilities.toml").read_text("utf-8"))


class Ran:
    """What pip-audit left behind."""

    def __init__(self, stdout: str = "", stderr: str = "") -> None:
        self.stdout, self.stderr = stdout, stderr


def run(monkeypatch: pytest.MonkeyPatch, ran: Ran | Exception) -> int:
    def instead(*_: object, **__: object) -> Ran:
        if isinstance(ran, Exception):
            raise ran
        return ran

    monkeypatch.setattr(subprocess, "run", instead)
    return vulnerabilities.main(Path("constraints.txt"))


@pytest.mark.parametrize(
    "ran",
    [
        Ran(stderr="Traceback …\nrequests.exceptions.ConnectionError: … Max retries exceeded"),
        Ran(stderr="ERROR: Could not connect to PyPI's vulnerability feed\nTip: …"),
        subprocess.TimeoutExpired("pip-audit", 300),
    ],
)
def test_without_a_network_one_line_says_so_and_the_check_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ran: Ran | Exception
) -> None:
    assert run(monkeypatch, ran) == 0
    assert (
        capsys.readouterr().out
        == "pip-audit: the advisories cannot be reached from here; nothing was audited\n"
    )


def test_a_vulnerability_fails_the_check(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, Ran(answer(BAD))) == 1
    assert "alpha 1.0: PYSEC-2026-7" in capsys.readouterr().out
    assert run(monkeypatch, Ran(answer())) == 0


def test_any_other_failure_is_no_lack_of_network(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(RuntimeError, match="no such lock"):
        run(monkeypatch, Ran(stderr="ERROR: no such lock"))
