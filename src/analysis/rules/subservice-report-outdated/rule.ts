import type { Localised } from '../../../catalog/types.js';
import { isOfOneDay } from '../../../evidence/providers.js';
import { addMonths } from '../../review-cadence.js';
import type { WorkspaceRule } from '../../rule.js';
import { configPlace } from '../support/config-place.js';
import { say } from '../support/say.js';

/** A SOC report is issued some months after its period; after this many it no longer tells of today. */
const MONTHS = 15;

/** A subservice organisation's report whose period ended too long ago, or before the observation period can rely on it. */
export const subserviceReportOutdated: WorkspaceRule = {
  meta: {
    code: 'subservice-report-outdated',
    title: say(
      'A subservice organisation’s report is outdated',
      'Het rapport van een subserviceorganisatie is verouderd',
    ),
    severity: 'warning',
    stage: 'evidence',
    part: 'none',
    effort: 'criterion',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    const { config } = snapshot;
    if (!config) return;
    for (const [n, { name, method, report, provides }] of config.subserviceOrganisations.entries()) {
      if (method === 'inclusive' || report?.periodEnd === undefined) continue;
      if (addMonths(report.periodEnd, MONTHS) >= facts.today) continue;
      yield {
        uri: config.uri,
        range: configPlace(config, `subserviceOrganisations.${n}`),
        criterion: provides[0] ?? 'CC9.2',
        ...(isOfOneDay(report.type) ? ofOneDay(name, report.periodEnd) : ofPeriod(name, report.periodEnd)),
        data: { fix: 'addReport', organisation: name },
      };
    }
  },
};

interface Said {
  readonly message: Localised;
  readonly why: Localised;
}

function ofPeriod(name: string, end: string): Said {
  return {
    message: say(
      `The report of ${name} covers the time up to ${end}.`,
      `Het rapport van ${name} gaat over de tijd tot ${end}.`,
    ),
    why: say(
      `That is more than ${MONTHS} months ago, and a new one will have been issued. Obtain it with a bridge letter for the time since, and review it.`,
      `Dat is meer dan ${MONTHS} maanden geleden, en er zal een nieuw rapport zijn. Vraag het op met een bridge letter voor de tijd erna, en beoordeel het.`,
    ),
  };
}

/** A report of Type I tells of no operation, which a bridge letter could say has gone on. */
function ofOneDay(name: string, day: string): Said {
  return {
    message: say(
      `The Type I report of ${name} speaks of ${day} only.`,
      `Het Type I-rapport van ${name} gaat alleen over ${day}.`,
    ),
    why: say(
      `That is more than ${MONTHS} months ago, and a bridge letter cannot extend a Type I report. Ask for a Type II report over your period, and review it.`,
      `Dat is meer dan ${MONTHS} maanden geleden, en een bridge letter kan een Type I-rapport niet verlengen. Vraag om een Type II-rapport over uw periode, en beoordeel het.`,
    ),
  };
}
