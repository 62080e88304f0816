import * as z from 'zod/mini';
import { fromBase64Url } from '../../bytes.js';
import type { Clock } from '../../clock.js';
import { openProfile, profileDigest, type SuiteName, type Trust } from '../../crypto/index.js';
import { type Policy, PolicyError, policyOf } from '../../policy/policy.js';
import { ConversationError } from '../errors.js';
import { hoursSchema } from '../hours.js';
import { decodeJson, encodeJson } from '../json.js';
import type { ClinicFacts, FormOutline } from '../state.js';

/** What a clinic's root signs about the clinic, as the body of a profile. */

const text = z.string().check(z.maxLength(500));
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** What is known of a form without reading all of it: that waits until somebody opens it. */
const outline = z.looseObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  version: z.number().check(z.int(), z.positive()),
  title: z.record(z.string(), text),
  offered: z.optional(z.boolean()),
  when: z.optional(z.enum(['before-chat', 'when-closed'])),
});

const body = z.strictObject({
  v: z.literal(1),
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  phone: z.optional(text),
  /** Addresses and other ways to the clinic, which nobody hides. */
  contacts: z.optional(z.array(text.check(z.minLength(1))).check(z.maxLength(20))),
  greeting: z.optional(text),
  emergency: z.optional(text),
  /** When somebody is there to answer. */
  hours: z.optional(hoursSchema),
  suite: z.enum(['x-wing', 'classic']),
  preset: z.enum(['hipaa', 'standard']),
  /** Each flag in which the clinic departs from its preset, by name. */
  deviations: z.record(z.string(), z.unknown()),
  /** Member id of the desk. */
  desk: id,
  /** Pages that may show the chat in a frame; absent: any. */
  origins: z.optional(z.array(z.string().check(z.refine(isUrl))).check(z.maxLength(100))),
  /** Secure forms, and the desk's public HPKE key (X-Wing) that they are sealed to. */
  forms: z.optional(z.strictObject({ key: z.string().check(z.regex(/^[A-Za-z0-9_-]{1622}$/)), list: z.array(outline).check(z.minLength(1), z.maxLength(20)) })),
  /** The desk's public HPKE key (X-Wing) for e-mail addresses; absent: it mails nothing. */
  mail: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1622}$/))),
  /** The desk's public HPKE key (X-Wing) for visitors who are signed in on the clinic's site; absent: it takes no site's word. */
  patients: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1622}$/))),
  /** Serials of withdrawn certificates. */
  revoked: z.array(z.string().check(z.maxLength(43))).check(z.maxLength(2000)),
});

export type ProfileBody = z.infer<typeof body>;

/** A clinic profile that has been checked against the pinned root key. */
export interface ClinicProfile {
  readonly version: number;
  /** What the security code covers of it. */
  readonly digest: Uint8Array;
  readonly expiresAtMs: number;
  readonly desk: string;
  readonly suite: SuiteName;
  readonly policy: Policy;
  readonly origins?: readonly string[];
  readonly clinic: ClinicFacts;
  /** The desk's public key for secure forms, where the clinic has any. */
  readonly formKey?: Uint8Array;
  /** The desk's public key for where copies are mailed to, where it mails any. */
  readonly mailKey?: Uint8Array;
  /** The desk's public key for sign-ins of patients, where it takes the clinic's site's word. */
  readonly patientsKey?: Uint8Array;
  readonly revoked: ReadonlySet<string>;
}

export function encodeProfileBody(value: ProfileBody): Uint8Array {
  return encodeJson(value);
}

/**
 * Checks a signed profile and reads it.
 *
 * @throws CryptoError `untrusted`, `expired`, `not-yet-valid`, `stale-profile`, `bad-encoding`
 * @throws ConversationError `bad-profile`
 */
export function readProfile(signed: Uint8Array, expected: { clinic: string; minVersion?: number } & Reading): ClinicProfile {
  const opened = openProfile(signed, { ...expected, clinic: fromBase64Url(expected.clinic) });
  const { name, phone, contacts, greeting, emergency, hours, suite, preset, deviations, desk, origins, forms, mail, patients, revoked } = decodeJson(opened.body, body, 'bad-profile');
  return {
    version: opened.version,
    digest: profileDigest(signed),
    expiresAtMs: opened.expiresAtMs,
    desk,
    suite,
    policy: readPolicy(preset, deviations),
    ...(origins && { origins }),
    clinic: {
      name,
      ...(phone && { phone }),
      ...(contacts && { contacts }),
      ...(greeting && { greeting }),
      ...(emergency && { emergency }),
      ...(hours && { hours }),
      ...(mail !== undefined && { mails: true }),
      ...(forms && { forms: forms.list.map(outlineOf) }),
    },
    ...(forms && { formKey: fromBase64Url(forms.key) }),
    ...(mail !== undefined && { mailKey: fromBase64Url(mail) }),
    ...(patients !== undefined && { patientsKey: fromBase64Url(patients) }),
    revoked: new Set(revoked),
  };
}

/** What is wrong with the body of a profile, in words for whoever writes it; undefined when nothing is. */
export function problemOfProfile(value: unknown): string | undefined {
  const result = body.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : [];
    const path = [...(issue?.path ?? []), ...unknown].join('.');
    return unknown.length > 0 ? `there is no ${path}` : `${path} is missing, or not what it should be`;
  }
  try {
    readPolicy(result.data.preset, result.data.deviations);
    return undefined;
  } catch (error) {
    if (error instanceof ConversationError) return `deviations: ${error.message}`;
    throw error;
  }
}

function outlineOf(definition: z.infer<typeof outline>): FormOutline {
  const { id, version, title, offered = true, when } = definition;
  return { id, version, title, offered, ...(when && { when }), definition };
}

function readPolicy(preset: ProfileBody['preset'], deviations: ProfileBody['deviations']): Policy {
  try {
    return policyOf(preset, deviations);
  } catch (error) {
    if (error instanceof PolicyError) throw new ConversationError('bad-profile', error.message);
    throw error;
  }
}

const DAY_MS = 86_400_000;

/** A clock that time is read from, and how wrong it may be. */
export type Reading = Pick<Trust, 'nowMs' | 'toleranceMs'>;

/**
 * The clock of somebody's device. Some are hours off, or on the wrong day: whom the desk brings into a conversation, by its own clock, these devices
 * would take for somebody who may not be there yet, or not any more, and could not go on.
 */
export function deviceReading(clock: Clock): Reading {
  return { nowMs: clock.now(), toleranceMs: DAY_MS };
}

export function hasExpired({ expiresAtMs }: ClinicProfile, { nowMs, toleranceMs = 0 }: Reading): boolean {
  return expiresAtMs <= nowMs - toleranceMs;
}

/** What members' certificates are judged by while this profile holds. */
export function trustOf(clinic: string, profile: ClinicProfile, reading: Reading): Trust {
  return {
    clinic: fromBase64Url(clinic),
    ...reading,
    revoked: profile.revoked,
    suite: profile.suite,
    assistants: profile.policy.assistants === 'allow',
  };
}

/** By hand: zod's own check is larger than all that is checked here. */
function isUrl(text: string): boolean {
  try {
    return Boolean(new URL(text));
  } catch {
    return false;
  }
}
