import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import type { Clock } from '../../clock.js';
import { isSecure } from '../../transport/address.js';
import { DeskError } from '../errors.js';
import type { DeliveryFailure } from './events.js';
import type { KeptForm } from './records.js';
import { either, text, textLike } from '../../schemas.js';

/** Where filled forms go, as `clinic.json` says it. The secret itself stands in a file or in the environment, never here. */
const settings = either([
  z.strictObject({ url: text().check(z.refine(URL.canParse)), secretFile: text(Infinity, 1) }),
  z.strictObject({ url: text().check(z.refine(URL.canParse)), secretEnv: textLike(/^[A-Z][A-Z0-9_]*$/) }),
]);

export type WebhookSettings = z.infer<typeof settings>;

/** A receiver of Standard Webhooks 1.0.0. */
export interface Webhook {
  readonly url: string;
  /** 24 to 64 bytes, shared with the receiver. */
  readonly secret: Uint8Array;
}

const MIN_SECRET_BYTES = 24;
const MAX_SECRET_BYTES = 64;

/** How long a receiver has to answer. */
export const ANSWER_LIMIT_MS = 15_000;

/**
 * Reads the settings and the secret they name.
 *
 * @param folder - That a relative `secretFile` is looked for in.
 * @throws DeskError `bad-clinic`
 */
export async function readWebhook(value: unknown, folder: string): Promise<Webhook> {
  const result = settings.safeParse(value);
  if (!result.success) throw new DeskError('bad-clinic', 'webhook: expected { url, secretFile } or { url, secretEnv }');
  const url = new URL(result.data.url);
  const allowed = url.protocol.startsWith('http') && isSecure(url);
  if (!allowed || url.username || url.password) throw new DeskError('bad-clinic', 'webhook.url: expected https, and no credentials in it');
  return { url: url.href, secret: readSecret(await secretText(result.data, folder)) };
}

async function secretText(named: WebhookSettings, folder: string): Promise<string> {
  if ('secretEnv' in named) return process.env[named.secretEnv] ?? '';
  return readFile(resolve(folder, named.secretFile), 'utf8').catch((cause: unknown) => {
    throw new DeskError('bad-clinic', 'webhook.secretFile cannot be read', { cause });
  });
}

/** `whsec_` and base64, as receivers show it; the prefix may be missing. */
function readSecret(text: string): Uint8Array {
  const base64 = text.trim().replace(/^whsec_/, '');
  const secret = new Uint8Array(Buffer.from(base64, 'base64'));
  const canonical = Buffer.from(secret).toString('base64').replace(/=+$/, '') === base64.replace(/=+$/, '');
  if (canonical && secret.length >= MIN_SECRET_BYTES && secret.length <= MAX_SECRET_BYTES) return secret;
  throw new DeskError('bad-clinic', `the webhook’s secret: expected ${MIN_SECRET_BYTES} to ${MAX_SECRET_BYTES} bytes as base64, with or without whsec_ before it`);
}

/** The headers of one attempt (Standard Webhooks, "Signature scheme"): HMAC-SHA256 over id, seconds and body. */
export function signedHeaders({ secret }: Webhook, { id, atMs, body }: { id: string; atMs: number; body: string }): Record<string, string> {
  const seconds = Math.floor(atMs / 1000);
  const signature = createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64');
  return { 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` };
}

/** What a receiver is sent. The same bytes with every attempt. */
export function webhookBody(form: KeptForm): string {
  const { submission, conversation, form: id, version, language, consent, values } = form;
  const [submittedAt, receivedAt] = [form.submittedAtMs, form.receivedAtMs].map((ms) => new Date(ms).toISOString());
  return JSON.stringify({ type: 'form.submitted', timestamp: receivedAt, data: { submission, conversation, form: id, version, language, consent, submittedAt, values } });
}

/**
 * Hands a form to the receiver, once. Undefined when the receiver has taken it (2xx); redirects are not followed.
 *
 * @param signal - Ends the attempt; then it rejects with the signal's reason.
 */
export async function post(webhook: Webhook, form: KeptForm, { clock, signal }: { clock: Clock; signal: AbortSignal }): Promise<DeliveryFailure | undefined> {
  const body = webhookBody(form);
  const headers = signedHeaders(webhook, { id: form.submission, atMs: clock.now(), body });
  const limit = new AbortController();
  const ended = new AbortController();
  clock.sleep(ANSWER_LIMIT_MS, ended.signal).then(
    () => limit.abort(),
    () => undefined,
  );
  try {
    const response = await fetch(webhook.url, { method: 'POST', headers, body, redirect: 'manual', signal: AbortSignal.any([limit.signal, signal]) });
    await response.body?.cancel();
    return response.ok ? undefined : `answered-${response.status}`;
  } catch {
    signal.throwIfAborted();
    // Whatever kept it from arriving: the next attempt says whether it has passed.
    return limit.signal.aborted ? 'timeout' : 'unreachable';
  } finally {
    ended.abort();
  }
}
