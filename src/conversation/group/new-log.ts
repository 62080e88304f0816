import { toBase64Url } from '../../bytes.js';
import { accessToken, epochOf, type Group, groupId, tokenHash } from '../../crypto/index.js';
import type { Relay } from '../../transport/relay-client.js';
import type { Creation } from './session-records.js';

/** Asks the relay for the log of a new group; to ask again for the same one changes nothing. @throws RelayError, TransportError */
export async function createLog(relay: Pick<Relay, 'create'>, group: Group, creation: Creation): Promise<void> {
  const access = toBase64Url(tokenHash(await accessToken(group)));
  await relay.create({ conversation: toBase64Url(groupId(group)), epoch: epochOf(group), access, ...creation });
}
