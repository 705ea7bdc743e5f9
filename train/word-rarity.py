#!/usr/bin/env python3
"""Makes the table of how rare each stem of the word vectors is, out of the word frequencies of wordfreq.

Source, by package name:
  PyPI wordfreq 3.1.1   frequencies of English words over encyclopedias, news, books, subtitles, the web
                        (data: Creative Commons Attribution-ShareAlike 4.0)
Needs: pip install msgpack numpy scipy tokenizers safetensors; wordfreq only as its unpacked folder

Usage: python3 train/word-rarity.py WORDFREQ_DIR src/text/data
where WORDFREQ_DIR is the folder `wordfreq/data` of the package.

Writes OUT_DIR/word-rarity.u8: a byte a line of word-vectors.txt, 25 times the base-10 logarithm of how often forms of the
stem occur in a thousand million words; 0 for stems that do not occur.
"""
import gzip, importlib.util, math, os, re, sys
import msgpack

def stemmer():
    """The rules of word-vectors.py."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "word-vectors.py")
    spec = importlib.util.spec_from_file_location("word_vectors", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.stem

def main(source, out):
    stem = stemmer()
    with gzip.open(os.path.join(source, "large_en.msgpack.gz"), "rb") as file:
        buckets = msgpack.load(file, raw=False)
    often = {}
    for centibels, words in enumerate(buckets[1:]):
        for word in words:
            if re.fullmatch("[a-z]+", word):
                key = stem(word)
                often[key] = often.get(key, 0) + 10 ** (-centibels / 100)
    with open(os.path.join(out, "word-vectors.txt"), encoding="utf-8") as file:
        stems = file.read().rstrip("\n").split("\n")
    table = bytes(min(255, max(0, round(25 * math.log10(often.get(each, 1e-12) * 1e9)))) for each in stems)
    with open(os.path.join(out, "word-rarity.u8"), "wb") as file:
        file.write(table)

if __name__ == "__main__":
    main(*sys.argv[1:])
