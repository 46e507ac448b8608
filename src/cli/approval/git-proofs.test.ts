import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { approve } from '../../analysis/approval/approve.js';
import type { ApprovalProof } from '../../workspace/approval-proof.js';
import { loadWorkspace } from '../../workspace/load-workspace.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { ALICE, BOB, CAROL, identity, MadeRepository, type Author } from '../git/testing/made-repository.js';
import { NodeFileSystem } from '../node-file-system.js';
import { gitProofs } from './git-proofs.js';

const PATH = 'policies/access-control.md';
const TEXT = `---
title: Access Control Policy
type: access-control
owner: Head of Security
approver: CTO
version: "1.0"
review: annual
status: draft
---

# Access Control Policy

Okta enforces multi-factor authentication at every sign-in.

System owners review all accounts every quarter.
`;

const made: MadeRepository[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const one of made.splice(0)) one.remove();
  for (const one of folders.splice(0)) rmSync(one, { recursive: true, force: true });
});

function repository(): MadeRepository {
  const one = new MadeRepository();
  made.push(one);
  return one;
}

async function snapshotOf(folder: string): Promise<Snapshot> {
  const index = new WorkspaceIndex(pathToFileURL(folder).href);
  await loadWorkspace(index, new NodeFileSystem(folder));
  return index.snapshot();
}

async function proofOf(folder: string, path = PATH): Promise<ApprovalProof | undefined> {
  return (await gitProofs(folder, await snapshotOf(folder))).get(path);
}

/** Writes the approval of the text as it stands there now. */
async function approved(repo: MadeRepository, by: Author, on: string, path = PATH): Promise<void> {
  const document = (await snapshotOf(repo.folder)).documentAt(path);
  if (!document) throw new Error('no document');
  const result = approve(document, repo.read(path), {
    by: by.name,
    on,
    today: '2026-11-24',
    people: [],
    authors: [],
  });
  if ('refused' in result) throw new Error(result.refused.en);
  repo.write(path, result.text);
}

/** A text by Alice, approved by Bob in a commit of his own. */
async function inOrder(): Promise<MadeRepository> {
  const repo = repository();
  repo.write(PATH, TEXT);
  repo.commit(ALICE, '2026-03-01');
  await approved(repo, BOB, '2026-03-05');
  repo.commit(BOB, '2026-03-05', 'Approve');
  return repo;
}

