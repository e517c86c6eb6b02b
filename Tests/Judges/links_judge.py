"""Whether everything that a site leads to is there, and nothing elsewhere is asked for.

    links_judge.py SITE [--json FILE…]

Every link of every page, of feed.xml and of sitemap.xml, and every address in the JSON files: one
that stays on the site leads to a file, and its fragment to an id of that page. Whole addresses are
taken for the site's where they begin with a base that a page names as its own. No page asks another
host for anything. Languages name each other, canonical pages name themselves, and the site map holds
only pages that may be found. Exit code: 0 whole, 1 not.
"""

import argparse
import json
import re
import sys
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
MOST = 50_000  # sitemaps.org: addresses in one site map
DAY = re.compile(r"^\d{4}-\d\d-\d\d$")
# What a browser fetches by itself.
FETCHED = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch",
           "manifest", "apple-touch-icon"}
ADDRESSES = {"src", "poster", "data", "background", "srcset", "formaction", "ping"}
IN_STYLE = re.compile(r"""url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)""")


class Page(HTMLParser):
    """What a page has and where it leads."""

    def __init__(self, text):
        super().__init__()
        # What people follow, and what machines are told.
        self.links, self.told = [], []
        self.ids, self.fetched, self.languages = set(), [], {}
        self.canonical, self.is_hidden, self.style = None, False, False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        self.style = tag == "style"
        if "id" in values:
            self.ids.add(values["id"])
        relations = set(values.get("rel", "").lower().split())
        if "href" in values:
            (self.links if tag == "a" else self.told).append(values["href"])
            if tag == "link" and relations & FETCHED:
                self.fetched.append(values["href"])
            if tag == "link" and "alternate" in relations and "hreflang" in values and "type" not in values:
                self.languages[values["hreflang"]] = values["href"]
            if tag == "link" and "canonical" in relations:
                self.canonical = values["href"]
        self.fetched += [values[name].split()[0] for name in ADDRESSES if values.get(name)]
        self.look(values.get("style", ""))
        if tag == "meta" and values.get("name") == "robots":
            self.is_hidden = "noindex" in values.get("content", "")
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh" and "=" in values.get("content", ""):
            self.told.append(values["content"].split("=", 1)[1].strip("'\" "))

    def handle_endtag(self, tag):
        self.style = self.style and tag != "style"

    def handle_data(self, data):
        if self.style:
            self.look(data)

    def look(self, style):
        self.fetched += [address or other for address, other in IN_STYLE.findall(style)]


class Site:
    """A folder of pages, and the addresses under which it is published."""

    def __init__(self, root):
        self.root = root
        self.pages = {path.relative_to(root).as_posix(): Page(path.read_text("utf-8"))
                      for path in sorted(root.rglob("*.html"))}
        self.bases = set()
        for name, page in self.pages.items():
            folder = name.removesuffix("index.html")
            # The page of another canonical one, such as a view, says nothing of where it is.
            if page.canonical and page.canonical.endswith("/" + folder):
                self.bases.add(page.canonical.removesuffix("/" + folder))

    def path(self, address):
        """The path below the folder that a whole address stands for; None if it is elsewhere."""
        for base in sorted(self.bases, key=len, reverse=True):
            if address == base or address.startswith(base + "/"):
                return address.removeprefix(base).lstrip("/")
        return None

    def target(self, address, page=""):
        """Path and fragment that an address on a page leads to; None if it leads elsewhere."""
        parts = urlsplit(address)
        if parts.scheme in ("http", "https"):
            path = self.path(address.split("#")[0])
            return None if path is None else (unquote(path), unquote(parts.fragment))
        if parts.scheme:
            return None
        whole = urlsplit(urljoin("https://site.invalid/a/b/c/" + page, address.split("#")[0]))
        if not whole.path.startswith("/a/b/c/"):
            return "..", ""
        return unquote(whole.path.removeprefix("/a/b/c/")), unquote(parts.fragment)

    def is_own(self, address):
        """Whether what an author links to is meant for this site: its host may have other pages."""
        if not urlsplit(address).scheme:
            return True
        path = self.path(address)
        return path is not None and (self.root / unquote(path).split("/")[0].split("#")[0]).exists()

    def fault(self, address, page=""):
        """Why an address leads nowhere; None if it leads somewhere, here or elsewhere."""
        target = self.target(address, page)
        if target is None:
            return None
        path, fragment = target
        if path == ".." or path.startswith("/"):
            return f"leads out of the site: {address}"
        if path == "" or path.endswith("/"):
            path += "index.html"
        if not (self.root / path).is_file():
            return f"leads nowhere: {address}"
        if fragment and (path not in self.pages or fragment not in self.pages[path].ids):
            return f"leads to a fragment that is not there: {address}"
        return None

    def page(self, address):
        """The page at a whole address."""
        path = self.path(address)
        return None if path is None else self.pages.get(unquote(path) + "index.html")


