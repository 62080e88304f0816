/** Tells whoever builds the page, on its console, what has no effect. Never what a visitor wrote. */
export function warn(message: string): void {
  console.warn(message);
}
