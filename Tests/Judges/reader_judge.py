"""Reads a site as a person does, in a browser with scripts and in one without.

    reader_judge.py OUTPUT

OUTPUT is what a build writes. From the index to each policy; there each view of it, each language, the
contents, each past version, what changed in it and since it, each mark of a redline, and back again. Where
a version is to come, its banner, the way to it and back. Then with the keyboard alone: the skip link
comes first and leads to the text, every link, button and fold is reached, and where the focus is can be
seen. And without styles: no word of the text is missing.
Exit code: 0 clean, 1 findings, 3 a judge is not installed.
"""

import argparse
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

from axe_judge import foreign_requests
from browser import chromium, emulate, served

# Seconds in which a page must have followed a click.
PATIENCE = 5

# Where an address with a fragment has led: is the element there, with a size, and on the screen?
TARGET = """
const target = document.querySelector(":target");
if (!target) return "no element is the target";
const part = [...target.getClientRects()].find(part => part.width > 0 && part.height > 0)
  || target.firstElementChild && target.firstElementChild.getBoundingClientRect();
if (!part || !target.checkVisibility({visibilityProperty: true})) return "the target is not shown";
if (part.bottom <= 0 || part.top >= innerHeight) return "the target is not on the screen";
return null;
"""

PLACE = """
arguments[0].scrollIntoView({block: "center", behavior: "instant"});
const part = arguments[0].getClientRects()[0];
return [part.left + Math.min(part.width / 2, 20), part.top + part.height / 2];
"""

HIDDEN_MARKS = """
return [...document.querySelectorAll('a[href^="#_change-"]')].map(link => link.hash).filter(hash => {
  const mark = document.getElementById(hash.slice(1));
  return !mark || !mark.checkVisibility() || !mark.getClientRects().length;
});
"""

# The focus, and what shows where it is.
FOCUS = """
const element = document.activeElement;
const style = getComputedStyle(element);
const box = element.getBoundingClientRect();
return {element, name: element.outerHTML.slice(0, 80), isBody: element === document.body,
  isShown: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0 && box.top < innerHeight,
  isMarked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2};
"""

STOPS = """
return [...document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex='0']")]
  .filter(element => element.checkVisibility({visibilityProperty: true}) && !element.disabled);
"""

LOST_WORDS = """
for (const sheet of document.styleSheets) sheet.disabled = true;
for (const element of document.querySelectorAll("[style]")) element.removeAttribute("style");
for (const fold of document.querySelectorAll("details")) fold.open = true;
const lost = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walk.nextNode()) {
  const holder = walk.currentNode.parentElement;
  if (!walk.currentNode.data.trim() || holder.closest("script, style, noscript, template")) continue;
  if (!holder.checkVisibility()) lost.push(walk.currentNode.data.trim().slice(0, 60));
}
return lost;
"""


def few(links):
    """Some of many that are built alike: the first and the last two."""
    return list(dict.fromkeys(links[:1] + links[-2:]))


