"""TF-IDF vectors, and the nearest others of each by sparse-dot-topn: `tfidf FILE PAIRS [MAX_DF]`.

Words in more than half of the articles count nothing; with a lower share the product has fewer terms.
"""

from sklearn.feature_extraction.text import TfidfVectorizer
from sparse_dot_topn import sp_matmul_topn

from benchmarks.speed.peers._reading import arguments, texts, write

TOP = 16  # an article is its own nearest
LEAST = 0.1

path, pairs, *share = arguments()
vectors = TfidfVectorizer(sublinear_tf=True, max_df=float(share[0]) if share else 0.5).fit_transform(
    texts(path)
)
near = sp_matmul_topn(vectors, vectors.T.tocsr(), top_n=TOP, threshold=LEAST, n_threads=1).tocoo()
found = {}
for one, other, score in zip(near.row.tolist(), near.col.tolist(), near.data.tolist(), strict=True):
    if one != other:
        found[min(one, other), max(one, other)] = score
write(pairs, ((one, other, score) for (one, other), score in found.items()))
