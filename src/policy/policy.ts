import * as z from 'zod/mini';
import { chosen, listOf, whole } from '../schemas.js';

/**
 * What a conversation may do, closed by default. A policy is frozen data, signed inside the clinic profile; a page may tighten it, never
 * loosen it. Both ends enforce it.
 */

const flag = z.literal(['block', 'allow']);
const handling = z.literal(['allow', 'mask', 'redact', 'block']);
const durationMs = whole(0, 100 * 366 * 86_400_000);

/** The types of files that can be told by what is in them. No other can be allowed: neither markup nor programs nor archives. */
export const fileTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'text/plain'] as const;
export type FileType = (typeof fileTypes)[number];

const blocked = z.literal('block');
const allowed = z.strictObject({
  /** Told by what is in a file, never by its name. */
  types: listOf(z.literal(fileTypes), fileTypes.length, 1),
  /** Of one file, to 25 MiB. */
  maxBytes: whole(1, 25 * 1024 * 1024),
  /** Files that one member may send in a conversation, to 50. */
  maxCount: whole(1, 50),
});
const files = chosen((value) => (value === 'block' ? blocked : allowed));

/** Flags by category, see {@link handlingOf}; every category of 45 CFR 164.514(b)(2)(i) without one of its own is `rest`. */
const phi = z.strictObject({
  /** Social security numbers: (G). */
  ssn: handling,
  /** Payment cards. Not of the list, but of every account: (J). */
  card: handling,
  /** Accounts, routing numbers, IBANs: (J). */
  account: handling,
  /** Licences and certificates, NPI and DEA numbers: (K). */
  license: handling,
  /** Members and groups of a health plan: (I). */
  plan: handling,
  /** Medical records: (H). */
  record: handling,
  /** Names (A), places (B), dates and ages (C), telephone (D), fax (E), e-mail (F), vehicles (L), devices (M), web (N) and network (O) addresses, other numbers (R). */
  rest: handling,
});

