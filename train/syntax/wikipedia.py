"""Takes running text out of the Wikipedia articles that lie in the package gensim, one paragraph a line.

    python train/syntax/wikipedia.py GENSIM.whl OUT       writes OUT/wikipedia.txt
"""

import bz2
import html
import io
import re
import sys
import zipfile
from xml.etree import ElementTree

WHEEL, OUT = sys.argv[1:3]
ARTICLES = "gensim/test/test_data/enwiki-latest-pages-articles1.xml-p000000010p000030302-shortened.bz2"
INNERMOST = re.compile(r"\{\{[^{}]*\}\}|\{\|[^{}]*\|\}|\[\[(?:File|Image|Category|[a-z-]{2,12}):[^\[\]]*\]\]", re.S)
LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")


def plain(text):
    text = re.sub(r"<!--.*?-->|<ref[^<>]*/>", "", text, flags=re.S)
    text = re.sub(r"<(ref|math|gallery|table|code|pre|source|timeline)\b.*?</\1>", "", text, flags=re.S)
    for _ in range(12):
        shorter = LINK.sub(r"\1", INNERMOST.sub("", text))
        if shorter == text:
            break
        text = shorter
    text = re.sub(r"\[https?://[^\s\]]*\s?([^\]]*)\]", r"\1", text)
    text = re.sub(r"<[^<>]*>|'{2,}|__[A-Z]+__", "", html.unescape(text))
    text = re.sub(r"\(\s*[;,]?\s*\)", "", text)
    return re.sub(r"[ \t\xa0]+", " ", text)


def paragraphs():
    with zipfile.ZipFile(WHEEL) as wheel:
        pages = bz2.decompress(wheel.read(ARTICLES))
    for _, page in ElementTree.iterparse(io.BytesIO(pages)):
        if not page.tag.endswith("}text") or page.text is None or page.text.upper().startswith("#REDIRECT"):
            continue
        for line in plain(page.text).split("\n"):
            line = line.strip()
            if len(line) > 80 and line[0].isalpha() and line[-1] in ".?!\"'" and not re.search(r"[{}\[\]|]", line):
                yield line


with open(f"{OUT}/wikipedia.txt", "w") as out:
    for line in paragraphs():
        out.write(line + "\n")
