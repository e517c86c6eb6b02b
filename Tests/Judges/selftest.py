"""Each judge must be able to fail: bad input, and the words its verdict must hold.

    selftest.py

Exit code: 0 every judge failed as it must, 1 one did not, 3 a judge is not installed.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import notice_judge
import selftest_site

HERE = Path(__file__).parent

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Page</title>
<meta name="viewport" content="width=device-width"><style>{style}</style></head>
<body><header><h1>Page</h1></header>{before}<main>{main}</main></body></html>
"""
CONTENTS = '<nav class="contents" aria-label="Contents">{}</nav>'


def page(main="<p>Text.</p>", style="", before=""):
    return PAGE.format(main=main, style=style, before=before)


def log(region=None, **changes):
    """A SARIF log with one result about the words *world* in a.md."""
    place = {"startLine": 1, "startColumn": 8, "endLine": 1, "endColumn": 15,
             "snippet": {"text": "*world*"}} | (region or {})
    result = {"ruleId": "a", "ruleIndex": 0, "level": "note", "message": {"text": "x"}, "locations": [
        {"physicalLocation": {"artifactLocation": {"uri": "a.md"}, "region": place}}]} | changes
    driver = {"name": "x", "rules": [{"id": "a"}]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": [result]}
    return json.dumps({"version": "2.1.0", "runs": [run]})


# Judge, file name, content, exit code, what the output must hold.
CASES = [
    ("html", "clean.html", page(), 0, "0 messages"),
    ("html", "nesting.html", page("<p><div>block in a paragraph</div></p>"), 1, "No “p” element"),
    ("html", "part.html", "<div><p>Part of a page.</p></div>", 0, "0 messages"),
    ("html", "bad-part.html", "<p><div>Part</div></p>", 1, "bad-part.html"),
    ("html", "align.html", page('<table><tr><td align="left">x</td></tr></table>'), 1, "obsolete"),
    ("axe", "clean.html", page(), 0, "0 findings"),
    ("axe", "contrast.html", page(style="p{color:#ccc}"), 1, "color-contrast"),
    ("axe", "dark.html", page(style="@media (prefers-color-scheme:dark){p{color:#eee}}"), 1,
     "dark: color-contrast"),
    ("axe", "wide.html", page(style="p{width:400px}"), 1, "320 px, light: the page is wider"),
    ("axe", "large.html", page(style="p{width:17rem}"), 1, "at text of 200 %"),
    ("axe", "target.html", page('<p><a href="#a">1</a></p><p><a href="#a">2</a></p><p id="a">x</p>',
                                "a{display:block;height:8px;width:8px;overflow:hidden}p{margin:0}"),
     1, "target-size"),
    ("axe", "foreign.html", page('<img alt="x" src="http://localhost:9/x.png">'), 1,
     "request to another host"),
    ("axe", "skipped.html", page("<h3>Deep</h3>"), 1, "heading level 3 after 1"),
    ("axe", "twice.html", page('<p id="a">x</p><p id="a">y</p>'), 1, "id twice"),
    ("axe", "fragment.html", page('<p><a href="#gone">see</a></p>'), 1, "#gone"),
    ("axe", "order.html", page(
        '<h2 id="a">A</h2><h2 id="b">B</h2>',
        before=CONTENTS.format('<a href="#b">second</a> <a href="#a">first</a>')), 1,
     "contents and text differ in order"),
    ("axe", "late.html", page(
        "<h2 id='a'>A</h2>" + CONTENTS.format("<a href='#a'>A</a>") + "<p>x</p>"), 1,
     "stands above what comes before it"),
    ("schema", "clean.json", '{"day": "2026-03-01"}', 0, "0 errors"),
    ("schema", "type.json", '{"day": 3}', 1, "$.day"),
    ("schema", "format.json", '{"day": "March"}', 1, "$.day"),
    ("schema", "broken.json", "{", 1, "not JSON"),
    ("sarif", "clean.sarif", log(), 0, "valid"),
    ("sarif", "column.sarif", log(region={"startColumn": 7}), 1, "holds ' *world*', not '*world*'"),
    ("sarif", "line.sarif", log(region={"endLine": 9}), 1, "has no lines 1 to 9"),
    ("sarif", "unknown.sarif", log(hue="blue"), 1, "has no property 'hue'"),
    ("sarif", "type.sarif", log(level="bad"), 1, "level"),
    ("sarif", "brace.sarif", log(message={"text": "a {b}"}), 1, "brace"),
    ("sarif", "rule.sarif", log(ruleId="b"), 1, "ruleIndex and ruleId differ"),
    ("mdformat", "clean.md", "# Title\n\n- a\n- b\n", 0, "clean.md"),
    ("mdformat", "star.md", "# Title\n\n* a\n* b\n", 1, "the formatter changes it"),
]
SCHEMA = '{"type": "object", "properties": {"day": {"type": "string", "format": "date"}}}'


def run(judge, file, folder):
    """The judge's exit code and output for one file."""
    arguments = {
        "html": [file],
        "axe": [file, "--widths", "320", "--schemes", "light,dark"],
        "schema": [folder / "schema", file],
        "sarif": [folder, file],
        "mdformat": [file, "--out", folder / "out", "--check"],
    }[judge]
    answer = subprocess.run(
        [sys.executable, HERE / f"{judge}_judge.py", *map(str, arguments)],
        capture_output=True, text=True, check=False)
    return answer.returncode, answer.stdout + answer.stderr


# Stands for policyc: publishes whatever is asked for, always with the same words.
PUBLISHER = """#!/bin/sh
cd "$4" && mkdir -p Policies/x/ledger/x/1.0.0 && cp -r Policies/x/x.policy.md Policies/x/ledger/x/1.0.0/policy.en.md
cd Policies/x/ledger/x/1.0.0 && mkdir -p sources/Policies/x && cp policy.en.md sources/Policies/x/x.policy.md
echo '{"published": "2026-01-01"}' > version.json
"""


def replays(folder):
    """How the judge of histories takes a version that comes out the same, and one that does not."""
    version = folder / "Policies/x/ledger/x/1.0.0"
    (version / "sources/Policies/x").mkdir(parents=True)
    (version / "sources/Policies/x/x.policy.md").write_text("As published.\n")
    (version / "version.json").write_text('{"published": "2026-01-01"}\n')
    program = folder / "publisher"
    program.write_text(PUBLISHER)
    program.chmod(0o755)
    for text, code, words in [
            ("As published.\n", 0, "x 1.0.0"), ("Altered.\n", 1, "policy.en.md differs"),
            (None, 1, "policy.en.md is written and was not published")]:
        (version / "policy.en.md").unlink(missing_ok=True)
        if text:
            (version / "policy.en.md").write_text(text)
        answer = subprocess.run(
            [sys.executable, HERE / "replay_judge.py", program, folder],
            capture_output=True, text=True, check=False)
        if answer.returncode != code or words not in answer.stdout:
            yield f"replay: exit {answer.returncode} instead of {code}, or no “{words}”:\n{answer.stdout}{answer.stderr}"


MOVED = '<meta http-equiv="refresh" content="{}; url=../b/"><p><a href="../b/">moved</a></p>'


def addresses(folder):
    """How the judge of addresses takes pages that are kept, lost and moved."""
    def write(path, content):
        (folder / path).mkdir(parents=True, exist_ok=True)
        (folder / path / "index.html").write_text(content)

    write("old/a", '<p id="x">x</p>')
    write("new/b", '<p id="x">x</p>')
    for content, code, words in [
            (None, 1, "a/: is gone"), ('<p id="x">x</p>', 0, "0 faults"),
            ("<p>x</p>", 1, "#x leads nowhere"), (MOVED.format(0), 0, "0 faults"),
            (MOVED.format(5), 1, "leads on with"),
            (MOVED.format(0).replace("../b/", "../c/"), 1, "which is not there")]:
        if content:
            write("new/a", content)
        answer = subprocess.run(
            [sys.executable, HERE / "address_judge.py", folder / "old", folder / "new"],
            capture_output=True, text=True, check=False)
        if answer.returncode != code or words not in answer.stdout:
            yield f"address: exit {answer.returncode} instead of {code}, or no “{words}”:\n{answer.stdout}{answer.stderr}"


MAIL = """From: =?utf-8?q?=3D=3Futf-8=3Fq=3FDisken=3F=3D_=C3=86r=C3=B8?= <desk@harbour.example>
To: undisclosed-recipients:;
Subject: News
Date: Wed, 01 Apr 2026 00:00:00 +0000
Message-ID: <1@harbour.example>
Auto-Submitted: auto-generated
Content-Language: en
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 7bit

Longer.
--b
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 7bit

<p>Longer.</p>
--b--
"""


def mails(folder):
    """How the judge of notices takes a mail as it should be, and others that a reader may refuse."""
    (folder / "a.txt").write_text("Longer.\n")
    (folder / "a.html").write_text("<p>Longer.</p>\n")
    for old, new, fault in [
            ("", "", None), ("Subject: News", "Subject: News\nBcc: x@y.example", "headers"),
            ("Message-ID: <1@", "Message-ID: <1 @", "defect"), ("--b--\n", "", "defect"),
            ("Longer.\n--b", "Shorter.\n--b", "not the words of a.txt"),
            ("auto-generated", "no", "not a specimen"), ("00:00:00", "10:31:07", "date"),
            ("desk@", "other@", "sender"), ("News", "Ärger", "not plain ASCII"),
            ("7bit", "8bit", "encoding"), ("News", "N" * 999, "too long")]:
        content = MAIL.replace(old, new, 1).replace("\n", "\r\n")
        (folder / "a.eml").write_bytes(content.encode("utf-8"))
        found = []
        notice_judge.judge_mail(folder / "a.eml", found)
        if found if fault is None else not any(fault in line for line in found):
            yield f"notice: “{new}” for “{old}” gives {found}, not {fault}"


VIEW = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<script src="/policy.js" data-failed="anew" defer></script></head>
<body><div class="page"><nav class="views"><a href="/p/"{whole}>All</a>
<a href="/p/for/eea/"{view}>EEA</a></nav><main id="_text">{main}</main></div></body></html>
"""


def switches(folder):
    """How the judge of the switch takes the script as it is, none, and one that shows too much."""
    script = (HERE / "../../Templates/policy.js").read_text()
    tall = '<section id="{0}"><h2>{0}</h2><p style="height:90vh">x</p></section>'
    sections = [tall.format(name) for name in "abcd"]
    (folder / "p/for/eea").mkdir(parents=True)
    current = ' aria-current="page"'
    (folder / "p/index.html").write_text(
        VIEW.format(title="All", whole=current, view="", main="".join(sections)))
    (folder / "p/for/eea/index.html").write_text(
        VIEW.format(title="EEA", whole="", view=current, main="".join(sections[1:])))
    for content, code, words in [
            (script, 0, "0 faults"), ("", 1, "the page was loaded"),
            (script.replace("document.title = next.title;", ""), 1, "title differs"),
            (script.replace("keep(before);", ""), 1, "was at"),
            (script.replace("status.textContent", "status.title"), 1, "nothing is announced"),
            (script.replace('addEventListener("popstate"', 'addEventListener("past"'), 1, "back at")]:
        (folder / "policy.js").write_text(content)
        answer = subprocess.run([sys.executable, HERE / "view_judge.py", folder],
                                capture_output=True, text=True, check=False)
        if answer.returncode == 3:
            print(answer.stderr)
            sys.exit(3)
        if answer.returncode != code or words not in answer.stdout:
            yield f"view: exit {answer.returncode} instead of {code}, or no “{words}”:\n{answer.stdout}{answer.stderr}"


BASE = "https://a.example"
HEAD = "".join(f'<link rel="{rel}" hreflang="{language}" href="{BASE}/{folder}">' for rel, language, folder in [
    ("alternate", "en", "x/"), ("alternate", "fr", "x/fr/"), ("alternate", "x-default", "x/")])


def site_page(folder, main="", head=HEAD):
    canonical = f'<link rel="canonical" href="{BASE}/{folder}">'
    return page(f'<p id="a">x</p>{main}').replace("</head>", canonical + head + "</head>")


def site_map(*folders, rest=HEAD):
    links = rest.replace("<link", "<xhtml:link").replace('">', '"/>')
    return ('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
            ' xmlns:xhtml="http://www.w3.org/1999/xhtml">' + "".join(
                f"<url><loc>{BASE}/{folder}</loc><lastmod>2026-01-01</lastmod>{links}</url>"
                for folder in folders) + "</urlset>")


def entry(number, day="2026-01-01", name=None, rest=""):
    name = name or f"tag:a.example,{day}:x/{number}"
    return (f"<entry><id>{name}</id><title>Version {number}</title><published>{day}T00:00:00Z</published>"
            f"<updated>{day}T00:00:00Z</updated><author><name>A</name></author>"
            f'<link href="{BASE}/x/"/><summary>Words.</summary>{rest}</entry>')


def feed(*entries, updated="2026-01-01"):
    return ('<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:a.example,2026-01-01:x</id><title>x</title>'
            f'<updated>{updated}T00:00:00Z</updated><link rel="self" href="{BASE}/feed.xml"/>'
            + "".join(entries) + "</feed>")


# Judge, what differs from a site without fault, exit code, what the output must hold.
SITES = [
    ("links", {}, 0, "2 pages"),
    ("links", {"x/index.html": site_page("x/", '<p><a href="gone/">x</a></p>')}, 1, "leads nowhere: gone/"),
    ("links", {"x/index.html": site_page("x/", '<p><a href="fr/#b">x</a></p>')}, 1, "a fragment that is not there"),
    ("links", {"x/index.html": site_page("x/", '<p><a href="../../up">x</a></p>')}, 1, "leads out of the site"),
    ("links", {"x/index.html": site_page("x/", f'<p><a href="{BASE}/x/y">x</a></p>')}, 1, "leads nowhere"),
    ("links", {"x/index.html": site_page("x/", f'<p><a href="{BASE}/shop">x</a></p>')}, 0, "0 faults"),
    ("links", {"x/index.html": site_page("x/", '<img alt="" src="//b.example/x.png">')}, 1, "asks another host"),
    ("links", {"x/index.html": page(style="@import 'https://b.example/x.css';")}, 1, "asks another host"),
    ("links", {"x/index.html": page(style="p{background:url(https://b.example/x)}")}, 1, "asks another host"),
    ("links", {"x/index.html": site_page("x/", '<link rel="stylesheet" href="https://b.example/x">')}, 1,
     "asks another host"),
    ("links", {"x/fr/index.html": site_page("x/fr/", head=HEAD.split("<link")[0])}, 1, "names other languages"),
    ("links", {"x/index.html": site_page("x/", head=HEAD + '<meta name="robots" content="noindex">')}, 1,
     "a page that is not to be found"),
    ("links", {"sitemap.xml": site_map("x/", "x/fr/", "y/")}, 1, "no page: https://a.example/y/"),
    ("links", {"sitemap.xml": site_map("x/")}, 1, "x/fr/ is not listed"),
    ("links", {"sitemap.xml": site_map("x/", "x/fr/", rest="")}, 1, "name other languages"),
    ("links", {"sitemap.xml": site_map("x/", "x/fr/").replace("2026-01-01", "January")}, 1, "no day"),
    ("links", {"feed.xml": feed(entry(1)).replace("/x/", "/y/")}, 1, "leads nowhere: https://a.example/y/"),
    ("feed", {}, 0, "1 entries compared, 0 faults"),
    ("feed", {"feed.xml": feed(entry(1), entry(2, name="tag:a.example,2026-01-01:x/1"))}, 1, "named twice"),
    ("feed", {"feed.xml": feed(entry(1), entry(2, day="2026-02-02"), updated="2026-02-02")}, 1,
     "the newest does not stand first"),
    ("feed", {"feed.xml": feed(entry(2, day="2026-02-02"))}, 1, "not as new as its newest entry"),
    ("feed", {"feed.xml": feed(entry(1).replace("<author><name>A</name></author>", ""))}, 1, "nobody has written"),
    ("feed", {"feed.xml": feed(entry(1).replace("<title>Version 1</title>", ""))}, 1, "no title"),
    ("feed", {"feed.xml": feed(entry(1).replace("01:x/1", "02:x/1"))}, 1, "another name on another day"),
    ("feed", {"feed.xml": feed(entry(1, rest="<category term='material'/>"))}, 1, "something else on another day"),
    ("feed", {"feed.xml": feed(entry(1)).replace("</feed>", "")}, 1, "not XML"),
]


def sites(folder):
    """How the judges of whole sites take one without fault, and one with each fault."""
    sound = {"x/index.html": site_page("x/"), "x/fr/index.html": site_page("x/fr/"),
             "sitemap.xml": site_map("x/", "x/fr/"), "feed.xml": feed(entry(1))}

    def write(place, files):
        for name, text in files.items():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_text(text, "utf-8")

    write(folder / "sound", sound)
    for number, (judge, changes, code, words) in enumerate(SITES):
        place = folder / str(number)
        write(place, sound | changes)
        also = ["--also", folder / "sound"] if judge == "feed" else []
        answer = subprocess.run(
            [sys.executable, HERE / f"{judge}_judge.py", place, *also],
            capture_output=True, text=True, check=False)
        if answer.returncode == 3:
            print(answer.stderr)
            sys.exit(3)
        if answer.returncode != code or words not in answer.stdout:
            yield (f"{judge} on {changes}: exit {answer.returncode} instead of {code}, or no “{words}”:\n"
                   f"{answer.stdout}{answer.stderr}")


PAPER = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Page</title><style>
:root{{--print-title:"House";--print-version:"Version 1";--print-digest:"SHA-256 abc";
--print-page:"Page " counter(page) " of " counter(pages)}}
@page{{margin:20mm;@top-left{{content:var(--print-title)}}@top-right{{content:var(--print-version)}}
@bottom-left{{content:var(--print-digest)}}@bottom-right{{content:var(--print-page)}}}}
h2{{break-after:avoid}}tr{{break-inside:avoid}}{style}
</style></head><body><h1>Page</h1><main>{main}</main></body></html>
"""


def papers(folder):
    """How the judge of paper takes a good print, and one with each fault."""
    text = "".join(f"<p style='height:6cm'>Paragraph number {number}.</p>" for number in range(8))
    link = '<p>See <a href="https://harbour.example/rules">the rules</a>.</p>'
    shown = 'a::after{content:" (" attr(href) ")"}'
    row = "<table><tr><td>" + "<p>One line of a cell.</p>" * 80 + "</td></tr></table>"
    for style, main, code, words in [
            ("", text, 0, "0 faults"), (shown, text + link, 0, "0 faults"),
            ("", text + link, 1, "is not printed"),
            ("@page:first{@top-right{content:none}}", text, 1, "sheet 1 does not say the version"),
            ("@page{@bottom-right{content:counter(page)}}", text, 1, "does not say that it is"),
            ("p:nth-child(6){font-size:0}", text, 1, "printed after"),
            ("h2{break-after:auto}h2+p{break-before:page}", text + "<h2>Alone</h2>" + text, 1,
             "ends with a heading"),
            ("", row, 1, "a row of a table is cut")]:
        file = folder / "page.html"
        file.write_text(PAPER.format(style=style, main=main))
        answer = subprocess.run([sys.executable, HERE / "print_judge.py", file],
                                capture_output=True, text=True, check=False)
        if answer.returncode == 3:
            print(answer.stderr)
            sys.exit(3)
        if answer.returncode != code or words not in answer.stdout:
            yield f"print: exit {answer.returncode} instead of {code}, or no “{words}”:\n{answer.stdout}{answer.stderr}"


def main():
    failures = 0
    with tempfile.TemporaryDirectory() as name:
        for failure in sites(Path(name)):
            print(failure)
            failures += 1
    for cases in (replays, addresses, switches, mails, papers, selftest_site.failures,
                  selftest_site.stale):
        with tempfile.TemporaryDirectory() as name:
            for failure in cases(Path(name)):
                print(failure)
                failures += 1
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "schema").write_text(SCHEMA)
        (folder / "a.md").write_text("Hällo, *world*!\n", "utf-8")
        (folder / "bad-schema").write_text('{"type": "thing"}')
        for judge, file_name, content, code, words in CASES:
            file = folder / file_name
            file.write_text(content, "utf-8")
            got, output = run(judge, file, folder)
            if got == 3:
                print(output)
                sys.exit(3)
            if got != code or words not in output:
                print(f"{judge} on {file_name}: exit {got} instead of {code}, or no “{words}”:\n{output}")
                failures += 1
        got = subprocess.run(
            [sys.executable, HERE / "schema_judge.py", folder / "bad-schema", folder / "clean.json"],
            capture_output=True, check=False).returncode
        if got != 1:
            print(f"schema on a bad schema: exit {got} instead of 1")
            failures += 1
    print(f"{len(CASES) + len(SITES) + selftest_site.COUNT + 35} cases, {failures} failures")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
