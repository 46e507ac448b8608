import { expect, it } from 'vitest';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { proposeMetadata, type Proposal } from './propose.js';

const SENTENCES = [
  'Every release is built by the pipeline and reviewed by a second developer.',
  'A pull request is approved by a reviewer before it is merged.',
  'Developers test each change in a test environment before it goes to production.',
  'Production, test and development environments are separated.',
  'Emergency changes are reviewed within one working day.',
  'Each change has a rollback plan.',
  'Changes to production are deployed by the release manager.',
  'The pipeline scans dependencies for vulnerabilities at each build.',
  'Source code is kept in version control.',
  'The change advisory board approves major changes.',
  'Each change request states its risk and its impact.',
  'Deployments are logged.',
];

function typeOf(title: string, text: string): Proposal | undefined {
  const index = new WorkspaceIndex('file:///w');
  index.set('file:///w/policies/p.md', { text: `# ${title}\n\n${text}\n`, version: 1 });
  const [document] = index.snapshot().documents.values();
  return document && proposeMetadata(document, undefined, 'en').find(({ field }) => field === 'type');
}

it('proposes the type that a name gives as from the title', () => {
  expect(typeOf('Change Management Policy', SENTENCES.join('\n\n'))).toMatchObject({
    value: 'change-management',
    from: 'title',
  });
});

it('proposes the type that only the text tells as read from it', () => {
  const much = [0, 1, 2].map((n) =>
    SENTENCES.map((text) => text.replace('.', ` in step ${n}.`)).join('\n\n'),
  );
  expect(typeOf('How we ship', much.join('\n\n'))).toMatchObject({ from: 'read' });
});

it('proposes no type when nothing tells it', () => {
  expect(typeOf('How we live', 'We like tea.')).toBeUndefined();
});
