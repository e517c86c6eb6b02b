"""Fills the shells with invented pieces and writes the mock pages beside this file.

Temporary: it stands for the renderer until there is one. It knows the two kinds of tag that a
shell may use and nothing else, so a shell that needs more fails here.
"""

import html
import re
from pathlib import Path

HERE = Path(__file__).parent
TEMPLATES = HERE.parents[2] / "Templates"


def fill(shell, values):
    """The shell with its comment removed and each tag replaced by its value."""
    text = re.sub(r"\{\{!.*?\}\}\n", "", shell, flags=re.S)
    text = re.sub(r"\{\{\{(\w+)\}\}\}", lambda tag: values[tag[1]], text)
    text = re.sub(r"\{\{(\w+)\}\}", lambda tag: html.escape(values[tag[1]]), text)
    return re.sub(r"\n\n+", "\n", text)


def contents(body, label):
    """The list of contents of a body: every printed heading but those inside a clause's words."""
    found = re.findall(
        r'<(?:section|div) class="(?:section|clause|register-block)[^"]*" id="([^"]+)"[^>]*>\s*'
        r'(?:<span class="alias"[^>]*></span>\s*)*<div class="head"><h([2-4])>(.*?)</h\2>', body)
    lines, depth = [], 1
    for name, level, title in found:
        level = int(level)
        while depth < level:
            lines.append("<ol>")
            depth += 1
        while depth > level:
            lines.append("</li></ol>")
            depth -= 1
        if lines[-1] != "<ol>":
            lines.append("</li>")
        lines.append(f'<li><a href="#{name}">{title}</a>')
    lines += ["</li></ol>"] * (depth - 1)
    return (f'<nav class="contents" id="_contents" aria-label="{label}">\n<details>\n'
            f"<summary>{label}</summary>\n" + "\n".join(lines) + "\n</details>\n</nav>")


def number(body):
    """The body with decimal numbers before the headings, as `Numbering: decimal` prints them."""
    counts = [0] * 5

    def put(match):
        level = int(match[1]) - 2
        counts[level] += 1
        counts[level + 1:] = [0] * (4 - level)
        digits = ".".join(str(count) for count in counts[:level + 1])
        return f'<div class="head"><h{match[1]}><span class="number">{digits}</span> '

    return re.sub(r'<div class="head"><h([2-4])>', put, body)


ENGLISH = {
    "lang": "en", "dir": "ltr",
    "pageTitle": "Larkspur Privacy Notice · version 3.2.0",
    "description": "Larkspur Privacy Notice of Larkspur Field Instruments, Inc., version 3.2.0.",
    "title": "Larkspur Privacy Notice",
    "organisation": "Larkspur Field Instruments, Inc.",
    "skipToContent": "Skip to content",
    "style": (TEMPLATES / "style.css").read_text(),
    "printStyle": ':root{--print-title:"Larkspur Field Instruments, Inc. · Larkspur Privacy Notice";'
                  '--print-version:"Version 3.2.0";--print-effective:"Effective 1 March 2026"}',
    "links": '<link rel="canonical" href="https://larkspur.example/larkspur-privacy/">\n'
             '<link rel="alternate" hreflang="fr" href="https://larkspur.example/larkspur-privacy/fr/">\n'
             '<link rel="alternate" type="text/markdown" href="../../markdown/larkspur-privacy.md">\n'
             '<link rel="alternate" type="application/json" href="../../json/larkspur-privacy.json">',
    "stamp": "",
    "banner": '<p class="notice">Version 4.0.0 takes effect on <time datetime="2026-06-01">1 June 2026'
              '</time>. <a href="4.0.0/">Read version 4.0.0</a> or <a href="4.0.0/changes/">see what'
              ' changes</a>.</p>',
    "status": '<ul class="status">\n<li>Version 3.2.0</li>\n'
              '<li>Effective <time datetime="2026-03-01">1 March 2026</time></li>\n'
              '<li>Last updated <time datetime="2026-02-12">12 February 2026</time></li>\n</ul>',
    "views": '<nav class="views" aria-label="Show this text for">\n<ul>\n'
             '<li><a href="./" aria-current="page">Everyone</a></li>\n'
             '<li><a href="for/eea/">EEA</a></li>\n<li><a href="for/us-ca/">California</a></li>\n'
             "</ul>\n</nav>",
    "languages": '<nav class="languages" aria-label="Language">\n<ul>\n'
                 '<li><span lang="en" aria-current="true">English</span></li>\n'
                 '<li><a href="fr/" hreflang="fr" lang="fr" rel="alternate">Français</a></li>\n'
                 "</ul>\n</nav>",
    "formats": '<ul class="formats">\n'
               '<li><a href="../../markdown/larkspur-privacy.md" type="text/markdown">Markdown</a></li>\n'
               '<li><a href="../../json/larkspur-privacy.json" type="application/json">JSON</a></li>\n'
               "</ul>",
    "viewNote": "",
    "body": (HERE / "body.en.fragment").read_text(),
    "removed": '<section class="removed" id="_removed">\n<h2>Removed clauses</h2>\n<ul>\n'
               '<li id="share.research">“Research partners” was removed in version 3.0.0. '
               '<a href="2.4.0/#share.research">Read it in version 2.4.0</a>.</li>\n'
               '<li id="collect.fax">“Fax numbers” was removed in version 2.0.0. '
               '<a href="1.9.2/#collect.fax">Read it in version 1.9.2</a>.</li>\n</ul>\n</section>',
    "footer": '<p class="up"><a href="#_top">Back to top</a></p>\n'
              '<p>Based on “Open Notice 2” by Fernwood Legal Commons, '
              '<a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC-BY-4.0</a>.</p>\n'
              '<p>Permanent address of this version: '
              '<a href="https://larkspur.example/larkspur-privacy/3.2.0/">version 3.2.0</a></p>\n'
              '<p class="digest">SHA-256 <code>'
              "5d1c0b7a94e2f86331c8be0fd75a2946ee01b3c8d2f0975a6618e4cb90f3aa27</code></p>\n"
              '<p>Compiled by policyc.</p>',
}
ENGLISH["contents"] = contents(ENGLISH["body"], "Contents")

