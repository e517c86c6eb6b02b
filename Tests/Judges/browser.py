"""One headless Chromium and one local server, shared by the judges that look at pages."""

import contextlib
import functools
import http.server
import shutil
import sys
import threading
from pathlib import Path

MISSING = 3  # exit code of a judge that is not installed


def missing(what):
    """Says which judge is missing and ends with the code that means so."""
    print(f"judge not installed: {what}", file=sys.stderr)
    sys.exit(MISSING)


def pages(arguments):
    """The HTML files among files and folders, sorted, each once."""
    found = set()
    for argument in map(Path, arguments):
        if argument.is_dir():
            found.update(argument.rglob("*.html"))
        elif argument.is_file():
            found.add(argument)
        else:
            sys.exit(f"{argument}: no such file or folder")
    if not found:
        sys.exit("no HTML file among the arguments")
    return sorted(path.resolve() for path in found)


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and does not log."""

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(folder):
    """The address of a local server for one folder."""
    handler = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@contextlib.contextmanager
def chromium():
    """A headless Chromium that logs each request; one start serves all pages."""
    try:
        from selenium import webdriver
        from selenium.common.exceptions import WebDriverException
        from selenium.webdriver.chrome.service import Service
    except ImportError:
        missing("selenium")
    program = shutil.which("chromium") or shutil.which("google-chrome")
    driver_program = shutil.which("chromedriver")
    if not program or not driver_program:
        missing("chromium with its chromedriver")
    options = webdriver.ChromeOptions()
    options.binary_location = program
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                 "--disable-dev-shm-usage", "--force-color-profile=srgb"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    try:
        driver = webdriver.Chrome(options=options, service=Service(driver_program))
    except WebDriverException as error:
        missing(f"chromium does not start: {error.msg}")
    driver.set_page_load_timeout(60)
    driver.set_script_timeout(120)
    try:
        yield driver
    finally:
        driver.quit()


def emulate(driver, width, scheme, height=900):
    """Gives the page a viewport of this width and a colour scheme, without motion."""
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
        {"name": "prefers-color-scheme", "value": scheme},
        {"name": "prefers-reduced-motion", "value": "reduce"}]})
