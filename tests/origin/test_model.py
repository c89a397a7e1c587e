"""What is no weights file is refused in one line, whatever it holds."""

from pathlib import Path

import msgspec
import pytest

from compare.model import UserError
from compare.origin.model import SHIPPED, load

MAGIC, HEADER, ROWS = SHIPPED.read_bytes().split(b"\n", 2)
MODEL = msgspec.json.decode(HEADER)


def changed(**fields: object) -> bytes:
    """The shipped file with other fields in its header."""
    return b"\n".join([MAGIC, msgspec.json.encode(MODEL | fields), ROWS])


def test_the_shipped_file_loads_and_is_at_most_a_megabyte() -> None:
    assert load().model.machine.scale > 0
    assert SHIPPED.stat().st_size <= 1_000_000


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"junk",
        HEADER,
        b"newscollate origin 1\n{}\n",
        b"newscollate origin 1\n\xff\n\x00",
        b"newscollate origin 2\n" + HEADER + b"\n" + ROWS,
        b"newscollate origin 1\n" + b'{"machine":' + b"[" * 100_000,
        changed()[:-1],
        changed() + b"\0",
        changed(last=[1.0, 2.0, 3.0]),
        changed(last=[1.0] * 6),
        changed(last="12345"),
        changed(last=[1e300, 1.0, 1.0, 1.0, 1.0]),
        changed(rules={"calque": "heavy"}),
        changed(rules={"calque": 1e9}),
        changed(machine={"scale": 0.1}),
        changed(languages={}),
        changed(languages={"\x1b[31mfrench": MODEL["machine"]}),
    ],
    ids=lambda content: f"{content[:24]!r}, {len(content)} bytes",
)
def test_what_is_no_weights_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad.weights").write_bytes(content)
    with pytest.raises(UserError, match=r"bad\.weights: not a weights file of this version") as refusal:
        load(tmp_path / "bad.weights")
    assert "\n" not in str(refusal.value)


def test_a_huge_file_is_refused_before_it_is_read_whole(tmp_path: Path) -> None:
    with (tmp_path / "huge.weights").open("wb") as file:
        file.truncate(8_000_001)
    with pytest.raises(UserError, match="not a weights file"):
        load(tmp_path / "huge.weights")


def test_a_folder_or_nothing_is_refused_by_name(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.weights"):
        with pytest.raises(UserError, match=f"{path.name}: .*newscollate train"):
            load(path)
