import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toBase64Url } from '../../src/bytes.js';
import { chaCha20Poly1305 } from '../../src/crypto/aead.js';
import { createSealKey, pad, sealTo } from '../../src/crypto/index.js';
import { FormError } from '../../src/forms/errors.js';
import { digestOf, MAX_PARTS, openForm, PART_BYTES, partsOf, sealForm } from '../../src/forms/submission.js';
import { isWiped, plaintextsOf } from '../crypto/plaintexts.js';
import { answers } from '../support/forms.js';

const key = createSealKey();
const target = { clinic: 'C'.repeat(43), form: 'registration', version: 3 };
const codeIs = (code: FormError['code']) => (error: unknown) => error instanceof FormError && error.code === code;

describe('a sealed form', () => {
  test('opens for the desk, bound to clinic, form, version and its own id', () => {
    const { submission, sealed, digest } = sealForm(key.publicKey, target, answers);
    assert.deepEqual(openForm(key.secretKey, { ...target, submission }, sealed), answers);
    assert.equal(digestOf(sealed), digest);
    const other = sealForm(key.publicKey, target, answers).submission;
    for (const bound of [{ clinic: 'D'.repeat(43) }, { form: 'insurance' }, { version: 4 }, { submission: other }]) {
      assert.throws(() => openForm(key.secretKey, { ...target, submission, ...bound }, sealed), codeIs('open-failed'));
    }
  });

  test('does not open when it was changed, cut, or sealed to somebody else', () => {
    const { submission, sealed } = sealForm(key.publicKey, target, answers);
    for (const at of [0, 1100, 1121, sealed.length - 1]) {
      const flipped = sealed.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      assert.throws(() => openForm(key.secretKey, { ...target, submission }, flipped), codeIs('open-failed'));
    }
    for (const length of [0, 10, 1120, sealed.length - 1]) assert.throws(() => openForm(key.secretKey, { ...target, submission }, sealed.slice(0, length)), codeIs('open-failed'));
    const foreign = sealForm(createSealKey().publicKey, target, answers);
    assert.throws(() => openForm(key.secretKey, { ...target, submission: foreign.submission }, foreign.sealed), codeIs('open-failed'));
  });

  test('has one of a few sizes, whatever was filled in', () => {
    const sizeOf = (notes: string) => sealForm(key.publicKey, target, { ...answers, values: { notes } }).sealed.length;
    assert.equal(sizeOf('x'), sizeOf('x'.repeat(150)));
    assert.notEqual(sizeOf('x'), sizeOf('x'.repeat(300)));
    const sizes = new Set(Array.from({ length: 40 }, (_, i) => sizeOf('y'.repeat(i * 100))));
    assert.ok(sizes.size <= 6, `${sizes.size} sizes`);
  });

  test('travels in parts that fit the relay, and too much is refused before it is sealed', () => {
    const values = Object.fromEntries(Array.from({ length: 28 }, (_, i) => [`f${i}`, 'z'.repeat(4000)]));
    const { sealed } = sealForm(key.publicKey, target, { ...answers, values });
    const parts = partsOf(sealed);
    assert.ok(parts.length <= MAX_PARTS);
    assert.ok(parts.every(({ length }) => length <= PART_BYTES));
    assert.deepEqual(Buffer.concat(parts), Buffer.from(sealed));
    assert.throws(() => sealForm(key.publicKey, target, { ...answers, values: { ...values, more: 'z'.repeat(4000) } }), codeIs('too-large'));
  });

  test('leaves nothing in memory of what was filled in, once it is sealed', async () => {
    const encoded: Uint8Array[] = [];
    const real = TextEncoder.prototype.encode;
    TextEncoder.prototype.encode = function (text) {
      const bytes = real.call(this, text);
      if (text?.startsWith('{')) encoded.push(bytes);
      return bytes;
    };
    try {
      const sealed = await plaintextsOf(chaCha20Poly1305, () => sealForm(key.publicKey, target, answers));
      assert.equal(encoded.length, 1);
      assert.deepEqual([...sealed, ...encoded].map(isWiped), [true, true]);
    } finally {
      TextEncoder.prototype.encode = real;
    }
  });

  test('has an id of 16 bytes', () => {
    const { sealed } = sealForm(key.publicKey, target, answers);
    for (const bytes of [0, 15, 17]) assert.throws(() => openForm(key.secretKey, { ...target, submission: toBase64Url(new Uint8Array(bytes)) }, sealed), RangeError);
  });

  test('that opens but is none is refused without quoting it', () => {
    const submission = 'A'.repeat(22);
    const aad = new TextEncoder().encode(`${target.clinic}/${target.form}/${target.version}/${submission}`);
    const sealedAs = (bytes: Uint8Array) => sealTo(key.publicKey, pad(bytes), { info: new TextEncoder().encode('sotto form v1'), aad });
    const filled = (name: string, value: string) => `{"v":1,"language":"en","consent":true,"values":{"${name}":${value}}}`;
    const opened = (bytes: Uint8Array) => openForm(key.secretKey, { ...target, submission }, sealedAs(bytes));
    assert.deepEqual(opened(new TextEncoder().encode(filled('n'.repeat(40), '"é"'))).values, { ['n'.repeat(40)]: 'é' });
    assert.throws(() => opened(Uint8Array.from(Buffer.from(filled('name', '"é"'), 'latin1'))), codeIs('bad-submission'), 'UTF-8 that is none');
    for (const text of [filled('n'.repeat(41), '""'), filled('name', `"${'x'.repeat(4001)}"`), filled('name', `["${'x'.repeat(41)}"]`), filled('name', 'null'), filled('name', '1'), 'not json', '{}', '{"v":2,"language":"en","consent":true,"values":{}}', '{"v":1,"language":"en","consent":true,"values":{"a":{"deep":1}}}', 'secret-looking']) {
      assert.throws(
        () => opened(new TextEncoder().encode(text)),
        (error: unknown) => error instanceof FormError && error.code === 'bad-submission' && !error.message.includes('secret'),
      );
    }
  });
});
