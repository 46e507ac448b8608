/** A title within a sentence: "MFA list" stays, "User access review" becomes "user access review". */
export function lowerFirst(text: string): string {
  if (text.startsWith('Eén')) return `één${text.slice(3)}`;
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
