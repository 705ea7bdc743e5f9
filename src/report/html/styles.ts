/** The page's style sheet. No file, font or picture is loaded. */
export const STYLES = `
:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --raised: #ffffff; --sunk: #f3f1ec; --ink: #1b1c1e; --pale: #5d6066; --line: #dcd8cf; --link: #1d4f91;
  --mark: #fff0a8; --here: #fdf6d3; --conflict: #a3161f; --unclear: #7a5200; --update: #14558f; --scope: #6b3a8f; --compatible: #3d6340;
  --k0: #1d4f91; --k1: #9c3d10; --k2: #1f6b45; --k3: #7d2d78; --k4: #6b5400; --k5: #0f6672; --k6: #a02050; --k7: #4a4f9e;
  --on-key: #ffffff;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Georgia, "Noto Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181b; --raised: #1e2125; --sunk: #24282d; --ink: #e9e7e2; --pale: #a8abb0; --line: #3a3f46; --link: #9cc4f5;
    --mark: #5c4c00; --here: #33301c; --conflict: #ff9a95; --unclear: #e8bf6a; --update: #8cc3f7; --scope: #d3a8f2; --compatible: #9fd0a2;
    --k0: #9cc4f5; --k1: #f5b08c; --k2: #8fd6ae; --k3: #e6a6e0; --k4: #e0c766; --k5: #86d3de; --k6: #f7a3bf; --k7: #b6baf7;
    --on-key: #101214;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.45 var(--sans); background: var(--paper); color: var(--ink); scroll-padding-top: 3.4rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; overflow-wrap: anywhere; }
body > * { max-width: 64rem; margin-inline: auto; padding-inline: 1rem; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, table { margin: 0; padding: 0; }
h1 { font: 600 clamp(1.5rem, 1rem + 2.2vw, 2.3rem)/1.18 var(--serif); text-wrap: balance; }
h2 { font-size: 1.3rem; line-height: 1.25; border-top: 2px solid var(--ink); padding-top: .5rem; margin-bottom: .8rem; }
h3 { font-size: 1rem; line-height: 1.3; }
h4 { font-size: 1rem; line-height: 1.3; }
h2 small, h3 small { font-weight: 400; font-size: .875rem; color: var(--pale); margin-inline-start: .4rem; }
ul, ol { list-style: none; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
#main:focus, .text:focus, #panel-name:focus { outline: none; }
code, kbd { font: .86em ui-monospace, "SF Mono", Menlo, "DejaVu Sans Mono", monospace; }
.key { text-indent: 0; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; inset-inline-start: -200vw; padding: .6rem 1rem; background: var(--ink); color: var(--paper); z-index: 9; }
.skip:focus { inset-inline-start: 0; }
.top { padding-block: 1.6rem 1rem; }
.eyebrow { color: var(--pale); font-size: .9rem; margin-bottom: .3rem; }
.note, .meta, .more, .none, .small { color: var(--pale); font-size: .875rem; }
.more { font-style: italic; margin-block: .4rem; }
.more:empty { display: none; }
.top .note { margin-top: .5rem; }
nav { position: sticky; top: 0; z-index: 4; background: var(--paper); border-block: 1px solid var(--line); max-width: none; }
nav ul { display: flex; gap: 1.1rem; overflow-x: auto; max-width: 62rem; margin-inline: auto; padding-block: .55rem; scrollbar-width: none; }
nav a { white-space: nowrap; font-size: .9rem; text-decoration: none; }
nav a:hover { text-decoration: underline; }
main > section { margin-block: 1.4rem 2.6rem; }
footer { padding-block: 1.5rem 3rem; border-top: 1px solid var(--line); }

.key { display: inline-block; min-width: 1.5em; padding: 0 .34em; font: 700 .8rem/1.5 var(--sans); text-align: center; border-radius: 3px; color: var(--on-key); background: var(--k); vertical-align: .06em; }
.k0 { --k: var(--k0); } .k1 { --k: var(--k1); } .k2 { --k: var(--k2); } .k3 { --k: var(--k3); }
.k4 { --k: var(--k4); } .k5 { --k: var(--k5); } .k6 { --k: var(--k6); } .k7 { --k: var(--k7); }
a.chip { text-decoration: none; display: inline-block; min-width: 24px; min-height: 24px; padding-block: .06rem; }
a.chip:hover .key { outline: 2px solid var(--k); outline-offset: 1px; }
.who .key { margin-inline-end: .15rem; }
.badge { display: inline-block; font: 600 .78rem/1.5 var(--sans); padding: 0 .45em; border: 1px solid currentColor; border-radius: 3px; white-space: nowrap; color: var(--v, var(--pale)); }
.v-conflict { --v: var(--conflict); } .v-unclear { --v: var(--unclear); } .v-update { --v: var(--update); } .v-scope { --v: var(--scope); } .v-compatible { --v: var(--compatible); }
.badge.v-conflict { background: var(--conflict); color: var(--paper); border-color: var(--conflict); }
.q-trimmed, .q-reworded { --v: var(--unclear); } .q-other-speaker { --v: var(--conflict); } .q-same { --v: var(--compatible); }
.number { font: 600 .8rem/1.5 var(--sans); font-variant-numeric: tabular-nums; color: var(--pale); text-decoration: none; min-width: 1.9em; display: inline-block; text-align: end; }
a.number:hover { text-decoration: underline; }

.words { color: inherit; text-decoration: none; }
a.words:hover, a.words:focus-visible { text-decoration: underline; text-decoration-color: var(--link); }
.telling { font: 1.02rem/1.5 var(--serif); max-width: 50rem; }
.pale { color: var(--pale); }
.said { font: .875rem var(--sans); color: var(--pale); }
.said .words { text-decoration: underline dotted; text-underline-offset: .2em; }
mark { background: var(--mark); color: var(--ink); padding: .05em .1em; margin: 0 -.1em; border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; border-bottom: 1.5px solid var(--unclear); }

#texts > .note { margin-bottom: 1rem; }
.digest { font-size: 1.08rem; max-width: 46rem; }
.standing { display: block; margin-block: .7rem; border-radius: 2px; overflow: hidden; background: var(--sunk); }
.standing rect { fill: var(--v); stroke: var(--paper); stroke-width: 1; } .standing .v-compatible { fill-opacity: .45; } .standing .s-agreed { fill: var(--compatible); } .standing .s-single { fill: var(--line); }
.leads li { padding-block: .55rem; border-bottom: 1px solid var(--line); display: grid; grid-template-columns: 8rem minmax(0, 1fr) auto; gap: .2rem .8rem; align-items: baseline; }
.lead { color: var(--ink); text-decoration: none; }
a.lead:hover .about { text-decoration: underline; }
.lead-label { display: block; color: var(--pale); font: .95rem/1.4 var(--serif); }
.lead-label { font: .95rem/1.4 var(--serif); flex: .8; }
.leads .badge { min-width: 7.4em; text-align: center; }
.about { font-weight: 600; }
.notes { margin-top: .8rem; font-size: .95rem; }
.notes li { padding-block: .15rem; padding-inline-start: 1rem; text-indent: -1rem; }
.notes li::before { content: "–"; display: inline-block; width: 1rem; text-indent: 0; color: var(--pale); }

.reports { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: .9rem; }
.report { background: var(--raised); border: 1px solid var(--line); border-top: 4px solid var(--k); border-radius: 3px; padding: .7rem .9rem .8rem; }
.headline { font: 600 1.06rem/1.3 var(--serif); margin-block: .4rem .5rem; }
.headline a { color: inherit; }
.facts { font-size: .875rem; display: grid; gap: .1rem; }
.facts div { display: grid; grid-template-columns: 5.2rem 1fr; gap: .5rem; }
dt { color: var(--pale); }
.facts small { color: var(--pale); font-size: .8rem; }
.facts .other { display: block; }

#differences > h3 { margin-block: 1.5rem .6rem; }
.point { background: var(--raised); border: 1px solid var(--line); border-inline-start: 4px solid var(--v); border-radius: 3px; padding: .8rem 1rem; margin-block: .8rem; }
.point h4 { display: flex; gap: .5rem; align-items: baseline; }
.point h4 bdi { font: 600 1.05rem/1.35 var(--serif); flex: 1; } .point h4 .number { min-width: 0; }
.difference { margin-block: .55rem .8rem; }
.difference > p { font-size: .95rem; max-width: 52rem; }
.readings { display: grid; gap: .35rem; margin-block: .4rem; }
.readings > li { display: grid; grid-template-columns: 2.1rem minmax(0, 1fr); gap: .3rem; align-items: baseline; }
.readings > li > .chip { justify-self: start; }
.readings .telling + .telling { margin-top: .25rem; }
.point > .readings { border-top: 1px solid var(--line); padding-top: .6rem; }
.figures { width: 100%; border-collapse: collapse; margin-block: .45rem; font-size: .95rem; }
.figures th, .figures td { padding: .12rem .5rem .12rem 0; text-align: start; vertical-align: middle; }
.figures th { width: 2.1rem; } .figures td { width: 34%; } .figures td.draw { width: auto; padding-inline: 1rem; }
.figures td:nth-child(2) { font-family: var(--serif); }
.figures svg { display: block; overflow: visible; }
.unit { color: var(--pale); font: .8rem var(--sans); text-align: end; }
.range .grid, .span line { stroke: var(--line); stroke-width: 1; }
.range .bar { fill: var(--k); fill-opacity: .35; }
.range .soft { stroke: var(--k); stroke-dasharray: 2 3; fill-opacity: .2; }
.range .edge { stroke: var(--k); stroke-width: 2.5; }
.range circle, .range path { fill: var(--k); }
.axis line { stroke: var(--pale); stroke-width: 1; } .axis text { fill: var(--pale); font: .75rem var(--sans); font-variant-numeric: tabular-nums; }
.sets { display: grid; gap: .3rem; margin-block: .4rem; font-size: .95rem; }
.sets > div { display: grid; grid-template-columns: minmax(2.1rem, auto) minmax(0, 1fr); gap: .5rem; align-items: baseline; justify-content: start; }
.sets.sides { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; } .sides > div { display: flex; gap: .35rem; }
.member { display: inline-block; padding: 0 .5em; border: 1px solid var(--line); border-radius: .8rem; background: var(--sunk); margin-block: .1rem; color: var(--pale); }
.member.own { border-color: var(--ink); color: var(--ink); font-weight: 600; }
.r-doubtful, .r-unknown { font-style: italic; }
.meta .key { font-size: .72rem; }

.line { display: grid; grid-template-columns: 2.2rem minmax(0, 1fr); gap: .6rem; padding-block: .6rem; border-bottom: 1px solid var(--line); align-items: baseline; }
.line .meta { margin-top: .25rem; }
#single h3 { margin-block: 1.3rem .3rem; }
details > summary { cursor: pointer; font-size: .875rem; color: var(--link); width: fit-content; padding-block: .15rem; }
.origins strong { color: var(--unclear); }
.clamp a { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }

.speaker { margin-block: 1.2rem; }
.speaker h3 { margin-bottom: .3rem; }
.utterance .readings { margin-block: .15rem; } .utterance .number { min-width: 0; }
.several { border: 1px solid var(--line); background: var(--raised); border-radius: 3px; padding: .6rem .8rem; margin-block: .5rem; }
.cue { font: .8rem var(--sans); color: var(--pale); }
.indirect { font-style: italic; }

.scroll { position: relative; overflow-x: auto; border: 1px solid var(--line); border-radius: 3px; background: var(--raised); max-height: 80vh; overflow-y: auto; }
.scroll table { border-collapse: separate; border-spacing: 0; font-size: .9rem; width: 100%; }
.scroll th, .scroll td { text-align: start; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
.scroll thead th { position: sticky; top: 0; background: var(--raised); z-index: 2; }
.scroll tbody th { position: sticky; inset-inline-start: 0; background: var(--raised); font-weight: 400; z-index: 1; }
.wording td { min-width: 9rem; } .wording tbody th { min-width: 8rem; font-weight: 600; }
.wording small { color: var(--pale); font-weight: 400; }
.form { display: inline-block; margin-inline-end: .5rem; line-height: 1.6rem; } .form .words { display: inline-block; min-width: 24px; min-height: 24px; } .described { font-style: italic; color: var(--pale); }
.matrix tbody th { min-width: 13rem; max-width: 26rem; }
.matrix td, .matrix thead th + th { text-align: center; padding-inline: .3rem; }
.matrix .row { color: inherit; text-decoration: none; } .matrix a.row:hover bdi { text-decoration: underline; }
.sign { display: inline-block; min-width: 1.7rem; line-height: 1.7rem; text-align: center; text-decoration: none; color: var(--pale); border-radius: 3px; }
.sign.tells { color: var(--ink); } .sign.fits { color: var(--compatible); } .sign.differs { color: var(--v, var(--conflict)); }
a.sign:hover { background: var(--sunk); }
.legend span { margin-inline-end: .8rem; } .legend .sign { min-width: 1.1em; }
.filter { border: 0; padding: 0; margin: .5rem 0; font-size: .9rem; display: flex; flex-wrap: wrap; gap: .3rem 1rem; }
#matrix:has(input[value="differs"]:checked) tbody tr:not(.differs), #matrix:has(input[value="agreed"]:checked) tbody tr:not(.agreed), #matrix:has(input[value="single"]:checked) tbody tr:not(.single) { display: none; }

.axis-row, .days > li { display: grid; grid-template-columns: 10.5rem minmax(10rem, 18rem) minmax(0, 1fr); gap: 1rem; align-items: start; }
.axis.days { overflow: visible; display: block; } .axis .published { fill: var(--ink); }
.axis-row { margin-top: .7rem; }
.days > li { padding-block: .55rem; border-bottom: 1px solid var(--line); }
.days h3 { font-size: .92rem; }
.span { display: block; margin-block: .3rem; overflow: visible; }
.span rect { fill: var(--link); } .span .long { fill-opacity: .45; stroke: var(--link); stroke-dasharray: 3 2; } .span path { fill: var(--link); }
.days li li { font: 1rem/1.45 var(--serif); padding-block: 0 .25rem; }
.days small { font: .8rem var(--sans); color: var(--pale); }
.days li li .number { min-width: 0; }
.clock { font: 600 .85rem var(--sans); }

.text { border-top: 3px solid var(--k); padding-block: .8rem 1.6rem; scroll-margin-top: 3.4rem; }
.many .text { content-visibility: auto; contain-intrinsic-size: auto 60rem; }
.body { font: 1.04rem/1.6 var(--serif); max-width: 42rem; }
.body p { margin-block: .6rem; }
.b-headline { font-weight: 600; font-size: 1.35rem; line-height: 1.25; }
.b-standfirst { font-size: 1.1rem; font-style: italic; }
.b-heading { font-weight: 700; margin-top: 1.2rem !important; }
.b-caption { font: .9rem/1.45 var(--sans); border-inline-start: 3px solid var(--line); padding-inline-start: .7rem; }
.kind { font: 600 .7rem var(--sans); letter-spacing: .03em; color: var(--pale); margin-inline-end: .5em; }
.residue { color: var(--pale); font: .85rem/1.4 var(--sans); margin-block: .2rem !important; }
.residue .reason { font-size: .72rem; border: 1px solid var(--line); border-radius: 3px; padding: 0 .35em; margin-inline-end: .3em; white-space: nowrap; }
.residue.inline { font-style: normal; }
.folded { margin-block: .5rem; } .folded > summary { color: var(--pale); }
.s:target, p:target, .here { background: var(--here); box-shadow: 0 0 0 .2em var(--here); border-radius: 2px; }
.s:target, .s.here { outline: 1.5px solid var(--unclear); outline-offset: .15em; }
.point:target, .line:target { outline: 2px solid var(--link); outline-offset: 3px; }
.differing { background: var(--mark); color: var(--ink); } .shared { text-decoration: underline; text-decoration-color: var(--k6); text-decoration-thickness: 1.5px; text-underline-offset: .22em; }
.refs { font: .72rem var(--sans); margin-inline: .2rem .3rem; vertical-align: .35em; white-space: nowrap; }
.refs a { text-decoration: none; color: var(--pale); padding: 0 .15em; } .refs a:hover { text-decoration: underline; }
.refs .p-differs { color: var(--v); font-weight: 700; } .refs .p-agreed { color: var(--ink); font-weight: 600; }
.issues li { padding-block: .3rem; font-size: .95rem; } .i-error b { color: var(--conflict); } .i-warning b { color: var(--unclear); }

#panel { position: fixed; inset: 0 0 0 auto; width: min(44rem, 46vw); height: 100dvh; max-width: none; max-height: none; margin: 0; padding: 0; border: 0; border-inline-start: 1px solid var(--line); background: var(--raised); color: var(--ink); box-shadow: -8px 0 30px rgb(0 0 0 / .14); z-index: 8; }
#panel[open] { display: flex; flex-direction: column; }
.panel-head { display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: center; padding: .6rem 1rem; border-bottom: 1px solid var(--line); }
#panel-name { flex: 1; font-weight: 600; min-width: 8rem; }
#panel-others { font-size: .875rem; color: var(--pale); } #panel-others:empty { display: none; }
#panel-others a { text-decoration: none; margin-inline-start: .2rem; } #panel-others [aria-current] .key { outline: 2px solid var(--ink); outline-offset: 2px; }
#panel-close { font: inherit; font-size: .9rem; color: inherit; background: var(--sunk); border: 1px solid var(--line); border-radius: 3px; padding: .25rem .6rem; cursor: pointer; }
#panel-text { flex: 1; overflow-y: auto; padding: .5rem 1.2rem 3rem; overscroll-behavior: contain; }
@media (min-width: 62rem) {
  .beside body > :not(#panel):not(nav) { max-width: 54vw; margin-inline: 0; }
  .beside nav { margin-inline-end: min(44rem, 46vw); }
}
@media (max-width: 62rem) {
  #panel { width: 100vw; border: 0; }
}
@media (max-width: 40rem) {
  .leads li { grid-template-columns: minmax(0, 1fr); }
  .leads .badge { width: fit-content; }
  .figures, .figures tbody, .figures tfoot, .figures tr { display: block; }
  .figures tr { display: grid; grid-template-columns: 2.1rem minmax(0, 1fr); padding-block: .2rem; }
  .figures td, .figures th { width: auto; } .figures td.draw { grid-column: 1 / -1; padding-inline: 1rem; } .figures .unit { grid-column: 1 / -1; text-align: start; order: 2; }
  .matrix tbody th { min-width: 10rem; max-width: 10rem; }
  .point { padding-inline: .7rem; }
  .axis-row, .days > li { grid-template-columns: minmax(0, 1fr); gap: .2rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (forced-colors: active) { .key, .badge { border: 1px solid; } mark, .differing { text-decoration: underline double; } }
@media print {
  :root { --paper: #fff; --raised: #fff; --sunk: #fff; }
  html { font-size: 10pt; } body > * { max-width: none; }
  nav, #panel, .skip, .filter, #panel-close { display: none !important; }
  .scroll { max-height: none; overflow: visible; border: 0; } .scroll thead th, .scroll tbody th { position: static; }
  .point, .line, .report, .several, tr, .days > li { break-inside: avoid; } h2, h3, h4 { break-after: avoid; }
  details::details-content { content-visibility: visible; display: block; }
  .many .text { content-visibility: visible; } .text { break-before: page; }
  a { color: inherit; } .key { print-color-adjust: exact; -webkit-print-color-adjust: exact; } mark, .differing, .badge, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
