import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { handlingOf, looserFlags, parsePolicy, type Policy, PolicyError, policyOf, policyPresets, strictest } from '../../src/policy/policy.js';

const { hipaa, standard } = policyPresets;
const pictures = { types: ['image/jpeg', 'image/png'], maxBytes: 5 << 20, maxCount: 10 };
const refused = (path: string) => (error: unknown) => error instanceof PolicyError && error.code === 'bad-policy' && error.path === path;

describe('the presets', () => {
  it('are policies', () => {
    for (const preset of [hipaa, standard]) assert.deepEqual(parsePolicy(preset), preset);
  });

  it('have nothing open by default', () => {
    const { files, transcript, clipboard, assistants } = hipaa;
    assert.deepEqual([files, ...Object.values(transcript), clipboard, assistants], Array(6).fill('block'));
    assert.ok(!Object.values(hipaa.phi).includes('allow'));
    assert.equal(hipaa.idle.lockAfterMs, 5 * 60_000);
    assert.equal(hipaa.idle.purgeAfterMs, 15 * 60_000);
    assert.equal(hipaa.retention.visitorMs, 0);
  });

  it('cannot be changed', () => {
    assert.throws(() => Object.assign(hipaa, { clipboard: 'allow' }), TypeError);
    assert.throws(() => Object.assign(hipaa.phi, { ssn: 'allow' }), TypeError);
    assert.throws(() => Object.assign(policyOf('standard', { files: pictures }).files, { maxBytes: 1e12 }), TypeError);
  });
});

describe('the stricter of two policies', () => {
  it('is the policy itself when the page asks for nothing', () => {
    for (const preset of [hipaa, standard]) assert.deepEqual(strictest(preset, {}), preset);
  });

  it('is the stricter one, whichever is the page’s', () => {
    assert.deepEqual(strictest(hipaa, { ...standard, retention: hipaa.retention }), hipaa);
    const both = strictest(standard, { ...hipaa, retention: standard.retention });
    assert.deepEqual(both, { ...hipaa, retention: standard.retention });
  });

  it('is no looser in any flag, whatever the page asks for', () => {
    const loosenings: unknown[] = [
      { files: { types: ['text/plain'], maxBytes: 1, maxCount: 1 } },
      { transcript: { download: 'allow', print: 'allow', email: 'allow' } },
      { clipboard: 'allow' },
      { phi: { ssn: 'allow', card: 'mask', rest: 'allow' } },
      { idle: { lockAfterMs: 3_600_000, purgeAfterMs: undefined } },
      { idle: {} },
      { retention: { visitorMs: 1, relayMs: 7 * 86_400_000, deskMs: 99 * 365 * 86_400_000 } },
      { assistants: 'allow' },
    ];
    for (const loosening of loosenings) assert.deepEqual(strictest(hipaa, loosening), hipaa, JSON.stringify(loosening));
  });

  it('takes block before redact, mask and allow', () => {
    const order = ['allow', 'mask', 'redact', 'block'] as const;
    for (const [i, a] of order.entries()) {
      for (const [k, b] of order.entries()) {
        const policy: Policy = { ...standard, phi: { ...standard.phi, ssn: a } };
        assert.equal(strictest(policy, { phi: { ssn: b } }).phi.ssn, order[Math.max(i, k)]);
      }
    }
  });

  it('takes the shorter time, and any time before never', () => {
    assert.deepEqual(strictest(standard, { idle: { lockAfterMs: 0 } }).idle, { lockAfterMs: 0 });
    assert.deepEqual(strictest(hipaa, { idle: { lockAfterMs: 1000 } }).idle, { lockAfterMs: 1000, purgeAfterMs: 15 * 60_000 });
    assert.equal(strictest(standard, { retention: { relayMs: 5 } }).retention.relayMs, 5);
  });

  it('takes the types, the size and the number that both allow, and blocks files when there is none', () => {
    const allowing = policyOf('standard', { files: pictures });
    assert.deepEqual(strictest(allowing, { files: { types: ['image/png', 'text/plain'], maxBytes: 25 << 20, maxCount: 3 } }).files, { types: ['image/png'], maxBytes: 5 << 20, maxCount: 3 });
    assert.deepEqual(strictest(allowing, { files: { ...pictures, maxBytes: 1, maxCount: 50 } }).files, { ...pictures, maxBytes: 1 });
    assert.equal(strictest(allowing, { files: { types: ['text/plain'], maxBytes: 1, maxCount: 1 } }).files, 'block');
    assert.equal(strictest(allowing, { files: 'block' }).files, 'block');
  });

  it('cannot be changed afterwards', () => {
    assert.throws(() => Object.assign(strictest(standard, {}), { clipboard: 'allow' }), TypeError);
  });

  it('is not led astray by keys of the prototype', () => {
    const page: unknown = JSON.parse('{"__proto__": {"clipboard": "allow"}, "idle": {"__proto__": {"lockAfterMs": 99999999}}}');
    assert.deepEqual(strictest(hipaa, page), hipaa);
    assert.deepEqual(Object.keys(strictest(standard, page)), Object.keys(standard));
  });
});

