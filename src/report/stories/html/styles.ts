/** What the page of stories adds to the style sheet of comparisons. */
export const STORY_STYLES = `
.lane-axis, .lane { display: grid; grid-template-columns: minmax(0, 22rem) minmax(0, 1fr); gap: 1rem; align-items: stretch; }
.lane-axis { align-items: end; }
.lanes { margin-top: .2rem; }
.lane { color: inherit; text-decoration: none; min-height: 2rem; border-bottom: 1px solid var(--line); }
.lane:hover .lane-name bdi { text-decoration: underline; }
.lane-name { padding-block: .35rem; line-height: 1.25; }
.lane-name bdi { font: 600 .98rem/1.25 var(--serif); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.lane-name small { color: var(--pale); font-size: .8rem; }
.strip { display: block; overflow: visible; height: 100%; min-height: 2.2rem; }
.strip .grid { stroke: var(--line); stroke-width: 1; }
.strip .run { stroke: var(--link); stroke-width: 2; stroke-opacity: .5; }
.strip circle { fill: var(--link); stroke: var(--paper); stroke-width: 1; }
.stories > .story { display: grid; grid-template-columns: 5rem minmax(0, 1fr); gap: .3rem 1rem; padding-block: 1rem; border-bottom: 1px solid var(--line); scroll-margin-top: 3.4rem; }
.story:target { outline: 2px solid var(--link); outline-offset: 3px; }
.size { color: var(--pale); font-size: .8rem; text-align: end; line-height: 1.2; }
.size b { display: block; font: 600 1.7rem/1.1 var(--serif); color: var(--ink); font-variant-numeric: tabular-nums; }
.story h3 { font: 600 1.15rem/1.3 var(--serif); text-wrap: balance; }
.outlets { font-size: .95rem; margin-block: .25rem; }
.why { font-size: .9rem; max-width: 50rem; }
.why b { font-weight: 400; color: var(--pale); }
.copied { font-size: .9rem; margin-block: .25rem; border-inline-start: 3px solid var(--k6); padding-inline-start: .6rem; }
.copied small, .members small, .alone small { color: var(--pale); font-size: .8rem; }
.role { font-weight: 600; color: var(--k6); }
.members { margin-block: .3rem .6rem; font-size: .9rem; }
.members li { padding-block: .3rem; }
.letter { display: inline-block; min-width: 1.6em; font-weight: 700; color: var(--pale); }
.link { padding-inline-start: 1.75em; color: var(--pale); font-size: .85rem; }
.members .for { color: var(--compatible); } .members .against { color: var(--conflict); }
.file { overflow-wrap: anywhere; }
.alone li, .changes li { padding-block: .35rem; border-bottom: 1px solid var(--line); font-size: .95rem; }
.alone li { display: grid; grid-template-columns: 2.4rem minmax(0, 1fr); gap: .6rem; align-items: baseline; }
.changes .badge { min-width: 5.2em; text-align: center; margin-inline-end: .3rem; }
.c-new, .c-grown { --v: var(--compatible); } .c-merged, .c-renamed, .c-changed { --v: var(--update); } .c-split { --v: var(--scope); } .c-gone, .c-shrunk { --v: var(--unclear); }
@media (max-width: 40rem) {
  .lane-axis, .lane { grid-template-columns: minmax(0, 1fr); gap: .1rem; }
  .stories > .story { grid-template-columns: minmax(0, 1fr); }
  .size { text-align: start; } .size b { display: inline; font-size: 1.2rem; }
}
@media print { .story { break-inside: avoid; } }
`;
