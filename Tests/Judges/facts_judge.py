"""Whether two builds state the same: blocks, their order, names, titles and fields, and all facts.

    facts_judge.py JSON_FOLDER JSON_FOLDER

Words of the text may differ: a foreign formatter writes the same list or footnote in its own way.
What may not happen is that a field becomes text, or text a field. Exit code: 0 the same, 1 not.
"""

import json
import sys
from pathlib import Path

WORDS = {"digest", "html", "markdown", "text", "footnotes", "variants", "checked_against"}


def facts(value, in_field=False):
    """A policy without the words of its text; the values of fields keep theirs."""
    if isinstance(value, list):
        return [facts(item, in_field) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: facts(item, in_field or key in ("fields", "facts"))
        for key, item in value.items()
        if in_field or key not in WORDS
    }


def first_difference(left, right, path=""):
    if type(left) is not type(right):
        return path
    if isinstance(left, dict):
        for key in sorted(set(left) | set(right)):
            if left.get(key) != right.get(key):
                return first_difference(left.get(key), right.get(key), f"{path}.{key}")
    if isinstance(left, list) and len(left) == len(right):
        for index, pair in enumerate(zip(left, right)):
            if pair[0] != pair[1]:
                return first_difference(*pair, f"{path}[{index}]")
    return f"{path}: {json.dumps(left)[:200]} or {json.dumps(right)[:200]}"


def main():
    left, right = map(Path, sys.argv[1:3])
    names = sorted({path.name for folder in (left, right) for path in folder.glob("*.json")})
    faults = 0
    for name in names:
        if name == "index.json":
            continue
        if not (left / name).exists() or not (right / name).exists():
            print(f"{name}: only in one of the two")
            faults += 1
            continue
        pair = [facts(json.loads((folder / name).read_text("utf-8"))) for folder in (left, right)]
        if pair[0] != pair[1]:
            print(f"{name}{first_difference(*pair)}")
            faults += 1
    print(f"{len(names)} files, {faults} differ")
    sys.exit(1 if faults or not names else 0)


if __name__ == "__main__":
    main()
