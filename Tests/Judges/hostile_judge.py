"""Feeds the compiler hostile files: every one must be answered in time, without a crash.

    hostile_judge.py PATH_TO_POLICYC [--seconds 2] [--megabytes 512]

Each file is built alone, in a root of its own, so that one cannot hide another. An answer is exit
code 0 or 1; a crash, a signal, exit code 2 or an answer that comes late or takes too much memory
is a failure. Files lie inside and outside the limits of the language.
"""

import argparse
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

HEAD = """# Policy hostile: Hostile

- Type: other
- Version: 1.0.0
- Effective: 2026-03-01
- Organisation: Somebody
- Jurisdictions: US
- Languages: en

"""

BODY = 64 * 1024 - 64
FILE = 8 * 1024 * 1024 - 64


def clause(number, text, fields=""):
    return f"## Clause c{number}: Clause {number}\n\n{fields}{text}\n\n"


def one_body(pattern, size=BODY):
    """One clause whose body repeats a pattern up to a size."""
    return HEAD + clause(1, (pattern * (size // max(1, len(pattern)) + 1))[:size])


def many_bodies(pattern, count=120):
    """Many clauses, each with the largest body that is allowed."""
    body = (pattern * (BODY // max(1, len(pattern)) + 1))[:BODY]
    return HEAD + "".join(clause(n, body) for n in range(count))


def lines(pattern, size=BODY):
    """A body of lines, so that no line is too long."""
    line = (pattern * (1000 // max(1, len(pattern)) + 1))[:1000] + "\n"
    return HEAD + clause(1, line * (size // len(line)))


def table(columns, rows):
    row = "|" + " a |" * columns + "\n"
    rule = "|" + " - |" * columns + "\n"
    return row + rule + row * rows


def cases():
    slow = {
        "url-parentheses": "http://a" + ")" * 500 + " ",
        "image-brackets": "![[]()",
        "at-signs": "a.b@",
        "open-brackets": "[",
        "close-brackets": "[a](",
        "back-ticks": "`a``b```c````d`````",
        "stars": "*a **b ",
        "underscores": "_a __b ",
        "less-than": "<a ",
        "quotes": "> ",
        "strikethrough": "~a ~~b ",
        "entities": "&amp&#x;",
        "footnotes": "[^a][^b] ",
        "www": "www.a_b_.c_",
        "backslashes": "\\",
        "slots": "{{a}}",
        "open-slots": "{{",
        "comments": "<!-- a --> b ",
        "open-comments": "a <!-- ",
    }
    for name, pattern in slow.items():
        yield f"one-{name}", one_body(pattern)
        yield f"lines-{name}", lines(pattern)
        yield f"many-{name}", many_bodies(pattern)[:FILE]
    yield "nested-lists", HEAD + clause(
        1, "".join("  " * depth + "- a\n" for depth in range(240)))
    yield "nested-quotes", HEAD + clause(1, ">" * 20_000 + " a")
    yield "wide-table", HEAD + clause(1, table(5_000, 3))
    yield "table-60-columns", HEAD + clause(1, table(60, 60))
    yield "many-tables", HEAD + "".join(clause(n, table(60, 30)) for n in range(200))
    yield "ragged-table", HEAD + clause(1, "|" + " a |" * 64 + "\n|" + " - |" * 64 + "\n" + "| a\n" * 8_000)
    yield "many-clauses", HEAD + "".join(clause(n, "Words.") for n in range(60_000))
    yield "many-fields", HEAD + clause(1, "Words.", "- Author note: a\n" * 100_000 + "\n")
    yield "many-unknown-fields", HEAD + clause(1, "Words.", "- Author nte: a\n" * 100_000 + "\n")
    yield "many-references", HEAD + "".join(
        clause(n, f"See {{{{ref c{n + 1}}}}} and {{{{ref x{n}}}}}.") for n in range(20_000))
    yield "many-slots", HEAD + clause(1, "{{version}} " * 5_000)
    yield "many-definitions", HEAD + "".join(
        clause(n, f"[a{n}] [b{n}]\n\n[a{n}]: https://a.example/{n}") for n in range(20_000))
    yield "same-names", HEAD + "## Clause c: C\n\nWords.\n\n" * 40_000
    yield "deep-names", HEAD + clause(1, "Words.").replace("c1", "c" + ".a" * 20_000)
    yield "headings-only", "#" * (FILE // 2)
    yield "hashes", ("# " * 40 + "\n") * (FILE // 81)
    yield "near-misses", "## Cluase a: B\n" * (FILE // 16)
    yield "dashes", HEAD + "- a: b\n" * (FILE // 7 - 40)
    yield "nul", "\0" * FILE
    yield "crs", "\r" * FILE
    yield "newlines", "\n" * FILE
    yield "unclosed-comments", "<!--\n" * (FILE // 5)
    yield "fences", HEAD + "```\n" * (FILE // 4 - 80)
    yield "one-line", "a" * FILE
    yield "too-big", "a b\n" * (FILE // 4 + 100)
    yield "not-utf8", b"\xff\xfe\x00" * (FILE // 3)
    yield "bidi", "\u202e" * (FILE // 3)
    yield "cookies", HEAD + "## Cookies c: C\n\n" + (
        "| Cookie | Purpose |\n| - | - |\n" + "| a | b |\n" * 2_000)
    yield "parameters", HEAD + clause(1, "", "- Reuse: a.policy.md#b\n" + "- With: a = {{a}}\n" * 20_000)


def limit_memory(megabytes):
    def apply():
        size = megabytes * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_DATA, (size, size))
    return apply


def judge(program, name, text, seconds, megabytes):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "Policies", "a", "hostile.policy.md")
        source.parent.mkdir(parents=True)
        source.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        command = [program, "build", "--draft", "--root", folder, "--as-of", "2026-03-01",
                   "--quiet", "--jobs", "1", "--format", "short"]
        start = time.monotonic()
        try:
            done = subprocess.run(
                command, capture_output=True, timeout=seconds * 10,
                preexec_fn=limit_memory(megabytes))
        except subprocess.TimeoutExpired:
            return f"{name}: no answer after {seconds * 10:.0f} s"
        spent = time.monotonic() - start
        if done.returncode not in (0, 1):
            tail = done.stderr.decode("utf-8", "replace").strip().split("\n")[-1][:200]
            return f"{name}: exit code {done.returncode}: {tail}"
        if spent > seconds:
            return f"{name}: {spent:.1f} s"
        return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--seconds", type=float, default=2)
    parser.add_argument("--megabytes", type=int, default=512)
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    program = os.path.abspath(arguments.program)
    failed = 0
    count = 0
    for name, text in cases():
        if arguments.only not in name:
            continue
        count += 1
        fault = judge(program, name, text, arguments.seconds, arguments.megabytes)
        if fault:
            failed += 1
            print("hostile:", fault, flush=True)
    print(f"hostile: {count - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
