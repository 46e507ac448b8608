/** The version of the OSCAL model that Attest writes (NIST, 2025). */
const OSCAL_VERSION = '1.2.1';

/** Where the criteria are defined: the standard is not published in OSCAL, so its name stands for it. */
export const CRITERIA_SOURCE = 'urn:aicpa:tsp-section-100:2017';

/** OSCAL's metadata block. `modified` is an ISO date. */
export function oscalMetadata(title: string, modified: string, version: string): Record<string, unknown> {
  return { title, 'last-modified': `${modified}T00:00:00Z`, version, 'oscal-version': OSCAL_VERSION };
}

/** A criterion's ID as an OSCAL token: `CC6.1` becomes `cc6.1`. */
export function controlToken(criterion: string): string {
  return criterion.toLowerCase();
}

/** An OSCAL property of Attest's own. */
export interface Property {
  readonly name: string;
  readonly value: string;
  readonly ns: string;
}

/** OSCAL properties, one for each value; those without a value are left out. */
export function props(values: Readonly<Record<string, string | readonly string[] | undefined>>): {
  props?: readonly Property[];
} {
  const list = Object.entries(values).flatMap(([name, value]) =>
    (typeof value === 'string' || value === undefined ? [value] : value).flatMap((one) =>
      one === undefined || one.trim() === ''
        ? []
        : [{ name, value: one.replace(/\s+/g, ' ').trim(), ns: 'urn:attest:oscal' }],
    ),
  );
  return list.length === 0 ? {} : { props: list };
}
