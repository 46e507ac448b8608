import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/catalog/types.js';
import { openWorkspace } from '../../src/cli/open-workspace.js';
import { playbookInput, type PlaybookInput } from '../../src/playbook/input.js';
import { factsOf } from '../../src/verify/facts/workspace-facts.js';
import type { Facts } from '../../src/verify/facts/facts.js';

/** Made companies: a Dutch health-care SaaS on Azure, a US fintech API on GCP in its second period, an 8-person start-up. */
export const COMPANIES = [
  ['zorg', 'nl'],
  ['pay', 'en'],
  ['ai', 'en'],
] as const;

/** The day the companies are looked at. */
const DAY = '2026-11-29';

export interface Company {
  readonly input: PlaybookInput;
  readonly facts: Facts;
}

/** Opens and analyses a made company of a folder of companies. */
export async function openCompany(
  name: string,
  language: Language,
  folder = 'test/playbook/companies',
): Promise<Company> {
  const { snapshot, analyser } = await openWorkspace(join(folder, name), DAY, {
    now: () => new Date(`${DAY}T12:00:00Z`),
  });
  const input = playbookInput({
    snapshot,
    facts: analyser.facts,
    diagnostics: [...analyser.checkWorkspace().values()].flat(),
    language,
  });
  return { input: { ...input, language }, facts: factsOf(snapshot, { workspace: analyser.facts }) };
}

/** What records hold beside the lines that `verify` reads: the day, front matter, sizes of teams, events, sizes of registers. */
export function recordsOf({ snapshot, facts, today }: PlaybookInput): ReadonlySet<string> {
  const { team } = snapshot.config?.organisation ?? {};
  return new Set(
    [
      today,
      ...[team?.employees, team?.engineering, team?.security].map(String),
      ...[...snapshot.documents.values()].flatMap(({ frontMatter }) => [
        frontMatter?.version?.value,
        frontMatter?.approved?.value,
      ]),
      ...facts.events().flatMap(({ id, on, title }) => [id, on, title]),
      // How many rows a register holds is a fact of it; its header is none.
      ...(snapshot.registers?.() ?? []).map(([, text]) => String(text.trim().split('\n').length - 1)),
    ].flatMap((one) => one ?? []),
  );
}

/** All texts of these YAML and schema files in one string, in lower case. */
export function textOf(...folders: readonly string[]): string {
  return folders
    .flatMap((folder) =>
      folder.endsWith('.yaml')
        ? [folder]
        : readdirSync(folder)
            .filter((name) => /\.(?:yaml|json)$/.test(name))
            .map((name) => join(folder, name)),
    )
    .map((path) => readFileSync(path, 'utf8').toLowerCase())
    .join('\n');
}
