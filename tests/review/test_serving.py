"""The desk as somebody starts and ends it, and as the power ends it for him."""

from __future__ import annotations

import random
import signal
import socket
import threading
from itertools import cycle
from pathlib import Path

import httpx2
import msgspec
import pytest

from compare.glossary.decisions import Decision
from compare.review.serving import addresses

from ..cli.test_commands import run
from .served import Served, fields
from .sitting import project

JUDGEMENTS = ("accept", "reject", "unsure")


def test_it_listens_on_this_machine_only_and_ctrl_c_ends_it(tmp_path: Path) -> None:
    served = Served(project(tmp_path))
    assert served.home.startswith("http://127.0.0.1:")
    reader = served.reader()
    assert "0 of 2" in reader.get("/suggestions").text
    served.process.send_signal(signal.SIGINT)
    _, told = served.process.communicate(timeout=60)
    reader.close()
    assert (served.process.returncode, told) == (0, "")


def test_a_port_that_is_taken_takes_one_line_and_exits_with_2(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = run("glossary", "review", "news", "--no-open", "--port", port, cwd=project(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert f"port {port} cannot be used" in done.stderr and done.stderr.count("\n") == 1


def test_browsers_leave_the_port_of_http_out() -> None:
    assert addresses(80) == ["127.0.0.1", "localhost"]
    assert addresses(8000) == ["127.0.0.1:8000", "localhost:8000"]


def news_of_many(root: Path, names: int) -> None:
    """Two reports that name as many people as wanted, none like another."""
    chance = random.Random(7)
    syllables = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]

    def word() -> str:
        return "".join(chance.sample(syllables, 4)).capitalize()

    people = [f"{word()} {word()}" for _ in range(names)]
    for outlet in ("Harbour Post", "Radio Amel"):
        told = "\n\n".join(
            f"The ferry was late again, {name} said on Friday in the harbour." for name in people
        )
        path = root / "news" / f"{outlet.split()[0].lower()}.md"
        path.write_text(f"---\noutlet: {outlet}\n---\n{told}\n", "utf-8")


@pytest.mark.slow
def test_two_hundred_rulings_with_a_kill_between_lose_nothing_acknowledged(tmp_path: Path) -> None:
    news_of_many(project(tmp_path), 260)
    acknowledged: list[tuple[str, str]] = []
    words, restarts = cycle(JUDGEMENTS), 0
    served = Served(tmp_path)
    killer: threading.Thread = threading.Thread()
    try:
        reader = served.reader()
        page = reader.get("/suggestions").text
        while len(acknowledged) < 200:
            address, wanted = fields(page)
            word = next(words)
            if (
                len(acknowledged) in (60, 140)
                and not killer.is_alive()
                and restarts < len(acknowledged) // 60
            ):
                restarts += 1
                killer = threading.Timer(random.uniform(0, 0.3), served.kill)
                killer.start()
            try:
                answer = reader.post(address, data=wanted | {"ruling": word})
                assert answer.status_code == 303
                acknowledged.append((wanted["entity"], word))
                page = reader.get(answer.headers["location"]).text
            except httpx2.TransportError:
                killer.join()
                served = Served(tmp_path)
                reader = served.reader()
                page = reader.get("/suggestions").text
    finally:
        served.kill()
    assert restarts == 2
    lines = (tmp_path / "terms" / "decisions.jsonl").read_bytes().splitlines()
    kept = iter([msgspec.json.decode(line, type=Decision) for line in lines])
    in_file = [(one.entity, one.judgement) for one in kept]
    left = iter(in_file)
    assert all(ruling in left for ruling in acknowledged), (
        "something acknowledged is not in the file, in order"
    )
