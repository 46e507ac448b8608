import type { Diagnostic } from '../../diagnostic.js';
import type { WorkspaceRule } from '../../rule.js';
import { configPlace } from '../support/config-place.js';
import { isBegun } from '../support/is-begun.js';
import { oneForMany } from '../support/one-for-many.js';
import { listed, quoted, say } from '../support/say.js';

/** A promise to customers that no control in operation keeps. */
export const commitmentWithoutControl: WorkspaceRule = {
  meta: {
    code: 'commitment-without-control',
    title: say(
      'A commitment to customers has no control',
      'Een toezegging aan klanten heeft geen beheersmaatregel',
    ),
    severity: 'warning',
    stage: 'evidence',
    part: 'none',
    effort: 'criterion',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    const { config } = snapshot;
    if (!config || !isBegun(snapshot)) return;
    for (const [n, commitment] of config.commitments.entries()) {
      const known = commitment.controls.flatMap((id) => facts.controls(id));
      if (known.some(({ status }) => status === 'implemented')) continue;
      const reason =
        commitment.controls.length === 0
          ? say('It names no control.', 'Zij noemt geen beheersmaatregel.')
          : known.length === 0
            ? say(
                `${listed(commitment.controls, 'en')} is not among the controls.`,
                `${listed(commitment.controls, 'nl')} staat niet bij de beheersmaatregelen.`,
              )
            : say(
                `${listed(commitment.controls, 'en')} is not in operation.`,
                `${listed(commitment.controls, 'nl')} is niet in werking.`,
              );
      yield {
        uri: config.uri,
        range: configPlace(config, `commitments.${n}`),
        criterion: commitment.criteria[0],
        message:
          commitment.controls.length === 0
            ? say(
                `soc2.yaml names no control for commitment ${commitment.id}.`,
                `soc2.yaml noemt geen beheersmaatregel voor toezegging ${commitment.id}.`,
              )
            : say(
                `No control in operation keeps commitment ${commitment.id}.`,
                `Geen werkende beheersmaatregel waarborgt toezegging ${commitment.id}.`,
              ),
        why: say(
          `${reason.en} You promise ${quoted(commitment.statement)}; an auditor asks which control makes it so.`,
          `${reason.nl} U belooft ${quoted(commitment.statement)}; een auditor vraagt welke maatregel daarvoor zorgt.`,
        ),
        data: {
          fix: 'linkControl',
          commitment: commitment.id,
          namesNone: commitment.controls.length === 0,
          ...(snapshot.controls.length === 0 && { noControls: true }),
        },
      };
    }
  },
  gather: (reports) =>
    reports.every(({ data }) => data?.noControls === true) ? noneRecorded(reports) : untied(reports),
};

/** Where no commitment is tied to a control, tying them is one piece of work. */
const untied = oneForMany(
  ({ data }) => (data?.namesNone === true ? String(data.commitment) : undefined),
  (count, { en, nl }) =>
    say(
      `soc2.yaml names no control for ${count} commitments: ${en}.`,
      `soc2.yaml noemt geen beheersmaatregel voor ${count} toezeggingen: ${nl}.`,
    ),
);

/** Where no control is recorded at all, that is the one thing to do. */
function noneRecorded(reports: readonly Diagnostic[]): readonly Diagnostic[] {
  const [first, second] = reports;
  if (!first || !second) return reports;
  const ids = reports.map(({ data }) => String(data?.commitment));
  return [
    {
      ...first,
      message: say(
        `No controls are recorded, so none is tied to the ${ids.length} commitments: ${listed(ids, 'en')}.`,
        `Er zijn geen beheersmaatregelen vastgelegd, dus aan de ${ids.length} toezeggingen is er geen gekoppeld: ${listed(ids, 'nl')}.`,
      ),
      why: say(
        'An auditor asks for each promise which control makes it so. Record controls in controls.yaml, or take the starter controls of the playbook, and name them under each commitment.',
        'Een auditor vraagt bij elke toezegging welke maatregel daarvoor zorgt. Leg maatregelen vast in controls.yaml, of neem de startmaatregelen van het draaiboek, en noem ze bij elke toezegging.',
      ),
      data: { ...first.data, each: reports },
    },
  ];
}
