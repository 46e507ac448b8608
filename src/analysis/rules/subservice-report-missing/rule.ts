import type { WorkspaceRule } from '../../rule.js';
import { configPlace } from '../support/config-place.js';
import { isBegun } from '../support/is-begun.js';
import { oneForMany } from '../support/one-for-many.js';
import { say } from '../support/say.js';

/** A carved-out subservice organisation of whose report nothing is known, or whose report was never reviewed. */
export const subserviceReportMissing: WorkspaceRule = {
  meta: {
    code: 'subservice-report-missing',
    title: say(
      'A subservice organisation’s report is missing or not reviewed',
      'Het rapport van een subserviceorganisatie ontbreekt of is niet beoordeeld',
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
    const begun = isBegun(snapshot);
    for (const [n, { name, method, report, provides }] of config.subserviceOrganisations.entries()) {
      // The inclusive method brings its controls into your own report.
      if (method === 'inclusive' || (!report && !begun)) continue;
      const common = {
        uri: config.uri,
        range: configPlace(config, `subserviceOrganisations.${n}`),
        criterion: provides[0] ?? 'CC9.2',
      };
      const lost = report?.path !== undefined && !facts.exists(report.path);
      if (!report) {
        yield {
          ...common,
          message: say(`soc2.yaml names no report of ${name}.`, `soc2.yaml noemt geen rapport van ${name}.`),
          why: say(
            'With the carve-out method you rely on its own SOC report. Obtain and review it, or, where a register says that you did, enter type, period and date of review under “report”.',
            'Bij de carve-outmethode steunt u op het eigen SOC-rapport. Vraag het op en beoordeel het of, als een register zegt dat dit is gebeurd, vul type, periode en datum van de beoordeling in onder “report”.',
          ),
          data: { fix: 'addReport', organisation: name },
        };
      } else if (lost) {
        yield {
          ...common,
          message: say(
            `The report of ${name} is not at “${report.path ?? ''}”.`,
            `Het rapport van ${name} staat niet op “${report.path ?? ''}”.`,
          ),
          why: say(
            'The file does not exist in the workspace, so the review cannot be shown.',
            'Het bestand bestaat niet in de werkruimte, dus de beoordeling is niet aan te tonen.',
          ),
          data: { path: report.path },
        };
      } else if (report.reviewed === undefined) {
        yield {
          ...common,
          severity: 'info',
          message: say(
            `soc2.yaml does not say when the report of ${name} was reviewed.`,
            `soc2.yaml zegt niet wanneer het rapport van ${name} is beoordeeld.`,
          ),
          why: say(
            'Having the report is not enough: an auditor asks for your review of its exceptions and of the controls it expects of you. Enter the date under “report.reviewed”.',
            'Het rapport hebben is niet genoeg: een auditor vraagt uw beoordeling van de afwijkingen en van de maatregelen die het van u verwacht. Vul de datum in bij “report.reviewed”.',
          ),
          data: { fix: 'reviewReport', organisation: name },
        };
      }
    }
  },
  gather: oneForMany(
    ({ data }) => (data?.fix === 'addReport' ? String(data.organisation) : undefined),
    (count, { en, nl }) =>
      say(
        `soc2.yaml names no report of ${count} subservice organisations: ${en}.`,
        `soc2.yaml noemt geen rapport van ${count} subserviceorganisaties: ${nl}.`,
      ),
  ),
};
