// What such a plugin does: a copy of sotto.js among others in a file of the site's own, run once the visitor first does something.
const copy = await (await fetch('https://chat.clinic.example/sotto.js')).text();
const src = URL.createObjectURL(new Blob(['"use strict";\n', copy, '\n;addEventListener("load", () => undefined);'], { type: 'text/javascript' }));
addEventListener('pointermove', () => document.head.append(Object.assign(document.createElement('script'), { src })), { once: true });
document.documentElement.dataset.joined = '';
