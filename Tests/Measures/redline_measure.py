"""How good redlines are on pairs of real versions, beside other tools.

    redline_measure.py PATH_TO_POLICYC PAIRS_DIR [--each]

PAIRS_DIR holds folders with `old.md` and `new.md`. Printed are, over all pairs of files up to 60 kB:
edges inside words (R1), sides that do not come back (R2), islands of one or two small words between
edits (R3), words that an edit touches (R4: total, and the median of the ratio to git over pairs), moves
(R5), gone after new (R6), words marked where a mark beside them changed, and white space marked alone
(R7), sentences with less than 35 % in common that were not replaced whole (R8), marks across the ends
of passages (R9). Words are what stands between white space, for every tool alike. policyc compares what
readers see, the others the source with its marks and addresses. It is a measure, not a test.
"""

import argparse
import json
import re
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

MOST_BYTES = 60_000
SMALL = set("""a an the and or of to in on at by for with as is are be been was were it its this that these
those we you your our us they them their from if any such which who when where what how do does has have
had also than then so into about""".split())


class Piece:
    def __init__(self, mark, text):
        self.mark, self.text = mark, text

    is_old = property(lambda self: self.mark in ("same", "deleted", "moved-away"))
    is_new = property(lambda self: self.mark in ("same", "inserted", "moved-here"))
    is_edit = property(lambda self: self.mark in ("deleted", "inserted"))


# MARK: Tools, each as a list of blocks, each block a list of pieces

