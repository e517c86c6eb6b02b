"""Imports documents, builds the result, and looks for every word of the document on the page.

    import_judge.py PATH_TO_POLICYC [FILE_OR_FOLDER…]

Without files it takes the samples of the fixtures, and the texts in POLICY_REFERENCE_TEXTS (or
`../shared` beside the checkout) where there are any. The words of a Markdown document are those that
the cmark-gfm program shows; of a plain text, all. They must stand on the page in the same order, and
`check` must find no error in the imported text.
"""

import html.parser
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

MISSING = 3
HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


class Words(html.parser.HTMLParser):
    """Collects what readers see, without the style sheet."""

    def __init__(self):
        super().__init__()
        self.text = []
        self.hidden = 0

    # Marks inside a word do not divide it.
    INLINE = ("a", "b", "code", "del", "em", "i", "span", "strong", "sup")

    def handle_starttag(self, tag, attributes):
        self.hidden += tag in ("style", "script", "title")
        if tag not in Words.INLINE:
            self.text.append(" ")

    def handle_endtag(self, tag):
        self.hidden -= tag in ("style", "script", "title")
        if tag not in Words.INLINE:
            self.text.append(" ")

    def handle_data(self, data):
        if not self.hidden:
            self.text.append(data)


def words(text):
    # A raised digit is the same digit.
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text), re.UNICODE)


def words_of_html(source):
    parser = Words()
    parser.feed(source)
    return words("".join(parser.text))


def words_of_document(path):
    if path.suffix == ".txt":
        return words(path.read_text("utf-8", "replace"))
    # Front matter is about the document and becomes a comment.
    text = re.sub(
        r"\A\ufeff?---[ \t]*\r?\n.*?\n---[ \t]*\r?\n", "", path.read_text("utf-8", "replace"),
        flags=re.S)
    # The program leaves tags out; a line break divides words all the same.
    text = re.sub(r"<br\s*/?>", " ", text)
    shown = subprocess.run(
        ["cmark-gfm", "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "footnotes"],
        input=text.encode("utf-8"), capture_output=True, check=True)
    return words_of_html(shown.stdout.decode("utf-8", "replace"))


def first_missing(wanted, found):
    """The first wanted word that does not follow the ones before it."""
    places = iter(found)
    for number, word in enumerate(wanted):
        if not any(place == word for place in places):
            return " ".join(wanted[max(0, number - 6):number + 1])
    return None


def judge(program, path):
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder, "Policies", "a", "imported.policy.md")
        target.parent.mkdir(parents=True)
        run = lambda *arguments: subprocess.run(
            [program, *arguments, "--quiet"], capture_output=True, text=True, cwd=folder)
        done = run("import", str(path), "-o", str(target))
        if done.returncode == 2 or not target.exists():
            return f"not imported: {done.stderr.strip()[:200]}"
        checked = run("check", "--format", "short")
        if ": error:" in checked.stdout:
            return "check finds an error: " + checked.stdout.split("\n")[0][:200]
        built = run("build", "--draft", "--as-of", "2026-06-01")
        page = next(pathlib.Path(folder).glob("Output/site/*/index.html"), None)
        if page is None:
            return f"nothing built: {built.stderr.strip()[:200]}"
        missing = first_missing(words_of_document(path), words_of_html(page.read_text("utf-8")))
        return missing and f"a word is missing or out of order: … {missing}"


def documents(arguments):
    if arguments:
        places = [pathlib.Path(argument) for argument in arguments]
    else:
        texts = os.environ.get("POLICY_REFERENCE_TEXTS")
        places = [ROOT / "Tests/Fixtures/import",
                  pathlib.Path(texts) if texts else ROOT.parent / "shared"]
    found = []
    for place in places:
        if place.is_file():
            found.append(place)
        elif place.is_dir():
            found += sorted(p for p in place.glob("**/*")
                            if p.is_file() and is_document(p, place))
    return found


def is_document(path, place):
    if place.name == "import":
        return path.suffix in (".md", ".txt") and not path.name.endswith((".policy.md", ".notes.txt"))
    return path.parent.name == "seeds" or path.name == "old.md"


def main():
    if not shutil.which("cmark-gfm"):
        print("judge not installed: cmark-gfm", file=sys.stderr)
        sys.exit(MISSING)
    program = os.path.abspath(sys.argv[1])
    failed = 0
    found = documents(sys.argv[2:])
    for path in found:
        fault = judge(program, path)
        if fault:
            failed += 1
            print(f"{path.parent.name}/{path.name}: {fault}")
    print(f"import: {len(found) - failed} passed, {failed} failed")
    sys.exit(1 if failed or not found else 0)


if __name__ == "__main__":
    main()
