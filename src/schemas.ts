import * as z from 'zod/mini';

/**
 * What frames, records, options and contents are made of, on pages and servers alike. zod's own are objects, literals, what may be absent and
 * refinements; every other kind is here, as a check of one line, where zod's would be more code than most of what reads with it, and is built into no page.
 */

/** Text of so many UTF-16 code units. */
/* @__NO_SIDE_EFFECTS__ */
export function text(most = Infinity, least = 0): z.ZodMiniCustom<string, string> {
  return z.custom<string>((value) => typeof value === 'string' && value.length >= least && value.length <= most);
}

/** Text of a form. */
/* @__NO_SIDE_EFFECTS__ */
export function textLike(form: RegExp): z.ZodMiniCustom<string, string> {
  return z.custom<string>((value) => typeof value === 'string' && form.test(value));
}

/** A whole number that is told exactly. */
/* @__NO_SIDE_EFFECTS__ */
export function whole(least = 0, most = Number.MAX_SAFE_INTEGER): z.ZodMiniCustom<number, number> {
  return z.custom<number>((value) => Number.isSafeInteger(value) && value >= least && value <= most);
}

/** A number, whole or not. */
/* @__NO_SIDE_EFFECTS__ */
export function number(least = -Infinity, most = Infinity): z.ZodMiniCustom<number, number> {
  return z.custom<number>((value) => Number.isFinite(value) && value >= least && value <= most);
}

/** A boolean. */
export const truth = z.literal([true, false]);

/** So many of one kind. */
/* @__NO_SIDE_EFFECTS__ */
export function listOf<Item extends z.ZodMiniType>(item: Item, most = Infinity, least = 0): z.ZodMiniArray<Item> {
  return z.array(item).check(z.refine(({ length }) => length >= least && length <= most));
}

/** Values of one kind under any names. */
/* @__NO_SIDE_EFFECTS__ */
export function recordOf<Value extends z.ZodMiniType>(value: Value) {
  return z.catchall(z.object({}), value);
}

/** What is read by the schema that it chooses itself, and by none where that is undefined. */
/* @__NO_SIDE_EFFECTS__ */
export function chosen<Option extends z.ZodMiniType>(choose: (value: unknown) => Option | undefined): z.ZodMiniCustom<z.infer<Option>, z.infer<Option>> {
  return z.custom<z.infer<Option>>().check((payload) => {
    const result = choose(payload.value)?.safeParse(payload.value);
    if (result?.success) payload.value = result.data;
    else payload.issues.push(...(result?.error.issues ?? [{ code: 'custom' as const, path: [] }]).map((issue) => ({ ...issue, input: undefined })));
  });
}

/** The first of several kinds that reads it. */
/* @__NO_SIDE_EFFECTS__ */
export function either<Option extends z.ZodMiniType>(options: readonly Option[]) {
  return chosen((value) => options.find((option) => option.safeParse(value).success));
}

/** One of several objects, told apart by a literal that each has under the name `tag`. */
/* @__NO_SIDE_EFFECTS__ */
export function variants<Tag extends string, Option extends z.ZodMiniObject<Readonly<Record<Tag, z.ZodMiniLiteral<string>>>>>(tag: Tag, options: readonly Option[]) {
  const byTag = new Map<unknown, Option>(options.map((option) => [option.shape[tag].def.values[0], option]));
  return chosen((value) => (typeof value === 'object' && value !== null ? byTag.get(Reflect.get(value, tag)) : undefined));
}
