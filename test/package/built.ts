import * as z from 'zod/mini';
import { chosen, either, listOf, number, recordOf, text, textLike, truth, variants, whole } from '../../src/schemas.js';

/** Each kind that records, frames and options are made of, some within others. */
const item = variants('kind', [
  z.strictObject({ kind: z.literal('a'), of: text(3, 1) }),
  z.strictObject({ kind: z.literal('b'), list: listOf(z.strictObject({ n: whole() }), 2, 1), more: z.optional(truth) }),
]);

export const schemas = [
  text(3, 1),
  textLike(/^a/),
  whole(1, 5),
  number(0, 1),
  either([text(1), truth, listOf(text())]),
  truth,
  z.literal('a'),
  z.optional(z.literal(['a', 1])),
  listOf(item),
  recordOf(whole()),
  chosen((value) => (typeof value === 'string' ? text(1) : undefined)),
  z.looseObject({ kind: z.literal('a') }),
  z.strictObject({ item, of: z.optional(recordOf(text())), n: whole().check(z.refine((n) => n !== 3)) }),
  item,
  z.object({ kind: z.literal('a'), item: z.optional(item) }),
  z.strictObject({ n: z.optional(number()), of: z.optional(truth) }).check(z.refine(({ n }) => n !== 1)),
];
