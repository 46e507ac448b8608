import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as checkBundle from './check/bundle.js';
import type * as coreBundle from './core.js';
import type * as importersBundle from '../importing/main.node.js';
import type * as mcpBundle from './mcp/protocol/bundle.js';
import type * as officeBundle from '../reporting/office/bundle.js';

export type Importers = typeof importersBundle;

/** Loads what a check needs. */
export function loadCheck(): typeof checkBundle {
  return createRequire(__filename)(checkScript()) as typeof checkBundle;
}

/** The file of a check, which a thread may run. */
export function checkScript(): string {
  return join(__dirname, 'check.js');
}

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

/** Loads the Model Context Protocol. */
export function loadMcp(): typeof mcpBundle {
  return createRequire(__filename)(join(__dirname, 'mcp.js')) as typeof mcpBundle;
}

/** The file of the importers, which a thread may run. */
export function importersScript(): string {
  return join(__dirname, '../desktop/importers.js');
}

/** `__dirname` is dist/cli in the build. */
function load<T>(name: string): T {
  return createRequire(__filename)(join(__dirname, `../desktop/${name}.js`)) as T;
}
