import { ALL_RULES } from '../../analysis/all-rules.js';
import { toSarif } from '../../reporting/sarif.js';
import type { CheckOnce } from './kept-output.js';
import { checkFolder } from './check-folder.js';
import { DocumentCache } from './document-cache.js';
import { printed, render, type Seen } from './render.js';
import type { SharingOptions } from './share-out.js';

/** Checks a folder with its documents shared out over threads that run a script; all in this thread without one. */
export function checkOnce(sharing: SharingOptions = {}): CheckOnce {
  return async (folder, options, host, print, cache) => {
    const earlier = cache === undefined ? undefined : new DocumentCache(cache, folder, host.version);
    const checked = await checkFolder(folder, options.today, host, sharing, earlier);
    const { root, documents, config, today } = checked;
    const language = options.language ?? config?.preferences.language ?? 'en';
    const seen: Seen = { worst: undefined };
    if (options.format === 'sarif') {
      const all = [...printed(checked.results(), options, seen)].flatMap(([, diagnostics]) => diagnostics);
      const rules = ALL_RULES.map(({ meta }) => meta);
      const sarif = toSarif(all, { root, version: host.version, rules, language });
      print(`${JSON.stringify(sarif, null, 2)}\n`);
    } else {
      const { format, why, minSeverity } = options;
      const how = { root, documents, format, language, colour: host.colour, why, minSeverity };
      for (const piece of render(checked.results(), how, seen)) print(piece);
    }
    return {
      worst: seen.worst,
      today,
      timezone: config?.report.timezone,
      failures: checked.failures(),
    };
  };
}
