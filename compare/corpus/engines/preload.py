"""Imported once by the server that the processes of the local engine are forked from, and by nobody else:
they find the package imported, and the shipped glossary and all rules made.
"""

from __future__ import annotations

import gc
from contextlib import suppress

from compare.config import Config
from compare.model import Article
from compare.pipeline.checking import Judging, Paired

_TEXT = (
    "The minister said on Monday, 4 May 2020, that 12 people had been hurt near the river in the north of "
    "the country, and that the police were looking for two men. “We shall find them,” she told reporters. "
)

with suppress(Exception):  # what cannot be done here will be done, and told of, where it is needed
    Judging(Config())(Paired(Article(_TEXT, id="none", path="none", language="en")))
gc.collect()
gc.freeze()  # what is here is not looked through again, and so stays shared
gc.set_threshold(100_000, 20, 50)  # articles leave no cycles to look for
