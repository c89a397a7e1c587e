"""What is to be read, counted before it is read."""

from __future__ import annotations

from pathlib import Path

from compare.pipeline import Sources
from compare.readers import Selection


def test_articles_are_counted_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ferry sails.")
    (tmp_path / "b.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n')
    given = Sources([str(tmp_path), "none.txt"], Selection())
    assert (given.articles(), given.count()) == (3, 3)
    (tmp_path / "c.csv").write_text("id,text\n1,One.\n2,Two.\n")
    given = Sources([str(tmp_path)], Selection())
    assert (given.articles(), given.count()) == (None, 3)
