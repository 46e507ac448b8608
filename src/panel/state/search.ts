/** Tells whether every word of a search occurs in a text made of these parts, in any order and case. */
export function searchFor(search: string): (parts: readonly string[]) => boolean {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return (parts) => {
    if (words.length === 0) return true;
    const text = parts.join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
}

/** One of the texts that were saved, whatever else that is; at most so long as anybody types. */
export function savedText(saved: object, key: string): string {
  const value = (saved as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value.slice(0, 200) : '';
}