const schema = z.strictObject({
  /**
   * Files in messages: `block`, or which types, how large and how many.
   *
   * - `hipaa`: `block`. `standard`: all of {@link fileTypes}, 10 MiB, 20.
   * - Widget and console: blocked, there is no button, and nothing is taken that is dropped or pasted. Allowed, pictures lose their metadata, texts get X's
   *   as `phi` says, names too.
   * - Receivers: a file that is not allowed, too large, one too many, not what it says, or of more pixels than can be drawn is dropped by every member's program
   *   and by the desk, which audits it; its sender is shown as breaking the policy.
   * - 45 CFR 164.312(c)(1) and (e)(1): integrity, and security on the way. 164.502(b): no more than is needed, so no position and no date of a picture.
   */
  files,
  /**
   * Copies of a conversation that leave the chat: saved as a file, printed, or mailed by the desk over the clinic's own server; each `block` or `allow`.
   *
   * - `hipaa`: all `block`. `standard`: all `allow`.
   * - Widget and console: blocked, there is neither button nor key, and whoever prints the page gets a notice in the chat's place. Allowed, what is veiled is X's
   *   in every copy.
   * - Receivers: a request for an e-mail is dropped, audited, and its sender shown. Saving and printing happen on one's own device, and have none.
   * - 45 CFR 164.312(a)(1), 164.310(d)(1): who has access, and what becomes of copies. A patient's right of access (164.524) is to the clinic's record.
   */
  transcript: z.strictObject({ download: flag, print: flag, email: flag }),
  /**
   * Copy, cut, paste, drag, drop, context menu and selection: `block` or `allow`.
   *
   * - `hipaa`: `block`. `standard`: `allow`.
   * - Widget and console: in transcript, composer, forms, and at the console in notes, list and search. What is veiled is never copied, allowed or not.
   * - Receivers: none; it happens on one's own device.
   * - 45 CFR 164.310(b) and (c): how workstations are used, and that nothing is left on them.
   */
  clipboard: flag,
  /**
   * Personal data in what somebody writes, by category: `allow` < `mask` < `redact` < `block`, see {@link Handling}.
   *
   * - `hipaa`: `redact`, the rest `mask`. `standard`: `mask` for social security numbers and cards, the rest `allow`.
   * - Widget and console: while somebody types, in drafts, at sending, on every screen, in every copy and export.
   * - Receivers: scan again, with the clinic's signed flags: what was to be masked is veiled, what was to be redacted or blocked becomes X's; the desk does so
   *   before it keeps anything, and audits it; the sender is shown as breaking the policy.
   * - 45 CFR 164.514(b)(2)(i): the identifiers. 164.502(b): no more than is needed.
   */
  phi,
  /**
   * Milliseconds without anybody's touch until the chat locks, and until it is ended and destroyed on the device; absent: never.
   *
   * - `hipaa`: 5 and 15 minutes. `standard`: neither.
   * - Widget and console: 30 seconds before, a question that any touch answers (WCAG 2.2.1). Locked, nothing of a conversation is on the page and the key of
   *   what is stored is not in memory. A console that is purged ends the shift; its conversations go back to the queue.
   * - Receivers: none; members that are programs are not locked.
   * - 45 CFR 164.312(a)(2)(iii): automatic logoff.
   */
  idle: z.strictObject({ lockAfterMs: z.optional(durationMs), purgeAfterMs: z.optional(durationMs) }),
  /**
   * For how long, in milliseconds, what was said is kept.
   *
   * - `visitorMs`, after the end: text on the visitor's device. Keys and draft go with the end. `hipaa`: 0. `standard`: a day.
   * - `relayMs`, from when it came: ciphertext at the relay while the conversation goes on; whoever was away for longer misses what is gone. With the end all of it
   *   goes. `hipaa`: a day. `standard`: seven days. The relay's operator may have a shorter limit.
   * - `deskMs`, after the end: the desk's record, and filled forms that nobody fetches. `hipaa`: 6 years. `standard`: a year.
   * - Widget: destroys in time, when it next opens at the latest, and says what waits for a connection. Console: destroys with the end; has no time of its own.
   * - Receivers: the desk asks the relay for `relayMs` itself, whatever a visitor's program asks for; the relay keeps the shortest, and lets nobody lengthen it.
   *   Every purge is audited, pending ones too.
   * - 45 CFR 164.310(d)(2)(i) and (ii): disposal. 164.316(b)(2)(i) and 164.530(j)(2): six years, for documentation; for medical records the states say how long.
   */
  retention: z.strictObject({ visitorMs: durationMs, relayMs: durationMs, deskMs: durationMs }),
  /**
   * Members that are programs: `block` or `allow`. A page cannot send one away that the clinic lets in: the signed flag counts.
   *
   * - `hipaa`: `block`. `standard`: `allow`.
   * - Widget and console: named as such in the list of who can read, and beside what they write.
   * - Receivers: no program accepts a commit that adds one; the desk certifies none, takes none on shift, and audits the attempt.
   * - 45 CFR 164.502(e) and 164.504(e): whoever runs one for the clinic is a business associate.
   */
  assistants: flag,
  /**
   * Whether members see when somebody is writing: `block` or `allow`.
   *
   * - `hipaa`: `allow`. `standard`: `allow`.
   * - Widget and console: neither told nor shown.
   * - Receivers: drop it.
   */
  typing: flag,
  /**
   * How much of what was read before is shown to a visitor who comes back, in milliseconds of conversation; absent: all.
   *
   * - `hipaa`: 30 minutes. `standard`: all.
   * - Widget: after a reload, a return or an unlock, older messages stay sealed, and a line says so. Console: none, agents have the record.
   * - Receivers: none; it is about one's own device, which others may use.
   */
  returning: z.strictObject({ shownMs: z.optional(durationMs) }),
  /**
   * What notifications may say: nothing of what was said, ever. There is no other value.
   *
   * - `hipaa`, `standard`: `no-content`.
   * - Widget and console: a number in the page's title, a tone for whoever wants one; no notification of the system.
   * - Receivers: none.
   * - 45 CFR 164.530(c)(2)(ii): what others may see or hear by the way.
   */
  notifications: z.literal('no-content'),
});

export type Policy = z.infer<typeof schema>;
export type PolicyPreset = 'hipaa' | 'standard';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The presets of the design, frozen. `hipaa` is the default. */
export const policyPresets: Readonly<Record<PolicyPreset, Policy>> = deepFreeze({
  hipaa: {
    files: 'block',
    transcript: { download: 'block', print: 'block', email: 'block' },
    clipboard: 'block',
    phi: { ssn: 'redact', card: 'redact', account: 'redact', license: 'redact', plan: 'redact', record: 'redact', rest: 'mask' },
    idle: { lockAfterMs: 5 * MINUTE, purgeAfterMs: 15 * MINUTE },
    retention: { visitorMs: 0, relayMs: DAY, deskMs: 6 * 365 * DAY },
    assistants: 'block',
    typing: 'allow',
    returning: { shownMs: 30 * MINUTE },
    notifications: 'no-content',
  },
  standard: {
    files: { types: [...fileTypes], maxBytes: 10 * 1024 * 1024, maxCount: 20 },
    transcript: { download: 'allow', print: 'allow', email: 'allow' },
    clipboard: 'allow',
    phi: { ssn: 'mask', card: 'mask', account: 'allow', license: 'allow', plan: 'allow', record: 'allow', rest: 'allow' },
    idle: {},
    retention: { visitorMs: DAY, relayMs: 7 * DAY, deskMs: 365 * DAY },
    assistants: 'allow',
    typing: 'allow',
    returning: {},
    notifications: 'no-content',
  },
});