class Reader:
    """A person with a browser; writes down what is not as it should be."""

    def __init__(self, driver, start, scripts):
        self.driver, self.start, self.scripts = driver, start, scripts
        self.findings, self.count, self.banners = [], 0, 0

    def expect(self, is_so, what):
        self.count += 1
        if not is_so:
            mode = "with scripts" if self.scripts else "without scripts"
            self.findings.append(f"{mode}, {urlsplit(self.driver.current_url).path}: {what}")

    def wait(self, condition):
        """Whether something becomes so within a moment."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if condition():
                return True
            time.sleep(0.02)
        return False

    @property
    def address(self):
        return self.driver.current_url

    def has(self, script):
        return self.driver.execute_script("return " + script)

    def hrefs(self, selector):
        """Addresses of links in the order of the page, each once."""
        # In one step, since a script may put another page in its place meanwhile.
        return list(dict.fromkeys(self.driver.execute_script(
            "return [...document.querySelectorAll(arguments[0])].map(link => link.href)", selector)))

    def click(self, selector, address):
        """Follows the link to an address, and sees that it leads there."""
        for link in self.driver.find_elements("css selector", selector):
            if link.get_attribute("href") == address:
                self.press(link)
                self.expect(self.wait(lambda: self.address == address),
                            f"the link to {address} does not lead there")
                return True
        self.expect(False, f"there is no link to {address} any more")
        return False

    def press(self, element):
        """Presses the mouse where the element begins; what covers it gets the press."""
        x, y = self.driver.execute_script(PLACE, element)
        for kind in ("mousePressed", "mouseReleased"):
            self.driver.execute_cdp_cmd("Input.dispatchMouseEvent", {
                "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1})

    def back(self, address):
        self.driver.back()
        self.expect(self.wait(lambda: self.address == address), f"back does not lead to {address}")

    # What a person does

    def read_index(self):
        self.driver.get(self.start)
        policies = self.hrefs(".policies h2 a")
        self.expect(policies, "the index lists no policy")
        for policy in policies:
            title = self.driver.execute_script(
                "return [...document.querySelectorAll('h2 a')].find(a => a.href === arguments[0]).innerText",
                policy)
            if self.click(".policies h2 a", policy):
                self.expect(self.has("document.querySelector('h1').innerText") == title, f"the page is not called “{title}”")
                self.read_policy(policy)
                self.driver.get(self.start)

    def read_policy(self, policy):
        self.read_contents(policy)
        self.switch_views(policy)
        self.read_languages(policy)
        self.read_banner(policy)
        for version in few(self.hrefs(".versions li > a:first-child")):
            if version != policy:
                self.read_version(policy, version)
        for changes in few(self.hrefs('.versions a[href$="changes/"]')):
            self.driver.get(policy)
            if self.click(".versions a", changes):
                self.read_marks()
                self.back(policy)

    def read_contents(self, policy):
        for link in self.hrefs(".contents a")[:3]:
            if self.click(".contents a", link):
                problem = self.driver.execute_script(TARGET)
                self.expect(problem is None, problem)
        self.driver.get(policy)

    def switch_views(self, policy):
        """To each view and back; that the switch shows what the view's page does, is judged elsewhere."""
        views = self.hrefs(".views a")
        for view in views[1:]:
            if self.click(".views a", view):
                self.expect(self.wait(lambda view=view: self.marked == [view]),
                            f"marked as shown is {self.marked}, not {view}")
        for view in reversed(views[:-1]):
            self.back(view)
            self.expect(self.wait(lambda view=view: self.marked == [view]),
                        f"marked after going back is {self.marked}, not {view}")
        self.driver.get(policy)

    @property
    def marked(self):
        """The views that the page says it shows."""
        return self.hrefs('.views [aria-current="page"]')

    def read_languages(self, policy):
        for link in self.driver.find_elements("css selector", ".languages a"):
            language, address = link.get_attribute("hreflang"), link.get_attribute("href")
            self.press(link)
            self.expect(self.wait(lambda address=address: self.address == address),
                        f"the link to the language {language} does not lead there")
            root = self.driver.find_element("css selector", "html").get_attribute("lang")
            self.expect(root == language, f"the page says that its language is {root}, not {language}")
            self.back(policy)
            return

    def read_version(self, policy, version):
        self.driver.get(policy)
        if not self.click(".versions a", version):
            return
        self.expect(policy in self.hrefs(".notice a"), "a version that is not in force does not say so")
        self.expect(self.has("document.querySelector('main .section, main .clause')"), "a version has no text")
        for since in [link for link in self.hrefs(".notice a") if "/since/" in link]:
            if self.click(".notice a", since):
                self.read_marks()
                self.back(version)
        if self.click(".notice a", policy):
            self.back(version)
        self.back(policy)

    def read_banner(self, policy):
        """The ways of a version that is to come."""
        banner = self.hrefs(".notice a")
        for coming in [link for link in banner if link.endswith("/") and "changes" not in link]:
            said = self.driver.find_element("css selector", ".notice").text
            if self.click(".notice a", coming):
                name = coming.rstrip("/").rsplit("/", 1)[1]
                self.expect(name in said, f"the banner does not name version {name}")
                self.click(".notice a", policy)
                self.back(coming)
                self.back(policy)
        for changes in [link for link in banner if link.endswith("changes/")]:
            if self.click(".notice a", changes):
                self.read_marks()
                self.back(policy)
        self.banners += len(banner)

    def read_marks(self):
        """Every entry of the list leads to a mark that can be seen."""
        page = self.address
        hidden = self.driver.execute_script(HIDDEN_MARKS)
        self.expect(not hidden, f"not to be seen: {', '.join(hidden[:5])}")
        links = [link for link in self.hrefs("main a") if "#_change-" in link]
        chosen = links[:1] + links[1:][-1:]
        for link in chosen:
            if self.click("main a", link):
                problem = self.driver.execute_script(TARGET)
                self.expect(problem is None, f"{urlsplit(link).fragment}: {problem}")
        for _ in chosen:
            self.driver.back()
        self.expect(self.wait(lambda: self.address == page), "back does not lead to the start of the page")

    def use_keyboard(self, page):
        from selenium.webdriver import ActionChains
        from selenium.webdriver.common.keys import Keys
        press = lambda key: ActionChains(self.driver).send_keys(key).perform()
        self.driver.get(page)
        press(Keys.TAB)
        first = self.driver.execute_script(FOCUS)
        self.expect('class="skip"' in first["name"], f"the first stop is {first['name']}")
        press(Keys.ENTER)
        focus = self.driver.execute_script("return document.activeElement.tagName")
        self.expect(focus == "MAIN", f"the skip link moves the focus to {focus}")
        self.driver.get(page)
        wanted, reached = self.driver.execute_script(STOPS), []
        for _ in range(len(wanted) + 5):
            press(Keys.TAB)
            stop = self.driver.execute_script(FOCUS)
            if stop["isBody"] or stop["element"] in reached:
                break
            reached.append(stop["element"])
            self.expect(stop["isShown"], f"the focus cannot be seen: {stop['name']}")
            self.expect(stop["isMarked"], f"nothing marks the focus: {stop['name']}")
        for element in wanted:
            if element not in reached:
                self.expect(False, f"the keyboard does not reach {element.get_attribute('outerHTML')[:80]}")
        self.count += len(wanted)

    def read_without_styles(self, page):
        self.driver.get(page)
        lost = self.driver.execute_script(LOST_WORDS)
        self.expect(not lost, f"without styles these words are missing: {'; '.join(lost[:5])}")


