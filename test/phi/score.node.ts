import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';

// The deterministic figures of ../shared/phi/score.mjs. Where the folder is missing these tests say so and pass; times are measured by the bench.

const DATA = '../shared/phi';
/** Generous, for machines that do other work too; a pattern that backtracks takes minutes. */
const PATHOLOGICAL_MS = 2000;

type Sums = { readonly F2: number; readonly P: number; readonly R: number; readonly leak: number; readonly overMask: number | null; readonly notViolated: number | null };
type Report = {
  readonly overall: Sums;
  readonly sources: Readonly<Record<string, Sums>>;
  readonly typing: { readonly unmaskPer1000Keys: number; readonly maskedAtLastChar: number };
  readonly redos: { readonly worst: readonly { readonly k: string; readonly ms20k: number }[] };
};

describe('the detector on the development set', () => {
  if (!existsSync(`${DATA}/score.mjs`)) {
    it(`is not scored: ${DATA} is missing`, () => undefined);
    return;
  }
  const report = score('src/phi/index.ts', 'dev.jsonl', ['--no-speed', '--redos']);
  const source = (name: string): Sums => report.sources[name] ?? assert.fail(name);

  it('leaks little of what patients write, and masks little else', () => {
    const core = source('CORE');
    atMost(0.015, core.leak);
    atLeast(0.98, core.F2);
    atLeast(0.98, core.P);
    atMost(0.005, core.overMask ?? 1);
  });

  it('reads clinical questions', () => {
    atMost(0.03, source('asq-phi').leak);
  });

  it('knows valid numbers from invalid ones', () => {
    atLeast(0.98, source('presidio-unit').R);
    atMost(0.05, source('presidio-unit').notViolated ?? 1);
    atMost(0.05, source('phone-cases').notViolated ?? 1);
  });

  it('finds more than half of names and addresses from all over the world', () => {
    atLeast(0.55, source('presidio-synth').R);
  });

  it('is not evaded by other digits, dashes and invisible characters', () => {
    atMost(0.03, source('chat-evasion').leak);
  });

  it('reads Spanish', () => {
    atMost(0.03, source('chat-es').leak);
  });

  it('masks while typing and does not flicker', () => {
    atLeast(0.92, report.typing.maskedAtLastChar);
    atMost(2, report.typing.unmaskPer1000Keys);
  });

  it('takes no long time over any input', () => {
    for (const { k, ms20k } of report.redos.worst) assert.ok(ms20k <= PATHOLOGICAL_MS, `${k}: ${ms20k} ms`);
  });
});

describe('the packs on the development set of other countries', () => {
  if (!existsSync(`${DATA}/score.mjs`)) {
    it(`are not scored: ${DATA} is missing`, () => undefined);
    return;
  }
  it('find every identifier', () => {
    const { overall } = score('test/bench/phi/with-packs.ts', 'dev-locale.jsonl', ['--no-speed', '--no-typing']);
    atMost(0.03, overall.leak);
    atLeast(0.98, overall.P);
  });
});

function score(detector: string, data: string, options: readonly string[]): Report {
  const folder = mkdtempSync(join(tmpdir(), 'sotto-phi-'));
  const file = join(folder, 'report.json');
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', `${DATA}/score.mjs`, detector, `${DATA}/${data}`, '--json', file, '--brief', ...options], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  rmSync(folder, { recursive: true });
  return report;
}

function atMost(goal: number, value: number): void {
  assert.ok(value <= goal, `${value} is more than ${goal}`);
}

function atLeast(goal: number, value: number): void {
  assert.ok(value >= goal, `${value} is less than ${goal}`);
}
