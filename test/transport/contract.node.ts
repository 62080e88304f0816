import { describe, test } from 'node:test';
import { transportContract } from '../../src/testing.js';
import { gatewaySetup, memorySetup, webSocketSetup } from './setups.js';

for (const [name, setup] of Object.entries({ memory: memorySetup, WebSocket: webSocketSetup, 'white-label example’s': gatewaySetup })) {
  describe(`the ${name} transport`, () => {
    for (const { name: requirement, run } of transportContract(setup)) test(requirement, run);
  });
}
