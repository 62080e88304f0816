/** Puts the number of unread messages before the page's title, and takes it away again: a number, never a word of what was written. */
export function badgeTitle(unread: number) {
  const plain = document.title.replace(/^\(\d+\) /, '');
  const title = unread > 0 ? `(${unread}) ${plain}` : plain;
  if (title !== document.title) document.title = title;
}
