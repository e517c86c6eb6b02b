/// The constant parts of internal pages: head, style sheet and shapes.
enum CoverageStyle {
  static let head: StaticString = """
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex, nofollow, noarchive">
    <meta name="color-scheme" content="light dark">

    """

  /// Each status has a shape of its own; the colours only repeat what shape and word say.
  static let icons: StaticString = """
    <svg class="hidden" aria-hidden="true" width="0" height="0">
    <symbol id="_icon-met" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M4.5 8.3 7 10.8l4.6-5.4" fill="none" stroke="var(--paper)" stroke-width="1.8"/></symbol>
    <symbol id="_icon-stated" viewBox="0 0 16 16"><path d="M1.5 2.5h13v8.5H8l-3.5 3V11h-3z" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M4.5 5.6h7M4.5 8h4.5" stroke="currentColor" stroke-width="1.4"/></symbol>
    <symbol id="_icon-declared" viewBox="0 0 16 16"><path d="M1 8s2.6-4.5 7-4.5S15 8 15 8s-2.6 4.5-7 4.5S1 8 1 8z" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M2.5 14 13.5 2" stroke="currentColor" stroke-width="1.8"/></symbol>
    <symbol id="_icon-partial" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor"/></symbol>
    <symbol id="_icon-missing" viewBox="0 0 16 16"><path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor"/><path d="m5 5 6 6M11 5l-6 6" stroke="var(--paper)" stroke-width="1.8"/></symbol>
    <symbol id="_icon-waived" viewBox="0 0 16 16"><path d="M3 15V1.5h9.5L10 5l2.5 3.5H3" fill="none" stroke="currentColor" stroke-width="1.7"/></symbol>
    <symbol id="_icon-unknown" viewBox="0 0 16 16"><path d="M8 .8 15.2 8 8 15.2.8 8z" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M6.2 6.4c0-2.4 3.6-2.3 3.6-.2 0 1.4-1.8 1.3-1.8 2.8" fill="none" stroke="currentColor" stroke-width="1.4"/><circle cx="8" cy="11.2" r=".95" fill="currentColor"/></symbol>
    <symbol id="_icon-upcoming" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 4v4.3l3 1.8" fill="none" stroke="currentColor" stroke-width="1.6"/></symbol>
    <symbol id="_icon-none" viewBox="0 0 16 16"><path d="M3 8h10" stroke="currentColor" stroke-width="2"/></symbol>
    </svg>

    """

