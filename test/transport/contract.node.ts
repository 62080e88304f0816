import { describe, test } from 'node:test';
import { transportContract } from '../../src/testing.js';
import { memorySetup, webSocketSetup } from './setups.js';

for (const [name, setup] of Object.entries({ memory: memorySetup, WebSocket: webSocketSetup })) {
  describe(`the ${name} transport`, () => {
    for (const { name: requirement, run } of transportContract(setup)) test(requirement, run);
  });
}
