import { describe, expect, it } from 'vitest';
import { readToHost, readToPanel } from './protocol.js';

describe('readToHost', () => {
  it('lets through what the webview may say', () => {
    for (const message of [
      { type: 'ready', folder: 'file:///w', page: 'calendar' },
      { type: 'page', page: 'readiness' },
      { type: 'revealControl', control: 'AC-1' },
      { type: 'revealRegister', control: 'EV-1' },
      { type: 'revealEvidence', entry: 'AC-1|2026-01-01' },
      { type: 'command', command: 'saveSnapshot' },
      { type: 'showCriterion', criterion: 'CC6.1' },
      { type: 'reveal', gap: 'x' },
    ]) {
      expect(readToHost(message)).toEqual(message);
    }
    expect(readToHost({ type: 'ready', folder: 3, more: 1 })).toEqual({
      type: 'ready',
      folder: undefined,
      page: 'readiness',
    });
  });

  it('refuses everything else', () => {
    for (const message of [
      undefined,
      null,
      'ready',
      {},
      { type: 'command', command: 'workbench.action.terminal.sendSequence' },
      { type: 'command', command: 'toString' },
      { type: 'showCriterion', criterion: 'CC9.9' },
      { type: 'reveal', gap: { uri: 'file:///etc/passwd' } },
      { type: 'draft' },
      { type: 'page', page: 'settings' },
      { type: 'revealControl', control: 7 },
      { type: 'revealEvidence', gap: 'x' },
      { type: 'explain', gap: 'x'.repeat(20_000) },
      { type: 'selectFolder', folder: '' },
    ]) {
      expect(readToHost(message), JSON.stringify(message)?.slice(0, 80)).toBeUndefined();
    }
  });
});

it('readToPanel ignores messages of others', () => {
  expect(readToPanel({ type: 'view', view: { phase: 'no-workspace' } })).toBeDefined();
  expect(readToPanel({ type: 'calendar', calendar: null })).toBeDefined();
  for (const other of [
    undefined,
    1,
    { type: 'view' },
    { type: 'texts' },
    { type: 'calendar' },
    { type: 'webpackOk', data: 1 },
  ])
    expect(readToPanel(other)).toBeUndefined();
});
