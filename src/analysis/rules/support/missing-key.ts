import type { Localised } from '../../../catalog/types.js';
import type { FrontMatter } from '../../../workspace/document.js';
import { isDraft, isGoverned } from '../../governed.js';
import type { DocumentRule, RuleMeta } from '../../rule.js';
import { topOf } from './places.js';
import { statedInText, type StatedKey } from '../../../reading/upkeep/stated-in-text.js';

interface MissingKey {
  readonly meta: RuleMeta;
  readonly key: 'owner' | 'approver' | 'version' | 'approved' | 'review';
  readonly message: Localised;
  readonly why: Localised;
  /** Keys that do as well. */
  readonly or?: keyof FrontMatter;
  /** Whether a draft needs it too. */
  readonly inDrafts: boolean;
}

/** A rule that reports a governed document whose front matter (or the lines at its top) lacks a key. */
export function missingKey({ meta, key, message, why, or, inDrafts }: MissingKey): DocumentRule {
  return {
    meta,
    scope: 'document',
    *check(document) {
      const { frontMatter } = document;
      // Of front matter that cannot be read nobody knows what it lacks.
      if (document.problems.some(({ code }) => code === 'yaml-syntax')) return;
      if (!isGoverned(document) || (isDraft(document) && !inDrafts)) return;
      if (frontMatter?.[key] !== undefined || (or !== undefined && frontMatter?.[or] !== undefined)) return;
      // A value that cannot be read is reported as such, with how to write it.
      if (document.problems.some(({ field }) => field === key)) return;
      if (isStatable(key) && statedInText(document, key)) return;
      yield {
        uri: document.uri,
        range: topOf(document),
        message,
        why,
        data: { fix: 'insertFrontMatter', key },
      };
    },
  };
}

function isStatable(key: MissingKey['key']): key is StatedKey {
  return key === 'owner' || key === 'approver' || key === 'review';
}
