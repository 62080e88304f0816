import { createGroup as createMlsGroup, joinGroup as joinMlsGroup } from 'ts-mls/clientState.js';
import type { GroupInfo } from 'ts-mls/groupInfo.js';
import { type KeyPackage, makeKeyPackageRef, type PrivateKeyPackage } from 'ts-mls/keyPackage.js';
import { emptyPskIndex } from 'ts-mls/pskIndex.js';
import { decryptGroupInfo, decryptGroupSecrets, type Welcome } from 'ts-mls/welcome.js';
import { toBase64Url } from '../../bytes.js';
import type { Trust } from '../certificate.js';
import { requireBytes } from '../encoding.js';
import { CryptoError } from '../errors.js';
import type { Identity } from '../identity.js';
import type { SuiteName } from '../suite.js';
import { guarded } from './guard.js';
import { generateKeys, readSecrets } from './keys.js';
import { checkWelcome } from './rules.js';
import { clientConfig, enterEpoch, GROUP_ID_BYTES, kindExtension, readKind } from './state.js';
import { providerOf, readSuite } from './suites.js';
import type { Group, GroupKind } from './types.js';
import { decodeWelcome } from './wire.js';

/**
 * Creates a group of one (RFC 9420 §11): a conversation by its visitor, the team by the desk.
 *
 * @param options - `id`: 32 fresh random bytes, the conversation's id on the relay.
 * @throws RangeError when the id is not of 32 bytes or the identity does not create such groups.
 */
export async function createGroup(options: { id: Uint8Array; kind: GroupKind; identity: Identity; suite: SuiteName }): Promise<Group> {
  const { id, kind, identity, suite } = options;
  requireBytes(id, 'id', GROUP_ID_BYTES);
  const { publicPackage, privatePackage } = await generateKeys(identity, suite);
  const state = await createMlsGroup(id.slice(), publicPackage, privatePackage, [kindExtension(kind)], providerOf(suite), clientConfig());
  const group = enterEpoch(state);
  const creator = kind === 'conversation' ? 'visitor' : 'desk';
  if (group.self.role !== creator) throw new RangeError(`identity: a ${kind} is created by a ${creator}`);
  return group;
}

/** The KeyPackage refs that a Welcome is for. @throws CryptoError `bad-encoding`. */
export function welcomeRefs(welcome: Uint8Array): string[] {
  return decodeWelcome(welcome).secrets.map(({ newMember }) => toBase64Url(newMember));
}

/**
 * Joins by a Welcome (RFC 9420 §12.4.3.1). Every leaf is authenticated; who is in and who welcomed must be as the kind of group asks. Join a group
 * once: from the same Welcome again, the member would use the same keys again. A one-time KeyPackage's secrets go with the first use.
 *
 * @param options - `secrets`: of the KeyPackage that {@link welcomeRefs} names; `kind`: what is expected.
 * @throws CryptoError `bad-encoding`, `open-failed`, `wrong-suite`, or what speaks against a member: `untrusted`, `revoked`, `not-yet-valid`.
 */
export async function joinGroup(options: { welcome: Uint8Array; secrets: Uint8Array; identity: Identity; trust: Trust; kind: GroupKind }): Promise<Group> {
  const { identity, trust, kind } = options;
  const { keyPackage, privateKeys } = readSecrets(options.secrets, identity);
  const welcome = decodeWelcome(options.welcome);
  const suite = readSuite(keyPackage.cipherSuite, trust.suite);
  readSuite(welcome.cipherSuite, suite);
  return guarded('open-failed', 'the Welcome does not open', async () => {
    const { groupContext, signer } = await openGroupInfo(welcome, keyPackage, privateKeys);
    if (readKind(groupContext) !== kind) throw new CryptoError('untrusted', 'a group of another kind');
    const provider = providerOf(suite);
    const state = await joinMlsGroup(welcome, keyPackage, privateKeys, emptyPskIndex, provider, undefined, undefined, clientConfig(trust));
    const group = enterEpoch(state);
    checkWelcome(kind, group.memberAt(signer), [...group.members.values()]);
    return group;
  });
}

/** The MLS library checks the GroupInfo's signature but does not say who signed it, so it is opened here once more. */
async function openGroupInfo(welcome: Welcome, keyPackage: KeyPackage, privateKeys: PrivateKeyPackage): Promise<GroupInfo> {
  const provider = providerOf(readSuite(keyPackage.cipherSuite));
  const ref = await makeKeyPackageRef(keyPackage, provider.hash);
  const initKey = await provider.hpke.importPrivateKey(privateKeys.initPrivateKey);
  const secrets = await decryptGroupSecrets(initKey, ref, welcome, provider.hpke);
  if (secrets === undefined || secrets.psks.length > 0) throw new CryptoError('open-failed', 'the Welcome does not open');
  const info = await decryptGroupInfo(welcome, secrets.joinerSecret, new Uint8Array(provider.kdf.size), provider);
  secrets.joinerSecret.fill(0);
  if (info === undefined) throw new CryptoError('open-failed', 'the Welcome does not open');
  return info;
}
