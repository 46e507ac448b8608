/** How many bytes one call of `String.fromCharCode` can take as arguments. */
const PIECE = 0x2000;

/** Encodes bytes as base64, in Node and in a web worker alike. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) parts.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return btoa(parts.join(''));
}
