/** A name without case, accents, spaces, separators and what stands around it: `Policy-Owner`, `📋 policyOwner:`. */
export function folded(name: string): string {
  if (name.length > 80) return '';
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
