/** A secret found in a text: where it stands. */
export interface SecretSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: 'key' | 'token' | 'password' | 'private-key' | 'email';
}

/** Finds secrets of one sort in a text; spans may overlap those of others. Takes time linear in the text. */
export type SecretFinder = (text: string) => Iterable<SecretSpan>;
