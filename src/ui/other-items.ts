/** For `hasChanged`: lists are made anew with every state, and another list of the same is nothing to draw. */
export function otherItems(now: readonly unknown[] | undefined, before: readonly unknown[] | undefined): boolean {
  return now?.length !== before?.length || now?.some((item, i) => item !== before?.[i]) === true;
}
