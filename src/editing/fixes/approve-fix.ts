import { approve as approveText } from '../../analysis/approval/approve.js';
import { isUnfilled } from '../../workspace/metadata/unfilled.js';
import { changeBetween } from '../change-between.js';
import type { Fix, FixRequest } from './fix.js';
import { suggestions } from './front-matter-fixes.js';

const MOST_APPROVERS = 3;

/** Approves the text as it is now, as of today, by those who may: who approved it before, or whom the document names. */
export function approve({ file, context }: FixRequest): Fix[] {
  const { document, text } = file;
  if (!document) return [];
  const { approval, approver } = document.frontMatter ?? {};
  const known = [approval?.by?.value, approver?.value].filter((one) => one !== undefined);
  const names = known.length > 0 ? known : suggestions('approver', file, context);
  const { today } = context.facts;
  return [...new Set(names)]
    .filter((by) => !isUnfilled(by))
    .slice(0, MOST_APPROVERS)
    .flatMap((by): Fix[] => {
      const people = context.snapshot.config?.organisation.people ?? [];
      const approved = approveText(document, text, { by, on: today, today, people, authors: [] });
      if ('refused' in approved) return [];
      return [
        {
          title:
            context.language === 'nl'
              ? `Leg vast dat ${by} deze tekst heeft goedgekeurd (${today})`
              : `Record that ${by} approved this text (${today})`,
          change: () => ({ edits: changeBetween(file.uri, text, approved.text) }),
        },
      ];
    });
}
