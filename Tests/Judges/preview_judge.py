"""Writes a policy with its preview open in a browser, as an author does.

    preview_judge.py PROGRAM ROOT

PROGRAM is policyc, with policyc-preview beside it; ROOT holds the example policies, of which a copy is
written to. A saved word is on the page soon, which stays where it was read; a fault leaves the old text
and is told in a panel that the keyboard reaches and folds; what is mended is gone from the panel. The same
is shown where there are no scripts. A project that was never sound has its findings for a page. Pages
that only a preview has, and the panel, are judged by axe-core. Strangers are refused, no file is written,
and Ctrl-C ends it well.
Exit code: 0 clean, 1 findings, 3 a judge is not installed.
"""

import argparse
import http.client
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

from axe_judge import engine, foreign_requests, judge_axe, overflow
from browser import chromium, emulate

DAY = "2026-06-01"
POLICY = "larkspur-privacy"
SOURCE = "Policies/larkspur/privacy.policy.md"
# Seconds in which a save must be on the page.
PATIENCE = 8

PANEL = "return document.querySelector('#_preview details')"
OPEN = "const panel = document.querySelector('#_preview details'); return panel && panel.open"


class Preview:
    """A preview of a project, at its address."""

    def __init__(self, address):
        self.address = address

    def ask(self, path, method="GET", host=None):
        """Status and body of an answer, the path sent as it is."""
        connection = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=10)
        connection.putrequest(method, path, skip_host=host is not None)
        if host is not None:
            connection.putheader("Host", host)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


class RunningPreview(Preview):
    """A preview that was started here."""

    def __init__(self, program, root):
        self.process = subprocess.Popen(
            [program, "preview", "--port", "0", "--as-of", DAY, "--root", root],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        super().__init__(self.process.stdout.readline().strip())

    def end(self):
        """The exit code after Ctrl-C; `None` if it does not end."""
        self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return None


class Author:
    """A person who writes, with a browser beside the editor."""

    def __init__(self, driver, root):
        self.driver, self.file = driver, root / SOURCE
        self.sound = self.file.read_text("utf-8")
        self.findings, self.slowest = [], 0.0

    def expect(self, is_so, what):
        if not is_so:
            self.findings.append(what)

    def save(self, text):
        self.file.write_text(text, "utf-8")

    def wait(self, script, what, *arguments):
        start = time.monotonic()
        while time.monotonic() - start < PATIENCE:
            if self.driver.execute_script(script, *arguments):
                self.slowest = max(self.slowest, time.monotonic() - start)
                return
            time.sleep(0.03)
        self.findings.append(f"{what} does not happen in {PATIENCE} s")

    def wait_for_word(self, word, what):
        self.wait("return document.querySelector('main').innerText.includes(arguments[0])", what, word)

    @property
    def text(self):
        return self.driver.find_element("css selector", "main").text

    def write(self, page):
        """Writes on, makes a fault, and mends it."""
        first = self.sound.replace("makes weather stations", "makes quite good weather stations")
        faulty = first.replace("- Version:", "- Versoin:", 1)
        self.driver.get(page + "#keep.list")
        self.driver.execute_script("scrollBy(0, 40)")
        here = self.driver.execute_script("return scrollY")
        self.save(first)
        self.wait_for_word("quite good", "renewing a page")
        self.wait("return Math.abs(scrollY - arguments[0]) < 60", "standing where it was read", here)
        self.expect(self.driver.current_url.endswith("#keep.list"), "the fragment is lost")
        self.save(faulty.replace("quite good", "bad"))
        self.wait(PANEL, "showing the panel")
        panel = self.driver.execute_script(
            "const place = document.querySelector('#_preview'); return place ? place.innerText : ''")
        for word in (f"{SOURCE}:4:3: error:", "[unknown-field]", 'did you mean "Version"?'):
            self.expect(word in panel, f"the panel does not say {word}")
        self.expect(self.driver.find_elements("css selector", '#_preview [role="alert"]'), "no alert")
        self.expect("quite good" in self.text, "the last good text is not kept")
        self.use_keyboard(page)
        self.save(first)
        self.wait("return !document.querySelector('#_preview details')", "taking the panel away")
        self.expect("quite good" in self.text, "the text is lost with the panel")
        self.save(self.sound)
        self.wait("return !document.querySelector('main').innerText.includes('quite good')", "going back")

    def use_keyboard(self, page):
        from selenium.webdriver import ActionChains
        from selenium.webdriver.common.keys import Keys
        focus = "return document.activeElement.tagName"
        self.driver.get(page)
        self.wait(OPEN, "the panel of a page that is opened later")
        ActionChains(self.driver).send_keys(Keys.TAB, Keys.TAB).perform()
        self.expect(self.driver.execute_script(focus) == "SUMMARY", "the panel is not the second stop")
        ActionChains(self.driver).send_keys(Keys.TAB).perform()
        self.expect(self.driver.execute_script(focus) == "PRE", "the findings cannot be scrolled by keys")
        ActionChains(self.driver).send_keys(Keys.ESCAPE).perform()
        self.expect(not self.driver.execute_script(OPEN), "Escape does not fold the panel")
        self.expect(self.driver.execute_script(focus) == "SUMMARY", "the focus is lost with the panel")
        self.driver.refresh()
        self.wait(PANEL, "keeping the panel")
        time.sleep(0.3)
        self.expect(not self.driver.execute_script(OPEN), "a folded panel opens by itself")
        ActionChains(self.driver).send_keys(Keys.TAB, Keys.TAB, Keys.ENTER).perform()
        self.expect(self.driver.execute_script(OPEN), "the panel does not open again")

    def read_without_scripts(self, page):
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        self.save(self.sound.replace("- Version:", "- Versoin:", 1))
        start = time.monotonic()
        while time.monotonic() - start < PATIENCE:
            self.driver.get(page)
            if self.driver.execute_script(OPEN):
                break
        else:
            self.findings.append("without scripts there is no panel")
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})

    def judge_pages(self, address, paths):
        """What axe-core says of pages, and whether they fit a narrow window."""
        script, tally = engine(), {"version": "0", "rules": 10**6, "incomplete": set()}
        for path in paths:
            for scheme in ("light", "dark"):
                for width in (320, 1280):
                    emulate(self.driver, width, scheme)
                    self.driver.get(address + path)
                    time.sleep(0.3)
                    here = judge_axe(self.driver, script, tally) + overflow(self.driver, "at normal text")
                    self.findings += [f"/{path} at {width} px, {scheme}: {finding}" for finding in here]
        emulate(self.driver, 1280, "light")


