import type { Language } from '../../catalog/types.js';
import access from './texts/contents/access.yaml';
import change from './texts/contents/change.yaml';
import common from './texts/contents/common.yaml';
import dataTexts from './texts/contents/data.yaml';
import governance from './texts/contents/governance.yaml';
import incident from './texts/contents/incident.yaml';
import operations from './texts/contents/operations.yaml';
import people from './texts/contents/people.yaml';
import risk from './texts/contents/risk.yaml';
import workplace from './texts/contents/workplace.yaml';

type Texts = Readonly<Record<string, Readonly<Record<Language, string>>>>;

const TEXTS: Texts = Object.assign(
  {},
  ...([
    access,
    change,
    common,
    dataTexts,
    governance,
    incident,
    operations,
    people,
    risk,
    workplace,
  ] as Texts[]),
);

/** The authored text of a content of a type: one of its own, else what all types with that content share. */
export function textOf(type: string, content: string, language: Language): string | undefined {
  return (TEXTS[`${type}/${content}`] ?? TEXTS[content])?.[language].trimEnd();
}
