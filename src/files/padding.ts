/** As the attachment's format has it. */
const CHUNK_BYTES = 65_536;

/**
 * How many chunks a file is padded to: one at least, and above that as Padmé has it (Nikitin et al.: Reducing Metadata Leakage from Encrypted Files and
 * Communication with PURBs, PoPETs 2019, §4), in chunks: at most an eighth more, and few sizes for the relay to tell apart.
 */
export function chunksOf(sizeBytes: number): number {
  const chunks = Math.max(1, Math.ceil(sizeBytes / CHUNK_BYTES));
  if (chunks < 3) return chunks;
  const exponent = Math.floor(Math.log2(chunks));
  const grain = 2 ** (exponent - Math.floor(Math.log2(exponent)) - 1);
  return Math.ceil(chunks / grain) * grain;
}
