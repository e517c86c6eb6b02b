"""Publishes a policy, renames it, publishes it again, and builds the site before and after.

    renamed.py PROGRAM PROJECT WORK

Writes WORK/renamed (the project) and WORK/before, WORK/announced and WORK/after (the output). The
second version has another name, renames a clause, drops another, and no longer addresses California.
"""

import argparse
import re
import shutil
import subprocess
import sys
from pathlib import Path

RELEASE = """# Release next: The next version

- Policy: #{name}
- Version: {version}
- Approved by: P. Nandakumar (2026-02-18)
- Reach: new data only

The next version.
"""
DECISION = """
## Decision {finding}: The verdict

- Finding: {finding}
- Level: clarifying
- By: P. Nandakumar
- On: {day}

Nothing that binds readers.
"""
EXTRA = """
## Clause {name}: {title}

{fields}Readers may look at the cards of the reading room whenever its doors are open.

"""
GONE = """
## Clause visitors: Visitors from far away

Visitors sign the book at the door; we throw it away at the end of the summer.

"""


def run(program, *arguments):
    result = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if result.returncode != 0:
        sys.exit(f"policyc {' '.join(arguments)} ended with {result.returncode}\n"
                 f"{result.stdout}{result.stderr}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("project", type=Path)
    parser.add_argument("work", type=Path)
    options = parser.parse_args()
    root = options.work / "renamed"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(options.project / "Policies", root / "Policies")
    policy = root / "Policies/harbour/privacy.policy.md"
    release = policy.with_name("next.release.md")

    def publish(name, version, day):
        words = RELEASE.format(name=name, version=version)
        command = [options.program, "publish", name, "--root", str(root), "--as-of", day, "--quiet"]
        release.write_text(words, encoding="utf-8")
        answer = subprocess.run(command, capture_output=True, text=True, check=False)
        asked = sorted(set(re.findall("Decision ([0-9a-f]{16})", answer.stdout + answer.stderr)))
        if asked:
            verdicts = [DECISION.format(finding=finding, day=day) for finding in asked]
            release.write_text(words + "".join(verdicts), encoding="utf-8")
        if answer.returncode != 0:
            run(*command)
        release.unlink()

    def build(day, out):
        run(options.program, "build", "--root", str(root), "--as-of", day, "--quiet",
            "--output", str(options.work / out))

    text = policy.read_text(encoding="utf-8")
    text = text.replace("- Jurisdictions: EEA", "- Jurisdictions: EEA, US-CA")
    policy.write_text(text + EXTRA.format(name="cards", title="Cards", fields="") + GONE,
                      encoding="utf-8")
    publish("harbour-privacy", "1.0.0", "2026-02-20")
    build("2026-03-01", "before")
    fields = "- Version: 2.0.0\n- Effective: 2026-09-01\n- Formerly: harbour-privacy\n"
    text = text.replace("US-CA", "UK").replace("harbour-privacy", "room-privacy", 1)
    text = re.sub(r"- Version: .*\n- Effective: .*\n", fields, text)
    policy.write_text(
        text + EXTRA.format(name="look", title="Cards", fields="- Formerly: cards\n\n"),
        encoding="utf-8")
    build("2026-04-01", "draft")
    publish("room-privacy", "2.0.0", "2026-04-01")
    build("2026-05-01", "announced")
    build("2026-10-01", "after")


if __name__ == "__main__":
    main()
