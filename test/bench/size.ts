import { readdirSync, statSync } from 'node:fs';
import { atMost, type Figure } from './figure.js';

const CDN = 'dist/cdn';

/** What a visitor's browser loads, brotli-compressed, in thousands of bytes; from the last build. */
export async function run(): Promise<Figure[]> {
  return [
    atMost(2, { name: 'loader (sotto.js), brotli', value: kilobytes(['sotto.js.br']), unit: 'KB' }),
    atMost(65, { name: 'all to read and write after opening, brotli', value: kilobytes(frameFiles()), unit: 'KB' }),
  ];
}

/** The frame, its entry and every chunk but the other languages. */
function frameFiles(): string[] {
  const assets = readdirSync(`${CDN}/assets`).filter((file) => file.startsWith('frame-') && file.endsWith('.js.br'));
  const locale = /^frame-[a-z]{2}(-[A-Za-z]+)?-[\w-]{8}\.js\.br$/;
  return ['frame.html.br', ...assets.filter((file) => !locale.test(file)).map((file) => `assets/${file}`)];
}

function kilobytes(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(`${CDN}/${file}`).size, 0) / 1000;
}
