import { expect, it } from 'vitest';
import { policyType } from '../../catalog/policy-types.js';
import EXCEPTIONS from './exceptions.yaml';
import SHARED_DATA from './shared-data.yaml';

it('names only contents that policy types have', () => {
  const keys = [
    ...Object.values((SHARED_DATA as { contents: Record<string, string[]> }).contents).flat(),
    ...(EXCEPTIONS as readonly { contents: readonly string[] }[]).flatMap(({ contents }) => contents),
  ];
  expect(keys.length).toBeGreaterThan(40);
  const unknown = keys.filter((key) => {
    const [type = '', id] = key.split('/');
    return !policyType(type)?.contents.some((one) => one.id === id);
  });
  expect(unknown).toEqual([]);
});
