"""rapidfuzz's cdist: token_sort_ratio of every sentence with every sentence of another article."""

import re

import numpy as np
from rapidfuzz.fuzz import token_sort_ratio
from rapidfuzz.process import cdist

from benchmarks.speed.peers._reading import arguments, texts

split = re.compile(r"(?<=[.!?”\"])\s+").split
sentences = [[one for one in split(text) if one.strip()] for text in texts(arguments()[0])]
print(
    sum(
        int((cdist(here, there, scorer=token_sort_ratio, dtype=np.uint8) >= 60).sum())
        for place, here in enumerate(sentences)
        for there in sentences[place + 1 :]
    ),
    "pairs",
)
