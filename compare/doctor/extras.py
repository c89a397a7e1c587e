"""What can be installed besides: which extras are here."""

from __future__ import annotations

from collections.abc import Iterator

from compare.config import Config
from compare.doctor import Line
from compare.doctor.needs import NAME, needs


def look(_: Config) -> Iterator[Line]:
    """A line an extra: its libraries with their versions, or that it is not here and how to get it."""
    for extra, wanted in needs().items():
        if not extra:
            continue
        remedy = f'pip install "{NAME}[{extra}]"'
        wrong = [one.fault for one in wanted if one.fault]
        if not wrong:
            yield Line(extra, ", ".join(f"{one.name} {one.here}" for one in wanted))
        elif all(one.here is None for one in wanted):
            yield Line(extra, "not installed", "absent", remedy)
        else:  # a part may be here for another program's sake, and nobody asked for the extra
            missing = any(one.here is None for one in wanted)
            yield Line(extra, "; ".join(wrong), "absent" if missing else "fault", remedy)
