import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DeskInfo } from '../../agent.js';
import { MIN_PASSPHRASE_LENGTH } from '../../conversation/shift/duty.js';
import { consoleTerms, type ConsoleTerms } from '../../i18n/console-terms/en.js';
import { base } from '../../ui/base.styles.js';
import { icon } from '../../ui/icons.js';
import { SottoSignInRequestEvent } from '../events.js';
import { styles } from './sotto-sign-in.styles.js';

/** Why the last attempt did not work. */
export type Trouble = keyof ConsoleTerms['troubles'];

/**
 * Where an agent goes on shift: by an enrollment code and a passphrase that locks what this browser keeps, or, at a desk that runs as a demo, by one click.
 *
 * @event {SottoSignInRequestEvent} sotto-sign-in-request - The agent gave a code or chose a demo account.
 * @csspart gate - All of it.
 */
export class SottoSignIn extends LitElement {
  static override styles = [base, styles];

  /** Texts, in the console's language. */
  @property({ attribute: false }) terms: ConsoleTerms = consoleTerms;
  /** What the desk says of itself; absent until it has answered. */
  @property({ attribute: false }) info: DeskInfo | undefined;
  /** An attempt is under way. */
  @property({ type: Boolean }) busy = false;
  @property() trouble: Trouble | undefined;

  /** The passphrase can be read as it is typed. */
  @state() private legible = false;
  /** Where the last attempt is made again. */
  #again: HTMLElement | null = null;

  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('busy') || this.busy) return;
    // A button that is disabled meanwhile loses the focus, or keeps it, as browsers please; whoever has gone elsewhere stays there.
    const focused = this.shadowRoot?.activeElement;
    if (this.trouble && (!focused || focused.matches('button'))) this.#again?.focus();
    this.#again = null;
  }

  override render() {
    const accounts = this.info?.demoAccounts ?? [];
    return html`
      <main part="gate">
        <span class="seal">${icon('lock')}</span>
        <h1>${this.terms.signInTitle(this.info?.clinicName ?? '')}</h1>
        <p class="lede">${this.terms.signInNote}</p>
        ${accounts.length > 0 ? this.#demo(accounts) : nothing}
        <div role="alert">${this.trouble ? html`<p class="trouble">${icon('warning')}${this.terms.troubles[this.trouble]}</p>` : nothing}</div>
        ${this.#code()}
        <p class="busy" role="status">${this.busy ? this.terms.signingIn : nothing}</p>
      </main>
    `;
  }

  #demo(accounts: DeskInfo['demoAccounts']): TemplateResult {
    return html`
      <section class="demo" aria-labelledby="demo">
        <h2 id="demo">${this.terms.demoTitle}</h2>
        <p>${this.terms.demoNote}</p>
        ${accounts.map(
          ({ account, name }) =>
            html`<button class="button primary" ?disabled=${this.busy} @click=${(event: Event) => this.#onDemo(event, account)}>${this.terms.demoAs(name)}</button>`,
        )}
      </section>
    `;
  }

  #code(): TemplateResult {
    return html`
      <form @submit=${this.#onSubmit}>
        <h2>${this.terms.codeTitle}</h2>
        <label for="code">${this.terms.code}</label>
        <input id="code" name="code" required autocomplete="one-time-code" autocapitalize="off" spellcheck="false" maxlength="200" aria-describedby="hint" />
        <p id="hint" class="hint">${this.terms.codeHint}</p>
        <label for="passphrase">${this.terms.passphrase}</label>
        <input
          id="passphrase"
          name="passphrase"
          type=${this.legible ? 'text' : 'password'}
          required
          minlength=${MIN_PASSPHRASE_LENGTH}
          maxlength="200"
          autocomplete="new-password"
          autocapitalize="off"
          spellcheck="false"
          aria-describedby="passphrase-hint"
        />
        <p id="passphrase-hint" class="hint">${this.terms.passphraseHint}</p>
        <label class="legible"><input type="checkbox" .checked=${this.legible} @change=${this.#onLegible} />${this.terms.showPassphrase}</label>
        <button class="button" ?disabled=${this.busy}>${this.terms.signIn}</button>
      </form>
    `;
  }

  #onDemo({ target }: Event, account: string) {
    if (target instanceof HTMLElement) this.#again = target;
    this.#request({ kind: 'demo', account });
  }

  #onSubmit(event: SubmitEvent) {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    this.#again = event.target.querySelector('#code');
    const given = new FormData(event.target);
    const [code, passphrase] = [given.get('code'), given.get('passphrase')];
    if (typeof code === 'string' && code.trim() && typeof passphrase === 'string') this.#request({ kind: 'code', code: code.trim(), passphrase });
  }

  #onLegible({ target }: Event) {
    if (target instanceof HTMLInputElement) this.legible = target.checked;
  }

  #request(login: SottoSignInRequestEvent['login']) {
    this.dispatchEvent(new SottoSignInRequestEvent(login));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-sign-in': SottoSignIn;
  }
}
