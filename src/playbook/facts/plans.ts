import { expectedOf, headingsAbove } from '../../analysis/statements/surroundings.js';
import { SUBJECTS } from '../../catalog/subjects.js';
import { readSubjects } from '../../reading/subjects/read-subjects.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { policyDocuments } from '../workspace-views.js';
import type { StatedFact } from './stated.js';

/** From this chance on a plan may be on a subject. */
const MAY_BE = 0.2;

/** Sentences of the documents that plan something on a content of a policy type. Nothing of it is in force. Pure. */
export function plansOn(snapshot: Snapshot, type: string): readonly StatedFact[] {
  const subjects = new Set(
    SUBJECTS.flatMap(({ of }, n) => (of.some((key) => key.startsWith(`${type}/`)) ? [n] : [])),
  );
  return policyDocuments(snapshot).flatMap((document) => {
    const expected = expectedOf(document);
    return document.sections.flatMap(({ content, startLine }, section) => {
      const { statements, subjects: read } = readSubjects(
        content,
        headingsAbove(document, section),
        expected,
      );
      return statements.flatMap((statement, n): readonly StatedFact[] => {
        const chance = (read[n] ?? []).reduce(
          (sum, one) => sum + (subjects.has(one.subject) ? one.chance : 0),
          0,
        );
        if (statement.force !== 'plan' || chance < MAY_BE) return [];
        const line = content.sentences[statement.sentences[0] ?? 0]?.range.start.line ?? 0;
        return [
          {
            text: statement.text,
            place: `${document.path}:${startLine + line + 1}`,
            from: 'policy',
            open: true,
          },
        ];
      });
    });
  });
}