def kinds(site):
    """One page of each kind, the longest first among its like."""
    found = {}
    for page in sorted(site.rglob("index.html"), key=lambda page: (-page.stat().st_size, page)):
        parts = page.relative_to(site).parent.parts
        kind = ("index" if not parts else "changes" if parts[-1] == "changes"
                else "since" if "since" in parts else "view" if "for" in parts
                else "version" if len(parts) > 1 and parts[1][0].isdigit()
                else "translation" if len(parts) > 1 else "policy")
        found.setdefault(kind, page)
    return list(found.values())


def read(driver, output, is_coming=False, modes=(True, False)):
    """All findings on what a build wrote, and how much was looked at; with scripts and without."""
    findings, count = [], 0
    with served(output) as server:
        for scripts in modes:
            driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not scripts})
            emulate(driver, 1280, "light")
            reader = Reader(driver, f"{server}/site/", scripts)
            reader.read_index()
            if is_coming:
                reader.expect(reader.banners, "no policy has the banner of a version that is to come")
            # Keys and styles know nothing of scripts; one page shows that.
            for page in kinds(output / "site")[:None if scripts else 1]:
                address = f"{server}/{page.relative_to(output).parent.as_posix()}/"
                reader.use_keyboard(address)
                reader.read_without_styles(address)
            for address in foreign_requests(driver, urlsplit(server).netloc):
                reader.expect(False, f"request to another host: {address}")
            findings += reader.findings
            count += reader.count
    return findings, count


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", type=Path)
    parser.add_argument("--coming", action="store_true", help="a version is to come; without one it fails")
    options = parser.parse_args()
    with chromium() as driver:
        findings, count = read(driver, options.output.resolve(), options.coming)
    for finding in findings:
        print(finding)
    print(f"{count} expectations, {len(findings)} findings")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
