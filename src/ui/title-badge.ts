/**
 * The number of unread messages before the page's title: a number, never a word of what was written. Others may count there too, of other
 * versions even: each adds its own to what it finds.
 */
export class TitleBadge {
  #own = 0;

  show(unread: number) {
    const [badge = '', shown = this.#own] = /^\((\d+)\) /.exec(document.title) ?? [];
    const sum = Math.max(0, Number(shown) - this.#own) + unread;
    const title = `${sum > 0 ? `(${sum}) ` : ''}${document.title.slice(badge.length)}`;
    if (title !== document.title) document.title = title;
    this.#own = unread;
  }
}
