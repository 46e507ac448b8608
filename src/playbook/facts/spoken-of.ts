import type { Gap } from '../../analysis/gaps/gap.js';
import { contentWords } from '../../reading/lexis/content-words.js';
import type { Language } from '../../catalog/types.js';
import { detectLanguage } from '../../workspace/markdown/language.js';
import type { Control } from '../../workspace/records.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import GAPS from '../prose/document-gaps.yaml';
import { phrasesOf } from '../prose/phrases.js';
import { wordsIn } from '../words.js';
import { policyFacts, type StatedFact } from './stated.js';

/** So many telling words a sentence must share with what a control says, and this part of its own. */
const ENOUGH = 3;
const SHARE = 0.4;

/** The sentence of a text in force that says what a control does without naming it; undefined where none was found. Pure. */
export function spokenOf(snapshot: Snapshot, control: Control): StatedFact | undefined {
  const said = `${control.title}. ${control.statement ?? ''}`;
  const language = detectLanguage(said, snapshot.config?.preferences.language ?? 'en');
  const own = stems(said, language);
  return wordsOfFacts(snapshot, language)
    .map(({ fact, words }) => {
      const shared = [...words].filter((word) => own.has(word)).length;
      return { fact, shared, share: shared / Math.max(1, words.size) };
    })
    .filter(({ shared, share }) => shared >= ENOUGH && share >= SHARE)
    .sort((a, b) => b.shared - a.shared)[0]?.fact;
}

interface Worded {
  readonly fact: StatedFact;
  readonly words: ReadonlySet<string>;
}

const WORDED = new WeakMap<Snapshot, Map<Language, readonly Worded[]>>();

/** The telling words of every sentence in force, worked out once for all controls. */
function wordsOfFacts(snapshot: Snapshot, language: Language): readonly Worded[] {
  const kept = WORDED.get(snapshot) ?? new Map<Language, readonly Worded[]>();
  WORDED.set(snapshot, kept);
  let all = kept.get(language);
  if (!all)
    kept.set(
      language,
      (all = policyFacts(snapshot)
        .filter(({ open }) => !open)
        .map((fact) => ({ fact, words: stems(fact.text, language) }))),
    );
  return all;
}

function stems(text: string, language: Language): ReadonlySet<string> {
  return new Set(contentWords(text, language).map(({ stem }) => stem));
}

/** A control that no text names, where one speaks of it: what lacks is the reference, not the text. */
export function withSpokenOf(gap: Gap, snapshot: Snapshot): Gap {
  if (gap.code !== 'control-without-procedure') return gap;
  const control = snapshot.controls.find(({ id }) => id === gap.data?.control);
  const found = control && control.policies.length === 0 ? spokenOf(snapshot, control) : undefined;
  if (control === undefined || found === undefined) return gap;
  const message = (language: Language): string =>
    phrasesOf(GAPS, wordsIn(language))('spokenOf', {
      id: control.id,
      title: control.title,
      place: found.place,
      text: found.text,
    });
  return { ...gap, effort: 'low', message: { en: message('en'), nl: message('nl') } };
}
