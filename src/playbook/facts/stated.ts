import { expectedOf, headingsAbove } from '../../analysis/statements/surroundings.js';
import { isDraft } from '../../analysis/governed.js';
import { ON_TOPIC } from '../../analysis/topics/spoken-topics.js';
import { SUBJECTS } from '../../catalog/subjects.js';
import { policyType } from '../../catalog/policy-types.js';
import type { Language, LocalisedList } from '../../catalog/types.js';
import { holdsTerm, stemmedWords } from '../../reading/lexis/terms.js';
import { substantiates, type Statement } from '../../reading/statement.js';
import { subjectModel } from '../../reading/subjects/load-model.js';
import { readSubjects } from '../../reading/subjects/read-subjects.js';
import { detectLanguage } from '../../workspace/markdown/language.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { SETTINGS } from '../prose/settings.js';
import { policyDocuments } from '../workspace-views.js';
import { typeIdOf } from '../../analysis/kinds/type-of.js';
import { holdsFigures } from './figures.js';

/** A sentence of a policy, a control, a promise or soc2.yaml that says how something is arranged. */
export interface StatedFact {
  readonly text: string;
  /** "policies/access.md:12", or the ID of a control or promise, or "soc2.yaml". */
  readonly place: string;
  readonly from: 'policy' | 'control' | 'commitment' | 'config';
  /** A draft, or a control that is only planned: it says what is meant to be. */
  readonly open: boolean;
}

interface Read extends StatedFact {
  readonly language: Language;
  /** Of a document: its policy type. */
  readonly type?: string;
  /** Of a control: its title, and the evidence it leaves. */
  readonly title?: string;
  readonly leaves?: readonly string[];
  readonly serves?: readonly string[];
  /** Of soc2.yaml: the key under `infrastructure`. */
  readonly about?: string;
  /** By index into `SUBJECTS`. */
  readonly chances: ReadonlyMap<number, number>;
}

const READ = new WeakMap<Snapshot, readonly Read[]>();

/**
 * What the company states on a content of a policy type (`access-control/mfa`), surest first, wherever it stands. Only
 * sentences that say how (a duty, a practice, a prohibition) count. Nothing when nobody states it. Pure.
 */
export function statedOn(snapshot: Snapshot, key: string): readonly StatedFact[] {
  const kinds = SETTING_OF.get(key)?.evidence ?? [];
  const areas = SETTING_OF.get(key)?.tools;
  const all = allRead(snapshot);
  const subjects = SUBJECTS.flatMap(({ of }, n) => (of.includes(key) ? [n] : []));
  const [type = '', id] = key.split('/');
  const content = policyType(type)?.contents.find((one) => one.id === id);
  const terms = content?.terms.strong;
  const asked = new Set<string>(content?.criteria);
  const found = all
    // What a control on other criteria says is about something else, however alike the words.
    .filter(
      ({ from, serves = [], leaves = [] }) =>
        from !== 'control' ||
        asked.size === 0 ||
        serves.some((one) => asked.has(one)) ||
        leaves.some((kind) => kinds.includes(kind)),
    )
    .map((fact) => ({
      fact,
      chance: Math.max(
        subjects.reduce((sum, n) => sum + (fact.chances.get(n) ?? 0), 0),
        // Sentences full of products' names are read poorly; the catalogue's own term for the content then tells.
        terms !== undefined && names(fact, terms) ? ON_TOPIC : 0,
        fact.leaves?.some((kind) => kinds.includes(kind)) === true ? ON_TOPIC : 0,
        key === ELSEWHERE && isElsewhere(fact, snapshot) ? ON_TOPIC : 0,
      ),
    }))
    .filter(({ chance }) => chance >= ON_TOPIC)
    .sort(
      (a, b) =>
        Number(a.fact.open) - Number(b.fact.open) ||
        Number(b.fact.type === type) - Number(a.fact.type === type) ||
        b.chance - a.chance,
    );
  const surest = Math.max(0, ...found.map(({ chance }) => chance));
  const told = found.filter(({ chance }) => chance >= Math.min(surest / 2, SURE)).map(({ fact }) => fact);
  // What a tool is for says nothing of how the matter is arranged in it.
  return areas === undefined ? told : told.filter(({ from }) => from !== 'config');
}

