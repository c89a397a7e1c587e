"""The articles into bare SQLite with a full-text index, a thousand at a time: `bare_sqlite FILE STORE`."""

import sqlite3

from benchmarks.speed.peers._reading import arguments, texts

path, store = arguments()
kept = sqlite3.connect(store)
kept.execute("PRAGMA journal_mode = WAL")
kept.execute("CREATE TABLE article (number INTEGER PRIMARY KEY, text TEXT)")
kept.execute("CREATE VIRTUAL TABLE found USING fts5 (text, content = article, content_rowid = number)")
for number, text in enumerate(texts(path), 1):
    kept.execute("INSERT INTO article VALUES (?, ?)", (number, text))
    kept.execute("INSERT INTO found (rowid, text) VALUES (?, ?)", (number, text))
    if number % 1000 == 0:
        kept.commit()
kept.commit()
print(kept.execute("SELECT count(*) FROM article").fetchone()[0], "articles")
