import { randomBytes } from '@noble/hashes/utils.js';
import { commit, createDeviceKey, createGroup, CryptoError, type Group, type Identity, roster, type Trust, wipe } from '../../crypto/index.js';
import type { Relay } from '../../transport/relay-client.js';
import { ConversationError } from '../errors.js';
import type { ClinicProfile } from './profile.js';

/** Who begins a conversation: by default a key of its own, and nobody in particular. */
interface FirstContact {
  readonly relay: Relay;
  readonly profile: ClinicProfile;
  readonly trust: Trust;
  readonly identity?: Identity | undefined;
}

/** A group of the visitor and the desk, as after the commit that the desk's Welcome belongs to. @throws CryptoError when the KeyPackage is not the desk's. */
export async function groupWithDesk({ identity, ...contact }: FirstContact): Promise<{ group: Group; welcome: Uint8Array }> {
  if (identity) return groupOf(identity, contact);
  const key = createDeviceKey();
  // The group has a copy.
  return groupOf({ key, chain: [] }, contact).finally(() => key.destroy());
}

async function groupOf(identity: Identity, { relay, profile, trust }: Omit<FirstContact, 'identity'>): Promise<{ group: Group; welcome: Uint8Array }> {
  const creating = () => createGroup({ id: randomBytes(32), kind: 'conversation', identity, suite: profile.suite });
  // The group is made while the KeyPackage is on its way.
  const [keyPackage, alone] = await Promise.all([relay.take(profile.desk), creating()]);
  // All of the KeyPackage is checked by this, and that it is a desk's; not which desk's.
  const { next, welcome, consumed } = await commit(alone, { add: keyPackage }, trust);
  wipe(consumed);
  if (roster(next).every(({ id }) => id !== profile.desk)) throw new CryptoError('untrusted', 'the KeyPackage is not the desk’s');
  if (!welcome) throw new ConversationError('lost', 'an Add makes a Welcome');
  return { group: next, welcome };
}
