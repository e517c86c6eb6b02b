"""Atom feeds as a reader program takes them, and as RFC 4287 asks.

    feed_judge.py SITE [--also SITE]

Every feed.xml below SITE: feedparser reads it without complaint and finds every entry; what the
standard requires is there; entries have names of their own and stand the newest first. With --also,
the same site built on another day: an entry that both have is the same, byte for byte.
Exit code: 0 good, 1 not, 3 the judge is not installed.
"""

import argparse
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from browser import missing

ATOM = "{http://www.w3.org/2005/Atom}"
TIME = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")
# RFC 4151: an authority, a day, and what it names.
TAG = re.compile(r"^tag:[a-z0-9.-]+,\d{4}-\d\d-\d\d:\S+$")


def one(element, name):
    """The text of the one child of a name; None if there is not exactly one with words."""
    found = element.findall(ATOM + name)
    return found[0].text if len(found) == 1 and (found[0].text or "").strip() else None


def common(element, where):
    """What RFC 4287 asks of a feed and of an entry alike (4.1.1, 4.1.2)."""
    name = one(element, "id")
    if not name or not TAG.match(name):
        yield f"{where}: no id that is a name for ever: {name}"
    if not one(element, "title"):
        yield f"{where}: no title"
    for label in ["updated"] + ["published"] * (element.tag == ATOM + "entry"):
        if not TIME.match(one(element, label) or ""):
            yield f"{where}: no time in {label}"
    seen = set()
    for link in element.findall(ATOM + "link"):
        if not (link.get("href") or "").startswith(("https://", "http://")):
            yield f"{where}: a link without a whole address"
        kind = (link.get("rel", "alternate"), link.get("type"), link.get("hreflang"))
        if kind[0] == "alternate" and kind in seen:
            yield f"{where}: two alternate links of one type and language"
        seen.add(kind)


def judge(path):
    """What is wrong with a feed."""
    try:
        root = ElementTree.parse(path).getroot()
    except ElementTree.ParseError as error:
        yield f"not XML: {error}"
        return
    if root.tag != ATOM + "feed":
        yield f"no Atom feed: {root.tag}"
        return
    yield from common(root, "feed")
    if root.find(f"{ATOM}link[@rel='self']") is None:
        yield "feed: does not say where it is"
    entries = root.findall(ATOM + "entry")
    if not entries:
        yield "feed: without an entry"
    for entry in entries:
        where = one(entry, "id") or "an entry"
        yield from common(entry, where)
        if root.find(ATOM + "author") is None and entry.find(f"{ATOM}author/{ATOM}name") is None:
            yield f"{where}: nobody has written it"
        kinds = {link.get("rel", "alternate") for link in entry.findall(ATOM + "link")}
        if entry.find(ATOM + "content") is None and "alternate" not in kinds:
            yield f"{where}: neither content nor a link to it"
    names = [one(element, "id") for element in [root] + entries]
    yield from (f"named twice: {name}" for name in sorted({n for n in names if n and names.count(n) > 1}))
    times = [one(entry, "published") or "" for entry in entries]
    if times != sorted(times, reverse=True):
        yield "the newest does not stand first"
    if entries and one(root, "updated") != max(one(entry, "updated") or "" for entry in entries):
        yield "the feed is not as new as its newest entry"
    yield from read(path, len(entries))


def read(path, count):
    """What feedparser says."""
    try:
        import feedparser
    except ImportError:
        missing("feedparser")
    feed = feedparser.parse(path.read_bytes())
    if feed.bozo:
        yield f"feedparser: {feed.bozo_exception}"
    if feed.version != "atom10":
        yield f"feedparser takes it for {feed.version}"
    if len(feed.entries) != count:
        yield f"feedparser finds {len(feed.entries)} of {count} entries"
    for entry in feed.entries:
        for part in ("id", "title", "link", "summary", "updated_parsed"):
            if not entry.get(part):
                yield f"feedparser finds no {part} in {entry.get('id')}"


def entries(path):
    """The entries of a feed by name, as text."""
    root = ElementTree.parse(path).getroot()
    return {one(entry, "id"): ElementTree.tostring(entry).strip() for entry in root.findall(ATOM + "entry")}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("--also", type=Path)
    options = parser.parse_args()
    paths = sorted(options.site.rglob("feed.xml"))
    faults = [] if paths else [f"{options.site}: no feed"]
    kept = 0
    for path in paths:
        where = path.relative_to(options.site)
        found = list(judge(path))
        faults += [f"{where}: {fault}" for fault in found]
        other = options.also / where if options.also else None
        if found or not other or not other.is_file():
            continue
        here, there = entries(path), entries(other)
        same = set(here) & set(there)
        kept += len(same)
        faults += [f"{where}: says something else on another day: {name}"
                   for name in sorted(same) if here[name] != there[name]]
        if len(same) < min(len(here), len(there)):
            faults.append(f"{where}: an entry has another name on another day")
        ids = [ElementTree.parse(file).getroot().findtext(ATOM + "id") for file in (path, other)]
        if ids[0] != ids[1]:
            faults.append(f"{where}: the feed has another name on another day")
    if options.also and not kept and not faults:
        faults.append(f"{options.also}: no entry to compare")
    print("\n".join(faults + [f"{len(paths)} feeds, {kept} entries compared, {len(faults)} faults"]))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