def ours(program, old, new):
    run = subprocess.run([program, "diff", "--format", "json", old, new],
                         capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(f"policyc diff ended with {run.returncode}: {run.stderr[:1000]}")
    return [[Piece(piece["mark"], piece["text"]) for piece in block["pieces"]]
            for block in json.loads(run.stdout)["redline"]]


def git(old, new):
    run = subprocess.run(["git", "diff", "--no-index", "--word-diff=porcelain", "--no-color",
                          "-U1000000", old, new], capture_output=True, text=True, check=False)
    blocks, block, has_begun = [], [], False
    marks = {" ": "same", "-": "deleted", "+": "inserted"}
    for line in run.stdout.split("\n"):
        if line.startswith("@@"):
            has_begun = True
        elif has_begun and line.startswith("~"):
            blocks.append(block)
            block = []
        elif has_begun and line[:1] in marks:
            block.append(Piece(marks[line[0]], line[1:]))
    return blocks + ([block] if block else [])


def wdiff(old, new):
    run = subprocess.run(["wdiff", "-n", old, new], capture_output=True, text=True, check=False)
    blocks = []
    for line in run.stdout.split("\n"):
        block = []
        for part in re.split(r"(\[-.*?-\]|\{\+.*?\+\})", line):
            if part.startswith("[-"):
                block.append(Piece("deleted", part[2:-2]))
            elif part.startswith("{+"):
                block.append(Piece("inserted", part[2:-2]))
            elif part:
                block.append(Piece("same", part))
        blocks.append(block)
    return blocks


# MARK: Measures

def words(blocks, is_side, is_marked):
    """How many words of one side have a mark on any of their letters."""
    count = 0
    for block in blocks:
        text, flags = "", []
        for piece in block:
            if is_side(piece):
                text += piece.text
                flags += [is_marked(piece)] * len(piece.text)
        count += sum(any(flags[match.start():match.end()]) for match in re.finditer(r"\S+", text))
    return count


def touched(blocks):
    return (words(blocks, lambda p: p.is_old, lambda p: p.is_edit)
            + words(blocks, lambda p: p.is_new, lambda p: p.is_edit))


def moved(blocks):
    return words(blocks, lambda p: p.is_old, lambda p: p.mark == "moved-away")


def inside_words(blocks):
    count = 0
    for block in blocks:
        for is_side in (lambda p: p.is_old, lambda p: p.is_new):
            side = [piece for piece in block if is_side(piece) and piece.text]
            for one, other in zip(side, side[1:]):
                count += one.mark != other.mark and one.text[-1].isalnum() and other.text[0].isalnum()
    return count


def islands(blocks):
    count = 0
    for block in blocks:
        for before, piece, after in zip(block, block[1:], block[2:]):
            kept = piece.text.split()
            small = all(word.strip(".,;:()").lower() in SMALL for word in kept)
            count += (piece.mark == "same" and before.mark != "same" and after.mark != "same"
                      and 1 <= len(kept) <= 2 and small)
    return count


def disorder(blocks):
    count = 0
    for block in blocks:
        has_new = False
        for piece in block:
            if piece.mark == "same":
                has_new = False
            elif piece.is_new:
                has_new = True
            elif has_new:
                count += 1
    return count


def needless(blocks):
    """Words given as gone and new that differ in a mark at their end only; white space alone."""
    count = 0
    for block in blocks:
        for one, other in zip(block, block[1:]):
            if one.mark == "deleted" and other.mark == "inserted":
                before, after = one.text.split(), other.text.split()
                count += len(before) == len(after) == 1 and before != after \
                    and before[0].rstrip(".,;:") == after[0].rstrip(".,;:") != ""
    return count


def shredded(blocks):
    """Sentences that keep some words, and fewer than 35 in a hundred."""
    count = 0
    for block in blocks:
        for is_side in (lambda p: p.is_old, lambda p: p.is_new):
            text, flags = "", []
            for piece in block:
                if is_side(piece):
                    text += piece.text
                    flags += [not piece.is_edit] * len(piece.text)
            for sentence in re.finditer(r"\S.*?(?:[.!?](?=\s)|$)", text, re.S):
                found = [all(flags[sentence.start() + m.start():sentence.start() + m.end()])
                         for m in re.finditer(r"\w+", sentence.group())]
                kept = sum(found)
                count += len(found) >= 6 and 0 < kept and kept * 100 < 35 * len(found)
    return count


def crossing(blocks):
    return sum(piece.mark != "same" and "\n" in piece.text[:-1] for block in blocks for piece in block)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("pairs")
    parser.add_argument("--each", action="store_true", help="print a line for each pair")
    arguments = parser.parse_args()
    tools = {"policyc": lambda old, new: ours(arguments.program, old, new), "git": git}
    if shutil.which("wdiff"):
        tools["wdiff"] = wdiff
    measures = [("R1 edges inside words", inside_words), ("R3 islands", islands),
                ("R4 words touched", touched), ("R5 words moved", moved),
                ("R6 gone after new", disorder), ("R7 needless marks", needless),
                ("R8 shredded sentences", shredded), ("R9 marks across passages", crossing)]
    totals = {tool: dict.fromkeys([name for name, _ in measures], 0) for tool in tools}
    ratios, count = [], 0
    for folder in sorted(Path(arguments.pairs).iterdir()):
        old, new = folder / "old.md", folder / "new.md"
        if not old.is_file() or max(old.stat().st_size, new.stat().st_size) > MOST_BYTES:
            continue
        count += 1
        found = {tool: run(str(old), str(new)) for tool, run in tools.items()}
        for tool, blocks in found.items():
            for name, measure in measures:
                totals[tool][name] += measure(blocks)
        yardstick, own = touched(found["git"]), touched(found["policyc"])
        if yardstick:
            ratios.append(own / yardstick)
        if arguments.each:
            print(f"{folder.name}: {own} of {yardstick}, moved {moved(found['policyc'])}")
    print(f"{count} pairs")
    print(f"{'':26}" + "".join(f"{tool:>10}" for tool in tools))
    for name, _ in measures:
        print(f"{name:26}" + "".join(f"{totals[tool][name]:10}" for tool in tools))
    git_total = totals["git"]["R4 words touched"]
    if git_total:
        print(f"R4: {totals['policyc']['R4 words touched'] / git_total:.3f} of git in total, "
              f"{statistics.median(ratios):.3f} in the median")


if __name__ == "__main__":
    main()
