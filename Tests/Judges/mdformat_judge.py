"""What a foreign formatter makes of our files: a formatted copy of each, its path on standard output.

    mdformat_judge.py FILE… --out DIR [--check]

The copies keep the names of the files. With --check a file that the formatter changes is printed as
a finding. Exit code: 0 done, 1 changed (with --check) or not formatted, 3 the judge is not installed.
"""

import argparse
import sys
from pathlib import Path

from browser import missing


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    try:
        import mdformat
        import mdformat_gfm  # noqa: F401  (only to see that it is there)
    except ImportError:
        missing("mdformat with mdformat-gfm")
    options.out.mkdir(parents=True, exist_ok=True)
    bad = 0
    for index, file in enumerate(options.files):
        text = file.read_text("utf-8")
        formatted = mdformat.text(text, extensions={"gfm"}, options={"wrap": "keep"})
        copy = options.out / str(index) / file.name
        copy.parent.mkdir(exist_ok=True)
        copy.write_text(formatted, "utf-8")
        print(copy)
        if options.check and formatted != text:
            print(f"{file}: the formatter changes it", file=sys.stderr)
            bad += 1
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
