"""Whether a locked version has a known vulnerability: python scripts/vulnerabilities.py [LOCK].

pip-audit asks the index's advisories. Where they cannot be reached it says so and goes on; a vulnerability
fails, unless known-vulnerabilities.toml beside this file gives our reason and the day has not come.
"""

import json
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
PATIENCE = 300  # seconds; a network that swallows every question answers none in an hour either
UNREACHED = ("ConnectionError", "Could not connect", "Timeout", "timed out", "Max retries", "may be blocking")


class Reason(NamedTuple):
    """Why we live with a vulnerability, and until when."""

    id: str
    package: str
    reason: str
    until: date


class Vulnerability(NamedTuple):
    """What is known of a package; `ids` begins with the name that the index gives it."""

    package: str
    version: str
    ids: tuple[str, ...]
    mended_in: tuple[str, ...]

    def __str__(self) -> str:
        mended = " or ".join(self.mended_in) or "no version yet"
        return f"{self.package} {self.version}: {', '.join(self.ids)}; mended in {mended}"


class Audit(NamedTuple):
    """What pip-audit answered: what it looked at, what it could not, what it found."""

    looked_at: tuple[str, ...]
    unknown: tuple[str, ...]
    found: tuple[Vulnerability, ...]


class UnreachedError(Exception):
    """The advisories could not be asked."""


def audited(text: str) -> Audit:
    """pip-audit's JSON; `UnreachedError` where the index knew no package at all, as a mirror does."""
    packages: list[dict[str, Any]] = json.loads(text)["dependencies"]
    known = [one for one in packages if "skip_reason" not in one]
    if packages and not known:
        raise UnreachedError
    return Audit(
        tuple(one["name"] for one in known),
        tuple(one["name"] for one in packages if "skip_reason" in one),
        tuple(
            Vulnerability(
                one["name"],
                one["version"],
                (each["id"], *each.get("aliases", ())),
                tuple(each.get("fix_versions", ())),
            )
            for one in known
            for each in one["vulns"]
        ),
    )


def reasons(text: str) -> list[Reason]:
    """Our reasons; every one has all four fields, and says something."""
    given = [Reason(**one) for one in tomllib.loads(text).get("vulnerability", ())]
    for one in given:
        if not (one.id and one.package and one.reason.strip() and type(one.until) is date):
            raise ValueError(f"known-vulnerabilities.toml: {one.id} needs id, package, reason, until (a day)")
    return given


def told(audit: Audit, known: list[Reason], today: date) -> Iterator[tuple[bool, str]]:
    """Lines, each with whether it fails."""
    used = set()
    for one in audit.found:
        ours = [reason for reason in known if reason.package == one.package and reason.id in one.ids]
        used.update(ours)
        if not ours:
            yield True, str(one)
        elif ours[0].until < today:
            yield True, f"{one}; our reason held until {ours[0].until}: {ours[0].reason}"
        else:
            yield False, f"{one}; we wait until {ours[0].until}: {ours[0].reason}"
    if audit.unknown:
        yield False, f"no advisories are kept on {', '.join(audit.unknown)}"
    for reason in known:
        if reason not in used and reason.package not in audit.unknown:
            yield False, f"{reason.id} of {reason.package} is found no more; take it out of the list"
    if not audit.found:
        yield False, f"{len(audit.looked_at)} packages, no known vulnerability"


def asked(lock: Path) -> str:
    """What pip-audit says of the packages of a lock that this machine would install."""
    options = ["--disable-pip", "--require-hashes", "--format", "json", "--progress-spinner", "off"]
    command = [sys.executable, "-m", "pip_audit", "--requirement", str(lock), *options]
    try:
        run = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise UnreachedError from error
    if run.stdout.strip():
        return run.stdout
    if any(word in run.stderr for word in UNREACHED):
        raise UnreachedError
    raise RuntimeError(f"pip-audit failed: {(run.stderr.strip() or 'without a word').splitlines()[-1]}")


def main(lock: Path) -> int:
    """The lines, and 1 where one of them fails."""
    known = reasons((HERE / "known-vulnerabilities.toml").read_text("utf-8"))
    try:
        lines = list(told(audited(asked(lock)), known, date.today()))
    except UnreachedError:
        lines = [(False, "the advisories cannot be reached from here; nothing was audited")]
    for _, line in lines:
        print(f"pip-audit: {line}")  # noqa: T201
    return int(any(fails for fails, _ in lines))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if sys.argv[1:] else HERE.parent / "constraints.txt"))
