import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/** A company's files by path. Its soc2.yaml is brought into the shape that Attest reads; nothing is added. */
export function readCompany(folder) {
  const files = new Map();
  for (const name of readdirSync(join(folder, 'policies')).sort())
    files.set(`policies/${name}`, readFileSync(join(folder, 'policies', name), 'utf8'));
  files.set('controls.yaml', withTitles(readFileSync(join(folder, 'controls.yaml'), 'utf8')));
  files.set('soc2.yaml', asRead(parse(readFileSync(join(folder, 'soc2.yaml'), 'utf8'))));
  return files;
}

function asRead({
  organisation = {},
  people = [],
  team = {},
  infrastructure = [],
  report = {},
  tools = [],
  ...rest
}) {
  const { name, industry, website } = organisation;
  return stringify({
    version: 1,
    organisation: {
      name,
      industry,
      description: [organisation.description, website].filter(Boolean).join('; ') || undefined,
      people,
      team: { employees: team.size },
    },
    infrastructure: Array.isArray(infrastructure)
      ? { architecture: infrastructure.join('; ') }
      : infrastructure,
    report: {
      type: report.type,
      categories: report.categories,
      observationPeriod: report.period && {
        start: String(report.period.start),
        end: String(report.period.end),
      },
    },
    tools: tools.map(({ name: tool, area }) => ({ name: tool, purpose: area })),
    services: rest.services,
    commitments: rest.commitments,
    subserviceOrganisations: (rest.subserviceOrganisations ?? []).map(({ name: vendor, provides }) => ({
      name: vendor,
      services: provides,
    })),
    preferences: rest.preferences,
  });
}

/** A control without a title is known by its statement. */
function withTitles(text) {
  const { controls } = parse(text);
  return stringify({ controls: controls.map((one) => ({ title: one.title ?? one.statement, ...one })) });
}
