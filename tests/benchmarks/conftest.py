"""The server of `tests/corpus/store`."""

from tests.corpus.store.conftest import server

__all__ = ["server"]
