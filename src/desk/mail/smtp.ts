import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import type { SealKey } from '../../crypto/index.js';
import { isMailbox } from '../../conversation/requests/mail-request.js';
import { DeskError } from '../errors.js';
import { text, textLike, whole } from '../../schemas.js';

/** The clinic's own mail server, as `clinic.json` says it. The password stands in a file or in the environment, never here. */
const settings = z
  .strictObject({
    host: textLike(/^[A-Za-z0-9.:-]{1,253}$/),
    /** 465: TLS from the first byte on; any other: STARTTLS, without which nothing is sent. */
    port: z.optional(whole(1, 65_535)),
    /** The sender's address. */
    from: text().check(z.refine(isMailbox)),
    user: z.optional(text(254, 1)),
    passwordFile: z.optional(text(Infinity, 1)),
    passwordEnv: z.optional(textLike(/^[A-Z][A-Z0-9_]*$/)),
    /** PEM file of the authority that the server's certificate is of, where that is a private one. */
    caFile: z.optional(text(Infinity, 1)),
  })
  .check(z.refine(({ user, passwordFile, passwordEnv }) => (user === undefined ? 0 : 1) === [passwordFile, passwordEnv].filter((named) => named !== undefined).length));

export type MailSettings = z.infer<typeof settings>;

/** A mail server, with what opens it. */
interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly from: string;
  readonly login?: { readonly user: string; readonly password: string };
  /** PEM. */
  readonly authority?: string;
}

/** What a clinic mails copies with, and the key that addresses are sealed to. */
export interface ClinicMail {
  readonly key: SealKey;
  readonly server: MailServer;
}

export interface Letter {
  readonly to: string;
  /** The same with every attempt, by which a mailbox knows a repetition. */
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Why a mail server has not taken a letter: `rejected` is for good, whatever else may pass. `no-tls`: it offers none; `bad-certificate`: it is not the
 * one it says it is.
 */
export type MailFailure = 'unreachable' | 'timeout' | 'no-tls' | 'bad-certificate' | 'bad-login' | 'deferred' | 'rejected';

const SUBMISSION_PORT = 587;
const TLS_PORT = 465;
const CONNECT_LIMIT_MS = 15_000;
const ANSWER_LIMIT_MS = 30_000;

/**
 * Reads the settings and the secrets they name.
 *
 * @param folder - That relative paths are looked for in.
 * @throws DeskError `bad-clinic`
 */
export async function readMailServer(value: unknown, folder: string): Promise<MailServer> {
  const result = settings.safeParse(value);
  if (!result.success) throw new DeskError('bad-clinic', `${['mail', ...(result.error.issues[0]?.path ?? [])].join('.')} is not what it should be: expected { host, port?, from, caFile? } and, to log in, { user, passwordFile } or { user, passwordEnv }`);
  const { host, port = SUBMISSION_PORT, from, user, caFile } = result.data;
  await loadMailer();
  const authority = caFile === undefined ? undefined : await textOf(folder, caFile, 'mail.caFile');
  return {
    host,
    port,
    from,
    ...(user !== undefined && { login: { user, password: await passwordOf(result.data, folder) } }),
    ...(authority !== undefined && { authority }),
  };
}

/**
 * Hands a letter to the server, once: over TLS of 1.2 or later and with a certificate that is valid for its name, or not at all. Undefined when it has
 * taken it.
 *
 * @param signal - Ends the attempt; then it rejects with the signal's reason.
 */
export async function sendLetter(server: MailServer, { to, id, ...letter }: Letter, signal: AbortSignal): Promise<MailFailure | undefined> {
  const messageId = `<${id}@${server.from.slice(server.from.lastIndexOf('@') + 1)}>`;
  const message = { from: server.from, to: { name: '', address: to }, messageId, headers: { 'Auto-Submitted': 'auto-generated' }, ...letter };
  return attempt(server, signal, (transport) => transport.sendMail({ ...message, disableFileAccess: true, disableUrlAccess: true }));
}

/** Whether the server can be reached, is the right one, and lets the desk in. Undefined when it does. */
export function checkServer(server: MailServer, signal: AbortSignal): Promise<MailFailure | undefined> {
  return attempt(server, signal, (transport) => transport.verify());
}

async function attempt(server: MailServer, signal: AbortSignal, work: (transport: Awaited<ReturnType<typeof transportTo>>) => Promise<unknown>): Promise<MailFailure | undefined> {
  const transport = await transportTo(server);
  const done = new AbortController();
  const ended = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: done.signal }));
  try {
    signal.throwIfAborted();
    await Promise.race([work(transport), ended]);
    return undefined;
  } catch (error) {
    signal.throwIfAborted();
    return failureOf(error);
  } finally {
    done.abort();
    transport.close();
  }
}

/** An optional peer: a desk that mails nothing does without. */
function loadMailer() {
  return import('nodemailer').catch((cause: unknown) => {
    throw new DeskError('bad-clinic', 'mail needs the package nodemailer beside sotto: npm install nodemailer', { cause });
  });
}

async function transportTo({ host, port, login, authority }: MailServer) {
  const { createTransport } = await loadMailer();
  return createTransport({
    host,
    port,
    secure: port === TLS_PORT,
    requireTLS: true,
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(authority !== undefined && { ca: authority }) },
    ...(login && { auth: { user: login.user, pass: login.password } }),
    connectionTimeout: CONNECT_LIMIT_MS,
    greetingTimeout: CONNECT_LIMIT_MS,
    socketTimeout: ANSWER_LIMIT_MS,
    logger: false,
  });
}

/** By code alone: what the server or the library says may quote the address. */
function failureOf(error: unknown): MailFailure {
  const { code = '', responseCode, cause } = fieldsOf(error);
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'bad-login';
  if (isCertificateProblem(code) || isCertificateProblem(fieldsOf(cause).code ?? '') || isCertificateProblem(error instanceof Error ? error.message : '')) return 'bad-certificate';
  if (code === 'ETLS') return 'no-tls';
  if (code === 'ETIMEDOUT') return 'timeout';
  if (responseCode !== undefined) return responseCode >= 500 && responseCode !== 503 ? 'rejected' : 'deferred';
  return 'unreachable';
}

function isCertificateProblem(text: string): boolean {
  return /CERT|self.signed|certificate|altname/i.test(text);
}

function fieldsOf(error: unknown): { code?: string; responseCode?: number; cause?: unknown } {
  if (typeof error !== 'object' || error === null) return {};
  const { code, responseCode, cause }: { code?: unknown; responseCode?: unknown; cause?: unknown } = error;
  return { ...(typeof code === 'string' && { code }), ...(typeof responseCode === 'number' && { responseCode }), cause };
}

async function passwordOf({ passwordEnv, passwordFile }: MailSettings, folder: string): Promise<string> {
  const text = passwordEnv === undefined ? await textOf(folder, passwordFile ?? '', 'mail.passwordFile') : (process.env[passwordEnv] ?? '');
  const password = text.trim();
  if (password === '') throw new DeskError('bad-clinic', 'the mail server’s password is empty');
  return password;
}

function textOf(folder: string, file: string, what: string): Promise<string> {
  return readFile(resolve(folder, file), 'utf8').catch((cause: unknown) => {
    throw new DeskError('bad-clinic', `${what} cannot be read`, { cause });
  });
}
