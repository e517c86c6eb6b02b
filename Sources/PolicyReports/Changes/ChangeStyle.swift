/// The constant parts of the page of a comparison.
enum ChangeStyle {
  static let css: StaticString = """
    :root {
      color-scheme: light dark;
      --paper: #fdfcf9; --ink: #1c2226; --soft: #4a545b; --line: #d9d6cc; --wash: #f2f3ec;
      --accent: #1b4b5e; --ins: #dcefdc; --ins-ink: #10491f; --del: #f9dedb; --del-ink: #7c1711;
      --move: #e6e2f6; --move-ink: #3f2b80;
      --material: #a0221a; --undecided: #735a00; --clarifying: #1d5a92; --editorial: #4a545b;
      --serif: "Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, Charter,
        "Noto Serif", Georgia, "Liberation Serif", serif;
      --sans: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial,
        "Noto Sans", sans-serif;
      --mono: ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14181a; --ink: #e3e5e1; --soft: #adb6b8; --line: #353d40; --wash: #1c2224;
        --accent: #93cadb; --ins: #16351f; --ins-ink: #a9e2b8; --del: #451a17; --del-ink: #ffb9b0;
        --move: #2a2450; --move-ink: #cdc2ff;
        --material: #ff9c8f; --undecided: #e4cd5f; --clarifying: #8fc3f5; --editorial: #adb6b8;
      }
    }
    *, ::before, ::after { box-sizing: border-box; }
    html { font: 100%/1.55 var(--sans); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere; }
    .page { max-width: 52rem; margin: 0 auto; padding: 0 1.25rem 3rem; }
    a { color: var(--accent); text-underline-offset: 0.18em; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
    main:focus { outline: 0; }
    .skip { position: absolute; left: 1rem; top: -5rem; z-index: 2; padding: 0.6rem 1rem;
      background: var(--accent); color: var(--paper); }
    .skip:focus { top: 1rem; }
    .internal { display: inline-block; margin: 1.75rem 0 0; padding: 0.15rem 0.7rem;
      border: 2px solid var(--material); color: var(--material); font-weight: 700; }
    h1 { margin: 0.75rem 0 0.25rem; font: 400 2rem/1.15 var(--serif); }
    h2 { margin: 2.25rem 0 0.5rem; padding-top: 0.75rem; border-top: 1px solid var(--line);
      font: 600 1.25rem/1.3 var(--sans); }
    .lead { margin: 0; color: var(--soft); }
    .verdict { margin: 1rem 0; font-size: 1.125rem; }
    .level { display: inline-block; padding: 0 0.5rem; border: 1.5px solid currentColor;
      border-radius: 3px; font-size: 0.875rem; font-weight: 700; }
    .level-material { color: var(--material); } .level-undecided { color: var(--undecided); }
    .level-clarifying { color: var(--clarifying); } .level-editorial { color: var(--editorial); }
    .changes { margin: 0; padding: 0; list-style: none; }
    .changes > li { padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
    .changes p { margin: 0.25rem 0 0; }
    .change-facts { color: var(--soft); font-size: 0.875rem; }
    .values { display: grid; grid-template-columns: auto 1fr; gap: 0.15rem 0.75rem;
      margin: 0.4rem 0 0; font-size: 0.9375rem; }
    .values dt { color: var(--soft); } .values dd { margin: 0; }
    code { font-family: var(--mono); font-size: 0.875em; }
    table { width: 100%; border-collapse: collapse; }
    th[scope] { white-space: nowrap; }
    th, td { padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--line);
      text-align: left; vertical-align: top; }
    .scroll { overflow-x: auto; }
    footer { margin-top: 2rem; color: var(--soft); font-size: 0.875rem; }
    @media print { .skip { display: none; } body { background: none; } .changes > li { break-inside: avoid; } }

    """
}
