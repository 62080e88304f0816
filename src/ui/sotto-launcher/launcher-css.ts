/**
 * The launcher's look, as text: the script-tag loader, where every byte counts, draws the same button without Lit.
 * The symbols are boxes: a speech bubble, a chevron; the count is not text, since
 * the button's name says it in words.
 */
export const launcherCss = `.launcher{all:unset;position:relative;display:flex;align-items:center;place-content:center;gap:10px;box-sizing:border-box;height:56px;min-width:56px;padding:0 19px;border-radius:28px;background:var(--sotto-accent,#11665f);color:var(--sotto-on-accent,#fff);box-shadow:0 8px 28px #10201f66;font:600 16px system-ui;cursor:pointer}
.launcher:hover{filter:brightness(1.15)}
.launcher:focus-visible{outline:2px solid;outline-offset:-6px}
.launcher i{width:18px;height:15px;border:2px solid;border-radius:8px 8px 8px 2px}
.launcher[aria-expanded=true] i{width:10px;height:10px;border-width:0 2px 2px 0;border-radius:0;rotate:45deg;translate:0 -3px}
.launcher[aria-expanded=true] span{display:none}
@media (max-width:480px){.launcher span{display:none}}`;

/** The count on it. */
export const badgeCss = `.badge{position:absolute;top:-6px;inset-inline-end:-4px;min-width:14px;padding:3px 5px;border-radius:20px;background:#b3261e;color:#fff;font-size:12px}
.badge::after{content:attr(data-unread)}
@media (prefers-contrast:more){.badge{background:#8c1d18}}`;
