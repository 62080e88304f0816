import * as z from 'zod/mini';
import { fromBase64Url } from '../../bytes.js';
import type { Clock } from '../../clock.js';
import { openProfile, profileDigest, type SuiteName, type Trust } from '../../crypto/index.js';
import { type Policy, PolicyError, policyOf } from '../../policy/policy.js';
import { ConversationError } from '../errors.js';
import { hoursSchema } from '../hours.js';
import { decodeJson, encodeJson } from '../json.js';
import type { ClinicFacts, FormOutline } from '../state.js';
import { either, listOf, recordOf, text, textLike, truth, whole } from '../../schemas.js';

/** What a clinic's root signs about the clinic, as the body of a profile. */

const shortText = text(500);
const id = textLike(/^[A-Za-z0-9_-]{43}$/);

/** What is known of a form without reading all of it: that waits until somebody opens it. */
const outline = z.looseObject({
  id: textLike(/^[a-z][a-z0-9-]{0,39}$/),
  version: whole(1),
  title: recordOf(shortText),
  offered: z.optional(truth),
  when: z.optional(z.literal(['before-chat', 'when-closed'])),
});

/** In one language, or in several by their tags: the first stands in for all others. */
const words = either([shortText, recordOf(shortText).check(z.refine((texts) => Object.keys(texts).length > 0))]);

const body = z.strictObject({
  v: z.literal(1),
  name: text(120, 1),
  phone: z.optional(shortText),
  /** Addresses and other ways to the clinic, which nobody hides. */
  contacts: z.optional(listOf(text(500, 1), 20)),
  greeting: z.optional(words),
  emergency: z.optional(words),
  /** When somebody is there to answer. */
  hours: z.optional(hoursSchema),
  suite: z.literal(['x-wing', 'classic']),
  preset: z.literal(['hipaa', 'standard']),
  /** Each flag in which the clinic departs from its preset, by name. */
  deviations: z.looseObject({}),
  /** Member id of the desk. */
  desk: id,
  /** Pages that may show the chat in a frame; absent: any. */
  origins: z.optional(listOf(text().check(z.refine(isUrl)), 100)),
  /** Secure forms, and the desk's public HPKE key (X-Wing) that they are sealed to. */
  forms: z.optional(z.strictObject({ key: textLike(/^[A-Za-z0-9_-]{1622}$/), list: listOf(outline, 20, 1) })),
  /** The desk's public HPKE key (X-Wing) for e-mail addresses; absent: it mails nothing. */
  mail: z.optional(textLike(/^[A-Za-z0-9_-]{1622}$/)),
  /** The desk's public HPKE key (X-Wing) for visitors who are signed in on the clinic's site; absent: it takes no site's word. */
  patients: z.optional(textLike(/^[A-Za-z0-9_-]{1622}$/)),
  /** Serials of withdrawn certificates. */
  revoked: listOf(text(43), 2000),
});

/** Fields that a later version adds are passed over: what has to be heeded comes with another `v`. */
const readable = z.object(body.shape);

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
  const { name, phone, contacts, greeting, emergency, hours, suite, preset, deviations, desk, origins, forms, mail, patients, revoked } = decodeJson(opened.body, readable, 'bad-profile');
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
