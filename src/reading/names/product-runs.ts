import { withoutEnd } from '../../workspace/text-ends.js';
import { nameKey } from './names.js';
import { isOrdinaryWord } from './ordinary-words.js';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}/&.-]{0,40}/gu;
const NAME = /^(?:\p{Lu}|\p{Ll}\p{Lu})/u;
/** A standard or a technique rather than a product: AES-256, TLS, WAF. */
const STANDARD = /^(?:AES|TLS|SSL|RSA|SHA|WAF|MFA|SSO|VPN|VPC|API|IP|DNS|SAML|HTTPS?)(?:-\d{1,4})?$/;
/** Words behind which a name tells what the one before it is made for. */
const MADE_FOR = /\b(?:for|voor) $/i;

/**
 * What a text on the arrangement of systems names by words with capitals ("Azure SQL Database", "GKE", "S3"), each once, in
 * its order; `familiar` are names whose words also begin one of these. Ordinary words and standards are no products.
 */
export function productRuns(text: string, familiar: readonly string[]): readonly string[] {
  const known = new Set(familiar.flatMap((name) => nameKey(name).split(' ')));
  const runs: { words: string[]; start: number; end: number }[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = withoutEnd(match[0], /[.&/-]/);
    if (!NAME.test(word)) continue;
    const open = runs.at(-1);
    if (open && text.slice(open.end, match.index) === ' ') {
      open.words.push(word);
      open.end = match.index + word.length;
    } else runs.push({ words: [word], start: match.index, end: match.index + word.length });
  }
  const found = runs.flatMap(({ words, start }) => {
    if (MADE_FOR.test(text.slice(0, start))) return [];
    const [first = ''] = words;
    const opens =
      startsSentence(text, start) && isOrdinaryWord(first.toLowerCase()) && !known.has(first.toLowerCase());
    const own = opens ? words.slice(1) : words;
    const [only = '', second] = own;
    const isNothing =
      only === '' || (second === undefined && (STANDARD.test(only) || isOrdinaryWord(only.toLowerCase())));
    return isNothing ? [] : [own.join(' ')];
  });
  return [...new Set(found)];
}

function startsSentence(text: string, at: number): boolean {
  return /(?:^|[.;:!?]\s{1,3})$/.test(text.slice(Math.max(0, at - 4), at));
}
