import assert from 'node:assert/strict';
import { concatBytes, randomBytes } from '@noble/hashes/utils.js';
import {
  commit,
  createDeviceKey,
  createGroup,
  createKeyPackage,
  CryptoError,
  type CertifiedRole,
  type Changes,
  type CryptoErrorCode,
  type DeviceKey,
  type Group,
  type GroupKind,
  type Identity,
  issueCertificate,
  joinGroup,
  memberId,
  type Pending,
  protect,
  securityCode,
  signLabelled,
  type SuiteName,
  type Trust,
  unprotect,
  type Unprotected,
} from '../../src/crypto/index.js';

export const NOW = Date.UTC(2026, 0, 15, 9);
export const HOUR = 3_600_000;
export const suites: readonly SuiteName[] = ['x-wing', 'classic'];

export const text = (content: string): Uint8Array => new TextEncoder().encode(content);
export const read = (content: Uint8Array): string => new TextDecoder().decode(content);

/** Checks an error for `assert.throws` and `assert.rejects`. */
export function refusal(code: CryptoErrorCode): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof CryptoError, `expected a CryptoError, got ${String(error)}`);
    assert.equal(error.code, code, error.message);
    return true;
  };
}

/** A copy with one bit changed. */
export function flipBit(bytes: Uint8Array, bit: number): Uint8Array {
  const changed = bytes.slice();
  const index = Math.floor(bit / 8);
  assert.ok(index < bytes.length, 'no such bit');
  changed[index] = (changed[index] ?? 0) ^ (1 << (bit % 8));
  return changed;
}

/** A clinic with its keys, as `sotto init` makes it. */
export class Clinic {
  readonly root = createDeviceKey();
  readonly issuer = createDeviceKey();
  readonly issuerCertificate = this.certify('issuer', this.issuer, this.root);
  readonly desk = this.deskIdentity();

  certify(role: CertifiedRole, subject: DeviceKey, by: DeviceKey, times: { notBeforeMs?: number; notAfterMs?: number; name?: string } = {}): Uint8Array {
    const { notBeforeMs = NOW - HOUR, notAfterMs = NOW + 12 * HOUR, name = `the ${role}` } = times;
    return issueCertificate({ role, clinic: this.root.publicKey, subjectKey: subject.publicKey, name, notBeforeMs, notAfterMs }, by);
  }

  deskIdentity(): Identity {
    const key = createDeviceKey();
    return { key, chain: [this.certify('desk', key, this.root)] };
  }

  staff(role: 'agent' | 'assistant' = 'agent', times: { notAfterMs?: number; name?: string } = {}): Identity {
    const key = createDeviceKey();
    return { key, chain: [this.certify(role, key, this.issuer, times), this.issuerCertificate] };
  }

  /** A device of a visitor whom the clinic has signed in. */
  patient(name: string, times: { notBeforeMs?: number; notAfterMs?: number } = {}): Identity {
    const key = createDeviceKey();
    return { key, chain: [this.certify('patient', key, this.issuer, { ...times, name }), this.issuerCertificate] };
  }

  trust(changes: Partial<Trust> = {}): Trust {
    return { clinic: this.root.publicKey, nowMs: NOW, ...changes };
  }
}

/** A certificate that names another issuer than who has signed it. */
export function inNameOf(issuerKey: Uint8Array, certificate: Uint8Array, forger: DeviceKey): Uint8Array {
  const signed = certificate.slice(0, -64);
  signed.set(issuerKey, 66);
  return concatBytes(signed, signLabelled(forger, 'sotto certificate v1', signed));
}

export function visitorIdentity(): Identity {
  return { key: createDeviceKey(), chain: [] };
}

/** What the members of these tests take for the clinic's profile. */
export const PROFILE_DIGEST = new Uint8Array(32).fill(7);
export const codeOf = (group: Group): string => securityCode(group, PROFILE_DIGEST);

export const idOf = (identity: Identity): string => memberId(identity.key.publicKey);

export function keyPackageOf(identity: Identity, suite: SuiteName, times: { nowMs?: number; lifetimeMs?: number } = {}) {
  return createKeyPackage(identity, { suite, nowMs: NOW, lifetimeMs: 24 * HOUR, ...times });
}

export function expectMessage(result: Unprotected): Extract<Unprotected, { kind: 'message' }> {
  assert.equal(result.kind, 'message');
  return result;
}

export function expectCommit(result: Unprotected): Extract<Unprotected, { kind: 'commit' }> {
  assert.equal(result.kind, 'commit');
  return result;
}

/** The members of one group and a perfect relay between them. */
export class Room {
  readonly groups = new Map<Identity, Group>();

  private constructor(
    readonly clinic: Clinic,
    readonly suite: SuiteName,
    readonly kind: GroupKind,
  ) {}

  /** A conversation of visitor and desk, or a team of the desk alone. */
  static async open(clinic: Clinic, suite: SuiteName, kind: GroupKind = 'conversation', visitor = visitorIdentity()): Promise<{ room: Room; visitor: Identity }> {
    const room = new Room(clinic, suite, kind);
    const creator = kind === 'conversation' ? visitor : clinic.desk;
    room.groups.set(creator, await createGroup({ id: randomBytes(32), kind, identity: creator, suite }));
    if (kind === 'conversation') await room.add(visitor, clinic.desk);
    return { room, visitor };
  }

  group(identity: Identity): Group {
    const group = this.groups.get(identity);
    assert.ok(group, 'not in the room');
    return group;
  }

  /** `by` adds `identity`, who joins by the Welcome. */
  async add(by: Identity, identity: Identity, remove: readonly string[] = []): Promise<void> {
    const { keyPackage, secrets } = await keyPackageOf(identity, this.suite);
    const { welcome } = await this.commit(by, { add: keyPackage, remove });
    assert.ok(welcome);
    this.groups.set(identity, await joinGroup({ welcome, secrets, identity, trust: this.clinic.trust(), kind: this.kind }));
  }

  /** Commits, and lets everybody else follow; who is removed is gone afterwards. */
  async commit(by: Identity, changes: Changes): Promise<Pending> {
    const pending = await commit(this.group(by), changes, this.clinic.trust());
    for (const [identity, group] of this.groups) {
      if (identity === by) continue;
      const result = await unprotect(group, pending.commit, this.clinic.trust());
      if (result.kind === 'removed') this.groups.delete(identity);
      else this.groups.set(identity, expectCommit(result).next);
    }
    this.groups.set(by, pending.next);
    return pending;
  }

  /** Says something that everybody else hears. */
  async say(by: Identity, content: string): Promise<Uint8Array> {
    const { message, next } = await protect(this.group(by), text(content));
    this.groups.set(by, next);
    for (const [identity, group] of this.groups) {
      if (identity === by) continue;
      const heard = expectMessage(await unprotect(group, message, this.clinic.trust()));
      assert.equal(read(heard.content), content);
      assert.equal(heard.sender.id, idOf(by));
      this.groups.set(identity, heard.next);
    }
    return message;
  }
}
