// `npm test`, all of it or the steps named on the command line: node, browser, engines, e2e, examples, vectors, package. Ends with the sum of all of them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { browsersNamed, wantedBrowsers } from './browsers.mjs';

const NODE_TEST_TIMEOUT_MS = 600_000;
const PLAYWRIGHT_CONFIG = 'test/e2e/playwright.config.mjs';
const EXAMPLES = 'examples\\.spec';
const WEBKIT = 'webkit\\.spec';
const CONVERSATION = 'conversation\\.spec';
/** It reads colours as they are set, before WebKit's transitions have begun. */
const NOT_IN_WEBKIT = ['test/ui/surface.test.ts'];

const steps = {
  node: () => nodeTests((file) => !/^test\/(vectors|package)\//.test(file)),
  browser: () => browserTests(),
  engines: engineTests,
  e2e: () => endToEndTests(`^(?!.*/(${EXAMPLES}|${WEBKIT}))`),
  // By themselves: the frameworks' builds would take the machine from those who use the chat meanwhile.
  examples: () => endToEndTests(EXAMPLES),
  vectors: () => nodeTests((file) => file.startsWith('test/vectors/')),
  package: () => nodeTests((file) => file.startsWith('test/package/')),
};
const needsBrowser = ['browser', 'engines', 'e2e', 'examples'];
const needsBuild = ['node', 'engines', 'e2e', 'examples', 'package'];

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(steps);
const unknown = wanted.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length > 0) fail(`No such tests: ${unknown.join(', ')}. There are ${Object.keys(steps).join(', ')}.`);
if (wanted.some((name) => needsBrowser.includes(name))) requireBrowser();
if (wanted.some((name) => needsBuild.includes(name))) build();

