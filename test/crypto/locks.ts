import { bytesToNumberLE } from '@noble/curves/utils.js';
import { concatBytes, randomBytes } from '@noble/hashes/utils.js';
import { chaCha20Poly1305, xChaCha20Poly1305 } from '../../src/crypto/aead.js';
import { cipherSuiteOf } from '../../src/crypto/group/suites.js';
import {
  AttachmentOpener,
  AttachmentSealer,
  createAttachmentKey,
  createDeviceKey,
  createSealKey,
  openRecord,
  openSealed,
  protect,
  sealRecord,
  sealTo,
  type SuiteName,
  unprotect,
} from '../../src/crypto/index.js';
import { Point } from '../../src/crypto/curve25519.js';
import { isVerificationKey, SIGNATURE_BYTES } from '../../src/crypto/signature.js';
import { Clinic, Room, suites, text } from './clinic.js';
import { forgeContent, forgeMarked, withKey } from './forge.js';

/** Something that opens, and bytes that it does not open: one length, wrong in as many ways as there are. */
export interface Lock {
  readonly name: string;
  readonly right: Uint8Array;
  readonly wrong: Readonly<Record<string, Uint8Array>>;
  readonly open: (bytes: Uint8Array) => unknown;
}

const CONTENT = text('blood pressure 120/80');

export async function locks(): Promise<Lock[]> {
  return [record(), ...suites.map(box), attachment(), ...(await Promise.all(suites.map(message)))];
}

function record(): Lock {
  const key = randomBytes(32);
  const right = sealRecord(key, 'name', CONTENT);
  return {
    name: 'record',
    right,
    wrong: {
      version: changed(right, 0),
      nonce: changed(right, 1),
      content: changed(right, 25),
      tag: changed(right, -1),
      name: sealRecord(key, 'other', CONTENT),
      key: sealRecord(randomBytes(32), 'name', CONTENT),
    },
    open: (bytes) => openRecord(key, 'name', bytes),
  };
}

function box(suite: SuiteName): Lock {
  const { publicKey, secretKey } = createSealKey(suite);
  const binding = { suite, info: text('form'), aad: text('1') };
  const right = sealTo(publicKey, CONTENT, binding);
  const encapsulation = right.length - CONTENT.length - 16;
  // The last 32 bytes of an encapsulation are an X25519 key.
  const smallOrder = right.slice().fill(0, encapsulation - 32, encapsulation);
  return {
    name: `box, ${suite}`,
    right,
    wrong: {
      encapsulation: changed(right, 0),
      'encapsulation, its end': changed(right, encapsulation - 2),
      'encapsulation of small order': smallOrder,
      content: changed(right, encapsulation),
      tag: changed(right, -1),
      info: sealTo(publicKey, CONTENT, { ...binding, info: text('file') }),
      'additional data': sealTo(publicKey, CONTENT, { ...binding, aad: text('2') }),
      key: sealTo(createSealKey(suite).publicKey, CONTENT, binding),
    },
    open: (bytes) => openSealed(secretKey, bytes, binding),
  };
}

function attachment(): Lock {
  const key = createAttachmentKey();
  const sealer = new AttachmentSealer(key);
  const sealWith = (other: AttachmentSealer) => other.chunk(CONTENT, true);
  const right = sealWith(sealer);
  const opener = new AttachmentOpener(key, sealer.header);
  return {
    name: 'attachment',
    right,
    wrong: {
      content: changed(right, 0),
      tag: changed(right, -1),
      file: sealWith(new AttachmentSealer(key)),
      key: sealWith(new AttachmentSealer(createAttachmentKey())),
    },
    open: (bytes) => opener.openChunk(0, bytes, true),
  };
}

async function message(suite: SuiteName): Promise<Lock> {
  const clinic = new Clinic();
  const { room, visitor } = await Room.open(clinic, suite);
  const group = room.group(visitor);
  const sent = await room.say(visitor, 'blood pressure 120/80');
  const { message: right } = await protect(room.group(visitor), CONTENT);
  const plaintext = new Uint8Array(256 + 2 + 1 + 1 + 64);
  const ciphertextAt = right.length - plaintext.length - 16;
  const sealed = (change: { leafIndex?: number; generation?: number }) => forgeContent(room.group(visitor), 'application', plaintext, change);
  const stranger = createDeviceKey();
  return {
    name: `message, ${suite}`,
    right,
    wrong: {
      'sender, its tag': changed(right, ciphertextAt - 3),
      'sample of the ciphertext': changed(right, ciphertextAt),
      content: changed(right, ciphertextAt + 100),
      tag: changed(right, -1),
      'sent before': sent,
      'no such leaf': sealed({ leafIndex: 77 }),
      'a generation past': sealed({ generation: 0 }),
      'a generation too far': sealed({ generation: 5000 }),
      'content that is none': forgeContent(room.group(visitor), 'application', plaintext.slice().fill(0xff)),
      signature: forgeMarked(withKey(room.group(visitor), stranger), concatBytes(CONTENT, Uint8Array.of(0x80), new Uint8Array(256 - CONTENT.length - 1)), new Uint8Array()),
      padding: forgeMarked(room.group(visitor), new Uint8Array(256), new Uint8Array()),
      'key that was used': forgeContent(group, 'application', plaintext),
    },
    open: (bytes) => unprotect(room.group(clinic.desk), bytes, clinic.trust()),
  };
}

function changed(bytes: Uint8Array, at: number): Uint8Array {
  const index = at < 0 ? bytes.length + at : at;
  return bytes.with(index, (bytes[index] ?? 0) ^ 0x40);
}

/** What opening came to. */
export interface Work {
  decryptions: number;
  verifications: number;
}

/** Whether it is found out in the last step of verification (RFC 8032 §5.1.7) that a signature is wrong, and not before. */
function takesTheWholeWay(signature: Uint8Array): boolean {
  return signature.length === SIGNATURE_BYTES && Point.Fn.isValid(bytesToNumberLE(signature.subarray(32))) && isVerificationKey(signature.subarray(0, 32));
}

/** Counts what is decrypted and verified while `run` runs. */
export async function workOf(run: () => unknown): Promise<Work> {
  const work = { decryptions: 0, verifications: 0 };
  const aeads = [chaCha20Poly1305, xChaCha20Poly1305];
  const ciphers = aeads.map(({ cipher }) => cipher);
  const signatures = suites.map((suite) => cipherSuiteOf(suite).signature);
  const verifiers = signatures.map(({ verify }) => verify);
  aeads.forEach((aead, i) => {
    aead.cipher = (key, nonce, aad) => {
      const cipher = ciphers[i]?.(key, nonce, aad);
      if (!cipher) throw new TypeError('no cipher');
      return { encrypt: (plaintext) => cipher.encrypt(plaintext), decrypt: (ciphertext) => (work.decryptions++, cipher.decrypt(ciphertext)) };
    };
  });
  for (const signature of new Set(signatures)) {
    const verify = verifiers[signatures.indexOf(signature)];
    signature.verify = (...claim) => {
      if (takesTheWholeWay(claim[2])) work.verifications++;
      return verify?.(...claim) ?? false;
    };
  }
  try {
    await run();
  } finally {
    aeads.forEach((aead, i) => Object.assign(aead, { cipher: ciphers[i] }));
    signatures.forEach((signature, i) => Object.assign(signature, { verify: verifiers[i] }));
  }
  return work;
}
