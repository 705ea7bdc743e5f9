"""Encodes reports and sorts sets of them into stories, with peers that run on Python.

`read.py --list` says which are installed; `read.py NAME` takes lines from standard input and writes a line for each.

minilm: {"id", "texts"} gives {"id", "ms", "vector"}: the mean of the vectors of the texts, of length 1, as base64 of
    384 little-endian floats of 4 bytes.
hdbscan, average-link: {"id", "vectors", "days", "marks"} gives {"id", "ms", "stories"}: for each of the marks the
    number of the story of each report. A day is a number or null.
    Marks of both: "days", in which likeness falls to 1/e of itself, or null for never.
    Of hdbscan: "metric" (cosine or euclidean), "samples" (a report counts itself), "epsilon" as a distance by the
    cosine, "method" (eom or leaf). A story has two reports at least; what is called noise is a story by itself.
    Of average-link: "threshold", the greatest mean distance at which two stories are made one.
"""

import base64
import json
import sys
import time
from importlib import metadata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from encoder import PACKAGE, load_encoder  # noqa: E402

# As much as the encoder was made for.
TOKENS = 256
# Reports that are encoded, and written, together.
BATCH = 64


def encode(tasks):
    import numpy as np

    encoder = load_encoder(TOKENS)
    for first in range(0, len(tasks), BATCH):
        own = tasks[first : first + BATCH]
        began = time.perf_counter()
        vectors = encoder.encode([text for task in own for text in task["texts"]], batch=32)
        share = (time.perf_counter() - began) * 1000 / len(own)
        at = 0
        for task in own:
            mean = vectors[at : at + len(task["texts"])].mean(axis=0)
            at += len(task["texts"])
            mean = (mean / np.linalg.norm(mean)).astype("<f4")
            say(task["id"], share, "vector", base64.b64encode(mean.tobytes()).decode("ascii"))


def sort_with(sorter):
    def sort(tasks):
        for task in tasks:
            began = time.perf_counter()
            stories = sorter(cosines_of(task["vectors"]), task["days"], task["marks"])
            say(task["id"], (time.perf_counter() - began) * 1000, "stories", stories)

    return sort


def by_hdbscan(cosines, days, marks):
    import numpy as np
    from sklearn.cluster import HDBSCAN
    from sklearn.cluster._hdbscan._tree import tree_to_labels

    def fit(decay, metric, samples):
        distances = distances_of(cosines, days, decay)
        # Of vectors of length 1, whose likeness is their cosine.
        distances = np.sqrt(2 * distances) if metric == "euclidean" else distances
        model = HDBSCAN(min_cluster_size=2, min_samples=samples, metric="precomputed", copy=True)
        return model.fit(distances)._single_linkage_tree_

    # What `fit` does last, by itself: epsilon and method need no new tree, and a thousand of them are tried.
    def cut(tree, metric, epsilon, method):
        epsilon = (2 * epsilon) ** 0.5 if metric == "euclidean" else epsilon
        labels, _ = tree_to_labels(
            tree, min_cluster_size=2, cluster_selection_method=method, cluster_selection_epsilon=epsilon
        )
        alone = labels < 0
        labels[alone] = labels.max() + 1 + np.arange(alone.sum())
        return labels.tolist()

    trees = {}

    def take(each):
        key = (each["days"], each["metric"], each["samples"])
        if key not in trees:
            trees[key] = fit(*key)
        return cut(trees[key], each["metric"], each["epsilon"], each["method"])

    return [take(each) for each in marks]


def by_average_link(cosines, days, marks):
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    trees = {}
    for decay in {each["days"] for each in marks}:
        trees[decay] = linkage(squareform(distances_of(cosines, days, decay), checks=False), "average")
    return [fcluster(trees[each["days"]], each["threshold"], "distance").tolist() for each in marks]


def cosines_of(vectors):
    import numpy as np

    rows = np.stack([np.frombuffer(base64.b64decode(each), "<f4") for each in vectors]).astype(np.float64)
    return rows @ rows.T


def distances_of(cosines, days, decay):
    """1 less the cosine, which days between two reports lessen where both have one; 0 of a report from itself."""
    import numpy as np

    likeness = np.clip(cosines, 0, 1)
    if decay is not None:
        day = np.array([np.nan if each is None else each for each in days], float)
        apart = np.nan_to_num(np.abs(day[:, None] - day[None, :]))
        likeness *= np.exp(-apart / decay)
    distances = 1 - (likeness + likeness.T) / 2
    np.fill_diagonal(distances, 0)
    return distances


def say(name, milliseconds, part, value):
    print(json.dumps({"id": name, "ms": round(milliseconds, 3), part: value}), flush=True)


PEERS = {
    "minilm": (PACKAGE, "vector", encode),
    "hdbscan": ("scikit-learn", "stories", sort_with(by_hdbscan)),
    "average-link": ("scipy", "stories", sort_with(by_average_link)),
}


def main(name):
    if name == "--list":
        found = {}
        for peer, (package, part, _) in PEERS.items():
            try:
                found[peer] = {"version": metadata.version(package), "gives": [part]}
            except metadata.PackageNotFoundError:
                pass
        print(json.dumps(found))
        return
    PEERS[name][2]([json.loads(line) for line in sys.stdin if line.strip()])


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    main(sys.argv[1] if len(sys.argv) > 1 else "--list")
