import { Coverage, type CriterionCoverage } from '../../../server/protocol.js';
import { text, type AttestTool } from './tool.js';

interface Input {
  readonly group?: string;
}

/** The four states of each criterion, with the places that count. */
export const readCoverage: AttestTool<Input> = {
  name: 'attest_readCoverage',
  async invoke(ai, { group }) {
    const wanted = group?.trim().toUpperCase();
    const folders = await ai.client.request(Coverage, {});
    const criteria = folders
      .flatMap((folder) => folder.criteria)
      .filter(
        (one) =>
          one.inScope &&
          (wanted === undefined || wanted === '' || one.group === wanted || one.id.startsWith(wanted)),
      );
    if (criteria.length === 0) return text(`No criterion in scope matches “${group ?? ''}”.`);
    return text(criteria.map(line).join('\n'));
  },
};

function line({
  id,
  title,
  claimed,
  substantiated,
  approved,
  evidenced,
  points,
  places,
}: CriterionCoverage): string {
  const states = Object.entries({ claimed, substantiated, approved, evidenced }).map(
    ([name, is]) => `${is ? '' : 'not '}${name}`,
  );
  const where = places
    .filter(({ counts, kind }) => counts && kind === 'text')
    .slice(0, 3)
    .map(({ label }) => label);
  return `${id} ${title}: ${states.join(', ')}; ${points.found} of ${points.total} points${where.length > 0 ? `; ${where.join('; ')}` : ''}`;
}
