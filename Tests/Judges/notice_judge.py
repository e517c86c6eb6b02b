"""Notices of a change: mails that a strict reader takes without complaint, and that stay the same.

    notice_judge.py PROGRAM PROJECT WORK

A copy of the project's folder Policies gets a ledger with two versions of one policy, the second one
with a material change, and names that try to add headers. Its notices are compiled twice. Exit code:
0 good, 1 not, 3 a judge is not installed.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
from email import message_from_bytes, policy
from html.parser import HTMLParser
from pathlib import Path

from browser import missing

FIRST = "2026-02-20"
SECOND = "2026-04-01"
RELEASE = """# Release next: The next version

- Policy: #harbour-privacy
- Version: {version}
- Approved by: P. Nandakumar (2026-02-18)
- Reach: new data only

We keep cards **longer**, för läsarnas skull. <!-- counsel agrees -->
"""
SECRETS = ["Nandakumar", "counsel", "chg.", "mc.", "less protective", "fingerprint"]
DAY = re.compile(r"^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} 00:00:00 \+0000$")
CHARSETS = {"us-ascii", "utf-8"}


class Words(HTMLParser):
    """The words of a page, without those of its style."""

    def __init__(self):
        super().__init__()
        self.words, self.hidden = [], 0

    def handle_starttag(self, tag, attributes):
        self.hidden += tag in ("style", "title")

    def handle_endtag(self, tag):
        self.hidden -= tag in ("style", "title")

    def handle_data(self, data):
        if not self.hidden:
            self.words += data.split()


def run(program, *arguments, **options):
    result = subprocess.run([program, *arguments], capture_output=True, text=True, check=False, **options)
    if result.returncode != 0:
        sys.exit(f"policyc {' '.join(arguments)} ended with {result.returncode}\n{result.stdout}{result.stderr}")
    return result.stdout


def publish(program, source, work):
    """A project with two published versions."""
    root = work / "notices"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(source / "Policies", root / "Policies")
    folder = root / "Policies" / "harbour"
    organisation = folder / "organisation.policy.md"
    text = organisation.read_text("utf-8")
    text = text.replace("- Legal name: Harbour Reading Room e.V.",
                        "- Legal name: Läsesal \"Hamn\", <b>e.V.</b>\n- Notices from: #desk")
    text = text.replace("- Role: controller", "- Role: controller\n- Name: =?utf-8?q?Disken?= Ærø", 1)
    organisation.write_text(text, "utf-8")
    policy_file = folder / "privacy.policy.md"
    text = policy_file.read_text("utf-8")
    text = text.replace("Jurisdictions: EEA", "Jurisdictions: EEA, CA-QC")
    text = text.replace("Your reader's card", "Läsarens kort – 図書館カード")
    policy_file.write_text(text, "utf-8")
    release = folder / "next.release.md"
    release.write_text(RELEASE.format(version="1.0.0"), "utf-8")
    run(program, "publish", "harbour-privacy", "--as-of", FIRST, "--root", str(root))
    text = text.replace("Version: 1.0.0", "Version: 2.0.0").replace("2026-03-01", "2026-06-01")
    policy_file.write_text(text.replace("6 months", "2 years"), "utf-8")
    release.write_text(RELEASE.format(version="2.0.0"), "utf-8")
    run(program, "publish", "harbour-privacy", "--as-of", SECOND, "--root", str(root))
    return root


def judge_mail(path, faults):
    content = path.read_bytes()

    def fault(words):
        faults.append(f"{path.name}: {words}")

    if any(byte > 0x7E for byte in content) or re.search(rb"(?<!\r)\n|\r(?!\n)", content):
        fault("not plain ASCII with CR LF")
    if max(len(line) for line in content.split(b"\r\n")) > 998:
        fault("a line is too long")
    mail = message_from_bytes(content, policy=policy.default)
    for part in mail.walk():
        for defect in part.defects + [d for value in part.values() for d in getattr(value, "defects", [])]:
            fault(f"defect: {defect!r}")
    wanted = ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "Content-Language",
              "MIME-Version", "Content-Type"]
    if mail.keys() != wanted:
        fault(f"headers: {mail.keys()}")
    if mail.get_content_type() != "multipart/alternative":
        fault(f"type: {mail.get_content_type()}")
    parts = [part.get_content_type() for part in mail.iter_parts()]
    if parts != ["text/plain", "text/html"]:
        fault(f"parts: {parts}")
    for part in mail.iter_parts():
        if part["Content-Transfer-Encoding"] not in ("7bit", "quoted-printable"):
            fault(f"encoding: {part['Content-Transfer-Encoding']}")
        if part.get_content_charset() not in CHARSETS:
            fault(f"charset: {part.get_content_charset()}")
        beside = path.with_suffix(".txt" if part.get_content_type() == "text/plain" else ".html")
        if part.get_content().replace("\r\n", "\n").rstrip("\n") != beside.read_text("utf-8").rstrip("\n"):
            fault(f"not the words of {beside.name}")
    if mail["To"] != "undisclosed-recipients:;" or mail["Auto-Submitted"] != "auto-generated":
        fault("not a specimen")
    if not DAY.match(str(mail["Date"])):
        fault(f"date: {mail['Date']}")
    sender = mail["From"].addresses
    if len(sender) != 1 or sender[0].addr_spec != "desk@harbour.example":
        fault(f"sender: {mail['From']}")
    if sender[0].display_name != "=?utf-8?q?Disken?= Ærø":
        fault(f"name: {sender[0].display_name!r}")
    return mail


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("program", "project", "work"):
        parser.add_argument(name, type=lambda text: Path(text).resolve())
    options = parser.parse_args()
    try:
        from jsonschema import Draft202012Validator, FormatChecker
    except ImportError:
        missing("jsonschema")
    program = str(options.program)
    root = publish(program, options.project, options.work)
    faults = []
    day = ["--as-of", "2026-04-10", "--root", str(root)]
    outputs = [root / "first", root / "second"]
    for output in outputs:
        run(program, "notice", "harbour-privacy", "--output", str(output), *day)
    run(program, "build", "--quiet", "--output", str(root / "built"), *day)
    folders = [output / "harbour-privacy" / "1.0.0--2.0.0" for output in outputs]
    folders.append(root / "built" / "notices" / "harbour-privacy" / "1.0.0--2.0.0")
    files = {file.name: file.read_bytes() for file in folders[0].iterdir()}
    for folder in folders[1:]:
        if {file.name: file.read_bytes() for file in folder.iterdir()} != files:
            faults.append(f"{folder.parent.parent.name}: not the same bytes as the first time")

    notice = json.loads(files["notice.json"])
    schema = json.loads(run(program, "schema", "notice"))
    for error in Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(notice):
        faults.append(f"notice.json: {error.json_path}: {error.message[:300]}")
    printed = run(program, "notice", "harbour-privacy", "--format", "json", *day)
    if json.loads(printed) != notice:
        faults.append("notice.json: not what --format json prints")

    named = {"notice.json", "banner.html"}
    for audience in notice["audiences"]:
        named.update(audience["files"])
        for name in audience["files"]:
            text = files[name].decode("utf-8")
            if name.endswith(".txt"):
                page = Words()
                page.feed(files[name.replace(".txt", ".html")].decode("utf-8"))
                told = [word for word in re.sub(r"<https?://[^>]*>", " ", text).split()
                        if not re.fullmatch(r"=+|\*|--", word)]
                if told != page.words:
                    faults.append(f"{name}: text and page say different words")
                long = [line for line in text.split("\n") if len(line) > 72 and "://" not in line]
                faults += [f"{name}: long line: {line}" for line in long]
            if name.endswith(".eml"):
                mail = judge_mail(folders[0] / name, faults)
                if mail["Subject"] != audience["subject"] or "図書館" not in str(mail["Subject"]):
                    faults.append(f"{name}: subject: {mail['Subject']}")
                if mail["Message-ID"] != f"<{audience['message_id']}>":
                    faults.append(f"{name}: id: {mail['Message-ID']}")
    if set(files) != named:
        faults.append(f"files: {sorted(set(files) ^ named)}")
    ids = [audience["message_id"] for audience in notice["audiences"] if audience["message_id"]]
    if len(ids) != 2 or len(set(ids)) != 2:
        faults.append(f"ids: {ids}")
    for name, content in files.items():
        faults += [f"{name}: holds \"{secret}\"" for secret in SECRETS if secret.encode() in content]

    # Every link leads to a page of the site, and to what it names there.
    site = root / "built" / "site"
    for name in sorted(files):
        if not name.endswith(".html"):
            continue
        for address in re.findall(r'href="(https://harbour\.example/[^"]*)"', files[name].decode("utf-8")):
            path, _, fragment = address.removeprefix("https://harbour.example/").partition("#")
            page = site / path / "index.html"
            if not page.is_file():
                faults.append(f"{name}: no page: {address}")
            elif fragment and f'id="{fragment}"' not in page.read_text("utf-8"):
                faults.append(f"{name}: nothing there: {address}")

    # A banner is part of a page; the checker of pages gets it inside of one.
    page = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Page</title></head><body>\n"
    (folders[0] / "banner-page.html").write_text(page + files["banner.html"].decode("utf-8") + "</body></html>\n", "utf-8")
    (folders[0] / "banner.html").unlink()

    for fault in faults:
        print(fault)
    print(f"{len(files)} files, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
