const font = `system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif`;

/** Of the shadow root; the page's own rules do not reach it. */
export const style = `
.page,.view{all:initial;display:block;inset:0 auto auto 0;width:0;height:0;overflow:visible;pointer-events:none;font:13px/1.5 ${font}}
.page{position:absolute;contain:layout}
.view{position:fixed}
.ruler{position:absolute;top:0;left:0;width:1000px;height:1000px;visibility:hidden}
.mark{position:absolute;top:0;left:0;--line:#b3261e;--tint:#d932251f;--ink:#fff}
.warning{--line:#a05a00;--tint:#f29d0029}
.advice{--line:#1b5fc1;--tint:#1a73e81a}
.dark{--line:#ff8a80;--tint:#ff6f6138;--ink:#2b0906}
.dark.warning{--line:#ffc04d;--tint:#ffb83033;--ink:#2b1a00}
.dark.advice{--line:#8ab8ff;--tint:#6ea8ff33;--ink:#071a36}
.error{z-index:2}.warning{z-index:1}
.mark i{position:absolute;box-sizing:border-box;border:2px solid var(--line);background:var(--tint);border-radius:2px}
.mark.advice i{border-width:1px}
.quote i{border-width:0 0 2px}
.worded .quote i{display:none}
.preview{--line:#6a1fb8;--tint:#8a3ffc1f;z-index:3}
.dark.preview{--line:#d3b0ff;--tint:#b98aff38}
.preview i{border-style:dashed}
.flash{z-index:4}
.flash i{border:3px solid var(--line);background:none;border-radius:4px;animation:flash .6s ease-in-out 3}
@keyframes flash{50%{opacity:0}}
button{all:initial;box-sizing:border-box;pointer-events:auto;cursor:pointer;font:13px/1 ${font}}
.badge{position:absolute;top:0;left:0;display:flex;align-items:center;justify-content:center;background:var(--line);color:var(--ink);border-radius:3px;font-weight:700;font-size:11px;white-space:nowrap;font-variant-numeric:tabular-nums}
.compact{font-size:9px;border-radius:2px}
.crowded:not(:focus-visible){opacity:0}
:focus-visible{outline:2px solid #fff;box-shadow:0 0 0 4px #0b57d0}
.bar,.card{position:fixed;box-sizing:border-box;pointer-events:auto;color:#1f2328;background:#fff;border:1px solid #0000001f;border-radius:10px;box-shadow:0 1px 3px #0003,0 8px 24px #0003}
.bar{right:16px;bottom:16px;display:flex;align-items:center;padding:4px;user-select:none}
.bar output{all:initial;min-width:44px;text-align:center;font:600 13px/32px ${font};color:inherit;font-variant-numeric:tabular-nums}
.bar button{width:32px;height:32px;border-radius:7px;color:inherit;display:grid;place-items:center}
.bar button:hover{background:#8883}
.bar svg{width:16px;height:16px;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round;pointer-events:none}
.card{top:0;left:0;width:max-content;max-width:min(380px,calc(100vw - 16px));padding:10px 14px;overflow:auto;overflow-wrap:anywhere}
.card section+section{margin-top:10px;padding-top:10px;border-top:1px solid #8884}
.card p{margin:2px 0 0 26px;color:#59636e;white-space:pre-line}
.card p:first-child{margin:0;display:flex;gap:8px;font-weight:600;color:inherit}
.card b{flex:none;min-width:18px;height:18px;margin-top:1px;box-sizing:border-box;padding:0 4px;border-radius:4px;background:#b3261e;color:#fff;font:700 11px/18px ${font};text-align:center}
.card .warning b{background:#a05a00}
.card .advice b{background:#1b5fc1}
.live{position:fixed;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
[hidden]{display:none!important}
@media (prefers-color-scheme:dark){
.bar,.card{color:#e6e8eb;background:#24282e;border-color:#fff3}
.card p{color:#a9b1ba}}
@media (prefers-reduced-motion:reduce){.flash i{animation:none}}
@media (forced-colors:active){
.mark i,.flash i{background:none;border-color:Highlight}
.badge,.card b{forced-color-adjust:none;background:Highlight;color:HighlightText}}
@media print{.page,.view{display:none!important}}
`;

/** Of the document itself, as only its own rules can colour its words; holds nothing but highlights. */
export const quoteStyle = `@media screen{
::highlight(crossfoot-error){background-color:#d932252e;text-decoration:underline 2px #d93225}
::highlight(crossfoot-warning){background-color:#f29d003d;text-decoration:underline 2px #c77700}
::highlight(crossfoot-advice){background-color:#1a73e826;text-decoration:underline 2px #3b82f6}
}`;
