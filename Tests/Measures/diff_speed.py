"""How long comparisons take at worst.

    diff_speed.py PATH_TO_POLICYC

Texts are made up: 1 MB with a tenth of its words changed, beside `git diff --word-diff`; 118,000 words
wholly rewritten (to be done in 1 s); two unrelated texts of 1 MB, and one word repeated 200,000 times
(each in 5 s); a policy of 2,000 clauses that declare facts, half of them changed. The time of comparing
two short texts is printed first: so much every command takes. The figures hold for a release build; any
other is named.
"""

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def vocabulary(source, count):
    return ["".join(source.choice(LETTERS) for _ in range(source.randint(2, 9))) for _ in range(count)]


def text(source, words, count):
    lines, line = [], []
    for index in range(count):
        line.append(source.choice(words))
        if index % 13 == 12:
            line[-1] += "."
        if index % 97 == 96:
            lines.append(" ".join(line))
            line = []
    return "\n\n".join(lines + [" ".join(line)]) + "\n"


def tenth(source, words, original):
    changed = [source.choice(words) if word.isalpha() and source.random() < 0.1 else word
               for word in original.split(" ")]
    return " ".join(changed)


def policy(source, count, is_new):
    data = ["name", "e-mail address", "order history", "browser", "payment data"]
    lines = ["# Policy long-notice: Long notice", "", "- Type: privacy notice", "- Version: 1.0.0",
             "- Effective: 2026-03-01", "- Organisation: Long Company", "- Jurisdictions: EEA",
             "- Languages: en (source)", ""]
    words = vocabulary(random.Random(7), 3000)
    for number in range(count):
        own = random.Random(number)
        kept = 12 + (12 if is_new and number % 2 else 0)
        lines += [f"## Clause part.c{number}: Part {number}", "",
                  f"- Data: {own.choice(data)} ({own.choice(words)})", "- Does: use",
                  "- Purpose: accounting", f"- Kept for: {kept} months", "",
                  " ".join(own.choice(words) for _ in range(30)) + f" for {kept} months.", ""]
    return "\n".join(lines)


def timed(command):
    start = time.monotonic()
    run = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    taken = time.monotonic() - start
    if run.returncode not in (0, 1):
        sys.exit(f"{command} ended with {run.returncode}: {run.stderr.decode()[:1000]}")
    return taken


def main():
    program = sys.argv[1]
    source = random.Random(1)
    words = vocabulary(source, 20_000)
    million = text(source, words, 155_000)
    long = text(source, words, 118_000)
    cases = [
        ("1 MB, a tenth changed", million, tenth(source, words, million), None, ".md"),
        ("118,000 words rewritten", long, text(source, words, 118_000), 1, ".md"),
        ("1 MB, unrelated words", million, text(source, vocabulary(source, 20_000), 155_000), 5, ".md"),
        ("one word, one more", "word " * 200_000, "word " * 200_001, 5, ".md"),
        ("one word, half as often", "word " * 200_000, "word " * 100_000, 5, ".md"),
        ("one word, another between", "word " * 200_000, ("word " * 50 + "other ") * 4000, 5, ".md"),
        ("policy of 2,000 clauses", policy(source, 2000, False), policy(source, 2000, True), None,
         ".policy.md"),
    ]
    if "release" not in str(Path(program).resolve()):
        print(f"{program} is no release build: the figures are many times too high")
    with tempfile.TemporaryDirectory() as folder:
        def pair(name, old, new, suffix):
            place = Path(folder) / name.replace(" ", "-").replace(",", "")
            (place / "a").mkdir(parents=True)
            (place / "b").mkdir()
            paths = [place / "a" / f"text{suffix}", place / "b" / f"text{suffix}"]
            paths[0].write_text(old)
            paths[1].write_text(new)
            return [str(path) for path in paths]

        short = pair("short", "A word.\n", "A number.\n", ".md")
        start = min(timed([program, "diff", "--format", "plain", *short]) for _ in range(3))
        print(f"{'two short texts':28}{start:8.2f} s")
        for name, old, new, most, suffix in cases:
            paths = pair(name, old, new, suffix)
            taken = timed([program, "diff", "--format", "plain", *paths])
            other = ""
            if name.startswith("1 MB, a tenth"):
                git = timed(["git", "diff", "--no-index", "--word-diff", *paths])
                other = f"   git --word-diff {git:.2f} s"
            limit = f"   at most {most} s" if most else ""
            print(f"{name:28}{taken:8.2f} s{other}{limit}")


if __name__ == "__main__":
    main()
