"""Pictures of pages for people to look at: each width and scheme, and the printed pages.

    screenshot.py FILE… --out DIR [--widths 320,768,1280,1920] [--schemes light,dark]
"""

import argparse
import base64
import shutil
import subprocess
from pathlib import Path

from browser import chromium, emulate, pages


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+")
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--widths", default="320,768,1280,1920")
    parser.add_argument("--schemes", default="light,dark")
    parser.add_argument("--plain", action="store_true", help="also without any style")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with chromium() as driver:
        for page in pages(options.files):
            for scheme in options.schemes.split(","):
                for width in map(int, options.widths.split(",")):
                    emulate(driver, width, scheme)
                    driver.get(page.as_uri())
                    save(driver, options.out / f"{page.stem}-{width}-{scheme}.png")
            if options.plain:
                driver.execute_script(
                    "for (const sheet of document.styleSheets) sheet.disabled = true")
                save(driver, options.out / f"{page.stem}-plain.png")
            print_to_png(driver, page, options.out)


def save(driver, path):
    """The whole page, however long, as one picture."""
    driver.execute_cdp_cmd("Page.enable", {})
    picture = driver.execute_cdp_cmd(
        "Page.captureScreenshot", {"format": "png", "captureBeyondViewport": True})
    path.write_bytes(base64.b64decode(picture["data"]))
    print(path)


def print_to_png(driver, page, out):
    """The printed page as PDF, and as one picture a sheet where pdftoppm is installed."""
    driver.get(page.as_uri())
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    answer = driver.execute_cdp_cmd("Page.printToPDF", {
        "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": True,
        "printBackground": False})
    pdf = out / f"{page.stem}.pdf"
    pdf.write_bytes(base64.b64decode(answer["data"]))
    print(pdf)
    if shutil.which("pdftoppm"):
        subprocess.run(["pdftoppm", "-r", "70", "-png", pdf, out / f"{page.stem}-print"], check=True)


if __name__ == "__main__":
    main()