def refuse(preview):
    """What must not be answered, and how."""
    for path, method, host, status in (
            ("/", "GET", "evil.example", 403), ("/", "GET", "127.0.0.1.evil.example:80", 403),
            ("/", "GET", "localhost:1", 200), ("/", "POST", None, 405), ("/", "HEAD", None, 200),
            ("/../../../../etc/passwd", "GET", None, 404), ("/%2e%2e/%2e%2e/etc/passwd", "GET", None, 404),
            ("//etc/passwd", "GET", None, 404), (f"/{SOURCE}", "GET", None, 404)):
        got, body = preview.ask(path, method, host)
        if got != status or "root:" in body or "Author note" in body:
            yield f"{method} {path} for {host} is answered with {got}, not {status}"


def files(root):
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("root", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, chromium() as driver:
        root = Path(name)
        shutil.copytree(options.root / "Policies", root / "Policies")
        before = files(root)
        emulate(driver, 1280, "light")
        author = Author(driver, root)
        preview = RunningPreview(options.program, root)
        try:
            if not preview.address.startswith("http://127.0.0.1:"):
                sys.exit(f"no address but “{preview.address}”")
            page = f"{preview.address}{POLICY}/"
            author.write(page)
            author.read_without_scripts(page)
            author.judge_pages(preview.address, [f"{POLICY}/", "nothing", "_reports/"])
            author.findings += refuse(preview)
            for found in foreign_requests(driver, urlsplit(preview.address).netloc):
                author.expect(False, f"request to another host: {found}")
            driver.get("about:blank")
            author.expect(preview.end() == 0, "Ctrl-C does not end it with exit code 0")
            # The source is still faulty: this project was never sound.
            preview = RunningPreview(options.program, root)
            author.judge_pages(preview.address, [""])
            driver.get(f"{preview.address}{POLICY}/")
            author.expect("[unknown-field]" in author.text, "without a good page nothing is told")
            author.save(author.sound)
            author.wait_for_word("makes weather stations", "showing the first good page")
        finally:
            preview.end()
        author.expect(files(root) == before, "a file was written")
    for finding in author.findings:
        print(finding)
    print(f"slowest change {author.slowest:.1f} s, {len(author.findings)} findings")
    sys.exit(1 if author.findings else 0)


if __name__ == "__main__":
    main()
