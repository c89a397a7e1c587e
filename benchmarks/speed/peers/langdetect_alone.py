"""langdetect on whole texts, seeded, and nothing else."""

from collections import Counter

from langdetect import DetectorFactory, detect

from benchmarks.speed.peers._reading import arguments, texts

DetectorFactory.seed = 0
detect("Its profiles are read at the first call.")
print(Counter(map(detect, texts(arguments()[0]))))
