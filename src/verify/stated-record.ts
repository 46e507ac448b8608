import type { StatedRecords } from '../analysis/approval/changed-statement.js';
import { detectLanguage } from '../workspace/markdown/language.js';
import type { PolicyDocument } from '../workspace/document.js';
import { readLine, type ReadLine } from './facts/read-line.js';
import type { PlacedStatement } from './placed-statements.js';

/** A promise or a control in operation, read. */
export interface ReadRecord {
  readonly kind: 'commitment' | 'control';
  readonly id: string;
  readonly statement: string;
  readonly line: ReadLine;
  /** Of a control, the sections it points to; as written. */
  readonly policies: readonly string[];
  /** Of a promise, the controls that keep it. */
  readonly controls: readonly string[];
}

const READ = new WeakMap<StatedRecords, readonly ReadRecord[]>();

/** The promises, and the controls in operation, of the records. */
export function readRecords(records: StatedRecords): readonly ReadRecord[] {
  let read = READ.get(records);
  if (!read) READ.set(records, (read = [...promises(records), ...inOperation(records)]));
  return read;
}

function promises({ commitments }: StatedRecords): readonly ReadRecord[] {
  return commitments.map(({ id, statement, target, controls }) => ({
    kind: 'commitment',
    id,
    statement,
    line: lineOf([statement, target]),
    policies: [],
    controls,
  }));
}

function inOperation({ controls }: StatedRecords): readonly ReadRecord[] {
  return controls
    .filter(({ status }) => status === 'implemented')
    .map(({ id, title, statement, policies }) => ({
      kind: 'control',
      id,
      statement: statement ?? title,
      line: lineOf([statement ?? title]),
      policies: policies.map(({ value }) => value),
      controls: [],
    }));
}

function lineOf(parts: readonly (string | undefined)[]): ReadLine {
  const text = parts.filter((part) => part !== undefined && part !== '').join(' – ');
  return readLine(text, '', detectLanguage(text, 'en'));
}

/** Whether a control names the section in which a statement stands, or one around it, as where it is written down. */
export function isAbout(
  { policies }: ReadRecord,
  { section }: PlacedStatement,
  sections: PolicyDocument['sections'],
  paths: readonly string[],
): boolean {
  const around: string[] = [];
  for (let n: number | undefined = section; n !== undefined; n = sections[n]?.parent)
    around.push(sections[n]?.slug ?? '');
  return policies.some((one) => {
    const [path = '', anchor] = one.split('#');
    if (!paths.includes(path.replace(/^\.\//, ''))) return false;
    return anchor === undefined || around.includes(anchor);
  });
}

/** Whether a statement names a control by its ID. */
export function namesIt(one: PlacedStatement | undefined, id: string): boolean {
  return (
    one !== undefined &&
    readPlaced(one).facts.some(
      ({ kind, text }) => kind === 'control' && text.toUpperCase() === id.toUpperCase(),
    )
  );
}

/** A statement in the light of what it stands below; an item with its lead. */
export function readPlaced({ statement: { text, language, lead }, about }: PlacedStatement): ReadLine {
  return readLine(lead === '' ? text : `${lead} ${text}`, about, language);
}
