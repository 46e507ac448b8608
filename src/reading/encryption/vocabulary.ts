/** What one language says of data that is or is not encrypted; each list as `WordPatterns` reads it. */
export interface EncryptionWords {
  readonly encrypted: string;
  readonly plain: string;
  /** A promise that holds in some cases only. */
  readonly limited: string;
  /** It is said that it is not so, not allowed, or stopped. */
  readonly stopped: string;
  /** What need not be encrypted. */
  readonly open: string;
  readonly transit: string;
  readonly rest: string;
}
