"""Reads pages with one of the peers that run on Python.

`read.py --list` says which are installed; `read.py NAME` takes lines {"id", "url", "path"} from standard input and
writes a line a page; `read.py NAME 20` warms up on the first 20. The time of a line is of
the extraction alone, from the page as a string to its text and metadata.
"""

import gzip
import json
import logging
import re
import sys
import time
from importlib import metadata

NO_ADDRESS = "https://page.invalid/"


def load_trafilatura():
    from trafilatura import bare_extraction

    def take(html, url):
        found = bare_extraction(html, url=url, include_comments=False, with_metadata=True)
        if found is None:
            return None
        return {
            "text": found.text or "",
            "title": found.title,
            "authors": [name.strip() for name in (found.author or "").split(";") if name.strip()],
            "date": found.date,
        }

    return take


def load_newspaper():
    from newspaper import Article, Config

    config = Config()
    config.fetch_images = False
    config.memorize_articles = False

    def take(html, url):
        article = Article(url or NO_ADDRESS, config=config)
        article.download(input_html=html)
        article.parse()
        day = article.publish_date
        return {
            "text": article.text or "",
            "title": article.title,
            "authors": list(article.authors),
            "date": day.isoformat() if hasattr(day, "isoformat") else day,
        }

    return take


def load_readability_lxml():
    from readability import Document

    def take(html, url):
        document = Document(html, url=url)
        return {"html": document.summary(), "title": document.short_title(), "authors": [], "date": None}

    return take


def load_htmldate():
    from htmldate import find_date

    def take(html, url):
        return {"text": "", "title": None, "authors": [], "date": find_date(html, original_date=True, url=url)}

    return take


PEERS = {
    "trafilatura": ("trafilatura", ["text", "title", "authors", "date"], load_trafilatura),
    "newspaper4k": ("newspaper4k", ["text", "title", "authors", "date"], load_newspaper),
    "readability-lxml": ("readability-lxml", ["text", "title"], load_readability_lxml),
    "htmldate": ("htmldate", ["date"], load_htmldate),
}

BLOCKS = set(
    "address article aside blockquote br dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header "
    "hr li main nav ol p pre section summary table tr ul".split()
)


def text_of(html):
    """The text of a piece of HTML; ends of blocks are line ends."""
    from lxml import html as parser

    if not html.strip():
        return ""
    parts = []
    # The document keeps the body whole whatever it holds.
    for event, node in _walk(parser.document_fromstring(html)):
        block = node.tag in BLOCKS
        if event == "start":
            if block:
                parts.append("\n")
            parts.append(re.sub(r"\s+", " ", node.text or ""))
        else:
            parts.append("\n" if block else " " if node.tag in ("td", "th") else "")
            parts.append(re.sub(r"\s+", " ", node.tail or ""))
    lines = (re.sub(r"\s+", " ", line).strip() for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _walk(root):
    from lxml import etree

    for event, node in etree.iterwalk(root, events=("start", "end")):
        if isinstance(node.tag, str) and node.tag not in ("script", "style"):
            yield event, node


def decode(data):
    """As UTF-8 wherever the bytes are valid UTF-8, and only otherwise by the declared encoding; as `pages.ts`."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = re.search(rb"charset=[\"']?([\w-]+)", data[:4096], re.IGNORECASE)
        try:
            return data.decode(declared.group(1).decode() if declared else "cp1252", "replace")
        except LookupError:
            return data.decode("cp1252", "replace")


def read_page(path):
    with gzip.open(path, "rb") as file:
        return decode(file.read())


def timed(take, html, url):
    began = time.perf_counter()
    try:
        taken = take(html, url)
    except Exception:  # A page that a peer fails on is read as empty.
        taken = None
    return taken, (time.perf_counter() - began) * 1000


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
    pages = [json.loads(line) for line in sys.stdin if line.strip()]
    # What is set up on the first pages is not counted: they are read once more.
    for page in pages[:warm]:
        timed(take, read_page(page["path"]), page["url"])
    for page in pages:
        taken, milliseconds = timed(take, read_page(page["path"]), page["url"])
        taken = taken or {"text": "", "title": None, "authors": [], "date": None}
        text = text_of(taken["html"]) if "html" in taken else taken["text"]
        line = {
            "id": page["id"],
            "text": text,
            "title": taken["title"] or None,
            "authors": taken["authors"],
            "date": taken["date"] or None,
            "ms": round(milliseconds, 3),
        }
        print(json.dumps(line, ensure_ascii=False, default=str), flush=True)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    main(sys.argv[1] if len(sys.argv) > 1 else "--list", int(sys.argv[2]) if len(sys.argv) > 2 else 5)
