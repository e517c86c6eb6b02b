/// How redlines look; each page that holds one adds this to its own style.
///
/// The page sets colours: `--ins`, `--ins-ink`, `--del`, `--del-ink`, `--move`, `--move-ink`,
/// `--line`, `--wash`, `--soft`, `--accent`, and the fonts `--serif` and `--sans`.
package enum RedlineStyle {
  package static let css: StaticString = """
    .redline { font-family: var(--serif); font-size: 1.0625rem; }
    .redline p, .redline pre { margin: 0.6rem 0; white-space: pre-line; }
    .redline h3, .redline h4, .redline h5, .redline h6, .redline .title {
      margin: 1.4rem 0 0.4rem; font: 600 1.0625rem/1.35 var(--sans); }
    .redline h3 { font-size: 1.1875rem; }
    .redline .item { margin-left: calc(var(--depth) * 1.5rem); text-indent: 0; }
    .redline .item:not(.more) { position: relative; }
    .redline .item:not(.more)::before { content: attr(data-mark); position: absolute;
      left: -1.25rem; }
    .redline .quotation { padding-left: 1rem; border-left: 3px solid var(--line); }
    .redline .gist { color: var(--soft); font-style: italic; }
    .redline pre { overflow-x: auto; padding: 0.75rem; background: var(--wash); }
    .redline .row { display: flex; flex-wrap: wrap; gap: 0 1rem; border-bottom: 1px solid var(--line);
      font-size: 0.9375rem; }
    .redline .row .cell { flex: 1 1 3.5rem; min-width: 0; padding: 0.35rem 0; }
    .redline .head { font-weight: 600; }
    .redline ins { background: var(--ins); color: var(--ins-ink); text-decoration: underline;
      text-decoration-thickness: 1.5px; text-underline-offset: 0.15em; }
    .redline del { background: var(--del); color: var(--del-ink); text-decoration: line-through; }
    .redline ins.moved, .redline del.moved { background: var(--move); color: var(--move-ink);
      text-decoration-style: dotted; }
    .redline [data-space] { background: none; text-decoration: none; }
    .redline .end::before { content: "\\00b6"; }
    .redline ins::before, .redline ins::after, .redline del::before, .redline del::after {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap; }
    .redline ins:not([data-space])::before { content: " [" var(--added, "added") ": "; }
    .redline del:not([data-space])::before { content: " [" var(--removed, "removed") ": "; }
    .redline ins.moved::before { content: " [" var(--moved-here, "moved here") ": "; }
    .redline del.moved::before { content: " [" var(--moved-away, "moved away") ": "; }
    .redline ins:not([data-space])::after, .redline del:not([data-space])::after { content: "] "; }
    .redline ins > *, .redline del > * { background: inherit; color: inherit; }
    .redline summary { padding: 0.35rem 0; color: var(--soft); font: 0.875rem/1.5 var(--sans);
      cursor: pointer; }
    .redline summary::after { content: attr(aria-label); }
    @media print {
      .redline details::details-content { content-visibility: visible; }
      .redline summary { display: none; }
    }

    .layers { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 1rem 0; padding: 0;
      border: 0; font: 0.9375rem/1.5 var(--sans); }
    .layers legend { padding: 0 0 0.25rem; font-weight: 600; }
    .layers label { display: inline-flex; align-items: center; gap: 0.5rem; min-height: 1.75rem; }
    .layers input { width: 1.125rem; height: 1.125rem; margin: 0; accent-color: var(--accent); }
    @supports not selector(:has(*)) { .layers { display: none; } }

    body:has(#_layer-substance:not(:checked)) .redline del.substance { display: none; }
    body:has(#_layer-substance:not(:checked)) .redline ins.substance {
      background: none; color: inherit; text-decoration: none; }
    body:has(#_layer-substance:not(:checked)) .redline ins.substance::before,
    body:has(#_layer-substance:not(:checked)) .redline ins.substance::after {
      content: none; }
    body:has(#_layer-wording:not(:checked)) .redline del.wording { display: none; }
    body:has(#_layer-wording:not(:checked)) .redline ins.wording {
      background: none; color: inherit; text-decoration: none; }
    body:has(#_layer-wording:not(:checked)) .redline ins.wording::before,
    body:has(#_layer-wording:not(:checked)) .redline ins.wording::after {
      content: none; }
    body:has(#_layer-formatting:not(:checked)) .redline del.formatting { display: none; }
    body:has(#_layer-formatting:not(:checked)) .redline ins.formatting {
      background: none; color: inherit; text-decoration: none; }
    body:has(#_layer-formatting:not(:checked)) .redline ins.formatting::before,
    body:has(#_layer-formatting:not(:checked)) .redline ins.formatting::after {
      content: none; }
    body:has(#_layer-renumbering:not(:checked)) .redline del.renumbering { display: none; }
    body:has(#_layer-renumbering:not(:checked)) .redline ins.renumbering {
      background: none; color: inherit; text-decoration: none; }
    body:has(#_layer-renumbering:not(:checked)) .redline ins.renumbering::before,
    body:has(#_layer-renumbering:not(:checked)) .redline ins.renumbering::after {
      content: none; }
    body:has(#_layer-moved:not(:checked)) .redline del.moved { display: none; }
    body:has(#_layer-moved:not(:checked)) .redline ins.moved {
      background: none; color: inherit; text-decoration: none; }
    body:has(#_layer-moved:not(:checked)) .redline ins.moved::before,
    body:has(#_layer-moved:not(:checked)) .redline ins.moved::after {
      content: none; }

    """

  /// The style with the words that it inserts, in the language of a page.
  package static func text(_ words: RedlineWords) -> String {
    css.description + ":root{" + StyleString.property("--added", words.added)
      + StyleString.property("--removed", words.removed)
      + StyleString.property("--moved-here", words.movedHere)
      + StyleString.property("--moved-away", words.movedAway) + "}\n"
  }
}
