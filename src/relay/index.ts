export { DEFAULT_IDLE_MS, DEFAULT_RETENTION_MS, RelayCore, type RelayOptions } from './relay.js';
export { defaultLimits, type Rate, type RelayLimits } from './limits.js';
export { createRelayServer, serveRelay, type RelayServer, type RelayServerOptions, type RunningRelay, type ServeRelayOptions } from './server.js';
export type { RelayEvent, RelaySocket } from './context.js';
export type { RelaySession } from './session.js';
export * from './store.js';
export { memoryStore } from './stores/memory.js';
export { sqliteStore } from './stores/sqlite.js';
export { SqliteError, type SqliteErrorCode } from '../sqlite.js';
