/** Examples, alternatives and prohibitions name tools that are not in use. */
const NOT_IN_USE =
  /\b(?:such as|for example|e\.g\.?|for instance|including but not|similar|or equivalent|equivalent|like|prohibit\w*|forbidden|banned|must not|may not|shall not|not (?:use|used|allowed|permitted|store|stored)|never|personal|private|no longer|replaced|previously|do not|does not|don['’]t|zoals|bijvoorbeeld|bijv|vergelijkbaar|verboden|niet toegestaan|nooit|persoonlijke?|privé\w*|voorheen|geen)\b/i;

/** Whether a text names tools as an example, an alternative or something forbidden: they are not in use. */
export function isNotInUse(text: string): boolean {
  return NOT_IN_USE.test(text);
}
