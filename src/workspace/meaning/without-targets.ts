import { BLOCK } from './meaning-form.js';
import { plainTypography } from './typography.js';

/** A block that says where references lead; what refers to it may stand in another section. A note begins with `^`. */
const DEFINITION = new RegExp(`${BLOCK}d (?!\\^)([^${BLOCK}]*) ([^${BLOCK} ]*)(?=${BLOCK}|$)`, 'g');
/** `[words](target)`, `[words][name]`, `[name][]` and `[name]`; a picture shows what it shows and is left alone. */
const LINK = /(?<!!)\[([^[\]]*)\](?:\(([^()\u001e]*(?:\([^()\u001e]*\)[^()\u001e]*)*)\)|\[([^[\]]*)\])?/g;
/** With a scheme or a host, a target is outside the workspace. */
const OUTSIDE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/**
 * A form in which links within the workspace are their words: a file that is moved says what it said, and has an approval of
 * its own. References are the links they are, however they are written.
 */
export function withoutTargets(form: string): string {
  const targets = new Map<string, string>();
  // The first of several counts, as in Markdown.
  for (const [, name = '', target = ''] of form.matchAll(DEFINITION)) {
    const key = plainTypography(name);
    if (!targets.has(key)) targets.set(key, target);
  }
  return form.replace(DEFINITION, '').replace(LINK, (all, words: string, target?: string, name?: string) => {
    const leadsTo = target ?? targets.get(name === undefined || name === '' ? words : name);
    if (leadsTo === undefined) return all;
    if (!OUTSIDE.test(leadsTo) || words === leadsTo || `mailto:${words}` === leadsTo) return words;
    return `[${words}](${leadsTo})`;
  });
}
