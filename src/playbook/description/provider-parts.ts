import type { CriterionId } from '../../catalog/types.js';
import { h2, list, table, type Block } from '../markdown.js';
import { assumedOf } from '../provider-controls.js';
import { providerDuties, unlistedProviders } from '../provider-duties.js';
import { listed } from '../words.js';
import { controlsFor, idsOf } from '../workspace-views.js';
import { withoutStop, type Part } from './part.js';

/** DC 7: the subservice organisations, what is assumed of them and how they are watched. */
export function subservice({ input, config, say, ask, name, t }: Part): readonly Block[] {
  const duties = providerDuties(input);
  const all = config?.subserviceOrganisations ?? [];
  const hosts = config ? unlistedProviders(config) : [];
  if (all.length === 0)
    return [h2(say('s8')), ...hosts.map((host) => ask('askIsSub', { name: host })), ask('askSub')];
  const inclusive = all.filter(({ method }) => method === 'inclusive').map((one) => one.name);
  const assumed = all.filter(({ method }) => method !== 'inclusive');
  const watching = controlsFor(input.snapshot, ['CC9.2']);
  return [
    h2(say('s8')),
    say('subIntro', { name }),
    table(
      [say('organisation'), say('uses'), say('method')],
      [
        ...all.map((one) => [one.name, one.services.join(', '), one.method ?? ask('askMethod')]),
        ...hosts.map((host) => [host, say('hosts'), ask('askIsSub', { name: host })]),
      ],
    ),
    all.some(({ method }) => method === 'carve-out') ? say('carveOut', { name }) : '',
    inclusive.length === 0 ? '' : say('inclusive', { names: listed(inclusive, t.language) }),
    table(
      [say('organisation'), say('criterion'), say('expects'), say('ownBeside', { name })],
      assumed.flatMap((one): (readonly string[])[] =>
        one.provides.length === 0
          ? [[one.name, ask('askExpects', { services: one.services.join(', ') || one.name }), '', '']]
          : one.provides.map((id: CriterionId) => [
              one.name,
              id,
              assumedOf(one.name, id, t),
              idsOf(controlsFor(input.snapshot, [id])),
            ]),
      ),
    ),
    ...(duties.length === 0
      ? []
      : [
          say('expectedOfUs', { name }),
          table(
            [say('organisation'), 'ID', say('expected'), say('controlsHead')],
            duties.map((one) => [one.provider, one.id, one.statement, idsOf(one.controls) || ask('askDuty')]),
          ),
        ]),
    list(
      all.flatMap((one) =>
        one.report?.periodEnd === undefined || one.report.reviewed === undefined
          ? []
          : [say('report', { sub: one.name, end: one.report.periodEnd, read: one.report.reviewed })],
      ),
    ),
    watching.length === 0
      ? ask('askMonitored')
      : say('monitored', {
          name,
          control: watching.map((one) => `${one.id} (${withoutStop(one.statement ?? one.title)})`).join(', '),
        }),
  ];
}
