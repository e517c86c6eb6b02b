"""Both versions must be in the redline of a report, byte for byte.

    redline_judge.py PATH_TO_POLICYC [--pairs N] [--out DIR]

Pairs of documents are made up together with the plain text that readers see of them. From the page of
`policyc report` the text without `ins` must be the old plain text, and without `del` the new one. Marks
stand inside one passage or round a whole one, never across cells; what is gone stands before what is
new; white space alone is never coloured. With --out, a few pages stay there for other judges.
Exit code: 0 clean, 1 faults.
"""

import argparse
import random
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path

WORDS = """anchor basin beacon berth bollard bridge buoy cabin canvas captain cargo chart coast compass
crane crew current deck dock engine ferry flag galley gull harbour hatch helm island keel kettle ladder
lantern ledger mast mooring oar paddle pier pilot quay radar reef rope rudder sail shoal signal skipper
tide timber vessel voyage wharf whistle window yard café naïve Größe 東京 12 1,200.50 24 10/12/2026
desk@harbour.example https://harbour.example/way harbour.example/old/way 10:30 A&B it’s don't""".split()
SMALL = "the a of in and to with on by for".split()
PASSAGES = {"p", "pre", "h3", "h4", "h5", "h6"}


class Redline(HTMLParser):
    """The text of the redline with the marks round each part of it."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.depth = 0
        self.inside = None
        self.open = []
        self.old, self.new, self.faults = [], [], []
        self.siblings = []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag in ("meta", "link", "br", "hr", "img", "input"):
            return
        self.open.append((tag, attributes))
        if self.inside is None:
            if tag == "div" and attributes.get("class") == "redline":
                self.inside = len(self.open)
            return
        here = self.open[self.inside:]
        marks = [name for name, _ in here if name in ("ins", "del")]
        if len(marks) > 1:
            self.faults.append("R9: a mark inside a mark")
        classes = attributes.get("class", "").split()
        is_passage = tag in PASSAGES or "row" in classes
        if is_passage and any(name in PASSAGES for name, _ in here[:-1]):
            self.faults.append(f"R9: <{tag}> inside a passage")
        if is_passage and len(here) > 2:
            self.faults.append(f"R9: <{tag}> below {here[:-1]}")
        if "cell" in classes and any(name in ("ins", "del") for name, _ in here[:-1]) \
                and here[0][0] not in ("ins", "del"):
            self.faults.append("R9: a mark across cells")
        if is_passage:
            self.siblings = []
        if tag in ("ins", "del"):
            self.siblings.append(tag)
            if tag == "del" and self.siblings[-2:-1] == ["ins"] and len(here) > 1 \
                    and "data-space" not in attributes:
                self.faults.append("R6: gone after new")

    def handle_endtag(self, tag):
        while self.open:
            name, _ = self.open.pop()
            if name == tag:
                break
            self.faults.append(f"</{tag}> closes <{name}>")
        if self.inside is not None and len(self.open) < self.inside:
            self.inside = None

    def handle_data(self, data):
        if self.inside is None:
            return
        here = self.open[self.inside:]
        marks = [(name, attributes) for name, attributes in here if name in ("ins", "del")]
        if not marks:
            self.siblings = []
        if "ins" not in [name for name, _ in marks]:
            self.old.append(data)
        if "del" not in [name for name, _ in marks]:
            self.new.append(data)
        is_whole = marks and here[0][0] in ("ins", "del")
        if marks and not is_whole and data.strip(" \u00a0") == "" \
                and not any("data-space" in attributes for _, attributes in marks):
            self.faults.append("R7: white space is coloured")


# MARK: Documents

def sentence(source):
    words = [source.choice(SMALL if index % 3 == 2 else WORDS) for index in range(source.randint(6, 14))]
    if source.random() < 0.3:
        words[len(words) // 2] += ","
    return words[0][:1].upper() + words[0][1:] + " " + " ".join(words[1:]) + "."


def document(source):
    """Blocks: a kind and sentences, or rows of cells."""
    blocks = []
    for _ in range(source.randint(5, 14)):
        kind = source.choice(["paragraph", "paragraph", "paragraph", "heading", "item", "table"])
        if kind == "heading":
            blocks.append((kind, [" ".join(source.sample(WORDS[:50], 3))]))
        elif kind == "table":
            blocks.append((kind, [[source.choice(WORDS), source.choice(WORDS)] for _ in range(3)]))
        else:
            blocks.append((kind, [sentence(source) for _ in range(source.randint(1, 4))]))
    return blocks


def edited(blocks, source):
    blocks = [(kind, [list(part) if isinstance(part, list) else part for part in parts])
              for kind, parts in blocks]
    for _ in range(source.randint(1, 6)):
        place = source.randrange(len(blocks))
        kind, parts = blocks[place]
        what = source.choice(["word", "word", "comma", "insert", "delete", "move", "drop", "add", "join"])
        if kind == "table":
            row = source.randrange(1, len(parts))
            if what == "add":
                parts.insert(row, [source.choice(WORDS), source.choice(WORDS)])
            elif what == "drop" and len(parts) > 2:
                parts.pop(row)
            else:
                parts[row][source.randrange(2)] = source.choice(WORDS)
        elif what == "word":
            words = parts[-1].split(" ")
            words[source.randrange(len(words))] = source.choice(WORDS)
            parts[-1] = " ".join(words)
        elif what == "comma":
            parts[-1] = parts[-1].replace(",", "") if "," in parts[-1] else parts[-1].replace(" ", ", ", 1)
        elif kind != "heading" and what == "insert":
            parts.insert(source.randint(0, len(parts)), sentence(source))
        elif kind != "heading" and what == "delete" and len(parts) > 1:
            parts.pop(source.randrange(len(parts)))
        elif what == "move":
            blocks.insert(source.randrange(len(blocks)), blocks.pop(place))
        elif what == "drop" and len(blocks) > 2:
            blocks.pop(place)
        elif what == "add":
            blocks.insert(place, ("paragraph", [sentence(source)]))
        elif what == "join" and place + 1 < len(blocks) and kind == blocks[place + 1][0] == "paragraph":
            parts += blocks.pop(place + 1)[1]
    return blocks


def markdown(blocks):
    text = []
    for kind, parts in blocks:
        if kind == "table":
            rows = ["| " + " | ".join(row) + " |" for row in parts]
            text.append("\n".join([rows[0], "|---|---|"] + rows[1:]))
        else:
            mark = {"heading": "## ", "item": "- "}.get(kind, "")
            # A space without a meaning of its own: the end of a line inside a paragraph.
            text.append(mark + " ".join(parts))
    return "\n\n<!-- -->\n\n".join(text).replace("<!-- -->\n\n", "") + "\n"


def plain(blocks):
    lines = []
    for kind, parts in blocks:
        lines += ["\t".join(row) for row in parts] if kind == "table" else [" ".join(parts)]
    return "".join(line + "\n" for line in lines)


def report(program, old, new):
    run = subprocess.run([program, "report", "--format", "html", str(old), str(new)],
                         capture_output=True, check=False)
    if run.returncode != 0:
        sys.exit(f"policyc report ended with {run.returncode}: {run.stderr.decode()[:2000]}")
    return run.stdout


def judge(page, old, new):
    """The faults of a page beside the plain texts of its two versions."""
    redline = Redline()
    redline.feed(page.decode())
    redline.close()
    faults = list(dict.fromkeys(redline.faults))
    for name, found, expected in [("old", redline.old, old), ("new", redline.new, new)]:
        found = "".join(found)
        if old == new:
            continue
        if found.encode() != expected.encode():
            at = next((index for index, pair in enumerate(zip(found, expected)) if pair[0] != pair[1]),
                      min(len(found), len(expected)))
            faults.append(f"R2: the {name} text differs at {at}: {found[max(0, at - 40):at + 40]!r} "
                          f"for {expected[max(0, at - 40):at + 40]!r}")
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--pairs", type=int, default=40)
    parser.add_argument("--out")
    arguments = parser.parse_args()
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        old, new = Path(folder) / "old.md", Path(folder) / "new.md"
        for seed in range(arguments.pairs):
            source = random.Random(seed)
            before = document(source)
            after = edited(before, source)
            old.write_text(markdown(before))
            new.write_text(markdown(after))
            page = report(arguments.program, old, new)
            faults = judge(page, plain(before), plain(after))
            for fault in faults[:5]:
                print(f"pair {seed}: {fault}")
            bad += bool(faults)
            if arguments.out and seed < 2:
                Path(arguments.out).mkdir(parents=True, exist_ok=True)
                (Path(arguments.out) / f"report-{seed}.html").write_bytes(page)
    print(f"{arguments.pairs} pairs, {bad} with faults")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