describe('gitProofs', () => {
  it('is proven by a commit of the approver on a text of somebody else', async () => {
    const repo = await inOrder();
    const proof = await proofOf(repo.folder);
    expect(proof).toMatchObject({ verdict: 'proven', reason: 'shown' });
    expect(proof?.commit).toBe(repo.git(['rev-parse', 'HEAD']).trim());
    expect(proof?.why.en).toContain('Bob Boss committed the approval on 2026-03-05');
    expect(proof?.why.en).toContain('Alice Writer');
    expect(proof?.notes.map(({ en }) => en).join(' ')).toContain('Not signed');
  });

  it('stays proven after other commits, changes of layout and with CRLF', async () => {
    const repo = await inOrder();
    repo.write(PATH, repo.read(PATH).replaceAll('\n', '\r\n').replace('multi-factor', '**multi-factor**'));
    repo.commit(ALICE, '2026-04-01', 'Line ends');
    repo.write('README.md', 'Other.');
    repo.commit(CAROL, '2026-05-01');
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'proven' });
  });

  it('is stated without a fingerprint, without git and before it is committed', async () => {
    const repo = repository();
    repo.write(PATH, TEXT.replace('status: draft', 'approved: 2026-03-05\nstatus: approved'));
    repo.commit(ALICE, '2026-03-01');
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'stated', reason: 'no-fingerprint' });
    await approved(repo, BOB, '2026-03-05');
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'stated', reason: 'not-committed' });
    rmSync(join(repo.folder, '.git'), { recursive: true });
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'stated', reason: 'no-history' });
  });

  it('is contradicted without a fingerprint when the text was changed under the same approval', async () => {
    const repo = repository();
    const typed = TEXT.replace('status: draft', 'approved: 2026-03-05\nstatus: approved');
    repo.write(PATH, typed);
    repo.commit(ALICE, '2026-03-05');
    repo.write(PATH, typed.replace('multi-factor', '**multi-factor**'));
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'stated', reason: 'no-fingerprint' });
    repo.write(PATH, typed.replace('every quarter', 'every two years'));
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'contradicted', reason: 'changed-unsaid' });
    repo.commit(ALICE, '2026-06-01');
    const proof = await proofOf(repo.folder);
    expect(proof).toMatchObject({ verdict: 'contradicted', reason: 'changed-unsaid' });
    expect(proof?.why.en).toContain('of 2026-06-01');
    repo.write(PATH, repo.read(PATH).replaceAll('2026-03-05', '2026-06-02'));
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'stated', reason: 'no-fingerprint' });
  });

  it('is stated when nothing shows the approver: the author typed the name', async () => {
    const repo = repository();
    repo.write(PATH, TEXT);
    repo.commit(ALICE, '2026-03-01');
    await approved(repo, BOB, '2026-03-05');
    repo.commit(ALICE, '2026-03-05');
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'stated', reason: 'approver-unseen' });
  });

  it('takes a commit that its writer made in the name of the approver for no proof', async () => {
    const repo = repository();
    repo.write(PATH, TEXT);
    repo.commit(ALICE, '2026-03-01');
    await approved(repo, BOB, '2026-03-05');
    repo.commit(BOB, '2026-03-05', 'Approve', ALICE);
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'stated', reason: 'own-word' });
  });

  it('is stated when the approver wrote part of the text, also as co-author', async () => {
    const repo = repository();
    repo.write(PATH, TEXT);
    repo.commit(ALICE, '2026-03-01', `Policy\n\nCo-authored-by: ${BOB.name} <${BOB.email}>`);
    await approved(repo, BOB, '2026-03-05');
    repo.commit(BOB, '2026-03-05');
    const proof = await proofOf(repo.folder);
    expect(proof).toMatchObject({ verdict: 'stated', reason: 'part-author' });
    expect(proof?.why.en).toContain('the rest is by Alice Writer');
  });

  it('is contradicted by a commit before the day of the approval', async () => {
    const repo = repository();
    repo.write(PATH, TEXT);
    repo.commit(ALICE, '2026-03-01');
    await approved(repo, BOB, '2026-06-05');
    repo.commit(BOB, '2026-03-05');
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'contradicted', reason: 'before-its-day' });
  });

  it('is contradicted when a link leads elsewhere though its file is still there, not when that was moved', async () => {
    const repo = repository();
    const linked = `${TEXT}\nThe [procedure](steps.md) has the steps.\n`;
    repo.write('policies/steps.md', '# Steps\n\nDo it.\n');
    repo.write('policies/lax.md', '# Lax\n\nLeave it.\n');
    repo.write(PATH, linked);
    repo.commit(ALICE, '2026-03-01');
    await approved(repo, BOB, '2026-03-05');
    repo.commit(BOB, '2026-03-05');
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'proven' });
    repo.write(PATH, repo.read(PATH).replace('steps.md', 'lax.md'));
    repo.commit(ALICE, '2026-04-01');
    const proof = await proofOf(repo.folder);
    expect(proof).toMatchObject({ verdict: 'contradicted', reason: 'link-elsewhere' });
    expect(proof?.why.en).toContain('policies/steps.md in the approved text');
    repo.git(['mv', 'policies/steps.md', 'policies/how.md']);
    repo.write(PATH, repo.read(PATH).replace('lax.md', 'how.md'));
    repo.commit(ALICE, '2026-04-02');
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'proven' });
  });

  it('knows the approver under another address by .mailmap, and doubts one with an initial', async () => {
    const bob = { name: 'B. Boss', email: 'boss@home.example' };
    const repo = repository();
    repo.write(PATH, TEXT);
    repo.commit(bob, '2026-03-01');
    await approved(repo, BOB, '2026-03-05');
    repo.commit(BOB, '2026-03-05');
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'stated', reason: 'maybe-author' });
    repo.write('.mailmap', `${BOB.name} <${BOB.email}> <boss@home.example>\n`);
    repo.commit(ALICE, '2026-03-06');
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'contradicted', reason: 'own-text' });
  });

  it('does not take the word of .mailmap for who approved', async () => {
    const repo = repository();
    repo.write(PATH, TEXT);
    repo.commit(ALICE, '2026-03-01');
    await approved(repo, BOB, '2026-03-05');
    repo.write('.mailmap', `${BOB.name} <${BOB.email}> <carol@example.com>\n`);
    repo.commit(CAROL, '2026-03-05');
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'stated', reason: 'approver-unseen' });
  });

  it('holds the approver against the one the document names, where soc2.yaml tells who that is', async () => {
    const listed = (...people: string[]): string =>
      `organisation:\n  name: X\n  people:\n${people.map((one) => `    - ${one}\n`).join('')}`;
    const cto = '{ name: Dora Dean, role: CTO }';
    const repo = repository();
    repo.write(PATH, TEXT.replace(/^approver: .*$/m, 'approver: CTO'));
    repo.commit(ALICE, '2026-03-01');
    await approved(repo, BOB, '2026-03-05');
    repo.commit(BOB, '2026-03-05');
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'proven' });
    repo.write('soc2.yaml', listed(cto));
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'stated', reason: 'unlisted-approver' });
    repo.write('soc2.yaml', listed(cto, `{ name: ${BOB.name}, role: COO }`));
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'contradicted', reason: 'other-approver' });
    repo.write('soc2.yaml', listed(`{ name: ${BOB.name}, role: CTO }`));
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'proven' });
  });

  it('is contradicted when the approver wrote the text alone', async () => {
    const repo = repository();
    repo.write(PATH, TEXT);
    repo.commit(BOB, '2026-03-01');
    await approved(repo, BOB, '2026-03-05');
    repo.commit(BOB, '2026-03-05');
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'contradicted', reason: 'own-text' });
  });

  it('is contradicted when the approver wrote all that changed since the last approval', async () => {
    const repo = await inOrder();
    repo.write(PATH, repo.read(PATH).replace('every quarter', 'every year'));
    repo.commit(BOB, '2026-06-01');
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'contradicted', reason: 'changed' });
    await approved(repo, BOB, '2026-06-02');
    repo.commit(BOB, '2026-06-02');
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'contradicted', reason: 'own-text' });
  });

  it('is contradicted when its commit holds another text', async () => {
    const repo = repository();
    repo.write(PATH, TEXT);
    repo.commit(ALICE, '2026-03-01');
    await approved(repo, BOB, '2026-03-05');
    const whole = repo.read(PATH);
    repo.write(PATH, whole.replace('every quarter', 'every year'));
    repo.commit(BOB, '2026-03-05');
    repo.write(PATH, whole);
    repo.commit(ALICE, '2026-03-06');
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'contradicted', reason: 'other-text' });
  });

  it('is contradicted when the text is younger than its approval', async () => {
    const repo = repository();
    repo.write(PATH, TEXT);
    repo.commit(ALICE, '2026-01-10');
    repo.write(PATH, TEXT.replace('every quarter', 'every year'));
    repo.commit(ALICE, '2026-06-01');
    await approved(repo, BOB, '2026-02-01');
    repo.commit(BOB, '2026-06-02');
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'contradicted', reason: 'older-text' });
  });

  it('is stated when the history begins after the approval', async () => {
    const repo = repository();
    repo.write(PATH, TEXT);
    await approved(repo, BOB, '2026-02-01');
    repo.commit(ALICE, '2026-06-01', 'Import policies');
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'stated', reason: 'history-later' });
  });

  it('is proven by the merge of the approver, and says so', async () => {
    const repo = repository();
    repo.write('README.md', 'x');
    repo.commit(CAROL, '2026-02-01');
    repo.git(['checkout', '-q', '-b', 'policy']);
    repo.write(PATH, TEXT);
    await approved(repo, BOB, '2026-03-02');
    repo.commit(ALICE, '2026-03-01');
    repo.git(['checkout', '-q', 'main']);
    repo.write('README.md', 'y');
    repo.commit(CAROL, '2026-03-02');
    repo.merge('policy', BOB, '2026-03-03');
    const proof = await proofOf(repo.folder);
    expect(proof).toMatchObject({ verdict: 'proven' });
    expect(proof?.why.en).toContain('Bob Boss merged the approval on 2026-03-03');
  });

  it('finds the text that only a merge holds', async () => {
    const repo = await inOrder();
    repo.git(['checkout', '-q', '-b', 'other']);
    repo.write('README.md', 'x');
    repo.commit(CAROL, '2026-03-06');
    repo.git(['checkout', '-q', 'main']);
    repo.git(['merge', '-q', '--no-ff', '--no-commit', 'other'], identity(ALICE, '2026-03-07'));
    repo.write(PATH, repo.read(PATH).replace('every quarter', 'every year'));
    repo.commit(ALICE, '2026-03-07', 'Merge');
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'contradicted', reason: 'changed' });
    await approved(repo, BOB, '2026-03-08');
    repo.commit(BOB, '2026-03-08');
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'proven' });
  });

  it('reads a squash with its trailers: co-authors wrote, reviewers approved', async () => {
    const repo = repository();
    repo.write(PATH, TEXT);
    await approved(repo, BOB, '2026-03-02');
    const message = `Access policy (#12)\n\nReviewed-by: ${BOB.name} <${BOB.email}>\nCo-authored-by: ${CAROL.name} <${CAROL.email}>`;
    const host = { name: 'Host', email: 'noreply@host.example' };
    repo.commit(ALICE, '2026-03-03', message, host);
    const proof = await proofOf(repo.folder);
    expect(proof).toMatchObject({ verdict: 'proven' });
    expect(proof?.why.en).toContain('Host recorded Bob Boss as reviewer');
    expect(proof?.why.en).toContain('Carol Helper');
  });

  it('takes a trailer that the writer added for the writer’s own word', async () => {
    const repo = repository();
    repo.write(PATH, TEXT);
    await approved(repo, BOB, '2026-03-02');
    repo.commit(ALICE, '2026-03-03', `Policy\n\nReviewed-by: ${BOB.name} <${BOB.email}>`);
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'stated', reason: 'own-word' });
  });

  it('is proven after a rebase by a third', async () => {
    const repo = await inOrder();
    repo.git(['checkout', '-q', '--orphan', 'new']);
    repo.git(['rm', '-q', '-r', '-f', '.']);
    repo.write('README.md', 'x');
    repo.commit(CAROL, '2026-02-01');
    repo.git(['checkout', '-q', 'main']);
    repo.git(['rebase', '-q', 'new'], {
      GIT_COMMITTER_NAME: CAROL.name,
      GIT_COMMITTER_EMAIL: CAROL.email,
      GIT_COMMITTER_DATE: '2026-07-01T10:00:00Z',
    });
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'proven' });
  });

  it('follows a file that was renamed', async () => {
    const repo = await inOrder();
    repo.git(['mv', PATH, 'policies/access.md']);
    repo.commit(CAROL, '2026-04-01', 'Rename');
    expect(await proofOf(repo.folder, 'policies/access.md')).toMatchObject({ verdict: 'proven' });
  });

  it('is stated in a shallow clone, also with a single commit', async () => {
    const repo = await inOrder();
    const clone = mkdtempSync(join(tmpdir(), 'attest-clone-'));
    folders.push(clone);
    repo.git(['clone', '-q', '--depth', '1', pathToFileURL(repo.folder).href, clone]);
    expect(await proofOf(clone)).toMatchObject({ verdict: 'stated', reason: 'shallow' });
  });

  it('asks the repository of a submodule about its files', async () => {
    const inner = await inOrder();
    const outer = repository();
    outer.git([
      '-c',
      'protocol.file.allow=always',
      'submodule',
      'add',
      '-q',
      pathToFileURL(inner.folder).href,
      'policy-pack',
    ]);
    outer.commit(CAROL, '2026-05-01');
    expect(await proofOf(outer.folder, `policy-pack/${PATH}`)).toMatchObject({ verdict: 'proven' });
  });

  it('works in a folder below the top of the repository', async () => {
    const repo = repository();
    repo.write(`company/${PATH}`, TEXT);
    repo.commit(ALICE, '2026-03-01');
    await approved(repo, BOB, '2026-03-05', `company/${PATH}`);
    repo.commit(BOB, '2026-03-05');
    expect(await proofOf(join(repo.folder, 'company'))).toMatchObject({ verdict: 'proven' });
  });

  it('knows people by their roles and addresses in soc2.yaml, and names code owners', async () => {
    const repo = repository();
    repo.write(
      'soc2.yaml',
      `organisation:\n  people:\n    - { name: Robert Boss, role: CTO, email: ${BOB.email} }\n`,
    );
    repo.write('.github/CODEOWNERS', `* @all\n/policies/ ${BOB.email}\n`);
    repo.write(PATH, TEXT);
    repo.commit(ALICE, '2026-03-01');
    await approved(repo, { name: 'CTO', email: '' }, '2026-03-05');
    repo.commit(BOB, '2026-03-05');
    const proof = await proofOf(repo.folder);
    expect(proof).toMatchObject({ verdict: 'proven' });
    expect(proof?.notes.map(({ en }) => en)).toContain('CTO is code owner of the file.');
  });

  it('says that a commit is signed, and runs no program that the repository names', async () => {
    const repo = await inOrder();
    const mark = join(repo.folder, 'ran');
    const program = join(repo.folder, 'program.sh');
    writeFileSync(program, `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 });
    const head = repo.git(['cat-file', 'commit', 'HEAD']);
    const signed = head.replace(
      '\n\n',
      '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n iQFakeFakeFake\n -----END PGP SIGNATURE-----\n\n',
    );
    const id = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], {
      cwd: repo.folder,
      input: signed,
      encoding: 'utf8',
    }).trim();
    repo.git(['reset', '-q', '--soft', id]);
    for (const setting of [
      'gpg.program',
      'core.fsmonitor',
      'core.pager',
      'diff.external',
      'core.sshCommand',
      'core.askPass',
      'core.alternateRefsCommand',
    ])
      repo.git(['config', setting, program]);
    repo.git(['config', 'log.showSignature', 'true']);
    repo.git(['config', 'diff.evil.textconv', program]);
    repo.git(['config', 'diff.evil.command', program]);
    repo.git(['config', 'filter.evil.smudge', program]);
    repo.git(['config', 'filter.evil.clean', program]);
    writeFileSync(join(repo.folder, '.gitattributes'), '*.md diff=evil filter=evil\n');
    const proof = await proofOf(repo.folder);
    expect(proof).toMatchObject({ verdict: 'proven', commit: id });
    expect(proof?.notes.map(({ en }) => en)).toContain('Signed; the signature is not verified here.');
    expect(existsSync(mark)).toBe(false);
  });

  it('fetches nothing that is missing', async () => {
    const repo = await inOrder();
    const mark = join(repo.folder, 'ran');
    const blob = repo.git(['rev-parse', `HEAD:${PATH}`]).trim();
    repo.git(['config', 'core.repositoryformatversion', '1']);
    repo.git(['config', 'extensions.partialClone', 'evil']);
    repo.git(['config', 'remote.evil.url', repo.folder]);
    repo.git(['config', 'remote.evil.promisor', 'true']);
    repo.git(['config', 'remote.evil.uploadpack', `touch ${mark};false`]);
    rmSync(join(repo.folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'stated' });
    expect(existsSync(mark)).toBe(false);
  });

  it('sees through replaced commits', async () => {
    const repo = repository();
    repo.write(PATH, TEXT);
    repo.commit(ALICE, '2026-03-01');
    await approved(repo, BOB, '2026-03-05');
    const own = repo.commit(ALICE, '2026-03-05');
    repo.git(['commit', '-q', '--amend', '--no-edit', '--reset-author'], identity(BOB, '2026-03-05'));
    const forged = repo.git(['rev-parse', 'HEAD']).trim();
    repo.git(['reset', '-q', '--hard', own]);
    repo.git(['replace', own, forged]);
    expect(await proofOf(repo.folder)).toMatchObject({ verdict: 'stated', reason: 'approver-unseen' });
  });
});
