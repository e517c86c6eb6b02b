"""A policy on paper: each sheet says what it is of, and together they hold every word in order.

    print_judge.py FILE… [--out DIR]

Each page is printed by a headless Chromium, A4 and Letter. On every sheet: the version, the SHA-256 of
the text and "page n of m", each as the page itself says them. Over the sheets: every word of the head
and the text in reading order, the whole address of each link that leads elsewhere, no heading alone at
the foot of a sheet, and no row of a table cut in two. Exit code: 0 good, 1 not, 3 a judge is not
installed.
"""

import argparse
import base64
import io
import re
import sys
import unicodedata
from pathlib import Path

from browser import chromium, missing, pages

PAPERS = {"A4": (8.27, 11.69), "Letter": (8.5, 11)}

# What is read, in order: pieces of text, each with what it stands in; links that leave the page.
READ = """
const pieces = [];
for (const root of document.querySelectorAll("h1, main")) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent.checkVisibility() || parent.closest(".hidden, .permalink")) continue;
    const isHeading = parent.closest("h1, h2, h3, h4, h5, h6, [role=heading]") !== null;
    const row = parent.closest("tr");
    pieces.push([node.data, isHeading, row ? [...document.querySelectorAll("tr")].indexOf(row) : -1]);
  }
}
const links = [...document.querySelectorAll("main a[href^=http]")].filter(
  link => link.checkVisibility()).map(link => link.getAttribute("href"));
const root = getComputedStyle(document.documentElement);
return {pieces, links, version: root.getPropertyValue("--print-version"),
  digest: root.getPropertyValue("--print-digest"), title: root.getPropertyValue("--print-title"),
  number: root.getPropertyValue("--print-page")};
"""
# How far apart two words may stand on paper: the margins of a sheet, or the address of a link.
GAP = 700


def squeezed(text):
    """Text without white space, in one form."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).replace("\u00ad", "")


def string(value):
    """A CSS string as text."""
    text = value.strip().strip('"')
    return re.sub(r"\\([0-9a-f]+) ?", lambda match: chr(int(match[1], 16)), text)


def sheets(driver, file, paper):
    """The words of each sheet of a printed page, squeezed."""
    from pypdf import PdfReader

    driver.get(file.as_uri())
    width, height = PAPERS[paper]
    answer = driver.execute_cdp_cmd("Page.printToPDF", {
        "paperWidth": width, "paperHeight": height, "preferCSSPageSize": True, "printBackground": False})
    data = base64.b64decode(answer["data"])
    return data, [squeezed(sheet.extract_text()) for sheet in PdfReader(io.BytesIO(data)).pages]


def page_number(pattern, number, count):
    """What the margin says on a sheet, from `"Page " counter(page) " of " counter(pages)`."""
    parts = re.findall(r'"((?:[^"\\]|\\.)*)"|counter\((pages?)\)', pattern)
    return squeezed("".join(
        {"page": str(number), "pages": str(count)}[counter] if counter else string(f'"{text}"')
        for text, counter in parts))


def judge_margins(said, found):
    for number, sheet in enumerate(found, 1):
        for what in "version", "digest", "title":
            words = squeezed(string(said[what]))
            if not words:
                yield f"the page does not say its {what}"
            elif words not in sheet:
                yield f"sheet {number} does not say the {what}"
        if page_number(said["number"], number, len(found)) not in sheet:
            yield f"sheet {number} does not say that it is {number} of {len(found)}"


def judge_words(said, found):
    """Every word in order; what ends a sheet, and what a break cuts."""
    text = "".join(found)
    ends = []
    for sheet in found:
        ends.append((ends[-1] if ends else 0) + len(sheet))
    place = 0
    last = {}  # sheet: the last word on it, and whether it is of a heading
    rows = {}  # row: the sheets it is on
    for piece, is_heading, row in said["pieces"]:
        for word in map(squeezed, piece.split()):
            at = text.find(word, place, place + GAP + len(word))
            if at < 0:
                yield f"“{word}” is not printed after “{text[max(0, place - 40):place]}”"
                return
            place = at + len(word)
            sheet = next(number for number, end in enumerate(ends, 1) if at < end)
            last[sheet] = word, is_heading
            rows.setdefault(row, set()).add(sheet)
    for sheet, (word, is_heading) in sorted(last.items()):
        if is_heading and sheet < len(found):
            yield f"sheet {sheet} ends with a heading: … {word}"
    for row, on in rows.items():
        if row >= 0 and len(on) > 1:
            yield f"a row of a table is cut: sheets {min(on)} and {max(on)}"
    for link in said["links"]:
        if squeezed(link) not in text and squeezed(link).replace("https://", "") not in text:
            yield f"the address {link} is not printed"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+")
    parser.add_argument("--out", type=Path, help="folder for the PDF files")
    options = parser.parse_args()
    try:
        import pypdf  # noqa: F401
    except ImportError:
        missing("pypdf")
    files = pages(options.files)
    count = total = 0
    with chromium() as driver:
        for number, file in enumerate(files):
            for paper in PAPERS:
                data, found = sheets(driver, file, paper)
                driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
                said = driver.execute_script(READ)
                driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
                if options.out:
                    options.out.mkdir(parents=True, exist_ok=True)
                    (options.out / f"{number}-{paper}.pdf").write_bytes(data)
                total += len(found)
                for fault in [*judge_margins(said, found), *judge_words(said, found)]:
                    print(f"{file}, {paper}: {fault}")
                    count += 1
    print(f"{len(files)} pages, {total} sheets, {count} faults")
    sys.exit(1 if count else 0)


if __name__ == "__main__":
    main()
