import { Option, type Command } from 'commander';
import { countPlaceholders } from '../../authoring/offline-template.js';
import { freePath } from '../../authoring/template/free-path.js';
import { localise } from '../../catalog/localise.js';
import { POLICY_TYPES, policyType } from '../../catalog/policy-types.js';
import type { Language } from '../../catalog/types.js';
import { playbookInput } from '../../playbook/input.js';
import { newDocument } from '../../playbook/new-document.js';
import { CliError } from '../cli-error.js';
import type { CliHost } from '../host.js';
import { openWorkspace } from '../open-workspace.js';
import { tellOfWhole } from '../tell-not-whole.js';
import { writeInside } from '../write-inside.js';

interface NewOptions {
  readonly language?: Language;
}

/** `attest new [type] [dir]`: a document from its template, filled in from soc2.yaml; without a type, which there are. */
export function addNew(program: Command, host: CliHost): void {
  program
    .command('new')
    .description('Start a policy, procedure or plan from its template, filled in from soc2.yaml.')
    .argument('[type]', 'its type; without one, all types are listed')
    .argument('[dir]', 'the folder that holds soc2.yaml', '.')
    .addOption(
      new Option('--language <language>', 'language; that of soc2.yaml when left out').choices(['en', 'nl']),
    )
    .action(async (id: string | undefined, dir: string, options: NewOptions) => {
      if (id === undefined) {
        for (const { id: name, title } of POLICY_TYPES)
          host.print(`${name.padEnd(26)} ${localise(title, options.language ?? 'en')}`);
        return;
      }
      const type = policyType(id);
      if (!type) throw new CliError(`There is no type “${id}”; “attest new” lists them.`);
      const { folder, snapshot, analyser } = await openWorkspace(dir, undefined, host);
      const language = options.language ?? snapshot.config?.preferences.language ?? 'en';
      const input = playbookInput({ snapshot, facts: analyser.facts, diagnostics: [], language });
      const text = newDocument(type, { ...input, language });
      const path = freePath(type, snapshot);
      await writeInside(folder, path, text, false);
      const open = countPlaceholders(text);
      host.print(
        language === 'nl'
          ? `${path}: gemaakt, een concept met ${open} ${open === 1 ? 'invulplek' : 'invulplekken'} [CONFIRM: …]`
          : `${path}: made, a draft with ${open} ${open === 1 ? 'place' : 'places'} to fill in, [CONFIRM: …]`,
      );
      tellOfWhole(snapshot, options.language, host);
    });
}
