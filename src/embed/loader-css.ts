import { launcherCss } from '../ui/sotto-launcher/launcher-css.js';

/** The loader's own sheet. The launcher leaves a small screen to the chat once that has spoken: a frame that did not load is put away with it. The outline is seen where the system chooses the colours, and shadows are not; who asks for more contrast gets black and white. `all` undoes what browsers say of popovers; `!important` where a page's rules for everything (`*`, `iframe`, `[popover]`) would reach in from outside. */
export const loaderCss = `${launcherCss}
:host{all:initial!important;position:fixed!important;bottom:var(--sotto-offset,20px)!important;inset-inline-end:var(--sotto-offset,20px)!important;display:grid!important;color-scheme:light dark!important;pointer-events:none!important}
iframe{border:0;width:100%;height:100%}
.launcher,.frame{justify-self:end;pointer-events:auto;outline:1px solid #0000}
.frame{position:relative;overflow:hidden;width:min(var(--w,400px),100vw - 40px);height:min(var(--h,704px),100dvh - 112px);margin-bottom:16px;border-radius:20px;background:light-dark(#fff,#15191a);box-shadow:0 8px 28px #10201f66}
p{position:absolute;display:grid;place-content:center;text-align:center;inset:0;margin:0;padding:24px;background:inherit;font:600 16px system-ui}
@media (prefers-contrast:more){.launcher{color:Canvas;background:CanvasText}}
[data-state] p{display:none}
@media (max-width:480px){.frame{position:fixed;inset:var(--top,0) 0 auto;width:100%;height:var(--height,100dvh);border-radius:0}[data-state]+[aria-expanded=true]{display:none}}`;
