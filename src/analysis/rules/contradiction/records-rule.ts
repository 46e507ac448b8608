import { unchanged } from '../../../evidence/history.js';
import { MATTER } from '../../../reading/matters/matters.js';
import { relativeTo } from '../../../workspace/paths.js';
import type { Control } from '../../../workspace/records.js';
import { isDraft } from '../../governed.js';
import type { Report, WorkspaceRule } from '../../rule.js';
import { contradicts, excludes, groupOf } from '../../statements/compare.js';
import { statementsOfConfig } from '../../statements/of-config.js';
import { PER_YEAR, statementsOfControls } from '../../statements/of-controls.js';
import { languageOf } from '../../statements/record-text.js';
import type { Statement } from '../../statements/types.js';
import { cadenceValues } from '../../statements/values.js';
import type { WorkspaceFacts } from '../../workspace-facts.js';
import { quoted, say } from '../support/say.js';
import { describePair } from './describe-pair.js';
import { recoveryPoints } from './recovery-point.js';
import { CONTRADICTION } from './rule.js';
import { nameOfStatement } from './subject-names.js';
import { describeValue } from '../../statements/values-in-words.js';

/**
 * A control that says something else than a promise in soc2.yaml, or than its own frequency; and, beside each promise and
 * control, the texts that say something else than it does.
 */
export const contradictionOfRecords: WorkspaceRule = {
  meta: CONTRADICTION,
  scope: 'workspace',
  *check({ config, controls, root }, facts) {
    const language = config?.preferences.language;
    const promised = config ? statementsOfConfig(config) : [];
    const stated = new Map<string, Statement>();
    for (const one of promised) if (!stated.has(groupOf(one))) stated.set(groupOf(one), one);
    yield* recoveryPoints(promised, { config, controls, root }, facts);
    if (config) yield* withOtherTexts(promised.filter(isPromise), config.uri, facts, root);
    for (const control of controls) {
      const rhythm = ownRhythm(control, languageOf(control.statement ?? '', language));
      if (rhythm) yield report(control, ...rhythm, say('in its own frequency', 'in de eigen frequentie'));
      const own = statementsOfControls(control, language);
      yield* withOtherTexts(
        own.filter(({ subject }) => MATTER.has(subject)),
        control.uri,
        facts,
        root,
      );
      for (const statement of own) {
        const other = stated.get(groupOf(statement));
        if (!other || !contradicts(statement, other)) continue;
        const id = other.record?.id === undefined ? '' : ` ${other.record.id}`;
        const where =
          id === '' ? say('in soc2.yaml', 'in soc2.yaml') : say(`in commitment${id}`, `in toezegging${id}`);
        yield report(control, statement, other, where);
      }
    }
  },
};

function isPromise({ record }: Statement): boolean {
  return record?.kind === 'commitment';
}

/** Each record with the texts in force that contradict it: the other side of what is reported in those texts. */
function* withOtherTexts(
  statements: readonly Statement[],
  uri: string,
  facts: WorkspaceFacts,
  root: string,
): Iterable<Report> {
  const told = new Set<string>();
  for (const own of statements) {
    const name = nameOfStatement(own);
    const others = facts.statements(own.subject).filter(
      ({ document, statement }) =>
        statement.record === undefined &&
        excludes(statement, own) &&
        // Last: a check that holds no documents reads this one's text for it.
        !isDraft(document),
    );
    const [first] = others;
    const key = `${own.record?.id ?? ''} ${own.subject} ${own.value} ${first?.document.uri ?? ''}`;
    if (!first || told.has(key)) continue;
    told.add(key);
    const [mine, theirs] = describePair(own, first.statement);
    const path = relativeTo(root, first.document.uri) ?? first.document.path;
    const place = `${path}:${first.statement.range.start.line + 1}`;
    const id = own.record?.id ?? '';
    const who = isPromise(own)
      ? say(`commitment ${id}`, `toezegging ${id}`)
      : say(`control ${id}`, `beheersmaatregel ${id}`);
    yield {
      uri,
      range: own.range,
      message: say(
        `${name.en}: ${mine.en} in ${who.en}, ${theirs.en} in ${place}.`,
        `${name.nl}: ${mine.nl} in ${who.nl}, ${theirs.nl} in ${place}.`,
      ),
      why: say(
        `It says ${quoted(own.text)}; the text says ${quoted(first.statement.text)}. Who follows the one does not keep the other.`,
        `Hier staat ${quoted(own.text)}; de tekst zegt ${quoted(first.statement.text)}. Wie het ene volgt, komt het andere niet na.`,
      ),
      related: others.slice(0, MOST).map(({ document, statement }) => {
        const said = describeValue(statement);
        return {
          uri: document.uri,
          range: statement.range,
          message: say(`${document.title}: ${said.en}`, `${document.title}: ${said.nl}`),
        };
      }),
      data: {
        subject: own.subject,
        value: own.value,
        other: first.statement.value,
        path,
        ...(own.record && { record: own.record }),
      },
    };
  }
}

const MOST = 10;

/** The cadence of a control's words, and that of its `frequency`, when they differ. */
function ownRhythm(control: Control, language: 'en' | 'nl'): readonly [Statement, Statement] | undefined {
  const { frequency } = unchanged(control);
  const perYear = frequency && PER_YEAR[frequency];
  const [said, second] = cadenceValues(control.statement ?? '', language);
  if (perYear === undefined || !said || second) return undefined;
  const common = {
    subject: `control:${control.id}`,
    unit: 'per-year',
    qualifiers: [],
    section: -1,
    range: control.idRange,
  } as const;
  const words: Statement = { ...common, value: said.value, bound: said.bound, text: control.statement ?? '' };
  const record: Statement = {
    ...common,
    value: perYear,
    bound: 'exact',
    text: `frequency: ${frequency ?? ''}`,
  };
  return contradicts(words, record) ? [words, record] : undefined;
}

function report(control: Control, here: Statement, there: Statement, where: ReturnType<typeof say>): Report {
  const name = nameOfStatement(here);
  const [own, other] = describePair(here, there);
  return {
    uri: control.uri,
    range: control.idRange,
    message: say(
      `${name.en}: ${own.en} in control ${control.id}, ${other.en} ${where.en}.`,
      `${name.nl}: ${own.nl} in beheersmaatregel ${control.id}, ${other.nl} ${where.nl}.`,
    ),
    why: say(
      `The control says ${quoted(here.text)}; against it stands ${quoted(there.text)}. An auditor tests the one that is not met.`,
      `De beheersmaatregel zegt ${quoted(here.text)}; daartegenover staat ${quoted(there.text)}. Een auditor toetst de tekst waaraan niet wordt voldaan.`,
    ),
    data: {
      subject: here.subject,
      value: here.value,
      other: there.value,
      path: control.path,
      ...(there.record && { against: there.record }),
    },
  };
}
