/** Tells whoever builds the page, on its console and under the brand's name, what has no effect. Never what a visitor wrote. */
export function warnAs(brand: string): (message: string) => void {
  return (message) => console.warn(`${brand}: ${message}`);
}