describe('what is not a policy', () => {
  for (const [value, path] of [
    [undefined, ''],
    [null, ''],
    ['hipaa', ''],
    [[], ''],
    [{}, 'files'],
    [{ ...hipaa, clipboard: 'maybe' }, 'clipboard'],
    [{ ...hipaa, phi: { ...hipaa.phi, ssn: 'publish' } }, 'phi.ssn'],
    [{ ...hipaa, idle: { lockAfterMs: -1 } }, 'idle.lockAfterMs'],
    [{ ...hipaa, idle: { lockAfterMs: 1.5 } }, 'idle.lockAfterMs'],
    [{ ...hipaa, idle: { lockAfterMs: Infinity } }, 'idle.lockAfterMs'],
    [{ ...hipaa, notifications: 'full' }, 'notifications'],
    [{ ...hipaa, files: 'allow' }, 'files'],
    [{ ...hipaa, files: { ...pictures, types: [] } }, 'files.types'],
    [{ ...hipaa, files: { ...pictures, types: ['*/*'] } }, 'files.types.0'],
    [{ ...hipaa, files: { ...pictures, types: ['image/png', 'image/svg+xml'] } }, 'files.types.1'],
    [{ ...hipaa, files: { ...pictures, types: ['text/html'] } }, 'files.types.0'],
    [{ ...hipaa, files: { ...pictures, maxBytes: 26 << 20 } }, 'files.maxBytes'],
    [{ ...hipaa, files: { ...pictures, maxCount: 0 } }, 'files.maxCount'],
    [{ ...hipaa, files: { types: ['image/png'], maxBytes: 1 } }, 'files.maxCount'],
  ] as const) {
    it(`is refused by name: ${path || JSON.stringify(value) || 'undefined'}`, () => {
      assert.throws(() => parsePolicy(value), refused(path));
    });
  }

  it('is refused with a flag that nobody knows', () => {
    assert.throws(() => parsePolicy({ ...hipaa, telemetry: 'allow' }), PolicyError);
    assert.throws(() => strictest(hipaa, { telemetry: 'block' }), PolicyError);
    assert.throws(() => strictest(hipaa, { transcript: { fax: 'block' } }), PolicyError);
  });

  it('is not quoted', () => {
    assert.throws(() => parsePolicy({ ...hipaa, clipboard: 'my secret' }), (error: unknown) => error instanceof PolicyError && !error.message.includes('secret'));
  });
});

describe('a clinic’s policy', () => {
  it('is its preset with the deviations it names', () => {
    assert.deepEqual(policyOf('hipaa', {}), hipaa);
    const policy = policyOf('hipaa', { assistants: 'allow', 'transcript.print': 'allow', 'phi.rest': 'allow' });
    assert.deepEqual(policy, { ...hipaa, assistants: 'allow', transcript: { ...hipaa.transcript, print: 'allow' }, phi: { ...hipaa.phi, rest: 'allow' } });
    assert.deepEqual(hipaa.phi.rest, 'mask');
  });

  for (const name of ['', 'clipboards', 'transcript.fax', 'clipboard.copy', '__proto__', '__proto__.clipboard', 'constructor', 'transcript']) {
    it(`is refused when it names a flag that does not exist or is not one: ${JSON.stringify(name)}`, () => {
      assert.throws(() => policyOf('hipaa', { [name]: 'allow' }), PolicyError);
    });
  }
});

describe('what becomes of a category of personal data', () => {
  it('is what its own flag says, or else that of the rest', () => {
    const flags = { ssn: 'block', card: 'redact', account: 'mask', license: 'allow', plan: 'block', record: 'redact', rest: 'mask' } as const;
    const policy = parsePolicy({ ...hipaa, phi: flags });
    const categories = ['SSN', 'CARD', 'ACCOUNT', 'LICENSE', 'HEALTH_PLAN', 'MRN', 'NAME', 'DATE', 'something new'];
    assert.deepEqual(categories.map((category) => handlingOf(policy, category)), ['block', 'redact', 'mask', 'allow', 'block', 'redact', 'mask', 'mask', 'mask']);
  });
});

describe('what a page asks for in vain', () => {
  it('is named flag by flag', () => {
    const asked = { clipboard: 'allow', transcript: { print: 'allow', email: 'block' }, phi: { ssn: 'mask', rest: 'block' }, idle: { lockAfterMs: 3_600_000, purgeAfterMs: 1 }, files: pictures };
    assert.deepEqual(looserFlags(hipaa, asked), ['files', 'transcript.print', 'clipboard', 'phi.ssn', 'idle.lockAfterMs']);
    assert.deepEqual(looserFlags(hipaa, { idle: { lockAfterMs: undefined } }), ['idle.lockAfterMs']);
  });

  it('is nothing when it tightens, or asks for what holds anyhow', () => {
    assert.deepEqual(looserFlags(standard, hipaa).filter((flag) => !flag.startsWith('retention')), []);
    assert.deepEqual(looserFlags(hipaa, {}), []);
    assert.deepEqual(looserFlags(hipaa, { clipboard: 'block' }), []);
  });

  it('is refused when it is no policy', () => {
    assert.throws(() => looserFlags(hipaa, { clipboards: 'block' }), PolicyError);
  });
});
