export { type Clinic, type ClinicSettings, defaultSettings, initClinic, loadClinic, writeSettings } from './clinic.js';
export { Codes } from './codes.js';
export { type Account, Desk, type DeskEvent, type DeskOptions } from './desk.js';
export { DeskError, type DeskErrorCode } from './errors.js';
export { deskApp, type DeskHttpOptions } from './http.js';
export { serveDesk, type RunningDesk, type ServeOptions } from './serve.js';
export { sqliteStorage } from './sqlite-storage.js';
