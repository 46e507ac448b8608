import { expect, it } from 'vitest';
import { Alive } from '../../src/server/protocol.js';
import { TestClient } from './client.js';
import { MemoryFiles } from './memory-files.js';

const POLICY = '---\ntitle: Access\n---\n# Access\n\nThe CTO reviews access each quarter.\n';

it('a file that a server got stuck on is named and not read, also when it is open', async () => {
  const files = new MemoryFiles('file:///w');
  files.set('policies/stuck.md', POLICY);
  files.set('policies/access.md', POLICY);
  const client = new TestClient(files);
  const uri = 'file:///w/policies/stuck.md';
  await client.start([files.root], { leftOut: [uri] });
  await client.ready();
  const codes = (of: string): unknown[] =>
    (client.diagnostics.get(of)?.diagnostics ?? []).map(({ code }) => code);
  expect(codes(uri)).toEqual(['file-problem']);
  expect(codes('file:///w/policies/access.md')).not.toContain('file-problem');
  void client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: POLICY },
  });
  expect(
    await client.request('textDocument/hover', {
      textDocument: { uri },
      position: { line: 3, character: 3 },
    }),
  ).toBeNull();
  expect(codes(uri)).toEqual(['file-problem']);
  expect(await client.request(Alive.method, null)).toBeNull();
  await client.stop();
});

it('the client is told what the server is at', async () => {
  const files = new MemoryFiles('file:///w');
  files.set('policies/access.md', POLICY);
  const client = new TestClient(files);
  await client.start([files.root]);
  await client.ready();
  expect(client.worked).toContain('file:///w/policies/access.md');
  // Nothing that ends is taken for what came before it.
  await client.request('textDocument/codeLens', { textDocument: { uri: 'file:///w/other.md' } });
  expect(client.worked.at(-1)).toBeUndefined();
  await client.stop();
});
