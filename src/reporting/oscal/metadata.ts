/** The version of the OSCAL model that Attest writes (NIST, 2024). */
const OSCAL_VERSION = '1.1.2';

/** OSCAL's metadata block. `modified` is an ISO date. */
export function oscalMetadata(title: string, modified: string, version: string): Record<string, unknown> {
  return { title, 'last-modified': `${modified}T00:00:00Z`, version, 'oscal-version': OSCAL_VERSION };
}

/** A criterion's ID as an OSCAL token: `CC6.1` becomes `cc6.1`. */
export function controlToken(criterion: string): string {
  return criterion.toLowerCase();
}

/** OSCAL properties; those without a value are left out. */
export function props(values: Readonly<Record<string, string | undefined>>): {
  props?: { name: string; value: string; ns: string }[];
} {
  const list = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value.trim() === ''
      ? []
      : [{ name, value: value.replace(/\s+/g, ' ').trim(), ns: 'urn:attest:oscal' }],
  );
  return list.length === 0 ? {} : { props: list };
}
