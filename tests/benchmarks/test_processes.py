"""What a measured command is said to have taken."""

import sys

import pytest

processes = pytest.importorskip(
    "benchmarks.speed.processes", reason="the benchmarks are not part of this copy"
)
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")

BUSY = """
import time
def work():
    kept, until = bytearray(60_000_000), time.process_time() + 0.4
    while time.process_time() < until: pass
"""
# A child that outlives its parent, as the servers of process pools do.
ORPHAN = "import os\nif os.fork() == 0:\n    if os.fork() == 0: work()\n    os._exit(0)\n"


def python(code, **more):
    return processes.Command([sys.executable, "-c", BUSY + code], **more)


@pytest.mark.parametrize("code", ["work()", ORPHAN], ids=["itself", "an orphan"])
def test_processor_time_of_all_that_a_command_starts_is_counted(code):
    taken = processes.run(python(code))
    assert taken.cpu >= 0.4


def test_memory_of_children_is_counted():
    code = "import subprocess, sys\nsubprocess.run([sys.executable, '-c', {code!r}])"
    taken = processes.run(python(code.format(code=BUSY + "work()")))
    assert taken.peak > 60


def test_output_goes_to_its_file(tmp_path):
    output = tmp_path / "out"
    processes.run(python("print('said')", output=output))
    assert output.read_text() == "said\n"


def test_a_command_that_fails_is_told_with_its_words():
    with pytest.raises(processes.FailedError, match="no such thing"):
        processes.run(python("raise SystemExit('no such thing')"))
    assert processes.run(python("raise SystemExit(1)", fine=(0, 1))).wall > 0


def test_commands_take_turns_and_the_median_counts():
    taken = processes.in_turn({"one": python(""), "other": python("")}, rounds=3)
    assert {name: one.runs for name, one in taken.items()} == {"one": 3, "other": 3}


def test_a_slow_command_is_not_run_again():
    taken = processes.in_turn({"slow": python("work()")}, rounds=3, patience=0.1)
    assert taken["slow"].runs == 1
