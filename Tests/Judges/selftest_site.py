"""A site of six pages, and what the judges of sites and previews must say if something is wrong."""

import subprocess
import sys
from pathlib import Path

import preview_judge
import reader_judge
from browser import chromium, emulate, served

HERE = Path(__file__).parent

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<style>:focus-visible{{outline:3px solid}}</style></head>
<body><a class="skip" href="#_text">Skip</a><h1>{title}</h1>{above}
<main id="_text" tabindex="-1">{main}</main>{below}</body></html>
"""
SECTION = '<div class="section" id="{0}"><h2>{0}</h2><p>Words of {0}.</p></div>'
VIEWS = '<nav class="views"><a href="{0}"{2}>All</a> <a href="{1}"{3}>EEA</a></nav>'
VERSIONS = ('<nav class="versions"><ul><li><a href="1.0.0/">1.0.0</a> <a href="1.0.0/changes/">Changes'
            '</a></li></ul></nav>')
HERE_NOW = ' aria-current="page"'
NOTICE = '<p class="notice"><a href="{0}">In force</a> <a href="{1}">Changes</a></p>'


def page(title, main, above="", below=""):
    return PAGE.format(title=title, main=main, above=above, below=below)


SITE = {
    "index.html": page("Policies", '<ul class="policies"><li><h2><a href="x/">X</a></h2></li></ul>'),
    "x/index.html": page(
        "X", SECTION.format("a") + SECTION.format("b"),
        VIEWS.format("./", "for/eea/", HERE_NOW, ""), VERSIONS),
    "x/for/eea/index.html": page(
        "X", SECTION.format("a"), VIEWS.format("../../", "./", "", HERE_NOW)),
    "x/1.0.0/index.html": page("X", SECTION.format("a"), NOTICE.format("../", "../since/1.0.0/")),
    "x/1.0.0/changes/index.html": page(
        "Changes", '<a href="#_change-1">One</a><p id="_change-1"><del>old</del></p>'),
    "x/since/1.0.0/index.html": page(
        "Changes", '<a href="#_change-1">One</a><p id="_change-1"><ins>new</ins></p>'),
}

# Judge, file, words there, what stands in their place, what the output must hold.
CASES = [
    ("weight", None, None, None, None),
    ("weight", "x/index.html", "</h1>", "</h1>" + "<!-- heavy -->" * 8_000, "bytes are not less than"),
    ("weight", "x/index.html", "</h1>", "</h1>" + '<script src="../s.js"></script>', "bytes are not less than"),
    ("reader", None, None, None, None),
    ("reader", "x/for/eea/index.html", HERE_NOW, "", "marked as shown is [], not"),
    ("reader", "x/index.html", ' tabindex="-1"', "", "the skip link moves the focus to BODY"),
    ("reader", "x/index.html", "outline:3px solid", "outline:0", "nothing marks the focus"),
    ("reader", "x/index.html", 'class="skip"', "", "the first stop is"),
    ("reader", "x/index.html", 'href="1.0.0/"', 'href="1.0.0/" tabindex="-1"', "does not reach"),
    ("reader", "x/index.html", "<p>Words of b", "<p hidden>Words of b", "these words are missing"),
    ("reader", "x/1.0.0/index.html", 'href="../"', 'href="../for/eea/"', "does not say so"),
    ("reader", "x/1.0.0/changes/index.html", "<p id", "<p hidden id", "not to be seen: #_change-1"),
    ("reader", "x/since/1.0.0/index.html", "<p id", '<p style="position:fixed;top:-9em" id',
     "the target is not on the screen"),
    ("reader", "x/index.html", "<main", '<img alt="" src="http://localhost:9/x.png"><main',
     "request to another host"),
]


def failures(folder):
    """What the judges do otherwise than they must."""
    reader_judge.PATIENCE = 0.5
    with chromium() as driver:
        for number, (judge, name, old, new, words) in enumerate(CASES):
            output = folder / str(number)
            for path, text in SITE.items():
                if path == name:
                    assert old in text, (path, old)
                    text = text.replace(old, new, 1)
                (output / "site" / path).parent.mkdir(parents=True, exist_ok=True)
                (output / "site" / path).write_text(text, "utf-8")
            if judge == "reader":
                # Only the clean site is read in both ways.
                findings = reader_judge.read(driver, output, modes=(True, False)[:1 + (name is None)])[0]
            else:
                (output / "site/s.js").write_text("// heavy\n" * 12_000)
                findings = weight_findings(output / "site")
            if words is None and findings or words and not any(words in found for found in findings):
                yield f"{judge} with “{new}” in {name}: no “{words}” in {findings}"


# What the judge of previews must say of pages that never change.
STALE = ["renewing a page does not happen", "showing the panel does not happen", "no alert",
         "does not say [unknown-field]", "the panel is not the second stop",
         "/ for evil.example is answered with 200, not 403"]
COUNT = len(CASES) + len(STALE)


def stale(folder):
    """What is amiss where the judge of previews sees pages that do not follow their sources."""
    preview_judge.PATIENCE = 0.3
    source = folder / preview_judge.SOURCE
    source.parent.mkdir(parents=True)
    source.write_text("# Policy x\n\n- Version: 1.0.0\n\nX makes weather stations.\n", "utf-8")
    (folder / preview_judge.POLICY).mkdir()
    (folder / preview_judge.POLICY / "index.html").write_text(
        page("X", "X makes weather stations."), "utf-8")
    with served(folder) as server, chromium() as driver:
        emulate(driver, 1280, "light")
        author = preview_judge.Author(driver, folder)
        author.write(f"{server}/{preview_judge.POLICY}/")
        found = author.findings + list(preview_judge.refuse(preview_judge.Preview(server)))
    for words in STALE:
        if not any(words in finding for finding in found):
            yield f"preview of pages that never change: no “{words}” in {found}"


def weight_findings(site):
    answer = subprocess.run(
        [sys.executable, HERE / "weight_judge.py", site], capture_output=True, text=True, check=False)
    lines = answer.stdout.splitlines() or [answer.stderr]
    return [] if answer.returncode == 0 and lines[-1].endswith(" 0 findings") else lines
