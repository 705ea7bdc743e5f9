"""Says how alike pairs of sentences are, with one of the peers that run on Python.

`read.py --list` says which are installed; `read.py NAME` takes lines {"id", "a", "b"} from standard input and writes a
line {"id", "ms", "likeness"} a pair. A sentence is encoded once, however many pairs it is in; the time of a line is
its share of the whole.
"""

import json
import sys
import time
from importlib import metadata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from encoder import PACKAGE, load_encoder  # noqa: E402


def load_minilm():
    """The cosine of two sentences' vectors by all-MiniLM-L6-v2."""
    encoder = load_encoder(128)

    def take(pairs):
        texts = sorted({text for a, b in pairs for text in (a, b)})
        row = {text: at for at, text in enumerate(texts)}
        vectors = encoder.encode(texts)
        return [float(vectors[row[a]] @ vectors[row[b]]) for a, b in pairs]

    return take


PEERS = {"minilm": (PACKAGE, load_minilm)}


def main(name):
    if name == "--list":
        found = {}
        for peer, (package, _) in PEERS.items():
            try:
                found[peer] = {"version": metadata.version(package), "gives": ["likeness"]}
            except metadata.PackageNotFoundError:
                pass
        print(json.dumps(found))
        return
    take = PEERS[name][1]()
    tasks = [json.loads(line) for line in sys.stdin if line.strip()]
    began = time.perf_counter()
    likenesses = take([(task["a"], task["b"]) for task in tasks])
    share = (time.perf_counter() - began) * 1000 / max(1, len(tasks))
    for task, likeness in zip(tasks, likenesses):
        print(json.dumps({"id": task["id"], "ms": round(share, 3), "likeness": round(likeness, 5)}))


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    main(sys.argv[1] if len(sys.argv) > 1 else "--list")
