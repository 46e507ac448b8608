import {
  bypassingRoles,
  isSelfApproval,
  isSelfApprovalRow,
  reviewerOfBypasses,
} from '../../../reading/self-approval/self-approval.js';
import { statementsOf } from '../../../reading/read-statements.js';
import { isPlainlyStated } from '../../../reading/plainly-stated.js';
import type { SectionRule } from '../../rule.js';
import { say } from '../support/say.js';

const OVERSEES_OWN = {
  message: say(
    'Whoever may skip the review also checks how often it is skipped.',
    'Wie de beoordeling mag overslaan, controleert ook hoe vaak dat gebeurt.',
  ),
  why: say(
    'Further up in this section the same role may do without review or approval; nobody else sees when it does so too often. Have another role look at it.',
    'Hierboven mag dezelfde rol het zonder beoordeling of goedkeuring doen; niemand anders ziet wanneer dat te vaak gebeurt. Laat een andere rol ernaar kijken.',
  ),
};

/** A sentence or row that has somebody approve or review their own work. */
export const selfApproval: SectionRule = {
  meta: {
    code: 'self-approval',
    title: say('Somebody approves their own work', 'Iemand keurt het eigen werk goed'),
    severity: 'warning',
    stage: 'text',
    effort: 'small',
  },
  scope: 'section',
  *check(content) {
    const statements = statementsOf(content);
    const bypassing = new Set(
      statements.flatMap(({ text, force, language }) =>
        force === 'denial' ? [] : bypassingRoles(text, language),
      ),
    );
    for (const statement of statements) {
      const { text, kind, force, language, sentences } = statement;
      const found = sentences.flatMap((n) => content.sentences[n] ?? []);
      const [first, last] = [found[0], found.at(-1)];
      if (!first || !last) continue;
      const isRow =
        kind === 'row' &&
        isSelfApprovalRow(
          found.map(({ lead }) => lead ?? ''),
          found.map((cell) => cell.text),
          language,
        );
      const says = isPlainlyStated(statement, 'substance') || force === 'permission';
      const reviewer = bypassing.size > 0 && says ? reviewerOfBypasses(text, language) : undefined;
      if (reviewer !== undefined && bypassing.has(reviewer)) {
        yield { range: { start: first.range.start, end: last.range.end }, ...OVERSEES_OWN };
        continue;
      }
      if (!isRow && !(says && kind !== 'quote' && isSelfApproval(text, language))) continue;
      yield {
        range: { start: first.range.start, end: last.range.end },
        message: say(
          'Whoever does or asks for this also approves it.',
          'Wie dit doet of aanvraagt, keurt het ook goed.',
        ),
        why: say(
          'Approval by the one who asks is none: an auditor reads it as a control that is missing. Have somebody else approve it.',
          'Goedkeuring door wie het aanvraagt is er geen: een auditor leest dit als een ontbrekende maatregel. Laat iemand anders goedkeuren.',
        ),
      };
    }
  },
};
