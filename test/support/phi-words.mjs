// `node test/support/phi-words.mjs`: packs the word lists of src/phi/words into src/phi/dictionary.ts. Words are sorted; of each, a capital says how many
// letters it shares with the one before (A: none), and the rest follows.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const FOLDER = 'src/phi/words';
const LONG = 1000;
const TARGET = 'src/phi/dictionary.ts';

/** The module as it has to be. */
export function dictionary() {
  const lists = readdirSync(FOLDER).toSorted((a, b) => (a < b ? -1 : 1)).flatMap((file) => parse(readFileSync(`${FOLDER}/${file}`, 'utf8')));
  // Brotli writes all of them smaller when the long ones come last.
  const entries = lists.toSorted((a, b) => Number(a.words.length > LONG) - Number(b.words.length > LONG)).map(({ name, words }) => `  ${JSON.stringify(name).replaceAll('"', "'")}: ${JSON.stringify(pack(words))},\n`);
  return `/** Made by test/support/phi-words.mjs from the lists in words/, which name their sources. */\nexport const PACKED = {\n${entries.join('')}};\n`;
}

function parse(text) {
  const lists = [];
  for (const line of text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))) {
    const [, name, rest] = /^([A-Z_]+(?: strong| weak)?):(.*)/.exec(line) ?? [];
    if (name !== undefined) lists.push({ name, words: [] });
    lists.at(-1).words.push(...(rest ?? line).split(' ').filter((word) => word !== ''));
  }
  return lists;
}

function pack(words) {
  let packed = '';
  let before = '';
  for (const word of [...new Set(words)].toSorted((a, b) => (a < b ? -1 : 1))) {
    let shared = 0;
    while (shared < before.length && before[shared] === word[shared]) shared++;
    packed += String.fromCharCode(65 + shared) + word.slice(shared);
    before = word;
  }
  return packed;
}

if (process.argv[1]?.endsWith('phi-words.mjs')) writeFileSync(TARGET, dictionary());
