"""Read the articles and count their words: the least that a program in Python does with them."""

from benchmarks.speed.peers._reading import arguments, texts

print(sum(len(text.split()) for text in texts(arguments()[0])), "words")
