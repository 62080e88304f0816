import '../../src/define.js';
import { systemClock } from '../../src/clock.js';
import { LiveConversation } from '../../src/conversation/live/live-conversation.js';
import { loadDetector, Screening } from '../../src/conversation/content/screening.js';
import { itemEntry, metaEntry, type PlacedItem } from '../../src/conversation/content/transcript.js';
import { Vault } from '../../src/conversation/vault.js';
import { policyPresets } from '../../src/policy/policy.js';
import { openIndexedDb } from '../../src/storage/indexeddb.js';
import type { SottoChat } from '../../src/ui/sotto-chat/sotto-chat.js';
import { onScreen } from './on-screen.js';

/** In the browser: a conversation of any length in this device's storage, and the real element over it. */

const PREFIX = 'v/';
const visitor = { id: 'visitor', role: 'visitor', name: '' } as const;
const agent = { id: 'agent', role: 'agent', name: 'Maya Chen, RN' } as const;
const unasked = (): never => {
  throw new Error('nothing is trusted here: there is no network');
};

declare global {
  interface Window {
    bench: { seed(count: number): Promise<void>; open(): Promise<Opened>; enter(text: string): Promise<number>; nodes(): number };
  }
}

interface Opened {
  /** From the wish to open to the newest message painted, its conversation at hand. */
  readonly paintedMs: number;
  /** Reading and opening the sealed records before. */
  readonly loadedMs: number;
}

let vault: Vault;

window.bench = {
  async seed(count) {
    const { storage, key } = await openIndexedDb(`bench ${count}`);
    vault = new Vault(storage, key);
    const startMs = Date.now() - count * 20_000;
    const items = Array.from({ length: count }, (_, i): PlacedItem => ({
      seq: i + 1,
      index: 0,
      item: { kind: 'message', id: `message-number-${String(i).padStart(6, '0')}`, sender: i % 3 ? agent : visitor, text: textOf(i), atMs: startMs + i * 20_000 },
    }));
    const meta = { id: 'c', status: 'open', self: visitor, visitor: 'visitor', roster: [visitor, agent], securityCode: '', receipts: {}, received: count } as const;
    await vault.write([metaEntry(PREFIX, { ...meta, roster: [...meta.roster] }), ...items.map((item) => itemEntry(PREFIX, item))]);
  },

  async open() {
    const startedMs = performance.now();
    const facts = { policy: policyPresets.hipaa, signed: policyPresets.hipaa, clinic: { name: 'Bench Clinic' } };
    const live = await LiveConversation.load({ prefix: PREFIX, vault, clock: systemClock, trust: unasked, facts: () => facts, profileDigest: unasked, screening: new Screening(loadDetector) });
    const loadedMs = performance.now() - startedMs;
    // What the visitor adds is asked of nobody here.
    const conversation = Object.assign(live, { touch: () => undefined, setFilling: () => undefined, unlock: async () => undefined, restart: async () => undefined, forget: async () => undefined, submitForm: unasked, rate: unasked });
    document.querySelector('sotto-chat')?.remove();
    const chat = document.createElement('sotto-chat');
    document.body.append(chat);
    await onScreen();
    const wishedMs = performance.now();
    chat.conversation = conversation;
    chat.open = true;
    await chat.updateComplete;
    const paintedMs = await onScreen();
    if (!newest(chat)) throw new Error('the newest message is not there');
    chat.focus();
    return { loadedMs, paintedMs: paintedMs - wishedMs };
  },

  async enter(text) {
    const chat = document.querySelector('sotto-chat');
    const field = chat?.renderRoot.querySelector('sotto-composer')?.renderRoot.querySelector('textarea, [contenteditable]');
    if (!chat || !field) throw new Error('there is nowhere to write');
    const before = newest(chat);
    document.execCommand('insertText', false, text);
    await onScreen();
    // Some time within a frame, as keys are pressed.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 16));
    const pressedMs = performance.now();
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
    return (await onScreen(() => newest(chat) !== before)) - pressedMs;
  },

  nodes: () => document.querySelector('sotto-chat')?.renderRoot.querySelector('sotto-message-list')?.renderRoot.querySelectorAll('li').length ?? 0,
};

function textOf(i: number): string {
  return i % 7 ? `Message number ${i}, of about the length that people write in a chat.` : `Message number ${i}. ${'It goes on for a few lines, since there is more to say about this. '.repeat(3)}`;
}

function newest(chat: SottoChat): Element | undefined {
  return [...(chat.renderRoot.querySelector('sotto-message-list')?.renderRoot.querySelectorAll('li') ?? [])].at(-1);
}

document.title = 'ready';
