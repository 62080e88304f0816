import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleTerms } from '../../i18n/console-terms/en.js';

interface Search {
  /** The words looked for; none: nothing is. */
  readonly wanted: string;
  /** How many conversations have them. */
  readonly found: number;
}

/** Looks through one's own conversations, and says how many have the words. */
export function searchField({ wanted, found }: Search, terms: ConsoleTerms, search: (words: string) => void): TemplateResult {
  const onInput = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) search(target.value.trim());
  };
  return html`
    <search>
      <label class="unseen" for="search">${terms.searchMine}</label>
      <input id="search" part="search" type="search" autocomplete="off" spellcheck="false" placeholder=${terms.searchMine} aria-describedby="search-hint" @input=${onInput} />
      <p class="unseen" id="search-hint">${terms.searchHint}</p>
      <p role="status" class="found">${wanted ? terms.foundCount(found) : nothing}</p>
    </search>
  `;
}