/** Everything that is stated, read once. */
function allRead(snapshot: Snapshot): readonly Read[] {
  let all = READ.get(snapshot);
  if (!all) READ.set(snapshot, (all = readAll(snapshot)));
  return all;
}

/** Sentences of policies that say how something is arranged. */
export function policyFacts(snapshot: Snapshot): readonly StatedFact[] {
  return allRead(snapshot).filter(({ from }) => from === 'policy');
}

/** Each sentence with the criteria that the subjects it is likely on belong to. */
export function criteriaOfFacts(
  snapshot: Snapshot,
): readonly { readonly fact: StatedFact; readonly criteria: readonly string[] }[] {
  return allRead(snapshot).map((fact) => ({
    fact,
    criteria: [
      ...new Set(
        [...fact.chances].flatMap(([subject, chance]) =>
          chance >= LIKELY ? (SUBJECTS[subject]?.of ?? []).map((key) => key.split('/')[0] ?? '') : [],
        ),
      ),
    ],
  }));
}

/** From this chance on a sentence is likely on a subject. */
const LIKELY = 0.3;

/** A sentence that may be on one of some contents, with how likely that is. */
export interface LikelyFact {
  readonly fact: StatedFact;
  readonly language: Language;
  /** Of a document: its policy type. */
  readonly type?: string;
  readonly chance: number;
}

/** Sentences that may be on one of these contents, also the less likely ones: for people to look at, never as a fact. */
export function likelyOn(snapshot: Snapshot, keys: readonly string[]): readonly LikelyFact[] {
  const subjects = SUBJECTS.flatMap(({ of }, n) => (of.some((key) => keys.includes(key)) ? [n] : []));
  return allRead(snapshot).map((fact) => ({
    fact,
    language: fact.language,
    type: fact.type,
    chance: subjects.reduce((sum, n) => sum + (fact.chances.get(n) ?? 0), 0),
  }));
}

/** What is in force, apart from what drafts and planned controls mean to be so. */
export function inForceOrOpen(facts: readonly StatedFact[]): {
  readonly inForce: readonly StatedFact[];
  readonly open: readonly StatedFact[];
} {
  return { inForce: facts.filter(({ open }) => !open), open: facts.filter(({ open }) => open) };
}

const ELSEWHERE = 'backup-recovery/offsite-storage';

/** Says that copies lie in a region in which production does not run. */
function isElsewhere({ text, about, leaves = [] }: Read, { config }: Snapshot): boolean {
  if (about !== 'backup' && !leaves.includes('backup-logs')) return false;
  const { regions = [], architecture } = config?.infrastructure ?? {};
  const home = regions.filter((region, n) =>
    architecture === undefined ? n === 0 : isRunIn(architecture, region, regions),
  );
  return regions.some((region) => !home.includes(region) && text.includes(region));
}

/** The region in which the architecture runs: of those it names the first. */
function isRunIn(architecture: string, region: string, regions: readonly string[]): boolean {
  const named = regions
    .map((one) => [one, architecture.indexOf(one)] as const)
    .filter(([, at]) => at >= 0)
    .sort(([, a], [, b]) => a - b);
  return (named[0]?.[0] ?? regions[0]) === region;
}

/** Beside a sentence that is surely on a matter, one that may be on it tells little. */
const SURE = 0.5;

const SETTING_OF = new Map(
  Object.values(SETTINGS).flatMap((all) => all.map((one) => [one.key, one] as const)),
);

/** A term of more than one word, or letters that stand for some: a single word means too many things. */
const TELLING = /\s|^[A-Z0-9]{2,6}$/;

function names({ text: own, title = '', language }: Read, terms: LocalisedList): boolean {
  const text = `${title} ${own}`;
  const words = stemmedWords(text, language);
  return [...terms[language], ...terms.en].some(
    (term) =>
      (TELLING.test(term) || (TELLING.test(term.toUpperCase()) && text.includes(term.toUpperCase()))) &&
      holdsTerm(words, stemmedWords(term, language)),
  );
}

