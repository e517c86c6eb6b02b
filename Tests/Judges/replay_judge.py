"""Publishes every version of the examples again from its own sources, and expects the same bytes.

    replay_judge.py PATH_TO_POLICYC ROOT [--policy NAME]… [--write]

For each version in a ledger below ROOT/Policies: its sources are put into an empty project, with
the versions before it, and `policyc publish` is run as of the day of its publication. The folder
that this writes must have the same files as the one that was published.

With --write the versions are published again one after the other, each upon the new one before it,
and take the place of the old ones: for when the form of a record or the number of the program has
changed, and only then. What changes is printed.

Exit code: 0 if all is the same, 1 if not, 2 if there is nothing to look at.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from itertools import zip_longest
from pathlib import Path


def record(version):
    """What version.json says."""
    return json.loads((version / "version.json").read_bytes())


def chains(root, wanted):
    """The folders of chains below a root, each with those of its versions, the oldest first."""
    found = {}
    for path in root.glob("Policies/**/version.json"):
        version = path.parent
        if version.parent.parent.name == "ledger":
            found.setdefault(version.parent, []).append(version)
    for chain in sorted(found):
        if not wanted or chain.name in wanted:
            yield chain, sorted(
                found[chain], key=lambda version: [int(part) for part in version.name.split(".")])


def contents(folder):
    """The bytes of each file below a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*")) if path.is_file()}


def differences(old, new):
    """How two folders differ, in lines for people."""
    before, after = contents(old), contents(new)
    for path in sorted(before.keys() | after.keys()):
        if path not in after:
            yield f"{path} is no longer written"
        elif path not in before:
            yield f"{path} is written and was not published"
        elif before[path] != after[path]:
            lines = zip_longest(before[path].split(b"\n"), after[path].split(b"\n"))
            number = next(n for n, (a, b) in enumerate(lines, 1) if a != b)
            yield f"{path} differs, first in line {number}"


def replay(program, root, chain, versions, write):
    """Publishes a chain again; what is not the same, in lines for people."""
    said = []
    place = chain.relative_to(root)
    with tempfile.TemporaryDirectory() as folder:
        earlier = []
        for version in versions:
            project = Path(folder) / version.name
            shutil.copytree(version / "sources", project)
            for other in earlier:
                shutil.copytree(other, project / place / other.name)
            run = subprocess.run(
                [program, "publish", chain.name, "--root", project, "--quiet", "--format", "short",
                 "--as-of", record(version)["published"]],
                capture_output=True, text=True)
            made = project / place / version.name
            name = f"{chain.name} {version.name}"
            if not made.is_dir():
                said.append(f"{name} cannot be published again:\n{run.stdout}{run.stderr}")
                break
            said += [f"{name}: {line}" for line in differences(version, made)]
            earlier.append(made if write else version)
        else:
            if write:
                for made in earlier:
                    shutil.rmtree(chain / made.name)
                    shutil.copytree(made, chain / made.name)
    return said


def main():
    """Replays what the arguments name."""
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("root", type=Path)
    parser.add_argument("--policy", action="append", default=[])
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    root = options.root.resolve()
    work = list(chains(root, options.policy))
    if not work:
        print(f"no version was ever published below {options.root}")
        return 2
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        said = pool.map(
            lambda chain: replay(options.program, root, *chain, options.write), work)
        lines = [line for lines in said for line in lines]
    print("\n".join(lines) if lines else "the same bytes again: " + ", ".join(
        f"{chain.name} {version.name}" for chain, versions in work for version in versions))
    return 1 if lines and not options.write else 0


if __name__ == "__main__":
    sys.exit(main())
