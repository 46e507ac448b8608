import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as coreBundle from './core.js';
import type * as importersBundle from '../importing/bundle.js';

import type * as officeBundle from '../reporting/office/bundle.js';

export type Importers = typeof importersBundle;

/** Loads everything but what starts the program. */
export function loadCore(): typeof coreBundle {
  return createRequire(__filename)(join(__dirname, 'core.js')) as typeof coreBundle;
}

/** Loads the importers, which are a file of their own so that `attest check` does not pay for them. */
export function loadImporters(): Importers {
  return load<Importers>('importers');
}

/** Loads the writers of Word and PowerPoint files. */
export function loadOffice(): typeof officeBundle {
  return load<typeof officeBundle>('office');
}

/** `__dirname` is dist/cli in the build. */
function load<T>(name: string): T {
  return createRequire(__filename)(join(__dirname, `../desktop/${name}.js`)) as T;
}
