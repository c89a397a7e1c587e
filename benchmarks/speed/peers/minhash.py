"""datasketch's MinHashLSH over runs of three words: `minhash FILE PAIRS [THRESHOLD]`.

128 permutations. Copies with some words replaced share about a third of their runs, hence the low threshold.
"""

from datasketch import MinHash, MinHashLSH

from benchmarks.speed.peers._reading import arguments, texts, write

PERMUTATIONS = 128

path, pairs, *threshold = arguments()
lsh = MinHashLSH(threshold=float(threshold[0]) if threshold else 0.2, num_perm=PERMUTATIONS)


def runs(text: str) -> list[bytes]:
    words = text.lower().split()
    return [" ".join(words[at : at + 3]).encode() for at in range(max(1, len(words) - 2))]


hashes = list(MinHash.generator(map(runs, texts(path)), num_perm=PERMUTATIONS))
with lsh.insertion_session() as session:
    for number, one in enumerate(hashes):
        session.insert(number, one)
write(
    pairs,
    (
        (number, other, one.jaccard(hashes[other]))
        for number, one in enumerate(hashes)
        for other in sorted(lsh.query(one))
        if number < other
    ),
)