/** A policy is not of the schema: an unknown flag, a wrong type, a value out of range. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly code = 'bad-policy';
  constructor(
    /** Where in the policy, by name: `transcript.print`. */
    readonly path: string,
  ) {
    super(`not a policy: ${path || 'not an object'}`);
  }
}

/** Checks and freezes a policy. @throws PolicyError */
export function parsePolicy(value: unknown): Policy {
  const result = schema.safeParse(value);
  if (result.success) return deepFreeze(result.data);
  const [issue] = result.error.issues;
  throw new PolicyError([...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys : [])].join('.'));
}

/** Some flags of a policy, as a page gives them to tighten it. */
export type PolicyTightening = { readonly [Flag in keyof Policy]?: Policy[Flag] extends object ? Partial<Policy[Flag]> | Policy[Flag] : Policy[Flag] };

/**
 * The stricter of two policies, flag by flag: `block` before `allow`, the shorter of two times, the types that both allow.
 * What the page leaves out stays as the profile has it.
 *
 * @throws PolicyError when `tightening` is not of the schema.
 */
export function strictest(policy: Policy, tightening: unknown): Policy {
  return parsePolicy(stricter(policy, parsePolicy(overlay(policy, tightening))));
}

/**
 * The flags, by name, in which a page asks for something looser than the policy. They have no effect.
 *
 * @throws PolicyError as {@link strictest}
 */
export function looserFlags(policy: Policy, tightening: unknown): string[] {
  return differing(parsePolicy(overlay(policy, tightening)), strictest(policy, tightening));
}

/**
 * The policy of a clinic: a preset, and by name each flag in which the clinic departs from it (`{ 'transcript.print': 'allow' }`).
 *
 * @throws PolicyError
 */
export function policyOf(preset: PolicyPreset, deviations: Readonly<Record<string, unknown>>): Policy {
  return parsePolicy(Object.entries(deviations).reduce<unknown>((policy, [path, value]) => withFlag(policy, path.split('.'), value), policyPresets[preset]));
}

function withFlag(policy: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const flags = typeof policy === 'object' && policy !== null ? { ...policy } : {};
  return { ...flags, [name]: withFlag(Object.entries(flags).find(([key]) => key === name)?.[1], rest, value) };
}

/**
 * What becomes of a category of personal data in what somebody writes:
 *
 * - `allow`: nothing.
 * - `mask`: X's on every screen until a deliberate look at it, which is told and audited. The characters travel inside the encryption.
 * - `redact`: X's in place of the characters before anything is kept or encrypted.
 * - `block`: it cannot be sent.
 */
export type Handling = z.infer<typeof handling>;

/** What a policy says of a category as the detector names it (`SSN`, `DATE`); categories without a flag of their own are `rest`. */
export function handlingOf({ phi: flags }: Policy, category: string): Handling {
  switch (category) {
    case 'SSN':
      return flags.ssn;
    case 'CARD':
      return flags.card;
    case 'ACCOUNT':
      return flags.account;
    case 'LICENSE':
      return flags.license;
    case 'HEALTH_PLAN':
      return flags.plan;
    case 'MRN':
      return flags.record;
    default:
      return flags.rest;
  }
}

const STRICTNESS: readonly unknown[] = ['allow', 'mask', 'redact', 'block'];

/** Of two values of one flag, or of all flags that either has. A time that is absent is never over; files of no type that both allow are blocked. */
function stricter(a: unknown, b: unknown): unknown {
  if (a === undefined || b === undefined) return a ?? b;
  if (typeof a === 'number' && typeof b === 'number') return Math.min(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return a.filter((one) => b.includes(one));
  if (!isRecord(a) || !isRecord(b)) return STRICTNESS.indexOf(a) > STRICTNESS.indexOf(b) ? a : b;
  const flags = namesOf(a, b).map((name) => [name, stricter(a[name], b[name])] as const);
  return flags.some(([, value]) => Array.isArray(value) && value.length === 0) ? 'block' : Object.fromEntries(flags);
}

function differing(asked: unknown, holds: unknown, path = ''): string[] {
  if (!isRecord(asked) || !isRecord(holds)) return JSON.stringify(asked) === JSON.stringify(holds) ? [] : [path];
  return namesOf(asked, holds).flatMap((name) => differing(asked[name], holds[name], path ? `${path}.${name}` : name));
}

function namesOf(a: object, b: object): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function overlay(base: object, over: unknown): unknown {
  if (typeof over !== 'object' || over === null || Array.isArray(over)) return over;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below: unknown = merged[key];
    merged[key] = key !== 'files' && typeof below === 'object' && below !== null ? overlay(below, value) : value;
  }
  return merged;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
