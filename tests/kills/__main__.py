"""`python -m tests.kills [--kills N] [--seed N] [COMMAND …]`: how often each was killed, and what broke.

Exits with 1 where something did.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from random import Random

from tests.kills.commands import commands
from tests.kills.killing import HOWS, killed, straight
from tests.kills.running import Runner


def main() -> int:
    """Kill every command as often as every other."""
    ask = argparse.ArgumentParser(prog="python -m tests.kills", description=__doc__)
    ask.add_argument("--kills", type=int, default=500, help="of all commands together")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("command", nargs="*", help="as the table names them; else all")
    asked = ask.parse_args()
    chosen = [one for one in commands() if one.name in asked.command or not asked.command]
    chance, total, broken = Random(asked.seed), 0, 0
    with Runner() as runner:
        for place, command in enumerate(chosen):
            kills = asked.kills // len(chosen) + (place < asked.kills % len(chosen))
            with tempfile.TemporaryDirectory(prefix="newscollate-kills-") as name:
                case = straight(command, Path(name), runner)
                wrong = [
                    one
                    for kill in range(kills)
                    for one in killed(case, Path(name), runner, HOWS[kill % len(HOWS)], chance)
                ]
            total, broken = total + kills, broken + len(wrong)
            print(f"{command.name:<32}{kills:>5} kills  {len(wrong) or 'none'} broken", flush=True)
            for one in wrong:
                print(f"  {one}", flush=True)
    print(f"{'all':<32}{total:>5} kills  {broken or 'none'} broken")
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
