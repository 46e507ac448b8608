import type { Language } from '../../catalog/types.js';
import { forceOf } from '../../reading/force/force.js';
import type { Range } from '../../workspace/position.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { RHYTHM_WORDS } from '../statements/of-controls.js';
import { languageOf } from '../statements/record-text.js';
import type { StatedRecord } from '../statements/types.js';
import { cadenceValues } from '../statements/values.js';
import { withoutEnd } from '../../workspace/text-ends.js';
import type { Said } from './said.js';

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** What controls in operation and promises say, by the file they stand in. */
export function saidInRecords({ config, controls }: Snapshot): ReadonlyMap<string, readonly Said[]> {
  const found = new Map<string, Said[]>();
  const language = config?.preferences.language;
  const add = (uri: string, one: Said): void => {
    const there = found.get(uri);
    if (there) there.push(one);
    else found.set(uri, [one]);
  };
  for (const { uri, id, statement, status, frequency, frequencyChanges, idRange } of controls) {
    if (status !== 'implemented' || statement === undefined) continue;
    const own = languageOf(statement, language);
    const often = frequencyChanges.length === 0 && frequency ? RHYTHM_WORDS[own][frequency] : undefined;
    const isSaid = often === undefined || cadenceValues(statement, own).length > 0;
    const text = isSaid ? statement : `${withoutEnd(statement, /[.\s]/)} (${often})`;
    add(uri, said(text, own, { kind: 'control', id }, idRange));
  }
  config?.commitments.forEach(({ id, statement, target }, n) => {
    const text = target === undefined ? statement : `${withoutEnd(statement, /[.\s]/)} (${target})`;
    const range = config.places?.[`commitments.${n}`] ?? TOP;
    add(config.uri, said(text, languageOf(text, language), { kind: 'commitment', id }, range));
  });
  return found;
}

function said(text: string, language: Language, record: StatedRecord, range: Range): Said {
  const force = forceOf(text, 'prose', language);
  return {
    spoken: { text, lead: '', headings: [], kind: 'prose', language, force, subjects: [] },
    range,
    section: -1,
    record,
  };
}
