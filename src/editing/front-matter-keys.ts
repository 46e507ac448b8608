import type { Localised } from '../catalog/types.js';

/** The keys of a policy's front matter, for hover and completion. */
export interface FrontMatterKey {
  readonly key: string;
  readonly doc: Localised;
  /** Text to insert behind the key; `$1` is where the cursor goes. */
  readonly snippet: string;
}

export const FRONT_MATTER_KEYS: readonly FrontMatterKey[] = [
  {
    key: 'title',
    doc: { en: 'The name of the policy.', nl: 'De naam van het beleid.' },
    snippet: 'title: $1',
  },
  {
    key: 'type',
    doc: {
      en: 'What kind of document this is. It decides which contents Attest expects; left out, the title and file name decide.',
      nl: 'Wat voor document dit is. Het bepaalt welke inhoud Attest verwacht; zonder dit beslissen titel en bestandsnaam.',
    },
    snippet: 'type: $1',
  },
  {
    key: 'owner',
    doc: { en: 'The role that keeps the policy up to date.', nl: 'De rol die het beleid actueel houdt.' },
    snippet: 'owner: $1',
  },
  {
    key: 'approver',
    doc: {
      en: 'The role that approves it; preferably another than the owner.',
      nl: 'De rol die het goedkeurt; liefst een andere dan de eigenaar.',
    },
    snippet: 'approver: $1',
  },
  {
    key: 'version',
    doc: {
      en: 'The version, in quotes so that 1.10 stays 1.10.',
      nl: 'De versie, tussen aanhalingstekens zodat 1.10 ook 1.10 blijft.',
    },
    snippet: 'version: "$1"',
  },
  {
    key: 'approved',
    doc: {
      en: 'The day this version was approved, as YYYY-MM-DD.',
      nl: 'De dag waarop deze versie is goedgekeurd, als JJJJ-MM-DD.',
    },
    snippet: 'approved: $1',
  },
  {
    key: 'review',
    doc: {
      en: 'How often the policy is reviewed: annual, semiannual, quarterly, …',
      nl: 'Hoe vaak het beleid wordt herzien: annual, semiannual, quarterly, …',
    },
    snippet: 'review: $1',
  },
  {
    key: 'nextReview',
    doc: {
      en: 'The day of the next review, when it is not simply the approval plus the cadence.',
      nl: 'De dag van de volgende herziening, als dat niet gewoon goedkeuring plus termijn is.',
    },
    snippet: 'nextReview: $1',
  },
  {
    key: 'status',
    doc: {
      en: 'draft, approved or retired. A draft never satisfies a criterion; a retired policy is not checked.',
      nl: 'draft, approved of retired. Een concept voldoet nooit aan een criterium; vervallen beleid wordt niet gecontroleerd.',
    },
    snippet: 'status: $1',
  },
  {
    key: 'satisfies',
    doc: {
      en: 'The criteria this policy claims. Attest checks that its text says how.',
      nl: 'De criteria die dit beleid claimt. Attest controleert of de tekst zegt hoe.',
    },
    snippet: 'satisfies:\n  TSC: [$1]',
  },
  {
    key: 'controls',
    doc: {
      en: 'Controls this policy describes, by id.',
      nl: 'Beheersmaatregelen die dit beleid beschrijft, met hun id.',
    },
    snippet: 'controls: [$1]',
  },
  {
    key: 'language',
    doc: {
      en: 'en or nl, when Attest does not recognise it by itself.',
      nl: 'en of nl, als Attest het niet zelf herkent.',
    },
    snippet: 'language: $1',
  },
];
