const COLOURS = `
:root { color-scheme: light dark;
  --paper: #fcfbf8; --card: #f4f2ec; --ink: #1c2126; --soft: #535c64; --line: #dcd8ce; --grid: #e6e2d9;
  --accent: #1c5d89; --band: #c9dce9; --pale: #b3cbdc; --warn: #9b3210; --warn-paper: #fbeee7; --office: #6d5a1e;
  --heat-0: #f1eee7; --heat-1: #cfdfea; --heat-2: #94bbd5; --heat-3: #4b8bb4; --heat-4: #124a72; --missing: #e7b9a3; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #13171a; --card: #1b2125; --ink: #e8eaeb; --soft: #a8b1b8; --line: #353d43; --grid: #272e33;
  --accent: #86c1e8; --band: #234558; --pale: #37607c; --warn: #f4a98e; --warn-paper: #2e1f19; --office: #d9bf6f;
  --heat-0: #1d2428; --heat-1: #24455a; --heat-2: #2f6a8e; --heat-3: #5a9fc9; --heat-4: #b7def5; --missing: #7d4a36; } }
`

const TEXT = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0 auto; padding: 3.5rem 1.5rem 4rem; max-width: 50rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; font-weight: 600; }
h1 { margin: 0; font-size: 2.1rem; letter-spacing: -0.015em; }
h2 { margin: 0 0 1rem; font-size: 1.4rem; letter-spacing: -0.01em; }
h3 { margin: 2.2rem 0 .4rem; font-size: 1.02rem; }
p { margin: 0 0 1rem; text-wrap: pretty; }
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: .07em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; }
.subtitle { margin: .5rem 0 0; font-size: 1.2rem; color: var(--soft); }
header .beside { margin: .2rem 0 0; font-size: .9rem; color: var(--soft); }
nav { margin: 2rem 0 0; padding: 1rem 0; border: solid var(--line); border-width: 1px 0; font-size: .9rem; }
nav ol { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; }
nav a { color: var(--soft); text-decoration: none; }
nav a:hover { color: var(--accent); text-decoration: underline; }
section { padding-top: 3.2rem; }
.lead { font-size: 1.3rem; line-height: 1.5; letter-spacing: -0.005em; }
.note { font-size: .9rem; color: var(--soft); margin: .3rem 0 .8rem; }
.warning { margin: 2rem 0 0; padding: .9rem 1.1rem; border-left: 4px solid var(--warn); background: var(--warn-paper); }
.warning p { margin: 0; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .85rem; color: var(--soft); }
ul { padding-left: 1.2rem; }
`

const FIGURES = `
.figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 1px; margin: 1.8rem 0 1.2rem;
  background: var(--line); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.figures div { display: flex; flex-direction: column; padding: .9rem 1rem; background: var(--paper); }
.figures dt { font-size: .85rem; color: var(--soft); line-height: 1.35; }
.figures dd { margin: 0; }
.figures .value { font-size: 2rem; line-height: 1.3; font-weight: 600; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
.figures .beside { font-size: .8rem; color: var(--soft); }
.terms div { margin-bottom: .9rem; }
.terms dt { font-weight: 600; }
.terms dd { margin: 0; color: var(--soft); }
figure { margin: 0 0 1.2rem; }
.scroll { overflow-x: auto; margin: .4rem 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
caption span { display: inline-block; max-width: min(100%, calc(100vw - 2.4rem)); position: sticky; left: 0; }
caption { text-align: left; padding: .2rem 0 .5rem; color: var(--soft); font-size: .85rem; }
th, td { padding: .42rem .9rem .42rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--soft); font-weight: 500; vertical-align: bottom; border-bottom-color: var(--soft); }
tbody th { font-weight: 500; }
tbody th.short, td.short { white-space: nowrap; }
.figure { text-align: right; white-space: nowrap; }
.excerpt { display: block; color: var(--soft); min-width: 14rem; max-width: 34rem; }
.late { color: var(--warn); font-weight: 500; font-size: .82rem; display: block; }
details { margin: .2rem 0 1rem; }
summary { cursor: pointer; font-size: .88rem; color: var(--soft); }
summary:hover { color: var(--accent); }
`

const CHARTS = `
.chart { display: block; width: 100%; height: auto; color: var(--soft); font-size: 12px; overflow: visible; }
.chart text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; white-space: pre; }
.chart.narrow { display: none; }
@media screen and (max-width: 640px) { .chart.wide { display: none; } .chart.narrow { display: block; }
  body { padding: 1.8rem 1.1rem 3rem; } h1 { font-size: 1.6rem; } .lead { font-size: 1.12rem; } .figures { grid-template-columns: 1fr 1fr; }
  .figures .value { font-size: 1.6rem; } }
.chart .grid { stroke: var(--grid); stroke-opacity: 1; }
.chart .band { fill: var(--band); }
.chart .line { stroke: var(--accent); stroke-width: 2; }
.chart .line.thin { stroke-width: 1.5; stroke: var(--pale); }
.chart .cut { stroke: var(--accent); stroke-width: 1; }
.chart .median { stroke: var(--ink); stroke-dasharray: 2 3; }
.chart .median-dot { fill: var(--ink); stroke: none; }
.chart .note, .chart .value { fill: var(--ink); font-weight: 500; }
.chart .value { font-variant-numeric: tabular-nums; }
.chart .target { stroke: var(--warn); stroke-width: 1.5; stroke-dasharray: 5 4; }
.chart .target-name { fill: var(--warn); }
.chart .range { stroke: var(--pale); stroke-width: 6; stroke-linecap: round; }
.chart .point { fill: var(--accent); stroke: var(--paper); stroke-width: 1.5; }
.chart .point.few { fill: var(--paper); stroke: var(--accent); stroke-width: 2; }
.chart .all { stroke: var(--soft); stroke-dasharray: 1 3; }
.chart .bar { fill: var(--accent); }
.chart .bar-rest { fill: var(--pale); }
.chart .heat-0 { fill: var(--heat-0); }
.chart .heat-1 { fill: var(--heat-1); }
.chart .heat-2 { fill: var(--heat-2); }
.chart .heat-3 { fill: var(--heat-3); }
.chart .heat-4 { fill: var(--heat-4); }
.chart .office { fill: none; stroke: var(--office); stroke-width: 1.5; }
.chart .strip-seen { fill: var(--accent); }
.chart .strip-unseen { fill: var(--missing); stroke: var(--warn); stroke-dasharray: 3 2; }
.chart .strip-before { fill: var(--heat-0); stroke: var(--line); }
`

/** Paper is light, shows what is folded away, and is cut between the parts. Addresses stand beside what they lead to. */
const PRINT = `
@media print { @page { margin: 18mm 16mm; }
  :root { color-scheme: light;
    --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #ccc; --grid: #e2e2e2; --accent: #1c5d89; --band: #c9dce9; --pale: #b3cbdc;
    --warn: #9b3210; --warn-paper: #fff; --office: #6d5a1e; --heat-0: #f1eee7; --heat-1: #cfdfea; --heat-2: #94bbd5; --heat-3: #4b8bb4;
    --heat-4: #124a72; --missing: #e7b9a3; }
  body { max-width: none; padding: 0; font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav, .skip, summary { display: none; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  section { padding-top: 1.6rem; }
  h2, h3, figcaption, caption { break-after: avoid; }
  tr, .picture, .figures, .terms div { break-inside: avoid; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  a { color: inherit; } }
`

/** The one style sheet of the page. Contrast is at least 4.5 for text in both themes. */
export const STYLE_SHEET = `${COLOURS}${TEXT}${FIGURES}${CHARTS}${PRINT}`
