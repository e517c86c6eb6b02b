/// The style sheet of what a preview adds to pages, and of the pages that only it has.
///
/// What is added begins with `_`; it takes nothing from the style sheet of the page that it is on.
enum PreviewStyle {
  static let text = """
    #_preview, #_preview *, ._own, ._own * { all: revert; box-sizing: border-box; }
    #_preview, ._own {
      --paper: #fdfcf9; --ink: #1c2226; --line: #d9d6cc; --edge: #a0221a; --wash: #f2f3ec;
      --link: #1b4b5e; --error: #a0221a; --warning: #7a4a00; --note: #0d5a6b; --frame: #1d5a92;
      --help: #1d6238; --dim: #4a545b;
      --sans: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial,
        "Noto Sans", sans-serif;
      --mono: ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace;
      color-scheme: light dark;
    }
    @media (prefers-color-scheme: dark) {
      #_preview, ._own {
        --paper: #14181a; --ink: #e3e5e1; --line: #353d40; --edge: #ff9c8f; --wash: #1c2224;
        --link: #93cadb; --error: #ff9c8f; --warning: #f2c36b; --note: #74d3d0; --frame: #8fc3f5;
        --help: #7fd09c; --dim: #adb6b8;
      }
    }
    #_preview { position: fixed; inset: auto 0 0; z-index: 2147483647; color: var(--ink);
      font: 1rem/1.5 var(--sans); text-align: left; }
    #_preview ._panel { border-top: 4px solid var(--edge); background: var(--paper);
      box-shadow: 0 -0.5rem 2rem rgb(0 0 0 / 25%); }
    #_preview summary { padding: 0.6rem 1.25rem; cursor: pointer; }
    #_preview strong { color: var(--error); }
    #_preview p { margin: 0; padding: 0.5rem 1.25rem 0.75rem; }
    #_preview a, ._own a { color: var(--link); text-underline-offset: 0.18em; }
    #_preview :focus-visible, ._own :focus-visible { outline: 3px solid var(--link);
      outline-offset: -3px; }
    :is(#_preview, ._own) ._findings { overflow: auto; font: 0.875rem/1.45 var(--mono);
      white-space: pre; tab-size: 1; }
    #_preview ._findings { max-height: min(40vh, 26rem); margin: 0; padding: 0.5rem 1.25rem;
      border: 1px solid var(--line); border-width: 1px 0; background: var(--wash); }
    :is(#_preview, ._own) ._error { color: var(--error); font-weight: 700; }
    :is(#_preview, ._own) ._warning { color: var(--warning); font-weight: 700; }
    :is(#_preview, ._own) ._note { color: var(--note); font-weight: 700; }
    :is(#_preview, ._own) ._strong { font-weight: 700; }
    :is(#_preview, ._own) ._frame { color: var(--frame); }
    :is(#_preview, ._own) ._related { color: var(--note); }
    :is(#_preview, ._own) ._help { color: var(--help); }
    :is(#_preview, ._own) ._dim { color: var(--dim); }
    ._has-panel body { padding-bottom: 50vh; }

    ._own { margin: 0 auto; max-width: 68rem; padding: 1.5rem 1.25rem; background: var(--paper);
      color: var(--ink); font: 1rem/1.6 var(--sans); overflow-wrap: anywhere; }
    html:has(> ._own) { background: #fdfcf9; }
    @media (prefers-color-scheme: dark) { html:has(> ._own) { background: #14181a; } }
    ._own h1 { margin: 0.5rem 0 1rem; font-size: 1.75rem; font-weight: 500; line-height: 1.2; }
    ._own code { font: 0.9375em var(--mono); }
    ._own ul { padding-left: 1.25rem; }
    ._own li a { display: inline-block; padding: 0.2rem 0; }
    ._own ._findings { margin: 1rem 0; padding: 1rem; border: 1px solid var(--line);
      background: var(--wash); }
    @media (max-width: 40rem) {
      :is(#_preview, ._own) ._findings { white-space: pre-wrap; overflow-wrap: anywhere; }
    }
    @media print { #_preview { display: none; } ._has-panel body { padding-bottom: 0; } }

    """
}
