import { expect, it } from 'vitest';
import { checkFiles, textOf } from '../../testing/check-files.js';

const found = (text: string): string[] => {
  const files = { 'policies/a.md': `# Policy\n\nText.\n\n${text}` };
  return checkFiles(files, 'empty-section').map((one) => textOf(files, one));
};

it.each([
  '## 13.1 Access\n\n## 13.1.1 Reviews\n\nText.\n',
  '## 4. Access\n\n## 4.1 Reviews\n\nText.\n',
  '## Article 5 Access\n\n## 5.1 Reviews\n\nText.\n',
  '## A Access\n\n## A.1 Reviews\n\nText.\n',
  '### Hoofdstuk 2\n\n### 2.1 Toegang\n\nTekst.\n',
])('is no empty section above its own number: %s', (text) => {
  expect(found(text)).toEqual([]);
});

it.each([
  ['## 13.1 Access\n\n## 13.2 Reviews\n\nText.\n', '## 13.1 Access'],
  ['## 1 Access\n\n## 10 Reviews\n\nText.\n', '## 1 Access'],
  ['## 13.1 Access\n\n## 13.10 Reviews\n\nText.\n', '## 13.1 Access'],
  ['## Access\n\n## 1.1 Reviews\n\nText.\n', '## Access'],
])('is one above another: %s', (text, heading) => {
  expect(found(text)).toEqual([heading]);
});
