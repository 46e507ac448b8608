import type { Soc2Config } from '../../workspace/records.js';
import { configFault } from '../../workspace/config-fault.js';
import type { Language } from '../../catalog/types.js';
import { sayIn } from './words.js';

/** What a reader must know of figures that do not rest on what soc2.yaml says; undefined when they do. */
export function configNote(config: Soc2Config | undefined, language: Language): string | undefined {
  const fault = configFault(config);
  if (!config || !fault) return undefined;
  const say = sayIn(language);
  const file = config.uri.slice(config.uri.lastIndexOf('/') + 1);
  const place = `${file}:${fault.problem.range.start.line + 1}`;
  if (config.unreadable === 'kept')
    return say(
      `${file} cannot be read (${place}): these figures rest on the last version that could be.`,
      `${file} is niet te lezen (${place}): deze cijfers berusten op de laatste versie die wel leesbaar was.`,
    );
  return fault.kind === 'unreadable'
    ? say(
        `${file} cannot be read (${place}): these figures rest on defaults, such as Security as the only category, wherever the file could not be understood.`,
        `${file} is niet te lezen (${place}): deze cijfers berusten op standaardwaarden, zoals Beveiliging als enige categorie, overal waar het bestand niet te begrijpen was.`,
      )
    : say(
        `${file} names no category (${place}): only the criteria of Security count.`,
        `${file} noemt geen categorie (${place}): alleen de criteria van Beveiliging tellen.`,
      );
}
