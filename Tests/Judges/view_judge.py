"""The switch between views: in place it shows exactly what the view's own page shows.

    view_judge.py SITE

Every page with a switch is opened, and each view is clicked: no load, the address and title of the
view, the same HTML as its page, the current view marked and announced, the clause that is read where
it was; the back button leads back to the place. Then with the keyboard, with a fetch that fails, from
a file, and with scripts off: the browser goes to the page. Exit code: 0 good, 1 not, 3 a judge is not
installed.
"""

import argparse
import sys
import time
from pathlib import Path

from browser import chromium, emulate, pages, served

# What a reader gets: the page without the state of folds, and the words that are seen.
CONTENT = """
const page = document.querySelector(".page").cloneNode(true);
for (const fold of page.querySelectorAll("details")) fold.open = false;
return {html: page.outerHTML, words: document.querySelector(".page").innerText, title: document.title,
  links: [...document.querySelectorAll("head > link")].map(link => link.outerHTML).join("\\n")};
"""
STATE = """
return {path: location.pathname, marked: window.mark === 1, top: scrollY,
  busy: document.querySelector("main").getAttribute("aria-busy"),
  current: document.querySelector(".views [aria-current]")?.pathname,
  said: document.querySelector("body > [role=status]")?.textContent || ""};
"""
CLICK = "[...document.querySelectorAll('.views a')].find(link => link.pathname === arguments[0]).click()"
TOP = "return document.getElementById(arguments[0])?.getBoundingClientRect().top ?? null"


class Reader:
    """One browser on one site, with what went wrong so far."""

    def __init__(self, driver, server, site):
        self.driver, self.server, self.site, self.faults = driver, server, site, []

    def open(self, path):
        """Opens a page and marks its window, so that a load shows."""
        self.driver.get(self.server + path)
        self.driver.execute_script("window.mark = 1")

    def state(self):
        return self.driver.execute_script(STATE)

    def wait(self, path, loads=False):
        """Waits for an address; the state then, or the last one seen."""
        for _ in range(100):
            state = self.state()
            if state["path"] == path and not state["busy"] and state["marked"] != loads:
                return state
            time.sleep(0.05)
        return state

    def check(self, holds, what):
        if not holds:
            self.faults.append(what)

    def content(self, path=None):
        """The content of what is shown, or of a page that is loaded for it."""
        if path:
            self.driver.get(self.server + path)
        return self.driver.execute_script(CONTENT)


def views(reader):
    return reader.driver.execute_script(
        "return [...document.querySelectorAll('.views a')].map(link => link.pathname)")


def judge_in_place(reader, start, wanted):
    """From one page to each view of it and back."""
    reader.open(start)
    for path in [view for view in views(reader) if view != start] + [start]:
        before = reader.state()["path"]
        reader.driver.execute_script(CLICK, path)
        state = reader.wait(path)
        where = f"{before} to {path}"
        reader.check(state["marked"], f"{where}: the page was loaded")
        reader.check(state["path"] == path, f"{where}: the address is {state['path']}")
        reader.check(state["current"] == path, f"{where}: {state['current']} is marked as current")
        reader.check(state["said"].strip(), f"{where}: nothing is announced")
        shown = reader.content()
        for part, value in wanted[path].items():
            reader.check(shown[part] == value, f"{where}: {part} differs from the page's own")


