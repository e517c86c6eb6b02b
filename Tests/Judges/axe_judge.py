"""What a browser and axe-core say about pages.

    axe_judge.py FILE_OR_DIR… [--root DIR] [--widths 320,768,1280] [--schemes light,dark]

Each page at each width and colour scheme: no violation of axe-core, no request to another host, no
horizontal overflow (at normal text, and at 200 %). Once a page: no heading level skipped, no id
twice, no link to a fragment that is not there, and without styles the page reads head, contents,
text, foot. What axe-core could not decide is listed and does not fail.
Exit code: 0 clean, 1 findings, 3 a judge is not installed.
"""

import argparse
import json
import os
import sys
from pathlib import Path
from urllib.parse import quote, urlsplit

from browser import chromium, emulate, missing, pages, served

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OLDEST_ENGINE = (4, 8)
FEWEST_RULES = 60

# Closed contents are opened first, so that what is folded on a narrow page is judged too.
RUN_AXE = """
const done = arguments[arguments.length - 1];
for (const fold of document.querySelectorAll("details")) fold.open = true;
axe.run(document, {runOnly: {type: "tag", values: arguments[0]}}).then(
  result => {
    const brief = list => list.map(rule => ({id: rule.id, help: rule.help, nodes: rule.nodes.map(
      node => ({target: node.target.join(" "), why: node.failureSummary || node.any.concat(
        node.all, node.none).map(check => check.message).join("; ")}))}));
    done({version: result.testEngine.version, violations: brief(result.violations),
      incomplete: brief(result.incomplete), rules: result.violations.length +
        result.incomplete.length + result.passes.length + result.inapplicable.length});
  },
  error => done({error: String(error)}));
"""

OVERFLOW = """
const page = document.scrollingElement;
if (page.scrollWidth <= page.clientWidth) return null;
const wide = [...document.body.querySelectorAll("*")].filter(
  element => element.getBoundingClientRect().right > page.clientWidth + 1
    && !element.parentElement.closest(".table"));
return `${page.scrollWidth} > ${page.clientWidth}: ` + wide.slice(-3).map(
  element => element.tagName.toLowerCase() + "." + element.className).join(", ");
"""

STRUCTURE = """
const problems = [];
let last = 0, firsts = 0;
for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6, [role=heading]")) {
  const level = Number(heading.getAttribute("aria-level") || heading.tagName[1]);
  if (level === 1) firsts += 1;
  if (level > last + 1) problems.push(`heading level ${level} after ${last}: ${heading.textContent}`);
  last = level;
}
if (firsts !== 1) problems.push(`${firsts} headings of level 1`);
const seen = new Set();
for (const element of document.querySelectorAll("[id]")) {
  if (seen.has(element.id)) problems.push(`id twice: ${element.id}`);
  seen.add(element.id);
}
for (const link of document.querySelectorAll('a[href^="#"]')) {
  const name = decodeURIComponent(link.getAttribute("href").slice(1));
  if (!seen.has(name)) problems.push(`link to a fragment that is not there: #${name}`);
}
return problems;
"""

# The parts of a page in the order in which they come without styles, from top to bottom; then the
# sections of the text in the order of the contents.
READING_ORDER = """
for (const sheet of document.styleSheets) sheet.disabled = true;
for (const element of document.querySelectorAll("[style]")) element.removeAttribute("style");
for (const fold of document.querySelectorAll("details")) fold.open = true;
const top = element => element.getBoundingClientRect().top;
const problems = [];
const ordered = (elements, what) => elements.reduce((before, element) => {
  if (before && top(element) < top(before)) problems.push(
    `without styles, ${what} ${element.id || element.tagName} stands above what comes before it`);
  return element;
}, null);
const parts = ["header", "nav.contents", "main", "footer"].map(part => document.querySelector(part));
if (!parts[0] || !parts[2]) problems.push("no header or no main");
ordered(parts.filter(part => part), "part");
const listed = [...document.querySelectorAll(".contents a")].map(
  link => document.getElementById(decodeURIComponent(link.hash.slice(1)))).filter(part => part);
ordered(listed, "section");
listed.reduce((before, element) => {
  if (before && !(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING))
    problems.push(`contents and text differ in order at ${element.id}`);
  return element;
}, null);
return problems;
"""


