import type { Language } from '../../catalog/types.js';
import { withoutEnd } from '../../workspace/text-ends.js';
import { isIn, type Company } from './company.js';
import recorded from './texts/recorded.yaml';
import { said } from './words.js';

type Arranged = 'authentication' | 'backup' | 'monitoring' | 'network' | 'storage' | 'architecture';

const KEY_OF = recorded as Readonly<Record<string, Arranged>>;

/** What soc2.yaml says of the systems that belongs into a content, as a sentence; empty when it says nothing. */
export function recordedFacts(type: string, content: string, company: Company, language: Language): string {
  const key = KEY_OF[`${type}/${content}`];
  const text = key && company.config?.infrastructure[key];
  if (text === undefined) return '';
  const line = withoutEnd(text.replace(/\s+/g, ' ').trim(), /[.\s]/);
  return said(isIn(text, language, company) ? 'arranged' : 'arranged-elsewhere', language, { text: line });
}