def judge_place(reader, start):
    """What is read stays where it is, and the back button leads back to it."""
    reader.open(start)
    shared = None
    for path in views(reader):
        if path == start:
            continue
        ids = reader.driver.execute_script(
            "return [...document.querySelectorAll('main > section')].slice(1).map(block => block.id)")
        reader.open(path)
        here = [name for name in ids if reader.driver.execute_script(TOP, name) is not None]
        if here:
            shared = path, here[-1]
            break
    if not shared:
        return
    path, name = shared
    reader.open(start)
    reader.driver.execute_script(
        "document.getElementById(arguments[0]).scrollIntoView({behavior: 'instant'}); "
        "scrollBy({top: -100, behavior: 'instant'})", name)
    before, scrolled = reader.driver.execute_script(TOP, name), reader.state()["top"]
    reader.driver.execute_script(CLICK, path)
    reader.wait(path)
    after = reader.driver.execute_script(TOP, name)
    room = reader.driver.execute_script(
        "return scrollY + innerHeight < document.documentElement.scrollHeight - 1")
    reader.check(not room or (after is not None and abs(after - before) <= 2),
                 f"{start} to {path}: #{name} was at {before} and is at {after}")
    reader.driver.back()
    state = reader.wait(start)
    time.sleep(0.1)
    state = reader.state()
    reader.check(state["marked"] and state["path"] == start, f"{path}: the way back is a load")
    reader.check(abs(state["top"] - scrolled) <= 2,
                 f"{path}: back at {state['top']} and not at {scrolled}")
    reader.driver.forward()
    reader.check(reader.wait(path)["marked"], f"{start}: the way forward is a load")


def judge_keyboard(reader, start):
    """Enter on a view shows it, and the focus stays in the switch."""
    from selenium.webdriver.common.keys import Keys

    reader.open(start)
    path = [view for view in views(reader) if view != start][0]
    link = reader.driver.execute_script(
        "const link = [...document.querySelectorAll('.views a')].find("
        "link => link.pathname === arguments[0]); link.focus(); return link", path)
    link.send_keys(Keys.ENTER)
    reader.check(reader.wait(path)["marked"], f"{start}: Enter on a view loads a page")
    focused = reader.driver.execute_script("return document.activeElement.pathname")
    reader.check(focused == path, f"{start}: after Enter the focus is on {focused}")


def judge_without(reader, start):
    """Where there is no script, no fetch or no server, the browser goes to the page."""
    reader.open(start)
    path = [view for view in views(reader) if view != start][0]
    reader.driver.execute_script("window.fetch = () => Promise.reject(new TypeError('cut off'))")
    reader.driver.execute_script(CLICK, path)
    reader.check(reader.wait(path, loads=True)["path"] == path, f"{start}: a failed fetch leads nowhere")

    reader.driver.get((reader.site / start.lstrip("/") / "index.html").as_uri())
    reader.driver.execute_script("document.querySelectorAll('.views a')[1].click()")
    time.sleep(0.3)
    address = reader.driver.current_url
    reader.check(address.startswith("file:") and "/for/" in address, f"{start}: from a file to {address}")

    reader.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        from selenium.webdriver.common.by import By

        reader.driver.get(reader.server + start)
        link = reader.driver.find_elements(By.CSS_SELECTOR, ".views a")[1]
        wanted = link.get_attribute("href")
        link.click()
        reader.check(reader.driver.current_url == wanted, f"{start}: without scripts the switch is no link")
    finally:
        reader.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=Path)
    site = parser.parse_args().site.resolve()
    files = [file for file in pages([site]) if 'class="views"' in file.read_text("utf-8")]
    starts = ["/" + file.parent.relative_to(site).as_posix() + "/" for file in files]
    if not starts:
        sys.exit("no page has a switch between views")
    with served(site) as server, chromium() as driver:
        emulate(driver, 1280, "light")
        reader = Reader(driver, server, site)
        wanted = {path: reader.content(path) for path in starts}
        for start in starts:
            if "/for/" not in start:
                judge_in_place(reader, start, wanted)
                judge_place(reader, start)
                judge_keyboard(reader, start)
                judge_without(reader, start)
        judge_in_place(reader, [start for start in starts if "/for/" in start][0], wanted)
    for fault in reader.faults:
        print(fault)
    print(f"{len(starts)} pages with a switch, {len(reader.faults)} faults")
    sys.exit(1 if reader.faults else 0)


if __name__ == "__main__":
    main()
