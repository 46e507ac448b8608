import type { Statement } from '../../analysis/statements/types.js';
import { statementsOfConfig } from '../../analysis/statements/of-config.js';
import { statementsOfRecord } from '../../analysis/statements/record-text.js';
import { partsOf } from '../../reading/lexis/clause-parts.js';
import type { Soc2Config } from '../../workspace/records.js';

/**
 * What soc2.yaml states, where a number that one of several arrangements gives for a system it names ("Azure SQL restore
 * points up to 35 days; weekly copies in North Europe") holds for that system only: of the others nothing is said.
 */
export function statementsByArrangement(config: Soc2Config): readonly Statement[] {
  const texts = Object.values(config.infrastructure).filter((one) => typeof one === 'string');
  return statementsOfConfig(config).map((statement) => {
    if (statement.record?.kind !== 'config' || statement.amount === undefined) return statement;
    const whole = texts.find((text) => text.includes(statement.text));
    if (whole === undefined || !hasOtherParts(whole, statement.text)) return statement;
    const { text, range, record } = statement;
    const systems = statementsOfRecord({
      text,
      about: ABOUT,
      record,
      range,
      language: config.preferences.language,
    })
      .filter(({ subject, value }) => subject === statement.subject && value === statement.value)
      .flatMap(({ qualifiers }) => qualifiers.filter((one) => one.startsWith('sys:')));
    return systems.length === 0
      ? statement
      : { ...statement, qualifiers: [...new Set([...statement.qualifiers, ...systems])].sort() };
  });
}

/** Whether a text tells of more than one of its sentences, or of what it lists in one, does. */
function hasOtherParts(whole: string, part: string): boolean {
  return whole
    .split(/[;\n]|\.\s/)
    .flatMap(partsOf)
    .some((one) => one.trim() !== '' && !one.includes(part));
}

const ABOUT = 'Backups';
