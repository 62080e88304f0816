/** The launcher's look, as text: the script-tag loader draws the same button without Lit. */
export const launcherCss = `
.launcher{position:relative;display:flex;align-items:center;gap:10px;box-sizing:border-box;height:56px;min-width:56px;margin:0;padding:0 22px 0 18px;border:0;border-radius:28px;background:var(--sotto-accent,#11665f);color:var(--sotto-on-accent,#fff);box-shadow:0 1px 3px #10201f40,0 8px 28px -4px #10201f66;font:600 16px/1 var(--sotto-font,system-ui,sans-serif);cursor:pointer;transition:transform .2s cubic-bezier(.2,.8,.3,1),box-shadow .2s;animation:rise .35s cubic-bezier(.2,.8,.3,1)}
.launcher:hover{transform:translateY(-2px);box-shadow:0 2px 4px #10201f40,0 14px 36px -4px #10201f73}
.launcher:active{transform:scale(.97)}
.launcher:focus-visible{outline:3px solid var(--sotto-on-accent,#fff);outline-offset:-6px}
.launcher svg{width:26px;height:26px;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.launcher[aria-expanded=true]{justify-content:center;padding:0}
.launcher[aria-expanded=true] span{display:none}
.badge{position:absolute;inset-block-start:-4px;inset-inline-end:-4px;min-width:22px;height:22px;padding:0 6px;box-sizing:border-box;border:2px solid #fff;border-radius:11px;background:#b3261e;color:#fff;font-size:12px;font-weight:700;line-height:18px;text-align:center}
.badge:empty{display:none}
@keyframes rise{from{opacity:0;transform:translateY(12px)}}
@media (max-width:480px){.launcher{padding:0;justify-content:center}.launcher span{display:none}}
@media (prefers-reduced-motion:reduce){.launcher{animation:none;transition:none}}
`;

/** Outlines of the button's two icons, on a 24 × 24 grid. */
export const launcherIcons = {
  chat: 'M20 11.5c0 4-3.6 7-8 7a9 9 0 0 1-2.7-.4L5 20l1.1-3.6A6.6 6.6 0 0 1 4 11.5c0-4 3.6-7 8-7s8 3 8 7Z',
  close: 'm6 9.5 6 6 6-6',
} as const;
