"""An address is for ever: what an earlier site had, a later one has.

    address_judge.py EARLIER_SITE LATER_SITE

Each page, or part of one, of the earlier site is one of the later site, or leads on to one without a script, in one
step. Each fragment of an earlier page is a fragment of the page that stands there now; a page that
only says why it is no more is asked for none. Exit code: 0 good, 1 not.
"""

import argparse
import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin


class Page(HTMLParser):
    """The fragments of a page, and where it sends its readers."""

    def __init__(self, path):
        super().__init__()
        self.ids, self.refresh, self.is_left_out, self.links = set(), None, False, []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.ids.add(values["id"])
        if tag == "meta" and values.get("http-equiv") == "refresh":
            self.refresh = values["content"]
        if tag == "meta" and values.get("name") == "robots" and "noindex" in values["content"]:
            self.is_left_out = True
        if tag == "a" and "href" in values:
            self.links.append(values["href"])

    @property
    def fragments(self):
        """What authors named; the ids of the page itself and of footnotes are no addresses."""
        return {name for name in self.ids if not name.startswith(("_", "fn.", "fnref."))}


def target(site, page, address):
    """The file that an address on a page means."""
    path = unquote(urljoin("/" + page.relative_to(site).as_posix(), address).partition("#")[0])
    return site / path.lstrip("/") / ("index.html" if path.endswith("/") else "")


def judge(earlier, later, path):
    """What is wrong at one address."""
    here = later / path
    if not here.is_file():
        return ["is gone"]
    old, new = Page(earlier / path), Page(here)
    if new.refresh is not None:
        match = re.fullmatch(r"0; url=(\S+)", new.refresh)
        if not match:
            return [f"leads on with \"{new.refresh}\""]
        if match[1] not in new.links:
            return ["leads on, but has no link to where"]
        here = target(later, here, match[1])
        if not here.is_file():
            return [f"leads to {match[1]}, which is not there"]
        new = Page(here)
        if new.refresh is not None:
            return [f"leads to {match[1]}, which leads on again"]
    elif new.is_left_out and not old.is_left_out:
        links = [link for link in new.links if not link.startswith("#")]
        broken = [link for link in links if not target(later, here, link).is_file()]
        return [f"links to {link}, which is not there" for link in broken] or (
            [] if links else ["leads nowhere"])
    # A view leaves out what no longer concerns its readers, a part to embed the list of what was
    # removed; the page of the whole text has both.
    if {"for", "fragments"} & set(path.parts):
        return []
    return [f"#{name} leads nowhere" for name in sorted(old.fragments - new.fragments)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("earlier", type=Path)
    parser.add_argument("later", type=Path)
    options = parser.parse_args()
    paths = sorted(path.relative_to(options.earlier) for path in options.earlier.rglob("*.html"))
    if not paths:
        sys.exit("the earlier site has no pages")
    count = 0
    for path in paths:
        for fault in judge(options.earlier, options.later, path):
            print(f"{path.as_posix().removesuffix('index.html')}: {fault}")
            count += 1
    print(f"{len(paths)} addresses, {count} faults")
    sys.exit(1 if count else 0)


if __name__ == "__main__":
    main()
