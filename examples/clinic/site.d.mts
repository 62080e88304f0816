/** Starts the clinic's website on `port` (0: any free one); rejects as `server.listen` does. */
export declare function serveSite(options: {
  port: number;
  /** Serves sotto.js and the relay. */
  chatOrigin: string;
  /** The clinic's public root key, base64url. */
  clinicKey: string;
  host?: string;
}): Promise<{ readonly url: string; readonly port: number; close(): Promise<void> }>;
