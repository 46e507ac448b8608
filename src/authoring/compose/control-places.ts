import { languageOf } from '../../analysis/statements/record-text.js';
import { statementsOfControls } from '../../analysis/statements/of-controls.js';
import type { Statement } from '../../analysis/statements/types.js';
import { SUBJECTS, subjectsOfContent, subjectsOfType } from '../../catalog/subjects.js';
import type { Language, PolicyType } from '../../catalog/types.js';
import { partsOf } from '../../reading/lexis/clause-parts.js';
import { MATTER } from '../../reading/matters/matters.js';
import { subjectModel } from '../../reading/subjects/load-model.js';
import { evidenceTells } from './evidence-tells.js';
import type { Commitment, Control } from '../../workspace/records.js';

/** So sure, a record is on a subject. */
const SURE = 0.45;
/** So sure is enough where the record and the content serve a criterion together. */
const LIKELY = 0.18;
/** How much the title counts next to the statement. */
const TITLE = 0.5;
/** So sure it must be when it was expected. */
const EXPECTED = 0.6;
/** A value read out of a record tells its subject without doubt. */
const STATED = 0.9;

/** What a control leaves as evidence tells what it is about more surely than its words do. */
const SHOWN = 2;
/** Never sure enough: its evidence is about another document's contents. */
const ELSEWHERE = 1.5;

/** What of a record tells its subject. */
export interface OnSubject {
  readonly title: string;
  readonly text: string;
  readonly criteria: readonly string[];
  /** Subjects of the catalogue that values in it are of. */
  readonly stated: readonly string[];
  readonly language: Language;
  /** IDs of contents that the evidence a control leaves is about. */
  readonly shown: readonly string[];
  /** A promise to customers rather than a control. */
  readonly isPromise: boolean;
}

/** Contents that are about the document, not about what is done. */
const OF_THE_DOCUMENT: ReadonlySet<string> = new Set(['purpose-scope', 'roles-responsibilities']);

/** The content of a type of document that a control or promise is most about; undefined when it is about none. */
export function contentFor(type: PolicyType, record: OnSubject): string | undefined {
  return contentsFor(type, record)[0];
}

/** The contents of a type of document that a control or promise is about, the surest first. */
export function contentsFor(type: PolicyType, record: OnSubject): readonly string[] {
  const chances = chancesFor(record, type);
  const shows = (id: string): boolean =>
    record.shown.includes(id) || record.shown.includes(`${type.id}/${id}`);
  const isShown = type.contents.some(({ id }) => shows(id));
  return type.contents
    .filter(({ id }) => !OF_THE_DOCUMENT.has(id))
    .flatMap((content) => {
      const chance = Math.max(
        shows(content.id) ? SHOWN : 0,
        ...subjectsOfContent(type.id, content.id).map((one) => chances.get(one) ?? 0),
      );
      const shares = content.criteria.some((id) => record.criteria.includes(id));
      const least = record.shown.length > 0 && !isShown ? ELSEWHERE : shares ? LIKELY : SURE;
      return chance >= least ? [{ id: content.id, chance }] : [];
    })
    .sort((a, b) => b.chance - a.chance)
    .map(({ id }) => id);
}

/** What tells the subject of a control. */
export function ofControl(control: Control, fallback: Language | undefined): OnSubject {
  const { title, statement, criteria, evidence } = control;
  return {
    title,
    text: statement ?? title,
    criteria: criteria.map(({ value }) => value),
    stated: statementsOfControls(control, fallback).flatMap(
      ({ subject }) => MATTER.get(subject)?.subjects ?? [],
    ),
    language: languageOf(`${title} ${statement ?? ''}`, fallback),
    shown: evidenceTells(evidence.map(({ value }) => value)).flatMap(({ contents }) => contents),
    isPromise: false,
  };
}

/** To whom a notice goes tells its subject among those that its matter has. */
const SUBJECT_OF: Readonly<Record<string, string>> = {
  'to-customers': 'customer-notification',
  'to-authority': 'notify-regulator',
  'to-subjects': 'notify-data-subjects',
};

function subjectsOf({ subject, qualifiers }: Statement): readonly string[] {
  const told = qualifiers.flatMap((one) => SUBJECT_OF[one] ?? []);
  return told.length > 0 ? told : (MATTER.get(subject)?.subjects ?? []);
}

/** What tells the subject of a promise; `stated` are the values read in it. */
export function ofCommitment(
  { statement, criteria, target }: Commitment,
  fallback: Language | undefined,
  values: readonly Statement[],
): OnSubject {
  return {
    title: '',
    text: target === undefined ? statement : `${statement} ${target}`,
    criteria,
    stated: values.flatMap(subjectsOf),
    language: languageOf(statement, fallback),
    shown: [],
    isPromise: true,
  };
}

/** How sure it is, by subject: of the whole text and of its parts, since a control often does two things. */
function chancesFor(record: OnSubject, type: PolicyType): ReadonlyMap<number, number> {
  const { title, text, language, stated } = record;
  const model = subjectModel(language);
  const found = new Map<number, number>();
  const add = (subject: number, chance: number): void => {
    found.set(subject, Math.max(chance, found.get(subject) ?? 0));
  };
  const expected = expectedOf(type, record);
  for (const part of new Set([text, ...partsOf(text)])) {
    const words = [
      { text: part, weight: 1 },
      ...(title === '' || title === part ? [] : [{ text: title, weight: TITLE }]),
    ];
    const plain = model.read(words);
    for (const { subject, chance } of plain) add(subject, chance);
    // What is surely about something else is not on this document's subjects for serving a criterion of it.
    const isElsewhere = plain.some(({ subject, chance }) => chance >= SURE && !expected?.has(subject));
    if (expected && !isElsewhere)
      for (const { subject, chance } of model.read(words, expected))
        if (chance >= EXPECTED) add(subject, chance);
  }
  SUBJECTS.forEach(({ id }, subject) => {
    if (stated.includes(id)) add(subject, STATED);
  });
  return found;
}

/** The subjects of a document's type, for a control that serves a criterion of it. */
function expectedOf(type: PolicyType, { criteria, isPromise }: OnSubject): ReadonlySet<number> | undefined {
  if (isPromise || !type.criteria.some((id) => criteria.includes(id))) return undefined;
  return subjectsOfType(type.id);
}
