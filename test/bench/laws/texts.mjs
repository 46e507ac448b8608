/** The texts on which the laws are tried: the sample company, the templates, and public policies when they are at hand. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const corpora =
  process.env.ATTEST_CORPORA ?? fileURLToPath(new URL('../../../../shared/corpora', import.meta.url));

export function textsFor(engine) {
  return [
    ...files(`${root}examples/meridian-metrics/policies`).map((one) => ({
      ...one,
      source: 'sample company',
    })),
    ...templates(engine),
    ...['real/hack23', 'real/catalyze', 'comply-strongdm', 'hailbytes'].flatMap((name) =>
      files(`${corpora}/${name}/docs`).map((one) => ({ ...one, source: name })),
    ),
  ];
}

function files(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = `${folder}/${name}`;
      if (statSync(path).isDirectory()) return files(path);
      return name.endsWith('.md') ? [{ name, text: readFileSync(path, 'utf8') }] : [];
    });
}

function templates(engine) {
  const index = new engine.WorkspaceIndex('file:///w');
  const snapshot = index.snapshot();
  const inScope = new Set(engine.CRITERION_IDS);
  return engine.POLICY_TYPES.flatMap((type) =>
    ['en', 'nl'].map((language) => ({
      source: `templates ${language}`,
      name: `${type.id}.md`,
      text: engine
        .offlineTemplate({ type, language, snapshot, inScope })
        .replace(/\[CONFIRM: ([^\]]*)\]/g, '$1')
        .replace('status: draft', 'status: approved'),
    })),
  );
}
