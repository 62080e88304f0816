// What a tag manager does with a "Custom HTML" tag: inserts it as markup, then runs copies of its scripts without the attributes it does not know.
const tag = await (await fetch('tag.html')).text();
document.body.insertAdjacentHTML('beforeend', tag);
for (const script of document.body.querySelectorAll('script[src$="/sotto.js"]')) {
  const code = await (await fetch(script.src)).text();
  script.remove();
  new Function(code)();
}
