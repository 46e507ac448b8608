import { describe, expect, it } from 'vitest';
import { checkBaseUrl } from './base-url.js';

describe('checkBaseUrl', () => {
  it.each([
    ['https://api.openai.com/v1/', 'https://api.openai.com/v1'],
    ['http://localhost:11434/v1', 'http://localhost:11434/v1'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://[::1]:8080/v1', 'http://[::1]:8080/v1'],
    ['https://gateway.example/openai?x=1#y', 'https://gateway.example/openai?x=1'],
    [
      'https://a.openai.azure.com/openai/deployments/d/chat/completions?api-version=2024-10-21',
      'https://a.openai.azure.com/openai/deployments/d?api-version=2024-10-21',
    ],
  ])('takes %s', (text, url) => {
    expect(checkBaseUrl(text)).toEqual({ url });
  });

  it.each([
    ['http://api.openai.com/v1', 'not-safe'],
    ['http://localhost.example.com/v1', 'not-safe'],
    ['http://127.0.0.1.example.com', 'not-safe'],
    ['http://192.168.1.4:8080', 'not-safe'],
    ['ftp://localhost/v1', 'not-safe'],
    ['file:///etc/passwd', 'not-safe'],
    ['https://user:secret@api.example/v1', 'has-credentials'],
    ['https://api.example/v1?api_key=abc', 'has-credentials'],
    ['https://api.example/v1?key=abc', 'has-credentials'],
    ['https://api.example/v1?Subscription-Key=abc', 'has-credentials'],
    ['api.openai.com', 'not-a-url'],
    ['', 'not-a-url'],
  ])('refuses %s', (text, problem) => {
    expect(checkBaseUrl(text)).toEqual({ problem });
  });
});
