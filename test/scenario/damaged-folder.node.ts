import assert from 'node:assert/strict';
import { open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { everyKind } from '../support/forms.js';
import { ClinicFolder } from './clinic-folder.js';

describe('the command `sotto` with a folder that is not as it should be', () => {
  let clinic: ClinicFolder;
  beforeEach(async () => {
    clinic = await ClinicFolder.init();
  });
  afterEach(() => clinic.remove());

  describe('with a damaged file', () => {
    for (const name of ['desk.key', 'form.key']) {
      test(`says which: ${name} whose key is too short, or none of its own`, async () => {
        const settings = JSON.parse(await readFile(join(clinic.data, 'clinic.json'), 'utf8'));
        await writeFile(join(clinic.data, 'clinic.json'), JSON.stringify({ ...settings, forms: [everyKind] }));
        assert.equal(await clinic.serves(), '');
        const before = await readFile(join(clinic.data, name), 'utf8');
        const pair = JSON.parse(before);
        for (const damaged of [{ publicKey: 'AAAA', secretKey: 'AAAA' }, { ...pair, secretKey: 'A'.repeat(43) }, { ...pair, publicKey: pair.publicKey.replace(/^./, (letter: string) => (letter === 'A' ? 'B' : 'A')) }]) {
          await writeFile(join(clinic.data, name), JSON.stringify(damaged));
          assert.deepEqual(await clinic.sotto(['serve', '--port', '0']), { status: 1, output: `sotto: DIR/${name} is damaged\n` });
        }
        await writeFile(join(clinic.data, name), before);
        assert.equal(await clinic.serves(), '');
      });
    }

    for (const name of ['relay.db', 'desk.db']) {
      test(`says which: ${name}, in a part of it that is looked at late`, async () => {
        assert.equal(await clinic.serves(), '');
        const before = await readFile(join(clinic.data, name));
        const file = await open(join(clinic.data, name), 'r+');
        // All but its first page.
        await file.write(Buffer.alloc(before.length - 4096, 0x55), 0, before.length - 4096, 4096);
        await file.close();
        const { status, output } = await clinic.sotto(['serve', '--port', '0']);
        assert.equal(status, 1);
        assert.match(output, new RegExp(`^sotto: cannot (open|read) DIR/${name}: it is damaged, or no database; restore it from a backup\n$`));
        await writeFile(join(clinic.data, name), before);
        assert.equal(await clinic.serves(), '');
      });
    }

    for (const name of ['relay.db', 'desk.db']) {
      test(`does not begin anew where ${name} has lost all that was in it, as after a crash of the disk`, async () => {
        assert.equal(await clinic.serves(), '');
        const before = await readFile(join(clinic.data, name));
        await truncate(join(clinic.data, name));
        const complaint = `sotto: cannot open DIR/${name}: nothing is in it any more; restore it from a backup, or delete the file to begin with none of what it held\n`;
        for (let i = 0; i < 2; i++) assert.deepEqual(await clinic.sotto(['serve', '--port', '0']), { status: 1, output: complaint });
        assert.equal((await stat(join(clinic.data, name))).size, 0);
        await writeFile(join(clinic.data, name), before);
        assert.equal(await clinic.serves(), '');
        await rm(join(clinic.data, name));
        assert.equal(await clinic.serves(), '');
      });
    }

    test('knows a code that is damaged for none, and keeps to the others', async () => {
      for (const name of ['Ada Agent', 'Bo Agent']) assert.equal((await clinic.sotto(['enrol', '--name', name])).status, 0);
      const codes = join(clinic.data, 'codes');
      const ofAda = await Promise.all((await readdir(codes)).map(async (name) => ({ name, text: await readFile(join(codes, name), 'utf8') }))).then((all) => all.find(({ text }) => text.includes('Ada')));
      await writeFile(join(codes, ofAda?.name ?? ''), '{ "account": "Ada');
      const { program, url } = await clinic.serve();
      const where = ['--port', new URL(url).port];
      assert.match((await clinic.sotto(['agents', ...where])).output, /^code {6}Bo Agent \(agent\) {2}until \S+\n$/);
      assert.deepEqual(await clinic.sotto(['agents', 'remove', 'Bo Agent', ...where]), { status: 0, output: 'Removed: 0 devices and 1 code. Shifts of Bo Agent are over.\n' });
      assert.equal(await program.end('SIGTERM'), 0);
    });
  });

  for (const command of ['serve', 'relay']) {
    test(`stops in order where it is told to while \`${command}\` starts`, async () => {
      const { status } = await clinic.sotto([command, '--port', '0'], { at: 'SIGTERM worker' });
      assert.equal(status, 0);
      // A database that was closed has no journal.
      assert.deepEqual((await readdir(clinic.data)).filter((name) => /-(wal|shm)$/.test(name)), []);
      assert.equal(await clinic.serves(), '');
    });
  }

  for (const name of ['relay.db', 'desk.db']) {
    test(`begins anew where it was killed while it made ${name}`, async () => {
      assert.equal((await clinic.sotto(['serve', '--port', '0'], { at: `SIGKILL ${name}.new` })).status, 'SIGKILL');
      assert.ok(!(await readdir(clinic.data)).includes(name));
      assert.equal(await clinic.serves(), '');
    });
  }

  describe('that was killed while it exchanged a key', () => {
    const unsigned = 'sotto: clinic.json says something else than the signed profile, which is in force. Put root.key into DIR and start anew: it is signed then';
    const noPair = 'sotto: issuer.cert in DIR is not of issuer.key: put both back from one backup, or run `sotto rotate issuer`, once more if it did not come to its end\n';

    for (const [role, last, says, saysWithoutRoot] of [
      ['issuer', 'clinic.json', 'sotto: issuer.cert is revoked in clinic.json; `sotto rotate issuer` makes another key and certificate\n', undefined],
      ['issuer', 'issuer.key', noPair, noPair],
      ['issuer', 'issuer.cert', undefined, undefined],
      ['desk', 'desk.cert', undefined, 'sotto: the profile names another key of the desk than desk.key; put root.key back into the folder to sign a new one\n'],
    ] as const) {
      test(`says at the next start what is left to do after ${last} of \`rotate ${role}\`, which can be done once more`, async () => {
        const root = await readFile(join(clinic.data, 'root.key'));
        const killed = await clinic.sotto(['rotate', role], { at: `SIGKILL ${last}` });
        assert.deepEqual(killed, { status: 'SIGKILL', output: '' });
        await rm(join(clinic.data, 'root.key'));
        if (saysWithoutRoot === undefined) assert.equal(await clinic.serves(), unsigned);
        else assert.deepEqual(await clinic.sotto(['serve', '--port', '0']), { status: 1, output: saysWithoutRoot });
        await writeFile(join(clinic.data, 'root.key'), root);
        if (says === undefined) assert.equal(await clinic.serves(), '');
        else assert.deepEqual(await clinic.sotto(['serve', '--port', '0']), { status: 1, output: says });
        const { status, output } = await clinic.sotto(['rotate', role]);
        assert.equal(status, 0, output);
        await rm(join(clinic.data, 'root.key'));
        assert.equal(await clinic.serves(), '');
      });
    }
  });
});
