"""SARIF logs by a foreign model of the format, and their places by the files they speak of.

    sarif_judge.py ROOT LOG…

The model (sarif-pydantic) checks names and types of all properties; the few that it lacks are
checked here. Then every region is looked up in its file, as the standard counts columns, and must
hold what the log quotes. Exit code: 0 valid, 1 not, 3 the judge is not installed.
"""

import argparse
import json
import re
import sys
from pathlib import Path
from urllib.parse import unquote

from browser import missing

# Properties of the standard that the model lacks, with the words they may hold.
WORDS = {
    ("Run", "columnKind"): ("unicodeCodePoints", "utf16CodeUnits"),  # section 3.14.17
    ("Result", "baselineState"): ("new", "unchanged", "updated", "absent"),  # section 3.27.24
}


class Log:
    """One log and what is wrong with it."""

    def __init__(self, root, path):
        self.root = root
        self.path = path
        self.faults = []
        self.files = {}

    def fault(self, place, words):
        self.faults.append(f"{self.path}: {place}: {words}")

    def check(self, model, suppression, base):
        self.suppression = suppression
        try:
            data = json.loads(self.path.read_text("utf-8"))
        except ValueError as error:
            return self.fault("log", f"not JSON: {error}")
        try:
            log = model.model_validate(data)
        except ValueError as error:
            return self.fault("log", str(error))
        self.extras(log, "log", base)
        if data.get("version") != "2.1.0":
            self.fault("log", "is not of version 2.1.0")
        for index, run in enumerate(data["runs"]):
            self.run(run, f"runs[{index}]")

    def extras(self, value, place, base):
        """Properties that no version of the model has."""
        if isinstance(value, base):
            for name, held in (value.model_extra or {}).items():
                self.extra(type(value).__name__, name, held, place, base)
            for name in type(value).model_fields:
                self.extras(getattr(value, name), f"{place}.{name}", base)
        elif isinstance(value, list):
            for index, item in enumerate(value):
                self.extras(item, f"{place}[{index}]", base)

    def extra(self, owner, name, held, place, base):
        """A property that the model lacks: one of the standard, or a fault."""
        if held in WORDS.get((owner, name), ()):
            return
        if (owner, name) == ("Result", "suppressions"):  # section 3.27.23
            for item in held:
                try:
                    self.extras(self.suppression.model_validate(item), place, base)
                except ValueError as error:
                    self.fault(place, str(error))
            return
        self.fault(place, f"has no property {name!r}, or not of that value")

    def run(self, run, place):
        results = run["results"]
        rules = [rule["id"] for rule in run["tool"]["driver"].get("rules", [])]
        if len(rules) != len(set(rules)):
            self.fault(place, "a rule stands twice")
        # Sections 3.27.23 and 3.27.24: all results say it, or none does.
        for name in ("suppressions", "baselineState"):
            if len({name in result for result in results}) > 1:
                self.fault(place, f"some results have {name} and others have not")
        self.breaks = "|".join(map(re.escape, run.get("newlineSequences", ["\r\n", "\n"])))
        for index, result in enumerate(results):
            here = f"{place}.results[{index}]"
            if rules[result["ruleIndex"]] != result["ruleId"]:
                self.fault(here, "ruleIndex and ruleId differ")
            self.result(result, here)

    def result(self, result, here):
        locations = result["locations"] + result.get("relatedLocations", [])
        locations += [item["location"] for item in result.get("suppressions", [])]
        for location in locations:
            self.place(location["physicalLocation"], here)
        ids = [location["id"] for location in result.get("relatedLocations", [])]
        if len(ids) != len(set(ids)):
            self.fault(here, "two related locations have one id")
        for fix in result.get("fixes", []):
            for change in fix["artifactChanges"]:
                for replacement in change["replacements"]:
                    self.region(change["artifactLocation"], replacement["deletedRegion"], here)
        # Section 3.11.5: a brace that is no placeholder is doubled.
        bare = re.sub(r"\{\{|\}\}|\{\d+\}", "", result["message"]["text"])
        if "{" in bare or "}" in bare:
            self.fault(here, "a brace of the message is not doubled")

    def place(self, place, here):
        if "region" in place:
            self.region(place["artifactLocation"], place["region"], here)

    def region(self, artifact, region, here):
        """The text of a region must be there, and be what is quoted."""
        uri = artifact["uri"]
        if uri not in self.files:
            text = (self.root / unquote(uri)).read_bytes().decode("utf-8-sig")
            # Each line with the break that ends it.
            parts = re.split(f"({self.breaks})", text)
            self.files[uri] = ["".join(parts[i:i + 2]) for i in range(0, len(parts), 2)]
        lines = self.files[uri]
        first, last = region["startLine"], region["endLine"]
        start, end = region["startColumn"], region["endColumn"]
        if not 1 <= first <= last <= len(lines) or (first, start) > (last, end):
            return self.fault(here, f"{uri} has no lines {first} to {last}")
        if start > len(lines[first - 1]) + 1 or end > len(lines[last - 1]) + 1:
            return self.fault(here, f"{uri}:{first} has no columns {start} to {end}")
        found = "".join(lines[first - 1:last])
        found = found[start - 1:len(found) - (len(lines[last - 1]) - (end - 1))]
        quoted = region.get("snippet", {}).get("text", found)
        if quoted != found:
            self.fault(here, f"{uri}:{first}:{start} holds {found!r}, not {quoted!r}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("root", type=Path)
    parser.add_argument("logs", nargs="+", type=Path)
    options = parser.parse_args()
    try:
        from pydantic import BaseModel
        from sarif_pydantic.sarif import Sarif, Suppression
    except ImportError:
        missing("sarif-pydantic")
    count = 0
    for path in sorted(options.logs):
        log = Log(options.root, path)
        log.check(Sarif, Suppression, BaseModel)
        count += len(log.faults)
        print("\n".join(log.faults) or f"{path}: valid")
    print(f"{len(options.logs)} logs, {count} faults")
    sys.exit(1 if count else 0)


if __name__ == "__main__":
    main()
