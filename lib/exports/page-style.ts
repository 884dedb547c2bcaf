/** The style of pages that go out: one for the screen, light and dark, and for paper. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fff; --line: #c5c8d0; --head: #eef1f6; --error: #b3261e; --warning: #b36b00; --advice: #44628f; --link: #0b57d0; }
@media (prefers-color-scheme: dark) { :root { --ink: #e5e5ea; --paper: #1b1b1f; --line: #50535c; --head: #2a2d34; --error: #f2b8b5; --warning: #f0bf6c; --advice: #a8c7fa; --link: #a8c7fa; } }
body { margin: 0 auto; padding: 1.5rem; max-width: 90rem; font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; } small { font-weight: normal; }
a { color: var(--link); overflow-wrap: anywhere; }
.unfinished { border: 2px solid var(--error); padding: .5rem .8rem; font-weight: bold; }
.table { max-height: 80vh; overflow: auto; border: 1px solid var(--line); }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top; min-width: 4rem; max-width: 32rem; }
.wide { min-width: 26rem; } .medium { min-width: 11rem; }
thead th { position: sticky; top: 0; background: var(--head); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.charts figure { margin: 1rem 0; max-width: 60rem; } figcaption { font-weight: bold; margin-bottom: .3rem; }
svg { width: 100%; height: auto; font-size: 13px; } svg text { fill: var(--ink); } .label { text-anchor: end; }
rect.error, .key .error { fill: var(--error); background: var(--error); } rect.warning, .key .warning { fill: var(--warning); background: var(--warning); } rect.advice, .key .advice { fill: var(--advice); background: var(--advice); }
.key { display: flex; gap: 1.2rem; list-style: none; padding: 0; } .key span { display: inline-block; width: .9em; height: .9em; margin-right: .4em; }
.notice { max-width: 50rem; margin: 0 auto; } .notice + .notice { margin-top: 4rem; }
@media print { body { max-width: none; padding: 0; } .table { max-height: none; overflow: visible; border: 0; } .wide { min-width: 26rem; } .medium { min-width: 11rem; }
thead th { position: static; } section, .notice { break-before: auto; } .notice + .notice { break-before: page; margin-top: 0; } a { color: inherit; } }
`.trim();
