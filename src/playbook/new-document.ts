import { criteriaInScope } from '../analysis/facts/scope.js';
import { offlineTemplate } from '../authoring/offline-template.js';
import type { PolicyType } from '../catalog/types.js';
import { composeDescription } from './description/compose.js';
import type { PlaybookInput } from './input.js';
import { wordsIn } from './words.js';

/**
 * A new document of a type, in the input's language: a description of the system from what is known of it, anything else
 * as the company's records have it. A draft.
 */
export function newDocument(type: PolicyType, input: PlaybookInput): string {
  const { snapshot, language } = input;
  return type.kind === 'description'
    ? composeDescription(input, wordsIn(language))
    : offlineTemplate({ type, language, snapshot, inScope: criteriaInScope(snapshot.config) });
}
