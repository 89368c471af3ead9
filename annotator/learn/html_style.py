"""The style sheet of the page: light and dark, on paper, in either direction."""
# ruff: noqa: E501 - rules of a style sheet stand on a line each

STYLE = """
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --card: #ffffff; --ink: #22262b; --soft: #646b74; --line: #e2dfd8; --track: #ece9e2;
  --main: #1f6f78; --right: #2c8a63; --wrong: #c0532f;
  --p0: #1f6f78; --p1: #4d9aa0; --p2: #86c0c0; --p3: #b9c9c8; --p4: #b4532a; --p5: #d07f4e; --p6: #e3a679;
  --p7: #efcdae; --p8: #6a4c93; --p9: #a58bc4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16191d; --card: #1e2227; --ink: #e6e4df; --soft: #9aa2ab; --line: #323840; --track: #2b3037;
    --main: #5fb9c0; --right: #5cc095; --wrong: #e98a63;
    --p0: #5fb9c0; --p1: #3f8d93; --p2: #2d666b; --p3: #56676a; --p4: #e98a63; --p5: #c2693f; --p6: #94502f;
    --p7: #6e4330; --p8: #b79ad9; --p9: #7d639f;
  }
  .name { --c: var(--d) !important; }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 68rem; background: var(--paper); color: var(--ink);
  font: 15px/1.55 "Segoe UI", "Noto Sans", "Noto Naskh Arabic", "Noto Sans Arabic", Tahoma, system-ui, sans-serif;
}
h1 { font-size: 1.7rem; font-weight: 650; margin: 0; line-height: 1.3; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; font-weight: 650; margin: 2.6rem 0 .6rem; }
h3 { font-size: .95rem; font-weight: 600; margin: 1.2rem 0 .4rem; } .panel > h3 { margin-block-start: 0; }
.verdict { color: var(--main); font-weight: 600; margin-block: .7rem; }
p { margin: .3rem 0; } .soft, caption, figcaption { color: var(--soft); font-size: .86rem; }
.eyebrow { color: var(--main); font-size: .8rem; font-weight: 600; letter-spacing: .04em; margin: 0; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); gap: .8rem; margin: 1.4rem 0 0; }
.card, .panel { background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.card { padding: .8rem 1rem .9rem; } .panel { padding: 1rem 1.1rem; overflow-x: auto; }
.card b { display: block; font-size: 2rem; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums; }
.card span { display: block; } .pair { display: grid; align-items: start; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); gap: .8rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th { font-weight: 600; text-align: start; } thead th { color: var(--soft); font-size: .82rem; font-weight: 500; }
td, th { padding: .3rem .55rem; border-block-end: 1px solid var(--line); white-space: nowrap; }
tbody tr:last-child > * { border-block-end: 0; }
td.n, th.n { text-align: end; } th.over { text-align: center; } td.strong { font-weight: 650; }
tr.total > * { border-block-start: 2px solid var(--line); font-weight: 600; }
td.bar { width: 34%; min-width: 9rem; }
.track { display: block; position: relative; height: .72rem; border-radius: 3px; background: var(--track); }
.track i { position: absolute; inset-block: 0; inset-inline-start: 0; border-radius: 3px; background: var(--main); }
.track u { position: absolute; inset-block: -.15rem; width: 2px; background: var(--ink); }
.name { --d: var(--c); } .name::before {
  content: ""; display: inline-block; width: .62em; height: .62em; border-radius: 2px; margin-inline-end: .5em;
  background: var(--c, var(--soft));
}
.heat { width: auto; font-size: .86rem; } .heat td { text-align: center; min-width: 2.1rem; padding: .22rem .35rem; }
.heat td, .heat tr > th, .heat tbody tr:last-child > * { border: 1px solid var(--line); }
.heat.many { font-size: .78rem; } .heat.many td { min-width: 1.5rem; padding: .14rem .1rem; }
.heat.many thead th { padding: .14rem 0; }
.heat.many tbody th { padding: .14rem .35rem; } .heat.many tbody th { max-width: 9.5rem; overflow: hidden; text-overflow: ellipsis; }
.heat thead th { vertical-align: bottom; } .heat thead th > span {
  writing-mode: vertical-rl; max-height: 9.5rem; overflow: hidden; text-overflow: ellipsis;
}
[dir=ltr] .heat thead th > span { transform: rotate(180deg); }
.heat td[style] { background: color-mix(in srgb, var(--wrong) calc(var(--v) * 62%), transparent); }
.heat td.right[style] { background: color-mix(in srgb, var(--right) calc(var(--v) * 62%), transparent); }
.heat .side { font-style: italic; font-weight: 500; color: var(--soft); }
svg { display: block; width: 100%; height: auto; direction: ltr; overflow: visible; }
svg text { fill: var(--soft); font-size: 11px; } svg .grid { stroke: var(--line); } svg .axis { stroke: var(--soft); }
svg .ideal { stroke: var(--soft); stroke-dasharray: 2 4; } svg .curve { stroke: var(--main); stroke-width: 2; fill: none; }
svg .dot { fill: var(--main); stroke: var(--card); stroke-width: 1.5; } svg .count { fill: var(--track); }
svg .inside { fill: var(--card); font-weight: 600; } svg.plot text { font-size: 8.5px; }
figure { margin: 0; } figcaption { margin-block-start: .4rem; }
.stack { display: grid; grid-template-columns: max-content 1fr max-content; gap: .45rem .8rem; align-items: center; }
.key { display: inline-block; width: .7em; height: .7em; border-radius: 2px; margin-inline-end: .5em; }
details { margin-block: .5rem; } summary { cursor: pointer; font-weight: 600; padding-block: .3rem; }
summary span { color: var(--soft); font-weight: 400; }
.mistake { display: grid; grid-template-columns: 1fr 14rem; gap: 1rem; padding: .45rem 0; border-block-start: 1px solid var(--line); }
.mistake p { font-size: 1.06rem; line-height: 1.9; overflow-wrap: anywhere; font-family: "Noto Naskh Arabic", Amiri, "Segoe UI", serif; }
.mistake p[dir=rtl] { text-align: right; } .mistake p[dir=ltr] { text-align: left; }
.mistake div { font-size: .84rem; line-height: 1.5; overflow-wrap: anywhere; }
mark { background: none; color: inherit; font-weight: 700; padding-block: .1em; }
mark.gold { border-block-end: 2.5px solid var(--right); }
mark.predicted { background: color-mix(in srgb, var(--wrong) 13%, transparent); outline: 1.5px dashed var(--wrong); outline-offset: -1px; }
@media (max-width: 40rem) { .mistake { grid-template-columns: 1fr; gap: .2rem; } body { padding-inline: .9rem; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5px; background: #fff; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .card, .panel, .mistake, tr { break-inside: avoid; } .panel { overflow: visible; } h2, h3 { break-after: avoid; }
}
"""
