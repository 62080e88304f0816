import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

test('whatever is installed to work on it is the package that was looked at, on every system: told by its hash', () => {
  const { packages }: { packages: Record<string, { integrity?: string }> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const installed = Object.entries(packages).filter(([place]) => place !== '');
  assert.ok(installed.length > 100, `${installed.length}`);
  const loose = installed.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
  assert.deepEqual(loose.map(([place]) => place), []);
});
