/// What the page of a rule set adds to the style of coverage.
enum PackStyle {
  static let css: StaticString = """
    h1 .code { vertical-align: middle; }
    .facts { margin: 1rem 0 0; font-size: 0.9375rem; }
    .facts > div, .row dl > div { display: grid; grid-template-columns: minmax(0, 9rem) minmax(0, 1fr);
      gap: 0 1rem; padding: 0.3rem 0; border-top: 1px dotted var(--line); }
    .facts dt, .row dt { color: var(--soft); font-weight: 600; }
    .facts dd, .row dd { margin: 0; }
    .facts ul, .row ul { margin: 0; padding: 0; list-style: none; }
    .facts li, .row li { min-height: 1.625rem; }
    .row { max-width: 48rem; margin-top: 1.75rem; padding-left: 1rem; border-left: 3px solid var(--line);
      scroll-margin-top: 1rem; }
    .row:target { border-left-color: var(--accent); background: var(--wash); }
    .row .about { margin: 0.15rem 0 0.5rem; }
    .row > p { margin: 0 0 0.6rem; }
    .row dl { margin: 0; font-size: 0.9375rem; }
    .row blockquote { margin: 0; padding-left: 0.75rem; border-left: 3px solid var(--edge);
      font-family: var(--serif); white-space: pre-line; }
    .row li { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.75rem; }
    .mark { padding: 0 0.5rem; border: 1px solid var(--edge); border-radius: 1rem; font-size: 0.8125rem;
      color: var(--soft); }
    .mark.unread { border-style: dashed; border-color: var(--declared); color: var(--declared); }
    @container (max-width: 30rem) {
      .facts > div, .row dl > div { grid-template-columns: minmax(0, 1fr); }
    }
    @media print {
      .row { max-width: none; break-inside: avoid; }
      h2, h3 { break-after: avoid; }
      .row a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; }
    }

    """
}
