import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '../bytes.js';
import type { Clock } from '../clock.js';
import { CryptoError } from '../crypto/index.js';
import { clientAddress, proxyList } from '../relay/client-address.js';
import { Buckets, networkOf, type Rate } from '../relay/limits.js';
import type { Clinic } from './clinic.js';
import type { Codes } from './codes.js';
import type { Desk } from './desk.js';
import type { Account, OnShift } from './shifts.js';
import { isTooFewFiles } from './background.js';
import { DeskError } from './errors.js';
import { AdminDoor, type AdminMatter } from './admin-door.js';
import { ServedFiles } from './served-files.js';
import { DemoDoor, hasLocalName, isThisMachine } from './this-machine.js';
import { answerForms, parseFormsRequest } from './forms/admin.js';
import { text, textLike, variants } from '../schemas.js';

export interface DeskHttpOptions {
  readonly desk: Desk;
  readonly clinic: Clinic;
  readonly codes: Codes;
  readonly clock: Clock;
  /** The relay's address as browsers reach it; absent: beside the desk. */
  readonly relay?: string;
  /** Accounts that sign in with one click, from this machine only. */
  readonly demoAccounts?: readonly Account[];
  /** A folder in whose `assets` there is what pages of earlier versions fetch. */
  readonly kept: string;
  /** Addresses and networks whose `X-Forwarded-For` is believed. */
  readonly trustedProxies?: readonly string[];
  /** What `/health` answers; `ok` by default. */
  readonly health?: () => string;
  /** Something failed that whoever asked can do nothing about. */
  readonly onFailure?: (error: unknown) => void;
}

type Served = { Bindings: HttpBindings };
type Asked = Context<Served>;

/** What `sotto agents` is answered. */
export interface AgentsAnswer {
  readonly onShift: readonly OnShift[];
  /** Devices whose access was taken away. */
  readonly removed?: number;
}

const EVERYWHERE = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };
const MAX_BODY_BYTES = 64 * 1024;
const YEAR_S = 31_536_000;
/** What one address may ask of the desk: each question may cost a look at a certificate, or a guess at a code. */
const QUESTIONS: Rate = { perMinute: 60, burst: 60 };

const key = textLike(/^[A-Za-z0-9_-]{43}$/);
const lock = z.strictObject({ id: key, proof: key });
const signIn = z.strictObject({
  login: variants('kind', [
    z.strictObject({ kind: z.literal('code'), code: text(64) }),
    z.strictObject({ kind: z.literal('demo'), account: text(64) }),
  ]),
  /** The device's Ed25519 public key. */
  key,
  /** What this device's shift is to be locked with. */
  lock: z.optional(lock),
});
const leave = z.strictObject({ id: key });
const eraseRequest = z.strictObject({ conversation: text(43, 43), reason: text(200, 1) });
const exportRequest = z.strictObject({ conversation: text(43, 43), reason: z.optional(text(200, 1)) });
const agentsRequest = z.strictObject({ remove: z.optional(text(128, 1)) });
const shift = z.strictObject({ keyPackage: text(40_000) });