function readAll(snapshot: Snapshot): readonly Read[] {
  const { config, controls } = snapshot;
  const fallback = config?.preferences.language ?? 'en';
  // The description of the system repeats what others state, and lists tools and contents.
  const found: Read[] = policyDocuments(snapshot)
    .filter((document) => typeIdOf(document) !== 'system-description')
    .flatMap(ofDocument);
  for (const { id, title, statement, status, evidence, criteria } of controls) {
    if (status === 'retired' || statement === undefined) continue;
    const leaves = evidence.map(({ value }) => value);
    found.push({
      text: statement,
      place: id,
      from: 'control',
      open: status !== 'implemented',
      title,
      leaves,
      serves: criteria.map(({ value }) => value),
      ...subjectsIn(statement, sentencesOf(statement), title, fallback),
    });
  }
  for (const { id, statement, target } of config?.commitments ?? [])
    if (statement !== '')
      found.push({
        text: statement,
        place: target === undefined || holdsFigures(statement, target) ? id : `${id}, ${target}`,
        from: 'commitment',
        open: false,
        ...subjectsIn(statement, [], target ?? '', fallback),
      });
  for (const [about, text] of arranged(snapshot))
    for (const sentence of sentencesOf(text))
      found.push({
        text: sentence,
        place: 'soc2.yaml',
        from: 'config',
        open: false,
        about,
        ...subjectsIn(sentence, sentence.split(/[,;] /), about, fallback),
      });
  return found;
}

/** How the systems are arranged, with the key of soc2.yaml that it stands under. */
function arranged({ config }: Snapshot): readonly (readonly [string, string])[] {
  if (!config) return [];
  const { network, storage, authentication, monitoring, backup } = config.infrastructure;
  return Object.entries({ network, storage, authentication, monitoring, backup }).flatMap(([about, text]) =>
    text === undefined ? [] : [[about, text] as const],
  );
}

function ofDocument(document: PolicyDocument): readonly Read[] {
  const expected = expectedOf(document);
  const open = isDraft(document);
  return document.sections.flatMap(({ content, startLine }, section) => {
    const { statements, subjects } = readSubjects(content, headingsAbove(document, section), expected);
    return statements.flatMap((statement, n): readonly Read[] => {
      const chances = subjects[n] ?? [];
      if (!substantiates(statement.force) || chances.length === 0) return [];
      return [
        {
          text: shown(statement),
          place: `${document.path}:${lineOf(statement, content.sentences) + startLine + 1}`,
          from: 'policy',
          open,
          language: content.language,
          type: typeIdOf(document),
          chances: new Map(chances.map(({ subject, chance }) => [subject, chance])),
        },
      ];
    });
  });
}

/** A row of a table is told by its cells, each with the header of its column. */
function shown({ text, kind, lead }: Statement): string {
  if (kind !== 'row') return text;
  const headers = lead.split(' | ');
  return text
    .split(' | ')
    .map((cell, n) => ((headers[n] ?? '') === '' ? cell : `${headers[n] ?? ''}: ${cell}`))
    .join('; ');
}

function lineOf(
  { sentences }: Statement,
  all: readonly { readonly range: { readonly start: { readonly line: number } } }[],
): number {
  return all[sentences[0] ?? 0]?.range.start.line ?? 0;
}

/** What a text is about as a whole and in its parts, each subject by its best chance. */
function subjectsIn(
  text: string,
  parts: readonly string[],
  about: string,
  fallback: Language,
): Pick<Read, 'language' | 'chances'> {
  const language = detectLanguage(`${about} ${text}`, fallback);
  const chances = new Map<number, number>();
  for (const part of new Set([text, ...parts])) {
    const around = about === '' ? [] : [{ text: about, weight: 0.5 }];
    for (const { subject, chance } of subjectModel(language).read([{ text: part, weight: 1 }, ...around]))
      chances.set(subject, Math.max(chance, chances.get(subject) ?? 0));
  }
  return { language, chances };
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=\.)\s+/).filter((one) => one.trim() !== '');
}
