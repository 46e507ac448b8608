import { describe, expect, it } from 'vitest';
import { offlineTemplate } from '../src/authoring/offline-template.js';
import { POLICY_TYPES } from '../src/catalog/policy-types.js';
import { CRITERIA } from '../src/catalog/criteria.js';
import { WorkspaceIndex } from '../src/workspace/workspace-index.js';

/** The least a company can say: every slot of every template is asked for. */
const BARE = 'organisation:\n  name:\nservices: []\n';

describe.each(['en', 'nl'] as const)('a template of which nothing is known (%s)', (language) => {
  it.each(POLICY_TYPES.map((type) => [type.id, type] as const))('%s asks in words', (_, type) => {
    const index = new WorkspaceIndex('file:///w');
    index.set('file:///w/soc2.yaml', { text: BARE, version: 1 });
    const inScope = new Set(CRITERIA.map(({ id }) => id));
    const text = offlineTemplate({ type, language, snapshot: index.snapshot(), inScope });
    const asked = [...text.matchAll(/\[CONFIRM: ([^\]]*)\]/g)].map(([, question = '']) => question);
    expect(asked.length).toBeGreaterThan(3);
    // Names of slots are of the templates, not of a reader: "the-other:management".
    expect(asked.filter((question) => question.includes(':'))).toEqual([]);
  });
});
