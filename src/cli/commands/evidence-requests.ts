import { asOwnReport } from '../../workspace/own-report.js';
import { resolve } from 'node:path';
import { analysesFor } from '../../evidence/requests/analyses.js';
import { matchRequests } from '../../evidence/requests/requests.js';
import { evidencePackage, PackageTooLargeError } from '../../reporting/evidence-package.js';
import { readRequestList, RequestListError } from '../../reporting/request-list.js';
import { requestsMarkdown } from '../../reporting/requests-markdown.js';
import { CliError } from '../cli-error.js';
import { openEvidence, readNamed, type EvidenceOptions } from '../evidence-workspace.js';
import type { CliHost } from '../host.js';
import { writeWhole } from '../write-inside.js';

/** Most evidence to pack, in bytes: all of it is in memory at once. */
const LIMIT = 1_000_000_000;

export const requests =
  (host: CliHost) =>
  async (file: string, dir: string, options: EvidenceOptions & { readonly out?: string }): Promise<void> => {
    const { analysis, snapshot, language, read, today, periodStart, isWhole } = await openEvidence(
      dir,
      options,
      host,
    );
    const list = await known(readRequestList(await readNamed(file), snapshot.config?.report.dateOrder));
    const matched = matchRequests(list, analysesFor(snapshot, today, periodStart), snapshot.controls);
    host.print(asOwnReport(requestsMarkdown(matched, language)));
    if (options.out === undefined) return;
    const packed = await known(
      evidencePackage({
        matched,
        organisation: snapshot.config?.organisation.name,
        today: analysis.today,
        language,
        read,
        limit: LIMIT,
      }),
    );
    await writeWhole(resolve(options.out), packed.zip, true, options.out);
    for (const path of packed.unread)
      host.printError(language === 'nl' ? `Niet te lezen: ${path}` : `Cannot be read: ${path}`);
    for (const path of packed.differing)
      host.printError(
        language === 'nl'
          ? `Wijkt af van de vastgelegde SHA-256: ${path}`
          : `Differs from its recorded SHA-256: ${path}`,
      );
    host.print(
      language === 'nl'
        ? `${packed.files} bestanden in ${options.out}.`
        : `${packed.files} files in ${options.out}.`,
    );
    host.exitCode(!isWhole ? 2 : packed.unread.length + packed.differing.length > 0 ? 1 : 0);
  };

async function known<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw error instanceof RequestListError || error instanceof PackageTooLargeError
      ? new CliError(error.message)
      : error;
  });
}
