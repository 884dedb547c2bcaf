import { hostLabel } from './host-label.ts';

/**
 * Of the shadow root; the page's own rules do not reach it. The colours of lines and tints stand out
 * from light and from dark pages alike (3:1 on both); the card follows the person's own scheme.
 */
export const style = `
.page,.view{all:initial;display:block;inset:0 auto auto 0;pointer-events:none;font:13px/1.5 system-ui,sans-serif;color-scheme:light dark}
.page{position:absolute;contain:layout}
.view{position:fixed}
.ruler{width:1000px;visibility:hidden}
.mark,i,.badge{position:absolute;box-sizing:border-box}
.error{--line:#e5484d;--fill:#b3261e;z-index:2}
.warning{--line:#d97706;--fill:#9a5300;z-index:1}
.advice{--line:#3b82f6;--fill:#1b5fc1}
.preview,.flash{--line:#a855f7;z-index:3}
i{outline:2px solid var(--line);outline-offset:-1px;background:color-mix(in srgb,var(--line) 14%,#0000);border-radius:2px}
.advice i{outline-style:dotted}
.preview i,.gap i{outline-style:dashed}
.gap i{background:none}
.gap.quote i{outline:0;border-bottom:3px dashed var(--line)}
.worded .quote:not(.gap,.flash,.boxed) i{display:none}
.flash i{background:none;outline:4px solid;color:var(--line);animation:flash .6s 3}
@keyframes flash{50%{opacity:0}}
button{all:unset;pointer-events:auto;cursor:pointer;text-align:center}
.badge,b{background:var(--fill);color:#fff;border-radius:3px;font-weight:700;font-size:11px;line-height:15px;white-space:nowrap}
.badge{box-shadow:0 0 0 1px #fff9;z-index:1}
.compact{font-size:9px;line-height:11px}
.crowded:not(:focus-visible){opacity:0}
:focus-visible{outline:2px solid #0b57d0;box-shadow:0 0 0 4px #fff}
.bar,.card{position:fixed;pointer-events:auto;color:CanvasText;background:Canvas;border:1px solid #8885;border-radius:10px;box-shadow:0 8px 24px #0004}
.bar{right:16px;bottom:16px;display:flex;padding:4px;line-height:32px}
.bar strong{padding:0 6px 0 10px}
.bar span{min-width:44px;text-align:center;font-weight:600;white-space:nowrap}
.bar button{width:32px;border-radius:7px;font-size:22px}
.bar button:hover{background:#8883}
.card{top:0;left:0;width:max-content;max-width:min(350px,100vw - 50px);box-sizing:border-box;padding:10px 14px;overflow:auto;overflow-wrap:anywhere}
section+section{margin-top:8px;padding-top:8px;border-top:1px solid #8884}
p{margin:2px 0 0 26px;opacity:.75}
p:first-child{margin:0;opacity:1;display:flex;gap:8px;font-weight:600}
b{flex:none;min-width:18px;height:18px;line-height:18px;text-align:center}
.live{position:fixed;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media (prefers-reduced-motion){.flash i{animation:none}}
@media (forced-colors:active){i{background:none;outline-color:Highlight}.badge,b{forced-color-adjust:none}}
@media print{.page,.view{display:none}}
`;

const words = { error: '#e5484d', warning: '#d97706', advice: '#3b82f6' } as const;

/** The document's highlight of the words of one look. */
export const highlightName = (token: string, look: string) => `${token}-${look}`;

export const highlightNames = (token: string) =>
  Object.keys(words).map((look) => highlightName(token, look));

/** Of the document itself; holds nothing but highlights. */
export const wordStyle = (token: string) =>
  Object.entries(words)
    .map(
      ([look, colour]) =>
        `::highlight(${highlightName(token, look)}){background-color:${colour}33;text-decoration:underline 2px ${colour}}`,
    )
    .join('');

/** The attributes that say on paper what a place's numbers are, and how it is shown. */
export const printLabels = (token: string) => ({
  number: `${hostLabel(token)}-n`,
  look: `${hostLabel(token)}-look`,
});

/** Of the document itself while it is printed. The page's own print rules may give way: hence important. */
export function printStyle(token: string): string {
  const { number, look } = printLabels(token);
  const shown = (name: string) => `[${look}=${name}]`;
  return `@media print{
[${number}]{--x:#b3261e;position:relative;outline:2px solid var(--x)!important;outline-offset:-1px!important}
[${number}]::after{content:attr(${number});display:block;position:absolute;inset:0 0 auto auto;padding:0 3px;color:#fff;background:var(--x);font:700 9px/13px sans-serif;print-color-adjust:exact}
[${number}=""]::after{content:none}
${shown('warning')}{--x:#9a5300}
${shown('advice')}{--x:#1b5fc1;outline-style:dotted!important}
${shown('gap')}{outline-style:dashed!important}
${shown('words')}{position:static;outline:0!important}
${shown('words')}::after{display:inline;position:static}
}`;
}
