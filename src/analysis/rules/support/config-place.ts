import type { Soc2Config } from '../../../workspace/records.js';
import type { Range } from '../../../workspace/position.js';

/** Where a part of soc2.yaml stands, by path such as `commitments.0`; the file's first line when it is not written. */
export function configPlace(config: Soc2Config, part: string): Range {
  return config.places?.[part] ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
}
