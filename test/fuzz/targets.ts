import type fc from 'fast-check';
import { readRegister } from '../../src/evidence/register/register.js';
import { readPulls } from '../../src/analysis/population/pull-requests.js';
import { checkFiles, IN_ORDER } from '../../src/analysis/testing/check-files.js';
import { findSecrets } from '../../src/authoring/text/secrets/find-secrets.js';
import { importFile } from '../../src/importing/import-file.js';
import { isImportProblem } from '../../src/importing/import-problem.js';
import { TestClient } from '../protocol/client.js';
import { MemoryFiles } from '../protocol/memory-files.js';
import { data, markdown, yaml } from './inputs.js';

/** A reader of outside text: what it is fed, and what it does with it. It may refuse a text, never throw. */
export interface Target {
  readonly name: string;
  readonly input: fc.Arbitrary<string>;
  run(text: string): void | Promise<void>;
}

const ROOT = 'file:///fuzz';
let client: TestClient | undefined;

/** Opens, edits and asks as an editor does while somebody types. */
async function edit(text: string): Promise<void> {
  if (!client) {
    const files = new MemoryFiles(ROOT);
    files.set('policies/access.md', `${IN_ORDER}# Access\n`);
    client = await TestClient.on(files);
  }
  const textDocument = { uri: `${ROOT}/policies/typed.md` };
  void client.notify('textDocument/didOpen', {
    textDocument: { ...textDocument, languageId: 'markdown', version: 1, text },
  });
  const lines = text.split('\n');
  const line = Math.floor(lines.length / 2);
  const position = { line, character: Math.floor((lines[line]?.length ?? 0) / 2) };
  for (const method of ['hover', 'completion', 'definition', 'documentSymbol', 'foldingRange', 'codeLens'])
    await client.request(`textDocument/${method}`, { textDocument, position });
  void client.notify('textDocument/didClose', { textDocument });
  const errors = client.errors.splice(0);
  client.published.length = 0;
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

export async function stopTargets(): Promise<void> {
  await client?.stop();
  client = undefined;
}

export const TARGETS: readonly Target[] = [
  {
    name: 'markdown',
    input: markdown,
    run: (text) => {
      checkFiles({ 'policies/access.md': text });
      findSecrets(text);
    },
  },
  {
    name: 'records',
    input: yaml,
    run: (text) => {
      checkFiles({
        'soc2.yaml': text,
        'controls.yaml': text,
        'answers.yaml': text,
        'policies/access.md': `${IN_ORDER}# Access\n`,
      });
    },
  },
  {
    name: 'registers',
    input: data,
    run: (text) => {
      readRegister(text, 'register.csv');
      readPulls(text);
    },
  },
  {
    name: 'importers',
    input: data,
    run: async (text) => {
      for (const name of ['a.csv', 'a.yaml', 'a.json', 'a.md', 'a.docx', 'a.pdf'])
        try {
          await importFile({ name, bytes: new TextEncoder().encode(text) }, { today: '2026-11-24' });
        } catch (error) {
          if (!isImportProblem(error)) throw error;
        }
    },
  },
  { name: 'protocol', input: markdown, run: edit },
];
