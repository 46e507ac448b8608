import { ALL_RULES } from '../../analysis/all-rules.js';
import { toSarif } from '../../reporting/sarif.js';
import type { CheckOnce } from './kept-output.js';
import { checkCompanies } from './check-companies.js';
import { DocumentCache } from './document-cache.js';
import { ignoresJson, ignoresLines } from './ignores-lines.js';
import { printed, render, type Seen } from './render.js';
import type { SharingOptions } from './share-out.js';

/** Checks a folder with its documents shared out over threads that run a script; all in this thread without one. */
export function checkOnce(sharing: SharingOptions = {}): CheckOnce {
  return async (folder, options, host, print, cache) => {
    const earlierOf = (home: string): DocumentCache | undefined =>
      cache === undefined ? undefined : new DocumentCache(cache, home, host.version);
    const checked = await checkCompanies(folder, options.today, host, sharing, earlierOf, options.ignores);
    const { root, documents, config, today } = checked;
    const language = options.language ?? config?.preferences.language ?? 'en';
    const seen: Seen = { worst: undefined };
    if (options.format === 'sarif') {
      const all = [...printed(checked.results(), options, seen)].flatMap(([, diagnostics]) => diagnostics);
      const rules = ALL_RULES.map(({ meta }) => meta);
      const ignores = ignoresJson(checked, options);
      const files = { notRead: checked.notRead, isWhole: checked.isWhole };
      const sarif = toSarif(all, { root, version: host.version, rules, language, files, ignores });
      print(`${JSON.stringify(sarif, null, 2)}\n`);
    } else {
      const { format, why, minSeverity } = options;
      const how = {
        root,
        documents,
        format,
        language,
        colour: host.colour,
        why,
        files: checked,
        eachFile: options.files,
        minSeverity,
        holdsBack: config === undefined && !options.all,
        ignores: { lines: ignoresLines(checked, options, language), json: ignoresJson(checked, options) },
      };
      for (const piece of render(checked.results(), how, seen)) print(piece);
    }
    return {
      worst: seen.worst,
      today,
      timezone: config?.report.timezone,
      failures: checked.failures(),
      isWhole: checked.isWhole,
      ignores: checked.ignores.length,
    };
  };
}