  static let css: StaticString = """
    :root {
      color-scheme: light dark;
      --paper: #fdfcf9; --ink: #1c2226; --soft: #4a545b; --line: #d9d6cc; --edge: #7d8479;
      --wash: #f2f3ec; --accent: #1b4b5e;
      --met: #1d6238; --stated: #5a3d9a; --declared: #8a4b06; --partial: #735a00;
      --missing: #a0221a; --waived: #8b2a6b; --unknown: #1d5a92; --upcoming: #0d6262;
      --none: #5c6468;
      --serif: "Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, Charter,
        "Noto Serif", Georgia, "Liberation Serif", serif;
      --sans: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial,
        "Noto Sans", sans-serif;
      --mono: ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14181a; --ink: #e3e5e1; --soft: #adb6b8; --line: #353d40; --edge: #7f898c;
        --wash: #1c2224; --accent: #93cadb;
        --met: #7fd09c; --stated: #c3adfa; --declared: #f2b56b; --partial: #e4cd5f;
        --missing: #ff9c8f; --waived: #f0a1d2; --unknown: #8fc3f5; --upcoming: #74d3d0;
        --none: #9aa4a7;
      }
    }
    *, ::before, ::after { box-sizing: border-box; }
    html { font: 100%/1.5 var(--sans); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere; }
    .page { container-type: inline-size; max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
    a { color: var(--accent); text-underline-offset: 0.18em; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
    main:focus { outline: 0; }
    .hidden { position: absolute; width: 0; height: 0; overflow: hidden; }
    .skip { position: absolute; left: 1rem; top: -5rem; z-index: 2; padding: 0.6rem 1rem;
      background: var(--accent); color: var(--paper); }
    .skip:focus { top: 1rem; }
    code, .id, .place { font-family: var(--mono); font-size: 0.875em; }
    p { margin: 0; }

    .masthead { padding: 1.75rem 0 1.25rem; }
    .internal { display: inline-block; padding: 0.15rem 0.7rem; border: 2px solid var(--missing);
      color: var(--missing); font-weight: 700; }
    h1 { margin: 0.75rem 0 0.5rem; font: 400 2.125rem/1.15 var(--serif); letter-spacing: -0.012em; }
    .lead { max-width: 42rem; color: var(--soft); }
    .legend { margin-top: 1rem; }
    .legend summary { padding: 0.3rem 0; font-weight: 600; cursor: pointer; }
    .legend dl { margin: 0.5rem 0 0; }
    .legend dl > div { display: flex; flex-wrap: wrap; gap: 0 0.75rem; padding: 0.2rem 0; }
    .legend dt { min-width: min(13rem, 100%); }
    .legend dd { margin: 0; color: var(--soft); }
    .contents { padding: 0.5rem 0; border-top: 1px solid var(--line); }
    .contents ul { display: flex; flex-wrap: wrap; gap: 0 2rem; margin: 0; padding: 0;
      list-style: none; }
    .contents a { display: inline-block; padding: 0.3rem 0; }
    .count { margin-left: 0.5rem; color: var(--soft); font-variant-numeric: tabular-nums; }

    .policy { position: relative; padding: 1.75rem 0 1.5rem; border-top: 1px solid var(--line); }
    .filter { position: absolute; top: 0; }
    h2 { margin: 0; font: 400 1.625rem/1.2 var(--serif); text-wrap: balance; }
    h3 { margin: 0; font-size: 1.125rem; line-height: 1.3; }
    .code { margin-left: 0.25rem; padding: 0 0.4rem; border: 1px solid var(--edge); border-radius: 3px;
      color: var(--soft); font: 600 0.75rem/1.5 var(--mono); white-space: nowrap; }
    .about { margin-top: 0.2rem; color: var(--soft); font-size: 0.9375rem; }
    .about .caution { margin-left: 0.75rem; }
    .caution { color: var(--declared); }

    .chip { display: inline-flex; align-items: center; gap: 0.4rem; color: var(--mark);
      font-size: 0.9375rem; line-height: 1.35; }
    .icon { flex: none; width: 1.05rem; height: 1.05rem; }
    .met { --mark: var(--met); } .stated { --mark: var(--stated); }
    .declared { --mark: var(--declared); } .partial { --mark: var(--partial); }
    .missing { --mark: var(--missing); } .waived { --mark: var(--waived); }
    .unknown { --mark: var(--unknown); } .upcoming { --mark: var(--upcoming); }
    .none { --mark: var(--none); }
    .tally { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 1rem 0 0; padding: 0;
      list-style: none; font-variant-numeric: tabular-nums; }
    .tally a { padding: 0.25rem 0.75rem 0.25rem 0.6rem; border: 1px solid currentColor;
      border-radius: 1rem; text-decoration: none; }
    .tally a:hover { background: var(--wash); text-decoration: underline; }
    .tally .reset a { display: inline-block; color: var(--accent); border-color: transparent;
      text-decoration: underline; font-size: 0.9375rem; line-height: 1.35; }

    .pack { margin-top: 2rem; }
    .bar { display: flex; gap: 2px; height: 0.5rem; margin: 0.6rem 0 0.4rem; }
    .bar span { min-width: 4px; background: var(--mark); forced-color-adjust: none; }
    .bar .stated, .bar .waived, .bar .unknown, .bar .upcoming { background:
      repeating-linear-gradient(135deg, var(--mark) 0 3px, transparent 3px 5px);
      outline: 1px solid var(--mark); outline-offset: -1px; }
    .rows { margin: 0; padding: 0; list-style: none; }
    .rows > li { border-top: 1px solid var(--line); border-left: 4px solid var(--mark); }
    .rows > li:last-child { border-bottom: 1px solid var(--line); }
    .rows summary { display: grid; gap: 0.1rem 1rem; padding: 0.5rem 0.75rem; cursor: pointer;
      list-style: none; }
    .rows summary::-webkit-details-marker { display: none; }
    .rows summary:hover { background: var(--wash); }
    .rows summary .name { font-weight: 600; }
    .rows .id { color: var(--soft); }
    .rows .none .name { font-weight: 400; }
    .rows .name::after { content: "▸"; content: "▸" / ""; margin-left: 0.5em; color: var(--soft);
      font-weight: 400; }
    .rows [open] > summary .name::after { content: "▾"; content: "▾" / ""; }
    .body { padding: 0.25rem 0.75rem 1rem; font-size: 0.9375rem; }
    .citation { color: var(--soft); }
    .body dl { margin: 0.6rem 0 0; }
    .body dl > div { padding: 0.3rem 0; border-top: 1px dotted var(--line); }
    .body dt { color: var(--soft); font-weight: 600; }
    .body dd { margin: 0; }
    .body ul { margin: 0; padding: 0; list-style: none; }
    .body li + li { margin-top: 0.25rem; }
    .outcome { display: inline-block; min-width: 2.6rem; font-weight: 600; }
    .outcome.yes { color: var(--met); } .outcome.no { color: var(--missing); }
    .outcome.unknown { color: var(--unknown); }
    .place { color: var(--soft); }
    .rest { padding: 0.5rem 0 0; color: var(--soft); font-size: 0.9375rem; }
    .body li .place { display: block; padding-left: 2.85rem; }
    footer { padding: 1.25rem 0 2.5rem; border-top: 1px solid var(--line); color: var(--soft);
      font-size: 0.9375rem; }
    @container (min-width: 46rem) {
      .rows summary { grid-template-columns: 14rem 1fr minmax(0, 17rem); align-items: baseline; }
      .rows .chip { align-self: start; padding-top: 0.1rem; }
      .rows .id { text-align: right; }
      .body { padding-left: 15.75rem; }
      .body dl > div { display: grid; grid-template-columns: 8rem 1fr; gap: 0 1rem; }
    }

    .rows > .none { display: none; }
    .filter.none:target ~ .pack .rows > .none { display: block; }
    .filter.none:target ~ .pack .rest { display: none; }
    .filter.met:target ~ .pack .rows > :not(.met),
    .filter.stated:target ~ .pack .rows > :not(.stated),
    .filter.declared:target ~ .pack .rows > :not(.declared),
    .filter.partial:target ~ .pack .rows > :not(.partial),
    .filter.missing:target ~ .pack .rows > :not(.missing),
    .filter.waived:target ~ .pack .rows > :not(.waived),
    .filter.unknown:target ~ .pack .rows > :not(.unknown),
    .filter.upcoming:target ~ .pack .rows > :not(.upcoming),
    .filter.none:target ~ .pack .rows > :not(.none) { display: none; }
    .filter:target ~ .tally .reset a { font-weight: 700; border-color: currentColor; }
    .filter.met:target ~ .tally .met, .filter.stated:target ~ .tally .stated,
    .filter.declared:target ~ .tally .declared, .filter.partial:target ~ .tally .partial,
    .filter.missing:target ~ .tally .missing, .filter.waived:target ~ .tally .waived,
    .filter.unknown:target ~ .tally .unknown, .filter.upcoming:target ~ .tally .upcoming,
    .filter.none:target ~ .tally .none { box-shadow: 0 0 0 1px currentColor;
      background: var(--wash); }

    @media print {
      html { font-size: 62.5%; }
      .page { max-width: none; padding: 0; }
      .skip, .tally .reset, .rest a, .rows .name::after { display: none; }
      .rows > li { break-inside: avoid; }
      .bar span { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      details::details-content { content-visibility: visible; height: auto; }
    }

    """
}