const sum = { passed: 0, failed: 0 };
const failures = [];
for (const name of wanted) {
  process.stdout.write(`\n── ${name}\n`);
  const { passed, failed, reasons } = await steps[name]();
  process.stdout.write(`── ${name}: ${passed} passed, ${failed} failed\n`);
  sum.passed += passed;
  sum.failed += failed;
  failures.push(...reasons.map((reason) => `✖ ${name}: ${reason}`));
}
// Named once more at the end, since half an hour of output lies between a failure and the sum.
if (failures.length > 0) process.stdout.write(`\n${failures.join('\n')}\n`);
process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed\n`);
process.exit(sum.failed === 0 && sum.passed > 0 ? 0 : 1);

/** Runs the files under node:test; skipped and cancelled tests count as failed. */
function nodeTests(isWanted) {
  const files = testFiles('.node.ts').filter(isWanted);
  if (files.length === 0) return counted([], 0);
  const report = join(tmpdir(), `sotto-tests-${process.pid}.tap`);
  const reporters = ['spec', 'tap'].flatMap((name, i) => [`--test-reporter=${name}`, `--test-reporter-destination=${i === 0 ? 'stdout' : report}`]);
  const args = ['--import', 'tsx', '--test', '--test-concurrency=2', `--test-timeout=${NODE_TEST_TIMEOUT_MS}`, ...reporters, ...files];
  const { status } = run(process.execPath, args);
  const tap = readFileSync(report, 'utf8');
  rmSync(report);
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  // A suite fails with its tests; only the innermost says what happened.
  const reports = tap.split(/^ *(?=not ok )/m).slice(1).filter((text) => !/^ *failureType: 'subtestsFailed'$/m.test(text));
  const reasons = reports.map((text) => {
    const of = (pattern) => pattern.exec(text)?.[1] ?? '';
    return reasonOf(`${relative('.', of(/^ *location: '(.*):\d+:\d+'$/m))} ${of(/^not ok \d+ - (.*)$/m)}`, of(/^ *error: (?:\|-\n *)?(.*)$/m));
  });
  const failed = count('fail') + count('cancelled') + count('skipped') + count('todo');
  return counted(reasons, count('pass'), failed === 0 && status !== 0 ? 1 : failed);
}

/** The same tests in the other engines, and a conversation from end to end; what their drivers cannot do is said, and counted nowhere. */
async function engineTests() {
  const counts = counted([], 0);
  const add = ({ passed, failed, reasons }) => {
    counts.passed += passed;
    counts.failed += failed;
    counts.reasons.push(...reasons);
  };
  const here = browsersNamed(['firefox', 'webkit']);
  process.stdout.write(`Not run outside of Chromium: tests of print, forced colours and less motion, which only its driver sets. In WebKit not either: ${NOT_IN_WEBKIT.join(', ')}, and three tests of small screens after large ones, see media.ts.\n`);
  if (here.length === 0) return counts;
  const { sideBySide } = await import('../../web-test-runner.config.mjs');
  add(await browserTests(sideBySide(here, (name) => testFiles('.test.ts').filter((file) => name !== 'webkit' || !NOT_IN_WEBKIT.includes(file)))));
  for (const [name] of here) add(name === 'webkit' ? endToEndTests(WEBKIT) : endToEndTests(CONVERSATION, { BROWSERS: name }));
  return counts;
}

/** Runs web-test-runner.config.mjs, or another configuration; a file that does not load counts as one failure. */
async function browserTests(config) {
  const { startTestRunner } = await import('@web/test-runner');
  const runner = await startTestRunner({ autoExitProcess: false, readCliArgs: false, ...(config && { config, readFileConfig: false }) });
  await new Promise((resolve) => runner.on('stopped', resolve));
  const reasons = [];
  let passed = 0;
  for (const session of runner.sessions.all()) {
    const results = session.testResults ? resultsOf(session.testResults) : [];
    const bad = results.filter((result) => !result.passed);
    const file = relative('.', session.testFile);
    const seconds = results.reduce((sum, { duration = 0 }) => sum + duration, 0) / 1000;
    process.stdout.write(`${seconds.toFixed(1).padStart(6)} s  ${file} (${session.browser.name})\n`);
    passed += results.length - bad.length;
    reasons.push(...bad.map(({ name, error, skipped }) => reasonOf(`${file} (${session.browser.name}) ${name}`, skipped ? 'skipped' : error?.message)));
    if (bad.length === 0 && (session.passed === false || session.errors.length > 0)) reasons.push(reasonOf(`${file} (${session.browser.name})`, session.errors[0]?.message));
  }
  return counted(reasons, passed);
}

function resultsOf(suite) {
  return [...suite.tests, ...suite.suites.flatMap(resultsOf)];
}

/** @param files - Which spec files, as a pattern. */
function endToEndTests(files, env = {}) {
  const report = join(tmpdir(), `sotto-e2e-${process.pid}.json`);
  const { status } = run('npx', ['playwright', 'test', '--config', PLAYWRIGHT_CONFIG, '--reporter=list,json', files], { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  if (!existsSync(report)) return counted([reasonOf(files, 'Playwright made no report')], 0);
  const { stats, suites, errors } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  const bad = suites.flatMap(specsOf).flatMap(({ title, file, tests }) => tests.filter((test) => test.status !== 'expected').map((test) => ({ title, file, test })));
  const reasons = bad.map(({ title, file, test }) => reasonOf(`${file} (${test.projectName}) ${title}`, test.results.at(-1)?.error?.message ?? test.status));
  const failed = stats.unexpected + stats.flaky + stats.skipped;
  if (failed === 0 && status !== 0) reasons.push(reasonOf(files, errors[0]?.message));
  return counted(reasons, stats.expected);
}

function specsOf(suite) {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

function counted(reasons, passed, failed = reasons.length) {
  return { passed, failed, reasons };
}

/** One line: which test, and the first line of what it said. */
function reasonOf(test, message = '') {
  return `${test}: ${message.split('\n')[0]}`;
}

function testFiles(suffix) {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(suffix));
  return files.map((file) => `test/${file}`).toSorted();
}

function requireBrowser() {
  try {
    wantedBrowsers();
  } catch (error) {
    fail(error.message);
  }
}

function build() {
  process.stdout.write('── build\n');
  if (run('npm', ['run', '--silent', 'build']).status !== 0) fail('The build failed.');
}

function run(command, args, env = {}) {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
