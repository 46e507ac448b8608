/** The text with blocks of code as spaces, at the same offsets. What opens a block and never closes it hides the rest. */
export function withoutFences(text: string, keepsOpen = false): string {
  let fence: string | undefined;
  let held: string[] = [];
  const out: string[] = [];
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined && mark === undefined) {
      out.push(line);
      continue;
    }
    held.push(line);
    if (fence === undefined) {
      fence = mark;
    } else if (mark?.startsWith(fence) === true && /^[ `~\t\r]*$/.test(line)) {
      out.push(...held.map(blank));
      held = [];
      fence = undefined;
    }
  }
  return [...out, ...(keepsOpen ? held : held.map(blank))].join('\n');
}

function blank(line: string): string {
  return ' '.repeat(line.length);
}
