import { localise } from '../../catalog/localise.js';
import type { Language } from '../../catalog/types.js';
import type { Verdict } from '../../verify/verdict.js';

/** Findings told at once; an agent that repairs ten is told the rest the next time. */
const MOST = 10;
const LONGEST = 240;

/** A fault with its document and line (from 1). */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly verdict: Verdict;
}

const WORDS = {
  en: {
    head: 'Attest: what was written does not agree with what the company states. Repair it before you go on:',
    more: 'more; repair these first.',
    source: 'stated in',
    how: 'Use only what soc2.yaml, the controls, the other policies or the user state. Write [CONFIRM: …] for what nobody states. If the user said it, record it in soc2.yaml or controls.yaml first.',
  },
  nl: {
    head: 'Attest: wat er staat klopt niet met wat het bedrijf stelt. Herstel dit voordat u verdergaat:',
    more: 'meer; herstel deze eerst.',
    source: 'staat in',
    how: 'Gebruik alleen wat soc2.yaml, de maatregelen, het andere beleid of de gebruiker stelt. Schrijf [CONFIRM: …] voor wat niemand stelt. Zei de gebruiker het, leg het dan eerst vast in soc2.yaml of controls.yaml.',
  },
} as const;

/** The findings as an agent reads them, with what to do. */
export function formatFindings(findings: readonly Finding[], language: Language): string {
  const words = WORDS[language];
  const lines = findings.slice(0, MOST).map(({ path, line, verdict }) => {
    const { message, sentence, source } = verdict;
    const from = source && source.path !== '' ? ` (${words.source} ${source.path}:${source.line + 1})` : '';
    return `- ${path}:${line} ${localise(message, language)}${from}\n  “${cut(sentence)}”`;
  });
  const rest = findings.length - MOST;
  return [words.head, ...lines, ...(rest > 0 ? [`… ${rest} ${words.more}`] : []), words.how].join('\n');
}

function cut(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  return folded.length > LONGEST ? `${folded.slice(0, LONGEST - 1)}…` : folded;
}
