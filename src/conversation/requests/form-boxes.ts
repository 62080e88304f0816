import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '../../bytes.js';
import { partsOf } from '../../forms/submission.js';
import type { Relay } from '../../transport/relay-client.js';
import { boxName, FORM_BOXES } from '../content/form-items.js';
import { count, decodeJson, encodeJson } from '../json.js';
import { encodeMailboxItem } from '../mailbox.js';
import type { Entry, Vault } from '../vault.js';
import { textLike } from '../../schemas.js';

/** A filled form on its way: sealed to the desk, readable by nobody here any more. */
interface FormBox {
  readonly submission: string;
  /** The desk's mailbox. */
  readonly to: string;
  readonly sealed: Uint8Array;
}

const base64Url = textLike(/^[A-Za-z0-9_-]*$/);
const box = z.strictObject({ submission: base64Url, to: base64Url, sealed: base64Url });
/** Parts that the relay has taken, and when the last of them. */
const progress = z.strictObject({ posted: count, atMs: count });

/** Of a name of its own: a box may be deleted, acknowledged, while its last part's progress is being written. */
const PROGRESS = 'forms-posted/';
/** A relay keeps a mailbox's items for a day. What the desk has not acknowledged by then is posted again, and dropped there if it has it. */
const AGAIN_AFTER_MS = 12 * 3_600_000;

export function boxEntry({ submission, to, sealed }: FormBox): Entry {
  return { name: boxName(submission), value: encodeJson({ submission, to, sealed: toBase64Url(sealed) }) };
}

interface PostOptions {
  readonly vault: Vault;
  readonly relay: Relay;
  readonly nowMs: number;
  /** Whether somebody may still acknowledge a submission: else it goes once the relay has all of it. */
  readonly isAwaited: (submission: string) => boolean;
}

/**
 * Hands the relay what it has not taken yet of every box, part by part, from where an earlier attempt was cut.
 *
 * @throws RelayError, TransportError, StorageError, ConversationError `lost`, `closed`
 */
export async function postBoxes(options: PostOptions): Promise<void> {
  const { vault } = options;
  const boxes = (await vault.list(FORM_BOXES)).map(({ value }) => readBox(value));
  const ids = new Set(boxes.map(({ submission }) => submission));
  const stale = (await vault.list(PROGRESS)).filter(({ name }) => !ids.has(name.slice(PROGRESS.length)));
  if (stale.length > 0) await vault.write(stale.map(({ name }) => ({ name })));
  for (const box of boxes) await postBox(box, options);
}

async function postBox({ submission, to, sealed }: FormBox, { vault, relay, nowMs, isAwaited }: PostOptions): Promise<void> {
  const name = PROGRESS + submission;
  const parts = partsOf(sealed);
  const before = await vault.get(name);
  const last = before ? decodeJson(before, progress, 'lost') : { posted: 0, atMs: 0 };
  const overdue = last.posted >= parts.length && nowMs - last.atMs > AGAIN_AFTER_MS;
  for (const [part, bytes] of parts.entries()) {
    if (part < last.posted && !overdue) continue;
    await relay.post(to, encodeMailboxItem({ kind: 'form', submission, part, parts: parts.length, sealed: bytes }));
    await vault.write([{ name, value: encodeJson({ posted: part + 1, atMs: nowMs }) }]);
  }
  if (!isAwaited(submission)) await vault.write([{ name: boxName(submission) }, { name }]);
}

function readBox(bytes: Uint8Array): FormBox {
  const { submission, to, sealed } = decodeJson(bytes, box, 'lost');
  return { submission, to, sealed: fromBase64Url(sealed) };
}
