import type { Code, RootContent } from 'mdast';
import type { Language, Localised } from '../../catalog/types.js';
import { isData } from '../markup/is-data.js';
import { parseMarkup } from '../markup/parse-markup.js';
import { partMarks, withoutEndMark } from './part-marks.js';
import { withoutThinking } from './thinking.js';
import { withoutRemarks, type Trimmed } from './without-remarks.js';

/** The texts of a reply, one for each part that was asked for; those that did not come are undefined. */
export type ParsedReply =
  | { readonly texts: readonly (string | undefined)[] }
  /** No text could be told from what else the reply says. */
  | { readonly refused: Localised };

/**
 * The texts out of a model's reply: without its thinking, greetings and remarks, without a fence around the whole,
 * without front matter and the marks of the parts.
 */
export function parseReply(reply: string, parts: number, language: Language): ParsedReply {
  const answer = withoutThinking(reply.replace(/\r\n/g, '\n'));
  if (answer === undefined) return { refused: UNENDED };
  if (isData(answer)) return { refused: DATA };
  const text = unwrap(unwrapped(answer), language);
  if (isData(text)) return { refused: DATA };
  if (parts === 1) {
    const marks = partMarks(text).filter(
      ({ part, start }) => part === 1 && text.slice(0, start).trim() === '',
    );
    const own = text.slice(marks[0]?.end ?? 0);
    const only = clean(marks.length > 0 ? withoutEndMark(own) : own, language);
    return only.text === '' ? { refused: emptyBecause(only, text) } : { texts: [only.text] };
  }
  return partsOf(text, parts, language);
}

const UNENDED: Localised = {
  en: 'The reply begins to think aloud and does not end it, so that the text cannot be told from it.',
  nl: 'Het antwoord begint hardop te denken en eindigt dat niet, zodat de tekst er niet van te onderscheiden is.',
};
const DATA: Localised = {
  en: 'The reply is data (JSON) and no text.',
  nl: 'Het antwoord is data (JSON) en geen tekst.',
};

/** Why nothing is left of a reply. */
function emptyBecause({ cut }: Trimmed, text: string): Localised {
  if (cut.length === 0) return { en: 'The reply holds no text.', nl: 'Het antwoord bevat geen tekst.' };
  if (text.includes('?'))
    return {
      en: 'The reply asks a question instead of giving the text. Write the text, with [CONFIRM: …] for what is not known.',
      nl: 'Het antwoord stelt een vraag in plaats van de tekst te geven. Schrijf de tekst, met [CONFIRM: …] voor wat niet bekend is.',
    };
  return {
    en: 'The reply speaks to its reader and holds no text for the document.',
    nl: 'Het antwoord spreekt de lezer toe en bevat geen tekst voor het document.',
  };
}

function partsOf(text: string, parts: number, language: Language): ParsedReply {
  const marks = partMarks(text);
  const found = new Map<number, string | undefined>();
  marks.forEach(({ part, end }, n) => {
    const own = withoutEndMark(text.slice(end, marks[n + 1]?.start ?? text.length));
    const body = clean(unwrap(own, language), language).text;
    // Of two texts for one part, nobody can tell which is meant.
    found.set(part, found.has(part) || body === '' ? undefined : body);
  });
  const texts = Array.from({ length: parts }, (_, n) => found.get(n + 1));
  return texts.some((one) => one !== undefined)
    ? { texts }
    : {
        refused: {
          en: `The reply has not the ${parts} numbered parts that were asked for.`,
          nl: `Het antwoord heeft niet de ${parts} genummerde delen die gevraagd waren.`,
        },
      };
}

const FRONT_MATTER = /^---\n(?:(?:\w[\w-]*:|[ \t-])[^\n]*\n)+---\n+/;

function clean(text: string, language: Language): Trimmed {
  // Front matter stands at the top, with or without an announcement above it.
  const { text: body, cut } = withoutRemarks(text.trim().replace(FRONT_MATTER, ''), language);
  return { text: body.replace(FRONT_MATTER, '').trim(), cut };
}

const TEXT = new Set(['', 'markdown', 'md', 'text', 'txt', 'mdx']);

/**
 * The inside of what stands around the whole: a tag (`<answer>…</answer>`), a block quote, a fence that is never closed. All
 * of it is checked as it shows.
 */
function unwrapped(answer: string): string {
  const text = answer.trim();
  const name = /^<(\p{L}[\w:.-]{0,30})>/u.exec(text)?.[1];
  if (name !== undefined && text.endsWith(`</${name}>`)) {
    const inside = text.slice(name.length + 2, -name.length - 3);
    return inside.includes(`</${name}>`) ? answer : inside;
  }
  const lines = text.split('\n');
  if (lines.every((line) => line.startsWith('>')))
    return lines.map((line) => line.replace(/^> ?/, '')).join('\n');
  const fence = /^(?:`{3,}|~{3,})([^\n`]{0,20})$/.exec(lines[0] ?? '');
  const others = lines.slice(1).some((line) => /^\s{0,3}(?:`{3,}|~{3,})/.test(line));
  return fence && TEXT.has((fence[1] ?? '').trim().toLowerCase()) && !others
    ? lines.slice(1).join('\n')
    : answer;
}

/** The inside of the fence that holds the text, when all around it is talk. */
function unwrap(text: string, language: Language): string {
  const blocks = parseMarkup(text).children;
  const fences = blocks.filter((block): block is Code => isFence(block, text));
  const [fence] = fences;
  if (fences.length !== 1 || !fence) return text;
  const around = blocks
    .filter((block) => block !== fence)
    .map((block) => text.slice(block.position?.start.offset ?? 0, block.position?.end.offset ?? 0));
  return withoutRemarks(around.join('\n\n'), language).text === '' ? fence.value : text;
}

/** A closed fence of text; commands keep theirs. */
function isFence(block: RootContent, text: string): block is Code {
  if (block.type !== 'code' || !TEXT.has((block.lang ?? '').toLowerCase())) return false;
  const raw = text.slice(block.position?.start.offset ?? 0, block.position?.end.offset ?? 0);
  const mark = /^(`{3,}|~{3,})/.exec(raw)?.[1];
  return mark !== undefined && raw.trimEnd().endsWith(mark) && raw.trimEnd().includes('\n');
}
