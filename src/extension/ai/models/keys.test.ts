import type { ExtensionContext } from 'vscode';
import { describe, expect, it } from 'vitest';
import { originsWithKey, removeKey, storedKey, storeKey } from './keys.js';

function store(): { secrets: Map<string, string>; context: ExtensionContext } {
  const secrets = new Map<string, string>();
  const state = new Map<string, unknown>();
  const context = {
    secrets: {
      get: async (key: string) => secrets.get(key),
      store: async (key: string, value: string) => void secrets.set(key, value),
      delete: async (key: string) => void secrets.delete(key),
    },
    globalState: {
      get: (key: string) => state.get(key),
      update: async (key: string, value: unknown) => void state.set(key, value),
    },
  };
  return { secrets, context: context as unknown as ExtensionContext };
}

describe('keys', () => {
  it('belong to one origin, scheme and port included', async () => {
    const { context, secrets } = store();
    await storeKey(context, 'https://api.openai.com', 'one');
    await storeKey(context, 'https://openrouter.ai', 'two');
    expect(await storedKey(context, 'https://api.openai.com')).toBe('one');
    for (const other of ['https://api.openai.com:8443', 'http://api.openai.com', 'https://openai.com'])
      expect(await storedKey(context, other), other).toBeUndefined();
    expect(originsWithKey(context)).toEqual(['https://api.openai.com', 'https://openrouter.ai']);
    await removeKey(context, 'https://api.openai.com');
    expect(await storedKey(context, 'https://api.openai.com')).toBeUndefined();
    expect([...secrets.values()]).toEqual(['two']);
    expect(originsWithKey(context)).toEqual(['https://openrouter.ai']);
  });
});
