import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { SecretFinder, SecretSpan } from './span.js';
import { isExample } from './value.js';

/**
 * Rules of the preset that are left out: a comment in a document must not switch the redaction off, key files are no
 * documents, and two rules report a place of the right length that starts at the name of the secret (13.1.0).
 */
const LEFT_OUT = /-(?:filter-comments|gcp|aws|npm)$/;

type Rule = (typeof rules)[number];
type Context = Parameters<Rule['create']>[0];
type Source = Parameters<NonNullable<ReturnType<Rule['create']>['file']>>[0];

/**
 * What secretlint's recommended preset finds. Its rules are run here by the interface they share, since secretlint's own
 * core answers later (a promise), while a reply is checked at once, and watches performance in ways a web worker lacks.
 */
export const secretsByRules: SecretFinder = function* (text) {
  const source = { content: text, filePath: undefined, ext: '.md', contentType: 'text' } as unknown as Source;
  for (const rule of rules) {
    const { id } = rule.meta;
    if (LEFT_OUT.test(id)) continue;
    const found: SecretSpan[] = [];
    const kind = kindOf(id);
    const context = {
      sharedOptions: {},
      createTranslator: () => () => ({ message: id, messageId: id }),
      report: ({ range: [start, end] }: { range: readonly [number, number] }) =>
        found.push({ start, end, kind }),
      ignore: () => undefined,
    } as unknown as Context;
    void rule.create(context, {}).file?.(source);
    // Addresses whose password was hidden already are reported like any other.
    for (const span of found) {
      const secret = text.slice(span.start, span.end);
      if (!secret.includes('[[') && !isExample(secret)) yield span;
    }
  }
};

function kindOf(id: string): SecretSpan['kind'] {
  if (id.endsWith('-privatekey')) return 'private-key';
  if (id.endsWith('-basicauth') || id.endsWith('-connection-string')) return 'password';
  return 'token';
}