/** What the desk answers over HTTP: the widget's files and the console for anybody, and the two steps of signing in. */
export function deskApp(options: DeskHttpOptions): Hono<Served> {
  const app = new Hono<Served>();
  const demo = new DemoDoor(options.demoAccounts);
  app.use(async (c, next) => {
    demo.look(c);
    // Before there is an answer: one that exists already would be copied with its body.
    for (const [name, value] of Object.entries(EVERYWHERE)) c.header(name, value);
    // Browsers heed it where TLS was ended before the desk. On this machine it would hold for whatever else is served here.
    if (!hasLocalName(c)) c.header('strict-transport-security', `max-age=${YEAR_S}`);
    await next();
  });
  // The error's own words are for whoever runs the desk, if for anybody.
  app.onError((error, c) => {
    // Whoever broke off in the middle of a question is no failure of the desk's.
    if (!c.env.incoming.readableAborted) options.onFailure?.(error);
    // None of the headers of the answer that there was to be.
    const headers = { ...EVERYWHERE, 'cache-control': 'no-store' };
    return Response.json({ code: 'failed' }, isTooFewFiles(error) ? { status: 503, headers: { ...headers, 'retry-after': '10' } } : { status: 500, headers });
  });
  app.use('/api/*', withinRate(options));
  app.use('/api/*', bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => c.json({ code: 'refused' }, 413) }));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/health', async (c) => c.text((await troubleOf(options)) ?? options.health?.() ?? 'ok\n'));
  app.get('/api/desk', (c) => c.json(deskInfo(c, options, demo)));
  app.post('/api/sign-in', (c) => answer(c, () => onSignIn(c, options, demo)));
  app.post('/api/unlock', (c) => answer(c, () => onUnlock(c, options)));
  app.post('/api/leave', (c) => answer(c, () => onLeave(c, options)));
  app.post('/api/shift', (c) => answer(c, () => onShift(c, options)));
  const door = new AdminDoor(options.clinic.storageKey);
  const commands = { agents: onAgents, erase: onErase, export: onExport, forms: onForms } as const;
  for (const matter of ['agents', 'erase', 'export', 'forms'] as const) app.post(`/api/${matter}`, (c) => answer(c, async () => commands[matter](await commandOf(c, matter, door, options), options)));
  serveFiles(app, options);
  return app;
}

/** What is wrong with the process, for `/health`. */
async function troubleOf({ onFailure }: DeskHttpOptions): Promise<string | undefined> {
  try {
    await (await open(join(cdnFolder(), 'sotto.js'))).close();
    return undefined;
  } catch (error) {
    onFailure?.(error);
    return isTooFewFiles(error) ? 'too few files\n' : 'failed\n';
  }
}

/** Those on this machine ask as often as they like. */
function withinRate({ clock, trustedProxies = [] }: DeskHttpOptions): MiddlewareHandler<Served> {
  const questions = new Buckets(QUESTIONS, clock);
  const proxies = proxyList(trustedProxies);
  return async (c, next) => {
    if (isThisMachine(c) || questions.take(networkOf(clientAddress(c.env.incoming, proxies)))) return next();
    return c.json({ code: 'refused' }, 503, { 'retry-after': '10' });
  };
}

function deskInfo(c: Asked, { clinic, relay }: DeskHttpOptions, demo: DemoDoor) {
  const demoAccounts = demo.for(c).map(({ account, name }) => ({ account, name }));
  return { clinic: clinic.id, clinicName: clinic.settings.name, relay: relay ?? null, demoAccounts };
}

async function onSignIn(c: Asked, options: DeskHttpOptions, demo: DemoDoor) {
  const { desk } = options;
  const { login, key, lock } = z.parse(signIn, await c.req.json());
  const account = await accountOf(c, login, options, demo).catch(async (error: unknown) => {
    if (error instanceof DeskError) await desk.auditRefusedLogin();
    throw error;
  });
  const chain = await desk.certify(account, fromBase64Url(key));
  return { chain: chain.map(toBase64Url), ...(lock && { share: toBase64Url(await desk.lockShift(fromBase64Url(key), lock)) }) };
}

/** A console that has locked itself; `share` is null when that is not its passphrase. */
async function onUnlock(c: Asked, { desk }: DeskHttpOptions) {
  const share = await desk.unlockShift(z.parse(lock, await c.req.json()));
  return { share: share ? toBase64Url(share) : null };
}

async function onLeave(c: Asked, { desk }: DeskHttpOptions) {
  await desk.leaveLocked(z.parse(leave, await c.req.json()).id);
  return {};
}

async function accountOf(c: Asked, login: z.infer<typeof signIn>['login'], { codes, clock }: DeskHttpOptions, demo: DemoDoor): Promise<Account> {
  return login.kind === 'code' ? codes.redeem(login.code, clock.now()) : demoAccount(c, login.account, demo);
}

async function onShift(c: Asked, { desk }: DeskHttpOptions) {
  const { keyPackage } = z.parse(shift, await c.req.json());
  return desk.startShift(fromBase64Url(keyPackage));
}

