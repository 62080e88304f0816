import { html, nothing, type TemplateResult } from 'lit';
import type { AgentState } from '../../conversation/shift/duty.js';
import { avatar } from '../../ui/avatar.js';
import { seal } from '../seal.js';
import type { AllTerms } from './cards.js';

export interface Lock {
  /** Whose shift it is; what a browser has just been opened on says that only once it is unlocked. */
  readonly shift?: AgentState;
  /** It takes the passphrase that was chosen when signing in. */
  readonly passphrase: boolean;
  readonly unlocking: boolean;
  readonly trouble: string | undefined;
  readonly unlock: (passphrase?: string) => void;
  readonly leave: () => void;
}

/** In place of everything while it is locked: whose shift it is, and the way back in. */
export function lockCard(lock: Lock, { terms, shared }: AllTerms): TemplateResult {
  const { shift, unlocking, trouble } = lock;
  const waits = unlocking && shift?.connection === 'offline' ? terms.offline : unlocking ? terms.unlocking : nothing;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const passphrase = new FormData(event.target).get('passphrase');
    event.target.reset();
    lock.unlock(typeof passphrase === 'string' ? passphrase : undefined);
  };
  return html`
    <main class="card lock" part="gate">
      ${seal()}
      <h1 tabindex="-1">${terms.consoleLockedTitle}</h1>
      <p>${shift ? terms.consoleLockedNote : terms.troubles.locked}</p>
      ${shift ? whose(shift) : nothing}
      <form @submit=${onSubmit}>
        ${lock.passphrase
          ? html`<label for="passphrase">${terms.yourPassphrase}</label>
              <input id="passphrase" name="passphrase" type="password" required autocomplete="current-password" maxlength="200" ?disabled=${unlocking} aria-describedby="lock-trouble" />`
          : nothing}
        <div role="alert" id="lock-trouble">${trouble ? html`<p class="trouble">${trouble}</p>` : nothing}</div>
        <button class="button primary unlock" ?disabled=${unlocking}>${shared.unlock}</button>
      </form>
      <button class="link leave" @click=${lock.leave}>${shift ? terms.signOut : terms.signInAgain}</button>
      <p role="status">${waits}</p>
    </main>
  `;
}

function whose({ self, clinicName }: AgentState): TemplateResult {
  return html`<div class="whose">
    ${avatar(self)}
    <p><span class="name"><bdi>${self.name}</bdi></span><span><bdi>${clinicName}</bdi></span></p>
  </div>`;
}
