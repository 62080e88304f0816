// `npm test`, all of it or the steps named on the command line: node, browser, engines, e2e, examples, vectors, package. Ends with the sum of all of them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browsersNamed, wantedBrowsers } from './browsers.mjs';

const NODE_TEST_TIMEOUT_MS = 600_000;
const PLAYWRIGHT_CONFIG = 'test/e2e/playwright.config.mjs';
const EXAMPLES = 'examples\\.spec';
const WEBKIT = 'webkit\\.spec';
const CONVERSATION = 'conversation\\.spec';
/** What WebKitGTK's driver has everything for: it makes no window narrower than 447 px, holds no key, has no clipboard and sets no media. */
const WEBKIT_FILES = [
  'test/crypto/browser', 'test/storage/indexeddb', 'test/conversation/tabs', 'test/console/ask-for-form', 'test/ui/aside', 'test/ui/files',
  'test/ui/notifications', 'test/ui/screen-reader', 'test/ui/sotto-chat', 'test/ui/sotto-composer', 'test/ui/sotto-roster',
].map((name) => `${name}.test.ts`);

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
for (const name of wanted) {
  process.stdout.write(`\n── ${name}\n`);
  const { passed, failed } = await steps[name]();
  process.stdout.write(`── ${name}: ${passed} passed, ${failed} failed\n`);
  sum.passed += passed;
  sum.failed += failed;
}
process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed\n`);
process.exit(sum.failed === 0 && sum.passed > 0 ? 0 : 1);

/** Runs the files under node:test; skipped and cancelled tests count as failed. */
function nodeTests(isWanted) {
  const files = testFiles('.node.ts').filter(isWanted);
  if (files.length === 0) return { passed: 0, failed: 0 };
  const report = join(tmpdir(), `sotto-tests-${process.pid}.tap`);
  const reporters = ['spec', 'tap'].flatMap((name, i) => [`--test-reporter=${name}`, `--test-reporter-destination=${i === 0 ? 'stdout' : report}`]);
  const args = ['--import', 'tsx', '--test', '--test-concurrency=2', `--test-timeout=${NODE_TEST_TIMEOUT_MS}`, ...reporters, ...files];
  const { status } = run(process.execPath, args);
  const tap = readFileSync(report, 'utf8');
  rmSync(report);
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled') + count('skipped') + count('todo');
  return { passed: count('pass'), failed: failed === 0 && status !== 0 ? 1 : failed };
}

/** The same tests in the other engines, and a conversation from end to end; what their drivers cannot do is said, and counted nowhere. */
async function engineTests() {
  const counts = { passed: 0, failed: 0 };
  const add = ({ passed, failed }) => {
    counts.passed += passed;
    counts.failed += failed;
  };
  const here = browsersNamed(['firefox', 'webkit']);
  process.stdout.write('Not run outside of Chromium: tests of print, forced colours and less motion, which only its driver sets.\n');
  for (const [name, browser] of here) {
    const some = name === 'webkit' ? WEBKIT_FILES : undefined;
    if (some) process.stdout.write(`Not run in WebKit: all but ${some.length} of ${testFiles('.test.ts').length} files, for want of its driver.\n`);
    const { configFor } = await import('../../web-test-runner.config.mjs');
    add(await browserTests(configFor([[name, browser]], some)));
    add(name === 'webkit' ? endToEndTests(WEBKIT) : endToEndTests(CONVERSATION, { BROWSERS: name }));
  }
  return counts;
}

/** Runs web-test-runner.config.mjs, or another configuration; a file that does not load counts as one failure. */
async function browserTests(config) {
  if (testFiles('.test.ts').length === 0) return { passed: 0, failed: 0 };
  const { startTestRunner } = await import('@web/test-runner');
  const runner = await startTestRunner({ autoExitProcess: false, readCliArgs: false, ...(config && { config, readFileConfig: false }) });
  await new Promise((resolve) => runner.on('stopped', resolve));
  const counts = { passed: 0, failed: 0 };
  for (const session of runner.sessions.all()) {
    const results = session.testResults ? resultsOf(session.testResults) : [];
    const bad = results.filter(({ passed }) => !passed).length;
    counts.passed += results.length - bad;
    counts.failed += bad === 0 && (session.passed === false || session.errors.length > 0) ? 1 : bad;
  }
  return counts;
}

function resultsOf(suite) {
  return [...suite.tests, ...suite.suites.flatMap(resultsOf)];
}

/** @param files - Which spec files, as a pattern. */
function endToEndTests(files, env = {}) {
  if (!existsSync(PLAYWRIGHT_CONFIG)) return { passed: 0, failed: 0 };
  const report = join(tmpdir(), `sotto-e2e-${process.pid}.json`);
  const { status } = run('npx', ['playwright', 'test', '--config', PLAYWRIGHT_CONFIG, '--reporter=list,json', files], { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  const failed = stats.unexpected + stats.flaky + stats.skipped;
  return { passed: stats.expected, failed: failed === 0 && status !== 0 ? 1 : failed };
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
