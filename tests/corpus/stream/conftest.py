"""The stores of `tests/corpus/store`."""

from tests.corpus.store.conftest import base, url

__all__ = ["base", "url"]
