import { describe, it } from 'node:test';
import { memoryStorage } from '../../src/storage/memory.js';
import { storageContract } from '../../src/testing.js';

describe('storage in memory', () => {
  for (const { name, run } of storageContract(async () => memoryStorage())) it(name, run);
});
