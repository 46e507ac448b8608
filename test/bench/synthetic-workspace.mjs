/**
 * Writes a workspace of many policies for benchmarks: sections of the sample company's policies in random order with
 * their numbers and some words changed, so that no two are the same text.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SAMPLE = join(import.meta.dirname, '../../examples/meridian-metrics');

/** A small seeded generator (mulberry32), so that every run measures the same text. */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Sections of the sample's policies and procedures, headings included. */
export async function sampleSections() {
  const sections = [];
  for (const folder of ['policies', 'procedures']) {
    for (const name of await readdir(join(SAMPLE, folder))) {
      const text = await readFile(join(SAMPLE, folder, name), 'utf8');
      const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
      sections.push(...body.split(/^(?=## )/m).filter((section) => section.startsWith('## ')));
    }
  }
  return sections;
}

/** The text of one policy of about `bytes` bytes; `n` makes it unlike the others. */
export function syntheticPolicy(sections, n, bytes, next) {
  const parts = [
    `---\ntitle: Policy ${n}\nowner: Head of Security\napprover: CEO\nversion: "1.${n % 9}"\napproved: 2026-06-01\nreview: annual\nstatus: approved\nsatisfies:\n  TSC: [CC6.${1 + (n % 8)}]\n---\n\n# Policy ${n}\n\n`,
  ];
  let size = parts[0].length;
  while (size < bytes) {
    const section = sections[Math.floor(next() * sections.length)];
    const varied = section.replace(/\b(\d{1,3})\b/g, (digits) =>
      next() < 0.5 ? digits : String(1 + Math.floor(next() * 90)),
    );
    const part = `${varied.trimEnd()}\n\nThis part applies to team ${n}-${Math.floor(next() * 1e6)} and its systems.\n\n`;
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
}

/** Writes `count` policies of `bytes` bytes and a soc2.yaml below `folder`. */
export async function writeWorkspace(folder, count, bytes, seed = 7) {
  const next = random(seed);
  const sections = await sampleSections();
  await mkdir(join(folder, 'policies'), { recursive: true });
  await writeFile(
    join(folder, 'soc2.yaml'),
    'version: 1\norganisation: { name: Bench }\nreport: { type: II, categories: [security, availability] }\n',
  );
  for (let n = 0; n < count; n += 1) {
    await writeFile(
      join(folder, 'policies', `policy-${String(n).padStart(5, '0')}.md`),
      syntheticPolicy(sections, n, bytes, next),
    );
  }
}