def judge_page(site, name, page):
    for address in page.links:
        if site.is_own(address) and (fault := site.fault(address, name)):
            yield fault
    for address in page.told:
        if fault := site.fault(address, name):
            yield fault
    for address in page.fetched:
        parts = urlsplit(address)
        if parts.netloc or parts.scheme not in ("", "data"):
            yield f"asks another host: {address}"
        elif not parts.scheme and (fault := site.fault(address, name)):
            yield fault
    if page.canonical:
        whole = site.page(page.canonical)
        if whole and whole.canonical != page.canonical:
            yield f"its canonical page names another one: {whole.canonical}"
    if not page.languages:
        return
    if "x-default" not in page.languages or len(page.languages) < 3:
        yield f"languages without one another: {sorted(page.languages)}"
    if page.canonical not in page.languages.values():
        yield "its languages leave itself out"
    for language, address in page.languages.items():
        other = site.page(address)
        if other and other.languages != page.languages:
            yield f"the page in {language} names other languages"


def xml(path):
    """The root of an XML file, or what is wrong with it."""
    try:
        return ElementTree.parse(path).getroot(), []
    except ElementTree.ParseError as error:
        return None, [f"not XML: {error}"]


def judge_feed(site, path):
    root, faults = xml(path)
    for element in root.iter() if root is not None else []:
        if address := element.get("href"):
            faults += [site.fault(address) or ""]
            if site.target(address) is None:
                faults.append(f"leads to nobody's site: {address}")
    return [fault for fault in faults if fault]


def judge_map(site, path):
    root, faults = xml(path)
    if root is None:
        return faults
    if root.tag != MAP + "urlset" or any(child.tag != MAP + "url" for child in root):
        return [f"no site map: {root.tag}"]
    listed = {}
    for url in root:
        parts = [child.tag for child in url]
        address = url.findtext(MAP + "loc") or ""
        if parts.count(MAP + "loc") != 1 or parts[0] != MAP + "loc" or set(parts) - {
                MAP + "loc", MAP + "lastmod", XHTML + "link"}:
            faults.append(f"an entry of another shape: {address} {parts}")
        if address in listed:
            faults.append(f"listed twice: {address}")
        changed = url.findtext(MAP + "lastmod")
        if changed is not None and not DAY.match(changed):
            faults.append(f"no day: {changed}")
        listed[address] = {link.get("hreflang"): link.get("href") for link in url.findall(XHTML + "link")}
    if len(listed) > MOST:
        faults.append(f"more than {MOST} addresses")
    for address, languages in listed.items():
        page = site.page(address)
        if page is None:
            faults.append(f"no page: {address}")
            continue
        if page.is_hidden:
            faults.append(f"lists a page that is not to be found: {address}")
        if page.canonical != address:
            faults.append(f"lists a page whose text belongs to another: {address}")
        if languages != page.languages:
            faults.append(f"map and page name other languages: {address}")
        faults += [f"{address}: {other} is not listed" for other in languages.values() if other not in listed]
    return faults


def strings(value):
    """Every string in a JSON value."""
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from strings(part)


def judge_json(site, path):
    for text in strings(json.loads(path.read_text("utf-8"))):
        if text.startswith(("https://", "http://")) and site.is_own(text):
            if fault := site.fault(text):
                yield fault


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("--json", type=Path, nargs="*", default=[])
    options = parser.parse_args()
    site = Site(options.site)
    faults = [] if site.pages else [f"{options.site}: no page"]
    for name, page in site.pages.items():
        faults += [f"{name}: {fault}" for fault in judge_page(site, name, page)]
    for path in sorted(options.site.rglob("*.xml")):
        judge = judge_map if path.name == "sitemap.xml" else judge_feed
        faults += [f"{path.relative_to(options.site)}: {fault}" for fault in judge(site, path)]
    for path in options.json:
        faults += [f"{path.name}: {fault}" for fault in judge_json(site, path)]
    links = sum(len(page.links) + len(page.told) for page in site.pages.values())
    faults = list(dict.fromkeys(faults))
    print("\n".join(faults + [
        f"{len(site.pages)} pages, {links} links, {len(site.bases)} addresses, {len(faults)} faults"]))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
