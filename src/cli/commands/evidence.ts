import { Option, type Command } from 'commander';
import type { CliHost } from '../host.js';
import { hash, verify } from './evidence-integrity.js';
import { population } from './evidence-population.js';
import { requests } from './evidence-requests.js';
import { kinds, review, status } from './evidence-reports.js';
import { result, sample, structure } from './evidence-writing.js';

/** `attest evidence …`: everything about the evidence of a folder. */
export function addEvidence(program: Command, host: CliHost): void {
  const evidence = program
    .command('evidence')
    .description('Check, hash, sample and hand over the evidence of a folder.');
  const dated = (command: Command): Command =>
    command
      .addOption(new Option('--language <language>', 'language of the text').choices(['en', 'nl']))
      .addOption(new Option('--today <date>', 'as of this day (YYYY-MM-DD)'));
  const ofPeriod = (command: Command): Command =>
    command.option('--observation-period <period>', 'the name or first day of another period of soc2.yaml');
  const inFolder = (command: Command): Command =>
    dated(command.argument('[dir]', 'the folder that holds soc2.yaml', '.'));

  ofPeriod(
    inFolder(
      evidence
        .command('status')
        .description('One line a control; exit code 1 when evidence is missing, late or weak.'),
    ),
  )
    .option('--json', 'as JSON', false)
    .action(status(host));
  ofPeriod(
    inFolder(
      evidence.command('review').description('Review the inventory as an auditor would, as Markdown.'),
    ),
  ).action(review(host));
  dated(
    evidence
      .command('kinds')
      .description('What each kind of evidence proves, how to collect it and where to keep it.'),
  ).action(kinds(host));
  inFolder(evidence.command('hash').description('Record the SHA-256 of evidence files in their manifests.'))
    .option('--below <folder>', 'only files in or below this folder of the workspace')
    .option('--accept', 'also overwrite hashes of files that were changed', false)
    .action(hash(host));
  inFolder(
    evidence
      .command('verify')
      .description('Compare files with their recorded SHA-256; exit code 1 when one was changed or is gone.'),
  ).action(verify(host));
  dated(
    evidence
      .command('sample')
      .description('Draw a sample of what a control had to do, events or scheduled times, and record it.')
      .argument('<control>', 'ID of the control')
      .argument('[dir]', 'the folder that holds soc2.yaml', '.'),
  )
    .requiredOption('--period <period>', 'such as 2026-Q3')
    .option('--size <number>', 'how many; suggested when left out')
    .option('--seed <text>', 'what decides the selection')
    .option('--replace', 'replace the sample that is recorded already', false)
    .option('--dry-run', 'only print', false)
    .action(sample(host));
  dated(
    evidence
      .command('result')
      .description('Record what testing an item of a sample showed.')
      .argument('<control>', 'ID of the control')
      .argument('<item>', 'ID of the item, as the sample has it')
      .argument('[dir]', 'the folder that holds soc2.yaml', '.'),
  )
    .requiredOption('--period <period>', 'the period of the sample, such as 2026-Q3')
    .addOption(
      new Option('--result <result>', 'whether the control worked')
        .choices(['pass', 'exception'])
        .makeOptionMandatory(),
    )
    .option('--by <name>', 'who tested it')
    .option('--note <text>', 'what was seen')
    .action(result(host));
  inFolder(
    evidence
      .command('structure')
      .description('Make the folders of evidence for every control and period; never touches what is there.'),
  )
    .option('--dry-run', 'only print', false)
    .action(structure(host));
  dated(
    evidence
      .command('requests')
      .description('Match an auditor’s list of requests (CSV or XLSX) to the evidence.')
      .argument('<file>', 'the list')
      .argument('[dir]', 'the folder that holds soc2.yaml', '.'),
  )
    .option('--out <zip>', 'pack what answers them, with a manifest')
    .option(
      '--observation-period <period>',
      'look at this period of soc2.yaml only; else the one the auditor tests, or a request names',
    )
    .action(requests(host));
  inFolder(
    evidence
      .command('population')
      .description(
        'Make a register of all changes out of git’s history: who wrote, merged and reviewed each.',
      ),
  )
    .option('--from-git', 'out of the history of a git repository', false)
    .option(
      '--repository <folder>',
      'the repository whose changes count; the one of the folder when left out',
    )
    .option('--branch <name>', 'the branch that counts; the default one when left out')
    .option('--period <period>', 'such as 2026-Q3; the observation period when left out')
    .option('--pull-requests <file>', 'what gh pr list --json wrote, for what git does not know')
    .option('--sample [number]', 'also draw a sample; the suggested size when none is given')
    .option('--seed <text>', 'what decides the sample')
    .addOption(new Option('--format <format>', 'how to write it').choices(['csv', 'json']).default('csv'))
    .option('-o, --out <file>', 'write to a file of the folder, such as registers/changes.csv')
    .option('--force', 'replace that file', false)
    .action(population(host));
}
