/** One requirement of a contract; `run` rejects where it is not met. Hand them to any test runner. */
export interface ContractCase {
  name: string;
  run(): Promise<void>;
}

/** @throws Error that names what is broken */
export function expect(condition: boolean, what: string): void {
  if (!condition) throw new Error(`contract broken: ${what}`);
}
