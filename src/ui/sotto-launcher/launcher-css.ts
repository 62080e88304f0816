/**
 * The launcher's look, as text: the script-tag loader, where every byte counts, draws the same button without Lit.
 * The symbols are boxes: a speech bubble, a chevron; the count is not text, since
 * the button's name says it in words. Declarations stand in the order that packs best.
 */
export const launcherCss = `.launcher{all:unset;place-content:center;padding:0 19px;min-width:56px;font:600 16px system-ui;position:relative;height:56px;align-items:center;cursor:pointer;color:var(--sotto-on-accent,#fff);border-radius:28px;background:var(--sotto-accent,#11665f);box-shadow:0 8px 28px #10201f66;gap:10px;display:flex;box-sizing:border-box}
.launcher:hover{filter:brightness(1.15)}
.launcher:focus-visible{outline:2px solid;outline-offset:-6px}
.launcher i{border:2px solid;height:15px;width:18px;border-radius:8px 8px 8px 2px}
.launcher[aria-expanded=true] i{border-width:0 2px 2px 0;translate:0 -3px;width:10px;rotate:45deg;height:10px;border-radius:0}
.launcher[aria-expanded=true] span{display:none}
@media (max-width:480px){.launcher span{display:none}}`;

/** The count on it. */
export const badgeCss = `.badge{position:absolute;top:-6px;inset-inline-end:-4px;min-width:14px;padding:3px 5px;border-radius:20px;background:#b3261e;color:#fff;font-size:12px}
.badge::after{content:attr(data-unread)}
@media (prefers-contrast:more){.badge{background:#8c1d18}}`;
