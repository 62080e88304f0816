import type { SuiteName } from '../suite.js';

/** A group for one visitor and those who answer, or the clinic's own. */
export type GroupKind = 'conversation' | 'team';

export type MemberRole = 'visitor' | 'agent' | 'assistant' | 'desk';

/** A member as the MLS tree and its certificate show it. */
export interface GroupMember {
  /** base64url SHA-256 of the signature key; also its mailbox. */
  readonly id: string;
  readonly role: MemberRole;
  /** From the certificate; empty for a visitor. */
  readonly name: string;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
  /** Whether it is the one asking. */
  readonly self: boolean;
  /** When its certificate ends; absent for a visitor who is not signed in. */
  readonly notAfterMs?: number;
  /** Of a visitor whom the clinic has signed in: whom it has, as a pseudonym. */
  readonly patient?: string;
}

/**
 * One member's view of an MLS group (RFC 9420) in one epoch, with its secrets. Opaque and immutable: functions return the next one. Keep the
 * newest only; what they return as `consumed` is for {@link wipe}.
 */
export abstract class Group {
  protected abstract readonly opaque: 'group';
}

/** A KeyPackage to publish, and what is needed to join with it. */
export interface CreatedKeyPackage {
  readonly keyPackage: Uint8Array;
  /** To be stored sealed until a Welcome for `ref` comes; then, unless it is a last resort, destroyed. */
  readonly secrets: Uint8Array;
  /** base64url of the KeyPackageRef (RFC 9420 §5.2), as {@link welcomeRefs} names it. */
  readonly ref: string;
}

export interface KeyPackageOptions {
  readonly suite: SuiteName;
  readonly nowMs: number;
  readonly lifetimeMs: number;
  /** May be used more than once, when no other is left. */
  readonly lastResort?: boolean;
}

/** Whom a commit adds and removes; neither: it renews the committer's own keys. */
export interface Changes {
  /** A KeyPackage. */
  readonly add?: Uint8Array;
  /** Member ids. */
  readonly remove?: readonly string[];
}

/**
 * A commit that the relay has not accepted yet. Adopt `next` and wipe `consumed` only when it has; if another commit won, forget it. One that is given up
 * while its epoch goes on is withdrawn (`withdraw`) before the next is made.
 */
export interface Pending {
  readonly commit: Uint8Array;
  /** For the added member. */
  readonly welcome?: Uint8Array;
  readonly next: Group;
  readonly consumed: Uint8Array[];
}

export interface Protected {
  readonly message: Uint8Array;
  readonly next: Group;
  readonly consumed: Uint8Array[];
}

/** What a message of the log turned out to be. */
export type Unprotected =
  | { readonly kind: 'message'; readonly sender: GroupMember; readonly content: Uint8Array; readonly next: Group; readonly consumed: Uint8Array[] }
  | {
      readonly kind: 'commit';
      readonly sender: GroupMember;
      readonly added: GroupMember[];
      readonly removed: GroupMember[];
      readonly next: Group;
      readonly consumed: Uint8Array[];
    }
  /** This member was removed: there is no next group. */
  | { readonly kind: 'removed'; readonly by: GroupMember; readonly removed: GroupMember[] };
