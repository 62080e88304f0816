import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storageName } from '../../src/conversation/visitor/storage-name.js';

const WWW = 'https://www.clinic.example';
const APP = 'https://app.clinic.example';
const BLOG = 'https://blog.clinic.example';

/** The name that a page comes to, and what its developer is told. */
function nameOf(origin: string | undefined, sharedWith?: unknown, instance?: string) {
  const warnings: string[] = [];
  const name = storageName({ clinic: 'key', ...(origin !== undefined && { origin }), sharedWith, ...(instance !== undefined && { instance }), warn: (text) => warnings.push(text) });
  return { name, warned: warnings.length };
}

test('pages that name each other keep one conversation, in whatever order and with or without themselves', () => {
  const { name, warned } = nameOf(WWW, APP);
  assert.equal(warned, 0);
  for (const other of [nameOf(APP, WWW), nameOf(APP, `  ${APP} ${WWW} `), nameOf(WWW, [APP, APP, WWW])]) assert.deepEqual(other, { name, warned: 0 });
});

test('pages that do not ask for it stay apart', () => {
  assert.equal(new Set([nameOf(WWW).name, nameOf(APP).name, nameOf(WWW, APP).name, nameOf(undefined).name]).size, 4);
});

test('a page that names others without being named by all of them gets a conversation that none of them has', () => {
  const theirs = [nameOf(WWW).name, nameOf(APP).name, nameOf(WWW, APP).name];
  for (const sharedWith of [WWW, APP, [WWW, APP], `${WWW} ${APP} ${BLOG}`, [APP, WWW, APP]]) assert(!theirs.includes(nameOf(BLOG, sharedWith).name));
  assert.notEqual(nameOf(WWW, [APP, BLOG]).name, nameOf(APP, [WWW]).name);
});

test('no page spells another one’s name with its instance', () => {
  const names = [
    nameOf('https://clinic.example', undefined, '8080:').name,
    nameOf('https://clinic.example', undefined, '8080%3A').name,
    nameOf('https://clinic.example', undefined, '8080').name,
    nameOf('https://clinic.example:8080').name,
    nameOf('https://clinic.example:8080', undefined, ':').name,
    nameOf(WWW, [`${WWW}:8443`]).name,
    nameOf(WWW, undefined, ` ${WWW}:8443:`).name,
    nameOf(WWW, [WWW], '8443:').name,
  ];
  assert.equal(new Set(names).size, names.length);
});

test('chats of two brands keep nothing in one place, and no brand spells another one’s name', () => {
  const names = [undefined, 'acme', 'zenith', `acme:key:${WWW}`].map((brand) => storageName({ clinic: 'key', origin: WWW, ...(brand && { brand }) }));
  assert.equal(new Set(names).size, names.length);
  assert.equal(names[1], `acme:key:${WWW}:`);
  assert.equal(names[3]?.split(':')[0], `acme%3Akey%3Ahttps%3A//www.clinic.example`);
});

test('whatever is no list of a few origins with TLS shares nothing, and its developer is told once', () => {
  const refused: unknown[] = [
    `${APP}/`, `${APP}/path`, 'HTTPS://APP.clinic.example', `${APP}:443`, 'http://app.clinic.example', 'app.clinic.example', '*', 'null', 'data:text/html,x', 'file:///',
    [APP, 7], [[APP]], {}, 7, null, true, [`${APP} ${BLOG}`], Array.from({ length: 8 }, (_, i) => `https://${i}.clinic.example`),
  ];
  for (const sharedWith of refused) assert.deepEqual(nameOf(WWW, sharedWith), { name: nameOf(WWW).name, warned: 1 }, JSON.stringify(sharedWith));
});

test('a page without an origin that could be named shares with nobody', () => {
  for (const origin of ['null', 'http://www.clinic.example', undefined]) assert.deepEqual(nameOf(origin, APP), { name: nameOf(origin).name, warned: 1 });
});

test('on this machine it needs no TLS', () => {
  const [www, app] = ['http://www.localhost:8080', 'http://app.localhost:8080'];
  assert.deepEqual(nameOf(www, app), { name: nameOf(app, www).name, warned: 0 });
});
