export type { ContractCase } from './testing/contract.js';
export { ManualClock, turn } from './testing/manual-clock.js';
export { storageContract } from './testing/storage-contract.js';
export { storeContract, type StoreSetup } from './testing/store-contract.js';
export { FrameQueue, transportContract, type TransportPeer, type TransportSetup } from './testing/transport-contract.js';
