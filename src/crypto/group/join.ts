import { clean } from '@noble/hashes/utils.js';
import { toBase64Url } from '../../bytes.js';
import { readCertificate, requireTrust, type Trust } from '../certificate.js';
import { requireBytes } from '../encoding.js';
import { CryptoError } from '../errors.js';
import { type Identity, requireIdentity } from '../identity.js';
import { joinGroup as joinMlsGroup } from '../mls/join.js';
import { ofOthersChoice } from './admission.js';
import { authenticate } from './credential.js';
import { guarded, opening } from './guard.js';
import { readSecrets } from './key-package-keys.js';
import { checkWelcome, PLACES_AT_BEGINNING } from './rules.js';
import { MlsGroup, readKind } from './state.js';
import { cipherSuiteOf, readSuite } from './suites.js';
import type { Group, GroupKind } from './types.js';
import { decodeWelcome } from './wire.js';

/** The KeyPackage refs that a Welcome is for: one, in this protocol. @throws CryptoError `bad-encoding`. */
export function welcomeRefs(welcome: Uint8Array): string[] {
  return decodeWelcome(welcome).secrets.map(({ newMember }) => toBase64Url(newMember));
}

/**
 * Joins by a Welcome (RFC 9420 §12.4.3.1). Every leaf is authenticated; who is in and who welcomed must be as the kind of group asks. Join a group
 * once: from the same Welcome again, the member would use the same keys again. A one-time KeyPackage's secrets go with the first use. Of a Welcome that may be
 * older than what is known of the clinic (`trust.sinceMs`) others than its signer may have been revoked since: ask `revokedMembers` before anything is said.
 *
 * @param options - `secrets`: of the KeyPackage that {@link welcomeRefs} names; `kind`: what is expected.
 * @throws CryptoError `bad-encoding`, `open-failed`, `wrong-suite`, or what speaks against a member: `untrusted`, `revoked`, `not-yet-valid`.
 */
export async function joinGroup(options: { welcome: Uint8Array; secrets: Uint8Array; identity: Identity; trust: Trust; kind: GroupKind }): Promise<Group> {
  const { identity, trust, kind } = options;
  requireBytes(options.welcome, 'welcome');
  requireBytes(options.secrets, 'secrets');
  requireIdentity(identity);
  requireTrust(trust);
  const { keyPackage, keys } = readSecrets(options.secrets, identity);
  const welcome = decodeWelcome(options.welcome);
  const suite = readSuite(keyPackage.cipherSuite, trust.suite);
  readSuite(welcome.cipherSuite, suite);
  // Anybody may welcome a desk: what the tree of another group would cost it is not spent.
  const maxLeaves = isDesk(identity) ? PLACES_AT_BEGINNING : undefined;
  const joining = { suite: cipherSuiteOf(suite), welcome, keyPackage, ...keys, signatureKey: identity.key.copy(), maxLeaves };
  const { state, signer } = opening('Welcome', () => {
    try {
      return joinMlsGroup(joining);
    } finally {
      clean(keys.initKey);
    }
  });
  return guarded('untrusted', 'the group is not one of this protocol', () => {
    if (readKind(state.context) !== kind) throw new CryptoError('untrusted', 'a group of another kind');
    for (const [index, leaf] of state.tree.leaves) authenticate(leaf, index === signer ? trust : ofOthersChoice(trust), { grace: true });
    const group = new MlsGroup(state);
    checkWelcome({ kind, epoch: group.epoch, signer: group.memberAt(signer), members: [...group.members.values()] });
    return group;
  });
}

function isDesk({ chain: [own] }: Identity): boolean {
  return own !== undefined && readCertificate(own).role === 'desk';
}
