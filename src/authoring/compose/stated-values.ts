import { isDraft, isGoverned } from '../../analysis/governed.js';
import { describeValue } from '../../analysis/statements/values-in-words.js';
import { statementsOf } from '../../analysis/statements/extract.js';
import { statementsOfControls } from '../../analysis/statements/of-controls.js';
import { eventInWords } from '../../analysis/statements/event-in-words.js';
import { isStricter } from '../../analysis/statements/stricter.js';
import { languageOf } from '../../analysis/statements/record-text.js';
import type { Statement } from '../../analysis/statements/types.js';
import type { Language } from '../../catalog/types.js';
import type { Control } from '../../workspace/records.js';
import { FREQUENCY_WORDS } from '../../verify/facts/frequency-words.js';
import { statementsByArrangement } from './arranged-part.js';
import { rhythmByEvidence } from './rhythm-by-evidence.js';
import { said } from './words.js';
import type { Snapshot } from '../../workspace/snapshot.js';

const RANK: readonly (string | undefined)[] = ['commitment', 'control', 'config', 'front-matter', undefined];

/**
 * The values a company states, by the matter they are of and the conditions they hold for. Of several the one of a
 * promise or a control goes before that of a document; of a promise and a control the stricter one, since it keeps both.
 * A number of another matter, or of one system only, is never given.
 */
export class StatedValues {
  readonly #byMatter = new Map<string, Statement[]>();

  readonly #fallback: Language | undefined;
  readonly #controls = new Map<string, Control>();
  /** How often controls run, by the matter that their evidence tells. */
  readonly #rhythms = new Map<string, Control>();

  /** The same of controls that are only planned. */
  readonly #plans = new Map<string, Control>();

  constructor(snapshot: Snapshot) {
    const { config, controls } = snapshot;
    const language = config?.preferences.language;
    this.#fallback = language;
    for (const control of controls) {
      this.#controls.set(control.id, control);
      const rhythm = rhythmByEvidence(control);
      const known = control.status === 'implemented' ? this.#rhythms : this.#plans;
      if (rhythm && control.status !== 'retired' && !known.has(rhythm.matter))
        known.set(rhythm.matter, control);
    }
    for (const statement of [
      ...(config ? statementsByArrangement(config) : []),
      ...controls.flatMap((control) => statementsOfControls(control, language)),
      ...[...snapshot.documents.values()]
        .filter((document) => isGoverned(document) && !isDraft(document))
        .flatMap((document) => statementsOf(document)),
    ]) {
      const there = this.#byMatter.get(statement.subject);
      if (there) there.push(statement);
      else this.#byMatter.set(statement.subject, [statement]);
    }
  }

  /** `matter` or `matter+condition+condition`, such as `incident-notification+to-customers`. */
  find(key: string): Statement | undefined {
    const [matter = '', ...conditions] = key.split('+');
    const wanted = [...conditions].sort().join('|');
    const found = (this.#byMatter.get(matter) ?? []).filter(
      ({ qualifiers }) => qualifiers.filter((one) => !one.startsWith('from:')).join('|') === wanted,
    );
    return found.sort((a, b) => rank(a) - rank(b) || (isStricter(a, b) ? -1 : isStricter(b, a) ? 1 : 0))[0];
  }

  /** The value as one says it, without "at most": "24 hours after discovery", "every quarter", "99.9 %". */
  say(key: string, language: Language, withSource = false): string | undefined {
    const found = this.find(key);
    if (!found) return this.#rhythm(key, language);
    const value = describeValue({ ...found, bound: 'exact' })[language];
    const event = eventInWords(found)?.[language];
    const said = event === undefined ? value : `${value} ${event}`;
    // What is told in another language than its source's, or in a table, names it, so that a reader can look it up.
    const id = found.record?.id;
    const isTranslated = languageOf(found.text, this.#fallback) !== language;
    return id !== undefined && (withSource || isTranslated) ? `${said} (${id})` : said;
  }

  /** How often a control that is only planned will do it, with its ID; nothing where no plan tells. */
  planned(key: string, language: Language): string | undefined {
    const found = this.#plans.get(key);
    const rhythm = found?.frequency && FREQUENCY_WORDS[language][found.frequency];
    return found && rhythm !== undefined ? said('as-planned', language, { rhythm, id: found.id }) : undefined;
  }

  /** The control that a value is of; undefined when a promise, a document or nobody states it. */
  controlFor(key: string): Control | undefined {
    const found = this.find(key);
    if (!found) return this.#rhythms.get(key);
    return found.record?.kind === 'control' ? this.#controls.get(found.record.id ?? '') : undefined;
  }

  /** The rhythm of the control whose evidence shows the matter, with its ID; of the matter as a whole only. */
  #rhythm(key: string, language: Language): string | undefined {
    const found = this.#rhythms.get(key);
    const said = found?.frequency && FREQUENCY_WORDS[language][found.frequency];
    return found && said !== undefined ? `${said} (${found.id})` : undefined;
  }
}

/** A promise and a control weigh the same: the stricter one is taken. */
function rank({ record }: Statement): number {
  return Math.max(1, RANK.indexOf(record?.kind));
}
