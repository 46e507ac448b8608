import { describe, expect, it } from 'vitest';
import { baseFor, endpointOf, headersFor } from './endpoint.js';

const seen = (
  url: string,
  model = 'm',
): { to: string; query: object; dialect: string; headers: Readonly<Record<string, string>> } => {
  const endpoint = endpointOf(url);
  return {
    to: baseFor(endpoint, model),
    query: endpoint.query,
    dialect: endpoint.dialect,
    headers: headersFor(endpoint, 'k', 'chat', false),
  };
};

describe('an endpoint', () => {
  it.each([
    'https://api.openai.com/v1',
    'https://openrouter.ai/api/v1',
    'https://api.mistral.ai/v1',
    'http://localhost:11434/v1',
    'http://localhost:1234/v1',
  ])('%s takes a bearer key and nothing else', (url) => {
    expect(seen(url)).toEqual({
      to: url,
      query: {},
      dialect: 'openai',
      headers: { authorization: 'Bearer k' },
    });
  });

  it.each([
    [
      'https://a.openai.azure.com/openai/deployments/d?api-version=2025-01-01-preview',
      '/openai/deployments/d',
      '2025-01-01-preview',
    ],
    ['https://a.openai.azure.com', '/openai/deployments/m', '2024-10-21'],
    ['https://a.openai.azure.com/openai?api-version=2024-06-01', '/openai/deployments/m', '2024-06-01'],
    ['https://a.openai.azure.com/openai/v1', '/openai/v1', undefined],
    ['https://a.services.ai.azure.com/openai/v1?api-version=preview', '/openai/v1', 'preview'],
  ])('%s is Azure', (url, path, version) => {
    expect(seen(url)).toEqual({
      to: new URL(url).origin + path,
      query: version === undefined ? {} : { 'api-version': version },
      dialect: 'azure',
      headers: { 'api-key': 'k' },
    });
  });

  it('is not Azure by a name that merely looks like it', () => {
    expect(endpointOf('https://openai.azure.com.example/v1').dialect).toBe('openai');
  });

  it('asks Anthropic for its list as the native interface does', () => {
    const endpoint = endpointOf('https://api.anthropic.com/v1');
    expect(headersFor(endpoint, 'k', 'chat', false)).toEqual({ authorization: 'Bearer k' });
    expect(headersFor(endpoint, 'k', 'models', true)).toEqual({
      'x-api-key': 'k',
      'anthropic-version': '2023-06-01',
      'anthropic-dangerous-direct-browser-access': 'true',
    });
  });

  it('sends no header of a key to a server that needs none', () => {
    expect(headersFor(endpointOf('http://localhost:11434/v1'), '', 'chat', false)).toEqual({});
  });
});
