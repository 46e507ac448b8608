import { hasChanged } from '../../approval.js';
import type { ChangedStatement, StatementChange } from '../../approval/changed-statement.js';
import type { Diagnostic } from '../../diagnostic.js';
import { isGoverned } from '../../governed.js';
import type { DocumentRule } from '../../rule.js';
import { quoted, say } from '../support/say.js';
import type { Localised } from '../../../catalog/types.js';

export const CHANGED_SINCE_APPROVAL = 'changed-since-approval';

/** Statements that are named, the gravest first. */
const MOST_NAMED = 20;

/** A document that says something else than what was approved. */
export const changedSinceApproval: DocumentRule = {
  meta: {
    code: CHANGED_SINCE_APPROVAL,
    title: say('A text was changed since it was approved', 'Een tekst is gewijzigd sinds de goedkeuring'),
    severity: 'warning',
    stage: 'approval',
    effort: 'small',
  },
  scope: 'document',
  *check(document) {
    const approval = document.frontMatter?.approval;
    if (!approval?.fingerprint || !isGoverned(document) || !hasChanged(document)) return;
    const by = approval.by?.value ?? document.frontMatter?.approver?.value ?? '?';
    const on = approval.on?.value ?? document.frontMatter?.approved?.value ?? '?';
    yield {
      uri: document.uri,
      range: approval.fingerprint.valueRange,
      message: say(
        `This is not the text that ${by} approved on ${on}.`,
        `Dit is niet de tekst die ${by} op ${on} heeft goedgekeurd.`,
      ),
      why: WHY,
      data: { fix: 'approve', fingerprint: approval.fingerprint.value },
    };
  },
};

const WHY = say(
  'Its fingerprint is another, so words, numbers or links were changed since. Until it is approved again it does not count as approved.',
  'De vingerafdruk is een andere: er zijn sindsdien woorden, getallen of koppelingen gewijzigd. Totdat het opnieuw is goedgekeurd, telt het niet als goedgekeurd.',
);

const KINDS: Readonly<Record<StatementChange, Localised>> = {
  weakened: say('weakened', 'afgezwakt'),
  removed: say('removed', 'verwijderd'),
  changed: say('changed', 'gewijzigd'),
  new: say('new', 'nieuw'),
};

/** The report with the statements that changed, where the approved text is known. */
export function namingStatements(report: Diagnostic, changes: readonly ChangedStatement[]): Diagnostic {
  if (changes.length === 0) return report;
  const counts = (['weakened', 'removed', 'changed', 'new'] as const).flatMap((kind) => {
    const count = changes.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [{ kind, count }];
  });
  const inWords = (language: 'en' | 'nl'): string =>
    counts.map(({ kind, count }) => `${count} ${KINDS[kind][language]}`).join(', ');
  const named = changes.slice(0, MOST_NAMED);
  const first = named.slice(0, 3);
  const said = (one: ChangedStatement, language: 'en' | 'nl'): string => {
    const was = one.before === undefined ? '' : `, was ${quoted(one.before)}`;
    return `${KINDS[one.kind][language]}: ${quoted(one.text)}${was}`;
  };
  return {
    ...report,
    message: {
      en: `${report.message.en.replace(/\.$/, '')}: ${inWords('en')}.`,
      nl: `${report.message.nl.replace(/\.$/, '')}: ${inWords('nl')}.`,
    },
    why: {
      en: `${first.map((one) => said(one, 'en')).join('; ')}. ${report.why.en}`,
      nl: `${first.map((one) => said(one, 'nl')).join('; ')}. ${report.why.nl}`,
    },
    related: named.map((one) => ({
      uri: report.uri,
      range: one.range ?? report.range,
      message: { en: said(one, 'en'), nl: said(one, 'nl') },
    })),
  };
}
