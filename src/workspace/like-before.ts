/** A text that replaces another, with the line ends and the mark of order of bytes that the other has throughout. */
export function likeBefore(text: string, before: string): string {
  const marked = before.startsWith('\ufeff') && !text.startsWith('\ufeff') ? `\ufeff${text}` : text;
  const isCrLf = before.includes('\r\n') && !/(?:^|[^\r])\n/.test(before);
  return isCrLf ? marked.replace(/\r?\n/g, '\r\n') : marked;
}