def engine():
    """The text of axe-core."""
    try:
        import axe_playwright_python
    except ImportError:
        missing("axe-playwright-python (it carries axe-core)")
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")


def foreign_requests(driver, host):
    """Addresses on other hosts that the page has asked for since the last call."""
    found = set()
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] != "Network.requestWillBeSent":
            continue
        address = urlsplit(message["params"]["request"]["url"])
        if address.scheme in ("http", "https", "ws", "wss") and address.netloc != host:
            found.add(address.geturl())
    return sorted(found)


def judge_axe(driver, script, tally):
    """Violations of the page as it stands; counts rules and collects what is incomplete."""
    driver.execute_script(script)
    result = driver.execute_async_script(RUN_AXE, TAGS)
    if "error" in result:
        return [f"axe-core failed: {result['error']}"]
    tally["version"] = result["version"]
    tally["rules"] = min(tally["rules"], result["rules"])
    for rule in result["incomplete"]:
        for node in rule["nodes"]:
            tally["incomplete"].add(f'{rule["id"]} at {node["target"]}: {node["why"]}')
    return [f'{rule["id"]} ({rule["help"]}) at {node["target"]}: {node["why"]}'
            for rule in result["violations"] for node in rule["nodes"]]


def judge_page(driver, address, script, options, tally):
    """All findings on one page, each with the circumstances it appears in."""
    findings = []
    host = urlsplit(address).netloc
    for scheme in options.schemes.split(","):
        for width in map(int, options.widths.split(",")):
            emulate(driver, width, scheme)
            driver.get(address)
            here = judge_axe(driver, script, tally)
            here += overflow(driver, "at normal text")
            driver.execute_script("document.documentElement.style.fontSize = '200%'")
            here += overflow(driver, "at text of 200 %")
            here += [f"request to another host: {found}" for found in foreign_requests(driver, host)]
            findings += [f"{width} px, {scheme}: {finding}" for finding in here]
    driver.get(address)
    findings += driver.execute_script(STRUCTURE)
    findings += driver.execute_script(READING_ORDER)
    return findings


def overflow(driver, when):
    found = driver.execute_script(OVERFLOW)
    return [f"the page is wider than the window {when}: {found}"] if found else []


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+")
    parser.add_argument("--root", type=Path, help="folder to serve; else the common folder")
    parser.add_argument("--widths", default="320,768,1280")
    parser.add_argument("--schemes", default="light,dark")
    options = parser.parse_args()
    files = pages(options.files)
    root = (options.root or Path(os.path.commonpath([file.parent for file in files]))).resolve()
    script = engine()
    tally = {"version": "0", "rules": 10**6, "incomplete": set()}
    count = 0
    with served(root) as server, chromium() as driver:
        for file in files:
            address = f"{server}/{quote(file.relative_to(root).as_posix())}"
            for finding in judge_page(driver, address, script, options, tally):
                print(f"{file.relative_to(root)}: {finding}")
                count += 1
    for line in sorted(tally["incomplete"]):
        print(f"incomplete: {line}")
    if tuple(map(int, tally["version"].split(".")[:2])) < OLDEST_ENGINE:
        print(f"axe-core is {tally['version']}, too old to judge")
        count += 1
    if tally["rules"] < FEWEST_RULES:
        print(f"only {tally['rules']} rules ran")
        count += 1
    print(f"{len(files)} pages, axe-core {tally['version']}, {tally['rules']} rules, {count} findings, "
          f"{len(tally['incomplete'])} incomplete")
    sys.exit(1 if count else 0)


if __name__ == "__main__":
    main()
