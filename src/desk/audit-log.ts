import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { toBase64Url } from '../bytes.js';
import type { Clock } from '../clock.js';
import { decodeJson, encodeJson } from '../conversation/json.js';
import { TaskQueue } from '../conversation/group/queue.js';
import type { Entry, Vault } from '../conversation/vault.js';
import type { DeviceKey } from '../crypto/index.js';
import { AUDIT_START, type AuditEvent, type AuditHead, headAt, nextLine, openHead, parseEvent, parseLine, signHead } from './audit.js';
import type { AuditStore } from './audit-store.js';
import { DeskError } from './errors.js';
import { text, whole } from '../schemas.js';

interface AuditLogOptions {
  readonly store: AuditStore;
  readonly vault: Vault;
  /** The desk's; signs the head. */
  readonly key: DeviceKey;
  /** The clinic's root public key, base64url. */
  readonly clinic: string;
  readonly clock: Clock;
}

const ANCHOR = 'audit-head';
const WAITING = 'au/';
/** How far back a line may stand that a crash has kept from being struck off the waiting ones. */
const REMEMBERED = 2000;

const anchor = z.strictObject({ seq: whole(), hash: text() });
const waiting = z.strictObject({ atMs: whole(), event: z.unknown() });

/** An event that is kept in the same transaction as the step it belongs to, and written into the log right after. `ref` is the event's own. */
export function auditEntry(event: AuditEvent, at: { readonly atMs: number; readonly ref: string }): Entry {
  return { name: `${WAITING}${String(at.atMs).padStart(15, '0')}.${at.ref}`, value: encodeJson({ atMs: at.atMs, event }) };
}

/** Writes the audit log: each event once, in one order, never changed. */
export class AuditLog {
  readonly #options: AuditLogOptions;
  readonly #tasks = new TaskQueue();
  /** Absent after a failure: what is on disk is looked at again. */
  #head: AuditHead | undefined;
  #refs = new Set<string>();

  private constructor(options: AuditLogOptions) {
    this.#options = options;
  }

  /** @throws DeskError `bad-audit` when lines that were written are not there any more. */
  static async open(options: AuditLogOptions): Promise<AuditLog> {
    const log = new AuditLog(options);
    await log.#tasks.run(() => log.#read());
    await log.drain();
    return log;
  }

  /** Resolves once the event is on disk. */
  append(event: AuditEvent): Promise<void> {
    return this.#tasks.run(() => this.#write([{ event, atMs: this.#options.clock.now() }]));
  }

  /** Writes what {@link auditEntry} keeps. */
  drain(): Promise<void> {
    return this.#tasks.run(async () => {
      const records = await this.#options.vault.list(WAITING);
      if (records.length === 0) return;
      await this.#write(
        records.map(({ name, value }) => {
          const { atMs, event } = decodeJson(value, waiting, 'lost');
          return { event: parseEvent(event), atMs, ref: name.slice(WAITING.length), done: { name } };
        }),
      );
    });
  }

  /** Resolves when everything given so far is on disk. */
  async idle(): Promise<void> {
    await this.#tasks.idle();
  }

  async #write(events: readonly { event: AuditEvent; atMs: number; ref?: string; done?: Entry }[]): Promise<void> {
    const { store, vault, key, clinic, clock } = this.#options;
    let head = this.#head ?? (await this.#readAgain());
    const lines: string[] = [];
    const refs: string[] = [];
    for (const { event, atMs, ref } of events) {
      if (ref !== undefined && this.#refs.has(ref)) continue;
      const next = nextLine(head, { atMs, ...(ref !== undefined && { ref }), ...event });
      ({ head } = next);
      lines.push(`${next.text}\n`);
      if (ref !== undefined) refs.push(ref);
    }
    this.#head = undefined;
    if (lines.length > 0) await store.append(lines.join(''));
    await store.writeHead(signHead(head, { key, clinic, atMs: clock.now() }));
    await vault.write([{ name: ANCHOR, value: encodeJson(head) }, ...events.flatMap(({ done }) => (done ? [done] : []))]);
    this.#head = head;
    this.#remember(refs);
  }

  /** On a full disk everything that happens comes here: none of it is worth reading a log of years. */
  async #readAgain(): Promise<AuditHead> {
    await this.#options.store.ready();
    return this.#read();
  }

  /** Finds the end of the log. Lines after the signed head are those of a crash, and not of the log yet. */
  async #read(): Promise<AuditHead> {
    const { store, vault, key, clinic } = this.#options;
    const bytes = await vault.get(ANCHOR);
    const known = bytes ? decodeJson(bytes, anchor, 'lost') : AUDIT_START;
    const signed = openHead(await store.head(), { publicKey: key.publicKey, clinic });
    const end = signed && signed.seq > known.seq ? signed : known;
    const { hashes, last } = await readUpTo(end.seq, store, known.seq);
    for (const { seq, hash } of [known, end]) if (hashes.get(seq) !== hash) throw new DeskError('bad-audit', 'the audit log is not as it was written; `sotto audit verify` says where');
    await store.cut(end.seq);
    this.#refs = new Set(last.flatMap((line) => parseLine(line).ref ?? []));
    this.#head = { seq: end.seq, hash: end.hash };
    return this.#head;
  }

  /** Only those that a crash may leave waiting: the newest. */
  #remember(refs: readonly string[]): void {
    for (const ref of refs) this.#refs.add(ref);
    for (const ref of this.#refs) {
      if (this.#refs.size <= REMEMBERED) return;
      this.#refs.delete(ref);
    }
  }
}

/** Reads a log up to a line: the hashes of that one and of another, and the last lines that may stand for what is still waiting. */
async function readUpTo(seq: number, store: AuditStore, other: number): Promise<{ hashes: ReadonlyMap<number, string>; last: readonly string[] }> {
  const hashes = new Map([[AUDIT_START.seq, AUDIT_START.hash]]);
  const last: string[] = [];
  let count = 0;
  if (seq === 0) return { hashes, last };
  for await (const text of store.lines()) {
    count++;
    if (count === seq || count === other) hashes.set(count, headAt(text).hash);
    last.push(text);
    if (last.length >= 2 * REMEMBERED) last.splice(0, REMEMBERED);
    if (count === seq) break;
  }
  return { hashes, last: last.slice(-REMEMBERED) };
}

/** Tells whether two are the same, and not what they are. */
export function digestOf(text: string): string {
  return toBase64Url(sha256(utf8ToBytes(text)));
}
