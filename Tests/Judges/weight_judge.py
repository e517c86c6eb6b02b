"""What a page weighs as it is served, with all that a browser loads for it.

    weight_judge.py SITE [--heaviest BYTES]

Any page but those that compare two versions weighs less than 100,000 bytes.
Exit code: 0 clean, 1 findings.
"""

import argparse
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from browser import pages

# Attributes that make a browser load something at once; a link is only followed by people.
LOADED = {("img", "src"), ("script", "src"), ("iframe", "src"), ("source", "src"), ("object", "data")}


class Loads(HTMLParser):
    """The addresses that a page loads."""

    def __init__(self, text):
        super().__init__()
        self.addresses = set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.addresses.update(
            value for name, value in attributes if (tag, name) in LOADED and value)
        if tag == "link" and {"stylesheet", "icon", "preload"} & set((values.get("rel") or "").split()):
            self.addresses.add(values.get("href") or "")


def weight(site, file):
    """Bytes of a page and of the files of the site that it loads."""
    content = file.read_bytes()
    total = len(content)
    for address in Loads(content.decode()).addresses:
        parts = urlsplit(address)
        if not parts.scheme and not parts.netloc:
            base = site if parts.path.startswith("/") else file.parent
            total += (base / unquote(parts.path.lstrip("/"))).stat().st_size
    return total


def is_comparison(name):
    """Whether a page shows two versions, so that it is longer than a policy."""
    return "/since/" in name or name.endswith("/changes/index.html")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("--heaviest", type=int, default=100_000)
    options = parser.parse_args()
    site = options.site.resolve()
    weights = sorted(
        ((weight(site, file), file.relative_to(site).as_posix()) for file in pages([site])), reverse=True)
    heavy = [(size, name) for size, name in weights
             if size >= options.heaviest and not is_comparison(name)]
    for size, name in heavy:
        print(f"{name}: {size} bytes are not less than {options.heaviest}")
    print("heaviest: " + ", ".join(f"{name} {size}" for size, name in weights[:3]))
    print(f"{len(weights)} pages, {len(heavy)} findings")
    sys.exit(1 if heavy else 0)


if __name__ == "__main__":
    main()
