import type { GroupState } from 'ts-mls/clientState.js';
import type { SecretTree } from 'ts-mls/secretTree.js';

/** The secrets of an epoch that the next one does not share. */
export function epochSecrets(past: GroupState, next: GroupState): Uint8Array[] {
  const kept = new Set(Object.values(next.privatePath.privateKeys));
  const trees = [past.secretTree, ...[...next.historicalReceiverData.values()].map(({ secretTree }) => secretTree)];
  return [
    ...Object.values(past.keySchedule),
    ...trees.flatMap(ratchetSecrets),
    ...Object.values(past.privatePath.privateKeys).filter((key) => !kept.has(key)),
  ];
}

function ratchetSecrets(tree: SecretTree): Uint8Array[] {
  return tree.flatMap(({ application, handshake }) => [application.secret, handshake.secret]);
}
