import { launcherCss } from '../ui/sotto-launcher/launcher-css.js';

/** The loader's own sheet, its declarations in the order that packs best. Dots say that something comes, where that takes its time, until `host.js` says it in words. The outline is seen where the system chooses the colours, and shadows are not; who asks for more contrast gets black and white. `all` undoes what browsers say of popovers; `!important` where a page's rules for everything (`*`, `iframe`, `[popover]`) would reach in from outside. */
export const loaderCss = `${launcherCss}
:host{all:initial!important;color-scheme:light dark!important;position:fixed!important;display:grid!important;pointer-events:none!important;inset-inline-end:var(--sotto-offset,20px)!important;bottom:var(--sotto-offset,20px)!important}
iframe{width:100%;height:100%;border:0}
.launcher,.frame{justify-self:end;outline:1px solid #0000;pointer-events:auto}
.frame{margin-bottom:16px;font:600 16px system-ui;position:relative;height:min(var(--h,704px),100dvh - 112px);border-radius:20px;width:min(var(--w,400px),100vw - 40px);box-shadow:0 8px 28px #10201f66;overflow:hidden;background:light-dark(#fff,#15191a)}
p,.frame::before{margin:0;padding:24px;position:absolute;place-content:center;display:grid;text-align:center;background:inherit;inset:0}
.frame::before{animation:i .3s steps(1);content:"•••"}
@keyframes i{0%{opacity:0}}
@media (prefers-contrast:more){.launcher{background:CanvasText;color:Canvas}}
@media (max-width:480px){.frame{width:100%;height:var(--height,100dvh);position:fixed;border-radius:0;inset:var(--top,0) 0 auto}}`;
