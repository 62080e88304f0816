import * as ours from '../../../src/crypto/signature.js';
import { remembering } from './remembering.mjs';

/** A signature that was verified is not verified again; every other one is. */
export * from '../../../src/crypto/signature.js';
export const verify = remembering(ours.verify);
export const verifyLabelled = remembering(ours.verifyLabelled);
