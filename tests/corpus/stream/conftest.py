"""The stores of `tests/corpus/store`."""

from tests.corpus.store.conftest import base, server, url

__all__ = ["base", "server", "url"]
