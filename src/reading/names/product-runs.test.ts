import { expect, it } from 'vitest';
import { productRuns } from './product-runs.js';

it.each([
  [
    'Azure App Service in twee zones, Azure SQL Database en Blob Storage, versleuteld met AES-256.',
    ['Microsoft Azure'],
    ['Azure App Service', 'Azure SQL Database', 'Blob Storage'],
  ],
  [
    'Cloud SQL for PostgreSQL with a replica, Pub/Sub between API and workers.',
    ['Google Cloud'],
    ['Cloud SQL', 'Pub/Sub'],
  ],
  [
    'One ECS service, Aurora PostgreSQL and S3; prompts go elsewhere.',
    ['AWS'],
    ['ECS', 'Aurora PostgreSQL', 'S3'],
  ],
  ['Separate networks for production and test.', [], []],
])('names the products in “%s”', (text, familiar, names) => {
  expect(productRuns(text, familiar)).toEqual(names);
});