/** What a command on this machine asks, which can read the desk's folder. @throws DeskError `refused` */
async function commandOf(c: Asked, matter: AdminMatter, door: AdminDoor, { clock }: DeskHttpOptions): Promise<unknown> {
  if (!isThisMachine(c)) throw new DeskError('refused', 'this is for the clinic’s own machine');
  return door.check(matter, await c.req.json(), clock.now());
}

function onForms(asked: unknown, { desk }: DeskHttpOptions) {
  return answerForms(desk.forms, parseFormsRequest(asked));
}

function onErase(asked: unknown, { desk }: DeskHttpOptions) {
  const { conversation, reason } = z.parse(eraseRequest, asked);
  return desk.erase(conversation, reason);
}

function onExport(asked: unknown, { desk }: DeskHttpOptions) {
  const { conversation, reason } = z.parse(exportRequest, asked);
  return desk.export(conversation, reason);
}

async function onAgents(asked: unknown, { desk }: DeskHttpOptions): Promise<AgentsAnswer> {
  const { remove } = z.parse(agentsRequest, asked);
  const removed = remove === undefined ? undefined : await desk.dismiss(remove);
  return { onShift: await desk.onShift(), ...(removed !== undefined && { removed }) };
}

function demoAccount(c: Asked, wanted: string, demo: DemoDoor): Account {
  const account = demo.for(c).find((known) => known.account === wanted);
  if (!account) throw new DeskError('refused', 'the demo login is for this machine only');
  return account;
}

async function answer(c: Asked, work: () => Promise<object>) {
  c.header('cache-control', 'no-store');
  if (c.req.header('content-type') !== 'application/json') return c.json({ code: 'refused' }, 415);
  try {
    return c.json(await work());
  } catch (error) {
    // What was wrong with a login is nobody's business but the administrator's.
    if (error instanceof DeskError || error instanceof CryptoError) return c.json({ code: 'refused' }, 403);
    if (error instanceof z.core.$ZodError || error instanceof RangeError || error instanceof SyntaxError) return c.json({ code: 'refused' }, 400);
    throw error;
  }
}

function serveFiles(app: Hono<Served>, { clinic, relay, kept }: DeskHttpOptions): void {
  const framedBy = clinic.settings.origins?.join(' ') ?? '*';
  const pages = new ServedFiles(cdnFolder());
  const shared = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
  const page = (framed: string) => ({ 'cache-control': 'no-cache', 'content-security-policy': contentPolicy(relay, framed) });
  app.get('/', (c) => c.redirect('/console'));
  for (const file of ['/sotto.js', '/host.js', '/licenses.txt']) app.get(file, pages.answer({ 'cache-control': 'public, max-age=300', ...shared }));
  for (const root of [cdnFolder(), kept]) app.get('/assets/:name', new ServedFiles(join(root, 'assets')).answer({ 'cache-control': `public, max-age=${YEAR_S}, immutable`, ...shared }));
  app.get('/frame.html', pages.answer(page(framedBy)));
  app.get('/console', pages.answer({ ...page("'none'"), 'x-frame-options': 'DENY', 'cross-origin-opener-policy': 'same-origin' }, 'console.html'));
}

/** The page's own policy, in a header too, which a `<meta>` cannot say in full. */
function contentPolicy(relay: string | undefined, framedBy: string): string {
  const connect = relay === undefined ? "'self'" : `'self' ${new URL(relay).origin} ${new URL(relay).origin.replace(/^http/, 'ws')}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Pictures that were sent are shown from memory.
    "img-src 'self' blob:",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

/** The script-tag build, beside this module in the package, and in dist when the sources are run. */
export function cdnFolder(): string {
  const [packaged, built] = ['../cdn/', '../../dist/cdn/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  if (packaged !== undefined && existsSync(packaged)) return packaged;
  if (built !== undefined && existsSync(built)) return built;
  throw new DeskError('bad-clinic', 'the script-tag build is missing; run `npm run build`');
}
