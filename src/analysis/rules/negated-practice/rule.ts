import { isCriterionId } from '../../../catalog/criterion-ids.js';
import { admitsToday, plainlyMissing } from '../../../reading/plainly-missing.js';
import { statementsOf } from '../../../reading/read-statements.js';
import { readSubjects } from '../../../reading/subjects/read-subjects.js';
import type { PolicyDocument } from '../../../workspace/document.js';
import { shift, type Range } from '../../../workspace/position.js';
import { claimsOf } from '../../claims.js';
import { isDraft, isGoverned } from '../../governed.js';
import type { DocumentRule } from '../../rule.js';
import { expectedOf, headingsAbove } from '../../statements/surroundings.js';
import { quoted, say } from '../support/say.js';

/** Sentences of governed documents that say that a practice is not in place. */
export const negatedPractice: DocumentRule = {
  meta: {
    code: 'negated-practice',
    title: say('The text says that a practice is not in place', 'De tekst zegt dat iets niet gebeurt'),
    severity: 'warning',
  },
  scope: 'document',
  *check(document, analysis) {
    if (!isGoverned(document) || isDraft(document)) return;
    const admissions = admissionsIn(document);
    if (admissions.length === 0) return;
    const claims = claimsOf(document).filter(({ id }) => isCriterionId(id));
    for (const { text, planned, range, section, ofToday } of admissions) {
      // Who claims nothing may deny what nobody asks for.
      if (claims.length === 0 && !ofToday) continue;
      // The section's own tag, else the claimed criterion the section speaks of most.
      const related = analysis.sections[section]?.candidates.find(({ criterion }) =>
        claims.some(({ id }) => id === criterion),
      );
      const near =
        claims.find((claim) => claim.section === section)?.id ?? related?.criterion ?? only(document);
      yield {
        uri: document.uri,
        range,
        criterion: near,
        message: planned
          ? say('This is only planned.', 'Dit is alleen een voornemen.')
          : say('This says that something is not done.', 'Hier staat dat iets niet gebeurt.'),
        why: say(
          `${quoted(text)} An auditor reads this as a gap you know of: describe what takes its place, record the risk, or put it in place.`,
          `${quoted(text)} Een auditor leest dit als een gat dat u kent: beschrijf wat ervoor in de plaats komt, leg het risico vast of voer het in.`,
        ),
        data: { fix: 'reword' },
      };
    }
  },
};

/** From this chance on, a statement is on a matter that a policy arranges: facts and legends deny things, too. */
const ON_A_MATTER = 0.3;

/** Statements that say that something is not done or only planned, with their places in the file. */
function admissionsIn(document: PolicyDocument): Admission[] {
  return document.sections.flatMap(({ content, startLine }, section) => {
    const headings = headingsAbove(document, section);
    return statementsOf(content, headings).flatMap((statement, n) => {
      const { force, text, sentences } = statement;
      const range = content.sentences[sentences[0] ?? -1]?.range;
      const missing = plainlyMissing(statement);
      if (!range || missing === undefined) return [];
      if (missing === 'likely') {
        const [likeliest] = readSubjects(content, headings, expectedOf(document)).subjects[n] ?? [];
        if (likeliest === undefined || likeliest.chance < ON_A_MATTER) return [];
      }
      const ofToday = admitsToday(statement);
      return [{ text, planned: force === 'plan', range: shift(range, startLine), section, ofToday }];
    });
  });
}

interface Admission {
  readonly text: string;
  readonly planned: boolean;
  readonly range: Range;
  readonly section: number;
  /** Says that something meant to be done was not, or is not so today. */
  readonly ofToday: boolean;
}

/** The document's criterion when it claims exactly one. */
function only(document: PolicyDocument): string | undefined {
  const ids = document.frontMatter?.claims ?? [];
  return ids.length === 1 ? ids[0]?.value : undefined;
}
