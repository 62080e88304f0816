import { toBase64Url } from '../../bytes.js';
import { type Group, groupId, roster, securityCode, securityWordIndexes, suiteOf } from '../../crypto/index.js';
import type { Ground } from './ground.js';
import type { ConversationState, Verification } from '../state.js';
import { personOf, type TranscriptMeta } from '../content/transcript.js';

/** What the transcript keeps of the group itself, and what is shown of it: who is in it, and what can be compared over the telephone. */
export class GroupFacts {
  readonly #ground: Ground;
  #words: { readonly code: string; readonly indexes: readonly number[] } | undefined;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Of a group that was just created or joined. */
  first(group: Group): TranscriptMeta {
    const members = roster(group);
    const self = members.find((member) => member.self);
    if (!self) throw new TypeError('group: expected one of this member');
    const visitor = members.find(({ role }) => role === 'visitor')?.id ?? '';
    return { id: toBase64Url(groupId(group)), status: 'open', self: personOf(self), visitor, receipts: {}, received: 0, ...this.after(group) };
  }

  /** After a commit. */
  after(group: Group): Pick<TranscriptMeta, 'roster' | 'securityCode'> & { verification: Verification } {
    return { roster: roster(group).map(personOf), securityCode: this.code(group), verification: this.#verification(group) };
  }

  code(group: Group): string {
    return securityCode(group, this.#ground.profileDigest());
  }

  /** What of it is shown to be compared. */
  get shown(): Pick<ConversationState, 'securityCode' | 'securityWords' | 'verification'> {
    const { securityCode: code, verification } = this.#ground.transcript.meta ?? {};
    return code ? { securityCode: code, securityWords: this.#wordsOf(code), ...(verification && { verification }) } : {};
  }

  #verification(group: Group): Verification {
    const certified = roster(group).flatMap(({ id, notAfterMs }) => (notAfterMs === undefined ? [] : [[id, notAfterMs] as const]));
    const { clock, transcript } = this.#ground;
    return { suite: suiteOf(group), sinceMs: transcript.meta?.verification?.sinceMs ?? clock.now(), certifiedUntilMs: Object.fromEntries(certified) };
  }

  /** A code changes with the epoch, the state far more often. */
  #wordsOf(code: string): readonly number[] {
    if (this.#words?.code !== code) this.#words = { code, indexes: securityWordIndexes(code) };
    return this.#words.indexes;
  }
}
