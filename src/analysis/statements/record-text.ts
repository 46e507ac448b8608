import type { Language } from '../../catalog/types.js';
import { detectLanguage } from '../../workspace/markdown/language.js';
import type { Range } from '../../workspace/position.js';
import { dutiesStated } from './duties.js';
import { numbersIn } from './numbers.js';
import type { StatedRecord, Statement } from './types.js';

/** Text of a record, with where it stands. */
export interface RecordText {
  readonly text: string;
  /** Its title or key, which tells what it is about. */
  readonly about: string;
  readonly record: StatedRecord;
  readonly range: Range;
  readonly language: Language | undefined;
}

/** What the text of a record states. */
export function statementsOfRecord({ text, about, record, range, language }: RecordText): Statement[] {
  const own = languageOf(text, language);
  const duties = dutiesStated(text, own).filter(({ subject }) => !subject.endsWith(':itself'));
  return [
    ...numbersIn({
      text,
      context: about,
      heading: '',
      label: '',
      language: own,
      scope: record.kind === 'commitment' ? 'to-customers' : undefined,
    }),
    ...duties,
  ].map((statement) => ({
    ...statement,
    qualifiers: record.kind === 'config' ? ofItsProduct(statement.qualifiers) : statement.qualifiers,
    record,
    section: -1,
    range,
  }));
}

/** An arrangement of a product is of that product, of whatever kind it is. */
function ofItsProduct(qualifiers: readonly string[]): readonly string[] {
  const isNamed = qualifiers.some((one) => one.startsWith('sys:'));
  return isNamed ? qualifiers.filter((one) => one !== 'database') : qualifiers;
}

/** The language a record is written in: as its words tell, else that of the workspace. */
export function languageOf(text: string, language: Language | undefined): Language {
  return detectLanguage(text, language ?? 'en');
}
