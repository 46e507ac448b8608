import type { Language } from '../../catalog/types.js';
import { detectLanguage, SURELY } from '../../workspace/markdown/language.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { visibleText } from '../../verify/facts/visible-text.js';
import { quote, type Check } from './check.js';
import { paragraphsIn } from '../text/paragraphs.js';

const NAMES: Readonly<Record<string, { en: string; nl: string }>> = {
  en: { en: 'English', nl: 'Engels' },
  nl: { en: 'Dutch', nl: 'Nederlands' },
  other: { en: 'another language', nl: 'een andere taal' },
};

/** Frequent words of languages Attest does not write. */
const FOREIGN =
  /\b(?:und|der|die das|werden|wird|nicht|mit|für|zur|auf|eine[rnm]?|les|des|une|est|sont|dans|pour|avec|doit|doivent|sur|aux|los|las|una|para|con|debe|deben|por|del|che|della|sono|devono)\b/gi;

/** A new paragraph of eight words or more in another language than asked for. */
export const wrongLanguage: Check = function* ({
  task,
  base,
  draft,
  added: fresh,
  allowed,
  language,
  facts,
}) {
  // What soc2.yaml and the controls say in so many words may be quoted in any document.
  const text = withoutQuotes(visibleText(draft), facts.snapshot);
  // A translation that left a paragraph as it was is no translation of it.
  const [span] = allowed;
  const added =
    task.kind === 'translate' && span
      ? [{ start: span.start, end: draft.length - (base.length - span.end) }]
      : fresh;
  for (const { start, end } of paragraphsOf(text)) {
    const covered = added.reduce(
      (sum, span) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
      0,
    );
    if (covered < (end - start) * 0.5) continue;
    const paragraph = text.slice(start, end);
    const words = paragraph.match(/\p{L}{2,}/gu)?.length ?? 0;
    if (words < 8) continue;
    const found = languageOf(paragraph, words, language);
    if (found === language) continue;
    const [is, asked] = [NAMES[found] ?? NAMES.other, NAMES[language]];
    yield {
      check: 'wrong-language',
      quote: quote(paragraph),
      span: { start, end },
      message: {
        en: `This is written in ${is?.en ?? ''}, and ${asked?.en ?? ''} was asked for: “${quote(paragraph)}”.`,
        nl: `Dit is geschreven in het ${is?.nl ?? ''}, en gevraagd was ${asked?.nl ?? ''}: “${quote(paragraph)}”.`,
      },
    };
  }
};

function withoutQuotes(text: string, { config, controls }: Snapshot): string {
  const quoted = [
    ...stringsIn(config),
    ...controls.flatMap(({ title, statement }) => [title, statement ?? '']),
  ].filter((one) => one.includes(' '));
  return quoted.reduce((now, one) => {
    const plain = one.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
    return plain.length > 8 && now.includes(plain) ? now.replaceAll(plain, ' '.repeat(plain.length)) : now;
  }, text);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function languageOf(paragraph: string, words: number, fallback: Language): Language | 'other' {
  const foreign = paragraph.match(FOREIGN)?.length ?? 0;
  if (
    foreign >= 3 &&
    foreign / words > 0.12 &&
    !/\b(?:the|het|een|van|is|worden|shall|must)\b/i.test(paragraph)
  )
    return 'other';
  return detectLanguage(paragraph, fallback, SURELY);
}

function* paragraphsOf(text: string): Iterable<{ start: number; end: number }> {
  for (const { index, text: paragraph } of paragraphsIn(text))
    yield { start: index, end: index + paragraph.trimEnd().length };
}
