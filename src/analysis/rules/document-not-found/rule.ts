import { documentKey, documentsNamedIn } from '../../../reading/references/documents.js';
import { inSections } from '../../../workspace/by-section.js';
import type { PolicyDocument } from '../../../workspace/document.js';
import { shift, type Range, touches } from '../../../workspace/position.js';
import { detectPolicyType } from '../../../workspace/policy-type.js';
import { isActive } from '../../governed.js';
import type { DocumentRule } from '../../rule.js';
import type { DocumentFacts } from '../../workspace-facts.js';
import { rangeWithin } from '../support/range-within.js';
import { say } from '../support/say.js';

interface Mention {
  readonly name: string;
  readonly range: Range;
}

/** A document that the text points to by name and that stands nowhere in the workspace. The first mention of each is reported. */
export const documentNotFound: DocumentRule = {
  meta: {
    code: 'document-not-found',
    title: say('A document referred to by name does not exist', 'Een met naam genoemd document bestaat niet'),
    severity: 'warning',
  },
  scope: 'document',
  *check(document, _analysis, facts) {
    if (!isActive(document)) return;
    const folder = document.path.slice(0, document.path.lastIndexOf('/') + 1);
    const seen = new Set<string>();
    for (const { name, range } of mentions(document)) {
      const key = documentKey(name);
      if (seen.has(key)) continue;
      seen.add(key);
      // In small letters only the documents that companies have are names: "the backup policy".
      if (!/\p{Lu}/u.test(name) && !detectPolicyType(undefined, name, '')) continue;
      if (isThisOne(key, document.title) || isFile(key, folder, facts) || isLinked(name, document)) continue;
      yield {
        uri: document.uri,
        range,
        message: say(
          `There is no document “${name}” in the workspace.`,
          `Er is geen document “${name}” in de werkruimte.`,
        ),
        why: say(
          'The text points to it for what it does not say itself; an auditor asks to see it. Write it, or name the document that holds it, best with a link.',
          'De tekst verwijst ernaar voor wat hier niet staat; een auditor wil het zien. Schrijf het, of noem het document waarin het staat, het liefst met een link.',
        ),
        data: { name },
      };
    }
  },
  isWithdrawn({ data }, facts) {
    const name = typeof data?.name === 'string' ? data.name : '';
    return exists(name, facts);
  },
};

/** Whether a sentence with a link has the name in it: then that is the document, wherever else it is named. */
function isLinked(name: string, { sections }: PolicyDocument): boolean {
  return sections.some(({ content: { sentences, links } }) =>
    sentences.some(
      ({ text, range }) => text.includes(name) && links.some((link) => touches(link.range, range)),
    ),
  );
}

/** Under a title, a file's name, the name of its type, or as the heading of a part of another document. */
function exists(name: string, facts: DocumentFacts): boolean {
  const key = documentKey(name);
  const core = key.replace(
    / (?:policy|plan|procedure|standard|guidelines?|handbook|manual|beleid|richtlijn)$/,
    '',
  );
  const names = [
    ...endingsOf(key),
    core,
    `${core} policy`,
    `${core} procedure`,
    `${core} plan`,
    `${core} standard`,
  ];
  if (names.some((one) => facts.documentsNamed(one).length > 0)) return true;
  const type = detectPolicyType(undefined, name, '');
  return type !== undefined && facts.documentsOfType(type.id).length > 0;
}

/** "Acme Roles Policy" is the "Roles Policy". */
function endingsOf(key: string): string[] {
  const words = key.split(' ');
  return words.flatMap((_, n) => (n === 0 || words.length - n > 1 ? [words.slice(n).join(' ')] : []));
}

function isThisOne(key: string, title: string): boolean {
  const own = documentKey(title);
  return own.includes(key) || key.includes(own);
}

/** Kept as another kind of file. */
function isFile(key: string, folder: string, facts: Pick<DocumentFacts, 'exists'>): boolean {
  const names = [key.replaceAll(' ', '-'), key.replaceAll(' ', '_')];
  return names.some((name) => ['pdf', 'docx', 'html'].some((end) => facts.exists(`${folder}${name}.${end}`)));
}

const mentions = inSections(({ content, startLine }): readonly Mention[] =>
  content.sentences.flatMap((sentence) => {
    if (sentence.kind === 'quote' || sentence.kind === 'table-header') return [];
    return documentsNamedIn(sentence.text, content.language).flatMap(({ text, start, end }): Mention[] => {
      const range = rangeWithin(sentence, start, end);
      // What is linked is looked after by the rule on links.
      const linked = content.links.some((link) => touches(link.range, sentence.range));
      return linked ? [] : [{ name: text, range: shift(range, startLine) }];
    });
  }),
);
