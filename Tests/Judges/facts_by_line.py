"""Lays facts over a text that must not be copied, and lists what policyc finds by line of the text.

    facts_by_line.py PATH_TO_POLICYC TEXT PLAN FOLDER [OPTION_OF_CHECK…]

The plan says by line numbers where the text divides into clauses and where it states which fact,
so that it holds no sentence of it. FOLDER is replaced: it becomes the root of a project with the
text as a policy named "notice", a Facts file, and findings.json. A finding is printed as lines,
severity, rule and message; one about the whole text has the lines "-". A plan has four parts:

    organisation shop: The Shop     the organisation and its fields; may be left out
    - Legal name: The Shop Ltd

    policy                          the fields of the policy
    - Effective: @@7                a blank: line 7 is where the text leaves it open

    divide
    3 = ## Clause orders            line 3 becomes the title of the clause
    - Applies to: EEA only
    9 ## Clause more:               the clause begins above line 9

    facts
    ## Practice books: Orders
    - In: orders
    - Collects: name
    - Words: @4                     line 4
    - Words: @5.2                   the second sentence of line 5
    - Words: @5.2[3:9]              its words 3 to 9

Exit code: 0 whatever is found, 1 if the plan does not fit the text.
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

PIN = re.compile(r"@(\d+)(?:\.(\d+))?(?:\[(\d*):(\d*)\])?")
BLANK = re.compile(r" ?@@(\d+)")
SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[A-Z“\"(])")
DIVISION = re.compile(r"(\d+) (= )?(#+ \w+ ([a-z0-9.-]+).*)")
PARTS = ("organisation", "policy", "divide", "facts")


def words(lines, match):
    """The quotation that a pin stands for."""
    number, sentence, first, last = match.groups()
    text = lines[int(number) - 1].strip()
    if sentence:
        text = SENTENCE_END.split(text)[int(sentence) - 1]
    if first is not None:
        text = " ".join(text.split()[int(first or 1) - 1:int(last) if last else None])
    # A straight quotation mark would end the quotation: the longest run without one is taken.
    return '"' + max(text.split('"'), key=len).strip() + '"'


class Source:
    """A file in the making, with the lines of the text that each of its lines is about."""

    def __init__(self):
        self.lines = []
        self.about = []

    def add(self, text, about=()):
        for line in text.split("\n"):
            self.lines.append(line)
            self.about.append(tuple(about))

    def write(self, path):
        path.write_text("\n".join(self.lines) + "\n", encoding="utf-8")


def read_plan(path):
    plan = {part: [] for part in PARTS}
    here, organisation = None, None
    for line in path.read_text("utf-8").split("\n"):
        word, _, rest = line.partition(" ")
        if word in PARTS:
            here = word
            organisation = rest if word == "organisation" else organisation
        elif here and (line.strip() or here == "facts"):
            plan[here].append(line)
    return plan, organisation


def blanks(line):
    return [int(number) for number in BLANK.findall(line)]


def policy(lines, plan, paragraphs):
    """The text as a policy, and the line of the text at which each clause begins."""
    divisions, fields = {}, {}
    for line in plan["divide"]:
        match = DIVISION.match(line)
        if match:
            number = int(match[1])
            divisions[number] = match
            fields[number] = []
        else:
            fields[number].append(line)
    source, begins = Source(), {}
    source.add("# Policy notice: Notice\n")
    for line in plan["policy"]:
        source.add(BLANK.sub("", line), blanks(line))
    source.add("")
    numbers = [index + 1 for index, line in enumerate(lines) if line.strip()]
    if len(numbers) != len(paragraphs):
        sys.exit(f"{len(numbers)} lines of the text became {len(paragraphs)} paragraphs")
    for number, paragraph in zip(numbers, paragraphs):
        match = divisions.pop(number, None)
        if match:
            begins[match[4]] = number
            source.add(match[3] + (f": {paragraph}" if match[2] else "") + "\n", [number])
            for field in fields[number]:
                source.add(PIN.sub(lambda pin: words(lines, pin), field), [number])
            source.add("")
        if not (match and match[2]):
            source.add(paragraph + "\n", [number])
    if divisions:
        sys.exit(f"these lines to divide at are empty: {sorted(divisions)}")
    return source, begins


def facts(lines, plan, begins):
    """The Facts file; a fact is about the lines that its pins name, else about its clause."""
    source = Source()
    source.add("# Facts notice-facts: Facts\n\n- Of: #notice\n")
    block = []

    def finish():
        text = "\n".join(block)
        pinned = {int(pin[1]) for pin in PIN.finditer(BLANK.sub("", text))}
        about = sorted(pinned | set(blanks(text)))
        clause = re.search(r"^- In: (\S+)", text, re.MULTILINE)
        if not about and clause:
            about = [number for name, number in begins.items() if name == clause[1]]
        for line in block:
            is_pin = line.startswith("- Words:")
            own = [int(pin[1]) for pin in PIN.finditer(line)] if is_pin else blanks(line)
            line = PIN.sub(lambda pin: words(lines, pin), line) if is_pin else BLANK.sub("", line)
            source.add(line, own or about)
        block.clear()

    for line in plan["facts"]:
        if line.startswith("#"):
            finish()
        block.append(line)
    finish()
    return source


def imported(program, text, folder):
    """The paragraphs of a text as policyc imports it."""
    draft = folder / "draft.md"
    subprocess.run([program, "import", "--text", "-q", text, "-o", draft], check=True)
    body = draft.read_text("utf-8").split("\n- Languages: en (source)\n", 1)[1]
    draft.unlink()
    return [paragraph for paragraph in body.strip("\n").split("\n\n") if paragraph.strip()]


def main():
    program, text, plan_path, folder = sys.argv[1], *map(Path, sys.argv[2:5])
    lines = text.read_text("utf-8").split("\n")
    plan, organisation = read_plan(plan_path)
    shutil.rmtree(folder, ignore_errors=True)
    home = folder / "Policies" / "notice"
    home.mkdir(parents=True)
    sources = {}
    sources["privacy.policy.md"], begins = policy(lines, plan, imported(program, text, folder))
    sources["privacy.facts.policy.md"] = facts(lines, plan, begins)
    if organisation:
        owner = sources["organisation.policy.md"] = Source()
        owner.add(f"# Organisation {organisation}\n\n" + "\n".join(plan["organisation"]))
    for name, source in sources.items():
        source.write(home / name)
    run = subprocess.run(
        [program, "check", "--root", folder, "--format", "json", *sys.argv[5:]],
        capture_output=True, encoding="utf-8")
    sys.stderr.write(run.stderr)
    (folder / "findings.json").write_text(run.stdout, encoding="utf-8")
    found = []
    for finding in json.loads(run.stdout)["diagnostics"]:
        source = sources[Path(finding["file"]).name]
        about = source.about[finding["range"]["start"]["line"] - 1]
        found.append((about, finding["id"], finding["severity"], finding["message"]))
    for about, rule, severity, message in sorted(found):
        print(",".join(map(str, about)) or "-", severity, rule, message, sep="\t")


if __name__ == "__main__":
    main()