FRENCH_BODY = (HERE / "body.fr.fragment").read_text()
FRENCH = ENGLISH | {
    "lang": "fr",
    "pageTitle": "Avis de confidentialité de Larkspur · version 3.2.0",
    "description": "Avis de confidentialité de Larkspur Field Instruments, Inc., version 3.2.0.",
    "title": "Avis de confidentialité de Larkspur",
    "skipToContent": "Aller au contenu",
    "links": "",
    "printStyle": ':root{--print-title:"Larkspur Field Instruments, Inc. · Avis de confidentialité de '
                  'Larkspur";--print-version:"Version 3.2.0";'
                  '--print-effective:"En vigueur depuis le 1er mars 2026"}',
    "banner": "",
    "status": '<ul class="status">\n<li>Version 3.2.0</li>\n'
              '<li>En vigueur depuis le <time datetime="2026-03-01">1er mars 2026</time></li>\n'
              '<li>Dernière mise à jour le <time datetime="2026-02-12">12 février 2026</time></li>\n</ul>',
    "views": '<nav class="views" aria-label="Afficher ce texte pour">\n<ul>\n'
             '<li><a href="./" aria-current="page">Tous</a></li>\n'
             '<li><a href="for/eea/">EEE</a></li>\n</ul>\n</nav>',
    "languages": '<nav class="languages" aria-label="Langue">\n<ul>\n'
                 '<li><a href="../" hreflang="en" lang="en" rel="alternate">English</a></li>\n'
                 '<li><span lang="fr" aria-current="true">Français</span></li>\n</ul>\n</nav>',
    "body": FRENCH_BODY,
    "removed": "",
    "contents": contents(FRENCH_BODY, "Sommaire"),
    "footer": '<p class="up"><a href="#_top">Haut de page</a></p>\n<p>Compilé par policyc.</p>',
}

# The draft of a view: stamp, numbers, a note on what the view leaves out.
DRAFT_BODY = number(re.sub(
    r'<section class="clause" id="rights\.(?:eea|marketing)">.*?</section>\n', "",
    ENGLISH["body"].replace("If you live in the EEA, see", "In the EEA, see").replace(
        'href="#rights.eea"', 'href="../../#rights.eea"'), flags=re.S))
DRAFT = ENGLISH | {
    "stamp": '<p class="stamp">Draft — not in force</p>',
    "banner": "",
    "views": ENGLISH["views"].replace(' aria-current="page"', "").replace(
        'href="for/us-ca/"', 'href="./" aria-current="page"').replace(
        'href="./">Everyone', 'href="../../">Everyone'),
    "viewNote": '<p class="notice">This is the text as it applies in California. Parts for readers '
                'elsewhere are left out. <a href="../../">Read the whole text</a>.</p>',
    "body": DRAFT_BODY,
    "contents": contents(DRAFT_BODY, "Contents"),
}

INDEX = ENGLISH | {
    "title": "Policies",
    "description": "Every policy on this site.",
    "body": '<ul class="policies">\n<li><h2><a href="larkspur-privacy/">Larkspur Privacy Notice</a></h2>\n'
            '<p class="organisation">Larkspur Field Instruments, Inc.</p>\n' + ENGLISH["status"] + "</li>\n"
            '<li><h2><a href="larkspur-cookies/">Larkspur Cookie Notice</a></h2>\n'
            '<p class="organisation">Larkspur Field Instruments, Inc.</p>\n' + ENGLISH["status"] + "</li>\n</ul>",
    "footer": "<p>Compiled by policyc.</p>",
}

if __name__ == "__main__":
    policy = (TEMPLATES / "policy.mustache").read_text()
    index = (TEMPLATES / "index.mustache").read_text()
    for name, shell, values in [("policy", policy, ENGLISH), ("policy.fr", policy, FRENCH),
                                ("policy.draft", policy, DRAFT), ("index", index, INDEX)]:
        (HERE / f"{name}.html").write_text(fill(shell, values))
