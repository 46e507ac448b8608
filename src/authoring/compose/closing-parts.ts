import { evidenceKind } from '../../catalog/evidence-kinds.js';
import { lowerFirst } from '../../catalog/lower-first.js';
import { listed } from '../../analysis/rules/support/say.js';
import type { Language } from '../../catalog/types.js';
import { FREQUENCY_WORDS } from '../../verify/facts/frequency-words.js';
import type { Control } from '../../workspace/records.js';
import { confirm } from '../template/front-matter.js';
import { tableCell } from '../template/table-cell.js';
import { isIn } from './company.js';
import { composedText, type ForDocument } from './composed-content.js';
import { shortRole } from './duties.js';
import { documentTypeOf } from './document-types.js';
import { said, words } from './words.js';

type Row = readonly (string | undefined)[];

/** Owner, approver and owners of controls with what each is responsible for. */
export function rolesPart(document: ForDocument): string {
  const { language, owner, approver, company } = document;
  const byOwner = new Map<string, string[]>();
  for (const { owner: who, id, status } of company.ofDocument)
    if (who !== undefined && status === 'implemented') {
      const role = shortRole(who);
      byOwner.set(role, [...(byOwner.get(role) ?? []), id]);
    }
  const duties = new Map<string, string[]>();
  const give = (role: string, duty: string): void => {
    duties.set(role, [...(duties.get(role) ?? []), duty]);
  };
  give(owner ?? confirm(said('ask.owner', language)), said('does-owner', language));
  give(approver ?? confirm(said('ask.approver', language)), said('does-approver', language));
  for (const [who, ids] of byOwner) give(who, said('runs', language, { ids: listed(ids, language) }));
  const rows = [...duties].map(([role, all]): Row => [role, holderOf(role, document), all.join('; ')]);
  return [
    composedText('roles-responsibilities', document),
    table(['role', 'held-by', 'duty'], rows, language),
  ].join('\n\n');
}

/** The people who hold a role, by name. */
function holderOf(role: string, { company }: ForDocument): string {
  const people = company.config?.organisation.people ?? [];
  return people
    .filter((one) => (one.role === role || shortRole(one.role ?? '') === role) && one.left === undefined)
    .map(({ name }) => name)
    .join(', ');
}

/** What was promised to customers on the document's subjects; empty when nothing was. */
export function promisesPart({ company, language }: ForDocument): string {
  const placed = new Set([...company.promises.values()].flat());
  const rows = (company.config?.commitments ?? [])
    .filter((promise) => placed.has(promise))
    .map(({ id, statement, source }): Row => [id, statement, source]);
  return rows.length === 0
    ? ''
    : part('promises', table(['id', 'promise', 'source'], rows, language), language);
}

/** The controls that carry the document out, planned ones marked; empty when there are none. */
export function controlsPart({ company, language }: ForDocument): string {
  const rows = company.ofDocument.map((control): Row => [
    control.id,
    // A control in the other language is named; its own words stand in the file of controls.
    isIn(control.statement ?? control.title, language, company)
      ? (control.statement ?? control.title)
      : control.title,
    control.owner,
    rhythmOf(control, language),
    control.evidence.map(({ value }) => kindTitle(value, language)).join('; '),
    said(control.status === 'planned' ? 'planned' : 'running', language),
  ]);
  if (rows.length === 0) return '';
  return part(
    'controls',
    table(['id', 'control', 'owner', 'how-often', 'evidence', 'status'], rows, language),
    language,
  );
}

/** The tools of soc2.yaml that belong to the document; empty when there are none. */
export function toolsPart({ type, company, language }: ForDocument): string {
  const { areas } = documentTypeOf(type.id);
  const rows = (company.config?.tools ?? [])
    .filter(({ area }) => area !== undefined && areas.includes(area))
    .map(({ name, purpose }): Row => [name, purpose]);
  return rows.length === 0 ? '' : part('tools', table(['tool', 'tool-purpose'], rows, language), language);
}

/** How the document is reviewed and how one departs from it. */
export function reviewPart(document: ForDocument): string {
  return part('review', composedText('closing', document), document.language);
}

export function part(heading: string, text: string, language: Language): string {
  return `## ${said(heading, language)}\n\n${text}`;
}

function rhythmOf({ frequency }: Control, language: Language): string | undefined {
  return frequency && (words(`rhythm-${frequency}`, language) ?? FREQUENCY_WORDS[language][frequency]);
}

function kindTitle(id: string, language: Language): string {
  const kind = evidenceKind(id);
  return kind ? lowerFirst(kind.title[language]) : id;
}

function table(heads: readonly string[], rows: readonly Row[], language: Language): string {
  const line = (cells: Row): string => `| ${cells.map((cell) => tableCell(cell ?? '')).join(' | ')} |`;
  return [
    line(heads.map((key) => said(key, language))),
    line(heads.map(() => '---')),
    ...rows.map(line),
  ].join('\n');
}
