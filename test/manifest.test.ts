import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(path, 'utf8');
const json = (path: string): Record<string, unknown> => JSON.parse(read(path)) as Record<string, unknown>;

interface Menu {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}
interface Manifest {
  readonly activationEvents: readonly string[];
  readonly icon: string;
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: {
    readonly commands: readonly {
      command: string;
      title: string;
      category?: string;
      icon?: string;
      enablement?: string;
    }[];
    readonly menus: Readonly<Record<string, readonly Menu[]>>;
    readonly views: Readonly<Record<string, readonly { id: string; when?: string }[]>>;
    readonly viewsContainers: Readonly<Record<string, readonly { id: string; icon: string }[]>>;
    readonly viewsWelcome: readonly { view: string; contents: string; when?: string }[];
    readonly submenus: readonly { id: string }[];
    readonly configuration: readonly {
      properties: Readonly<
        Record<string, { description?: string; markdownDescription?: string; scope?: string }>
      >;
    }[];
    readonly walkthroughs: readonly {
      steps: readonly { description: string; media: { svg: string }; completionEvents: readonly string[] }[];
    }[];
    readonly yamlValidation: readonly { url: string }[];
    readonly grammars: readonly { path: string }[];
    readonly snippets: readonly { path: string }[];
  };
}

const manifest = json('package.json') as unknown as Manifest;
const { contributes } = manifest;
const english = json('package.nls.json') as Record<string, string>;
const dutch = json('package.nls.nl.json') as Record<string, string>;
const sources = readdirSync('src/extension', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => read(join('src/extension', name)))
  .join('\n');
const text = read('package.json');
const commands = contributes.commands.map(({ command }) => command);
const walkthroughs = contributes.walkthroughs.flatMap(({ steps }) => steps);

describe('the manifest', () => {
  it('activates on policies only, never on every start', () => {
    for (const event of manifest.activationEvents)
      expect(event).toMatch(
        /^(?:workspaceContains:[^*]|onWebviewPanel:|onChatParticipant:|onLanguageModelTool:)/,
      );
  });

  it('lets no repository decide on a verdict, or on what is sent and where', () => {
    const settings = Object.assign(
      {},
      ...contributes.configuration.map(({ properties }) => properties),
    ) as Record<string, { scope?: string }>;
    const ofWorkspace = Object.keys(settings).filter((key) => settings[key]?.scope !== 'machine');
    expect(ofWorkspace.sort()).toEqual([
      'attest.ai.idleTimeoutSeconds',
      'attest.ai.timeoutSeconds',
      'attest.ai.totalTimeoutSeconds',
      'attest.language',
      'attest.playbook.folder',
    ]);
    // Nor does what is left to it count before the folder is trusted, but for the language of messages.
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    expect([...restrictedConfigurations, 'attest.language'].sort()).toEqual(Object.keys(settings).sort());
  });

  it('says everything in English and in Dutch', () => {
    const keys = new Set([...text.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key));
    expect(Object.keys(english).sort()).toEqual([...keys].sort());
    expect(Object.keys(dutch).sort()).toEqual([...keys].sort());
    const same = [...keys].filter((key) => english[key ?? ''] === dutch[key ?? '']);
    expect(same.filter((key) => (english[key ?? ''] ?? '').length > 25)).toEqual([]);
  });

  it('gives the same commands in both languages of a text', () => {
    const links = (value: string | undefined): string[] =>
      [...(value ?? '').matchAll(/\(command:([^)]*)\)/g)].map(([, link]) => link ?? '');
    for (const key of Object.keys(english))
      expect([key, links(dutch[key])]).toEqual([key, links(english[key])]);
    const linked = Object.values(english)
      .flatMap(links)
      .map((link) => link.split('?')[0] ?? '');
    const focus = Object.values(contributes.views)
      .flat()
      .map(({ id }) => `${id}.focus`);
    for (const link of linked.filter((id) => id.startsWith('attest.')))
      expect([...commands, ...focus]).toContain(link);
  });

  it('declares commands with a category, a translated title and an icon', () => {
    for (const { command, title, category, icon } of contributes.commands) {
      expect([command, title]).toEqual([command, expect.stringMatching(/^%command\.[\w.]+%$/)]);
      expect([command, category]).toEqual([command, 'Attest']);
      expect([command, icon]).toEqual([command, expect.stringMatching(/^\$\([\w-]+\)$/)]);
    }
  });

  /** Name and ID of every command that a file of the extension defines. */
  const defined = [...sources.matchAll(/const (\w+): \w+Command = \{\s+id: '([\w.]+)'/g)];

  it('declares the commands that the extension defines, and no others', () => {
    expect(defined.length).toBeGreaterThan(50);
    expect(defined.map(([, , id]) => id).sort()).toEqual([...commands].sort());
  });

  it('declares only commands that the extension registers', () => {
    const registered = [...sources.matchAll(/const COMMANDS: readonly \w+\[\] = \[([^\]]*)\]/g)].flatMap(
      ([, list]) => (list ?? '').match(/\w+/g) ?? [],
    );
    expect(registered.sort()).toEqual(defined.map(([, name]) => name).sort());
    // No other way leads to a command of ours.
    expect(sources.match(/registerCommand\(/g)).toHaveLength(1);
  });

  it('uses only icons that exist', () => {
    const known = new Set(
      read('node_modules/@vscode/codicons/dist/codicon.csv')
        .split('\n')
        .map((line) => line.split(',')[0]),
    );
    const used = [
      ...new Set(
        [...(text + sources).matchAll(/\$\(([\w-]+?)(?:~spin)?\)|new ThemeIcon\('([\w-]+)'/g)].map(
          (match) => match[1] ?? match[2],
        ),
      ),
    ];
    expect(used.filter((icon) => !known.has(icon))).toEqual([]);
  });

  it('refers only to files that exist, none of them large', () => {
    const files = [
      manifest.icon,
      ...Object.values(contributes.viewsContainers)
        .flat()
        .map(({ icon }) => icon),
      ...walkthroughs.map(({ media }) => media.svg),
      ...contributes.yamlValidation.map(({ url }) => url),
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.snippets.map(({ path }) => path),
    ];
    for (const file of files) {
      expect(existsSync(file), file).toBe(true);
      expect(statSync(file).size, file).toBeLessThan(40_000);
    }
  });

  it('has walkthrough pictures without style sheets, which VS Code blocks', () => {
    for (const { media } of walkthroughs) expect(read(media.svg)).not.toMatch(/<style|style=|class=|<script/);
  });

  it('refers only to commands, views and submenus that are declared', () => {
    const submenus = contributes.submenus.map(({ id }) => id);
    const own = Object.entries(contributes.menus).flatMap(([menu, items]) =>
      items.map((item) => ({ menu, ...item })),
    );
    for (const { command, submenu } of own) {
      if (command !== undefined) expect(commands).toContain(command);
      if (submenu !== undefined) expect(submenus).toContain(submenu);
    }
    const views = Object.values(contributes.views)
      .flat()
      .map(({ id }) => id);
    for (const { view } of contributes.viewsWelcome) expect(views).toContain(view);
    for (const [, view] of text.matchAll(/view == ([\w.]+)/g)) expect(views).toContain(view);
  });

  it('says in every view what to do while no folder is open, with buttons, and that a folder is being read', () => {
    const views = Object.values(contributes.views).flat();
    for (const { id } of views) {
      const shown = (when: string): string[] =>
        contributes.viewsWelcome
          .filter((one) => one.view === id && one.when === when)
          .map(({ contents }) => contents.replaceAll('%', ''));
      expect(shown('workspaceFolderCount > 0 && !attest.ready'), id).toEqual(['welcome.starting']);
      const [key = '', ...more] = shown('workspaceFolderCount == 0');
      expect(more, id).toEqual([]);
      for (const language of ['', '.nl']) {
        const texts = JSON.parse(read(`package.nls${language}.json`)) as Record<string, string>;
        expect(texts[key], id).toMatch(/\n\[[^\]]+\]\(command:vscode\.openFolder\)\n/);
        expect(texts[key], id).toMatch(/\[[^\]]+\]\(command:attest\.openWalkthrough\)$/);
      }
    }
  });

  it('tests only context keys that the extension sets', () => {
    const whens = [...text.matchAll(/"(?:when|enablement)": "([^"]*)"/g)].map(([, when]) => when ?? '');
    const events = walkthroughs
      .flatMap(({ completionEvents }) => completionEvents)
      .filter((event) => event.startsWith('onContext:'));
    const keys = new Set(
      [...whens, ...events].flatMap((when) =>
        [...when.matchAll(/(?<![\w.= ]= )\b(attest\.[\w.]+)/g)].map(([, key]) => key ?? ''),
      ),
    );
    const views = new Set(
      Object.values(contributes.views)
        .flat()
        .map(({ id }) => id),
    );
    const unset = [...keys].filter((key) => !views.has(key) && !sources.includes(`'${key}'`));
    expect(unset).toEqual([]);
  });

  it('describes every setting, and the extension reads every one', () => {
    for (const [name, { description, markdownDescription }] of contributes.configuration.flatMap(
      ({ properties }) => Object.entries(properties),
    )) {
      expect([name, description ?? markdownDescription]).toEqual([name, expect.stringMatching(/^%[\w.]+%$/)]);
      // VS Code's language client reads the trace setting itself.
      if (name !== 'attest.trace.server') expect(sources).toContain(`'${name.replace(/^attest\./, '')}'`);
    }
  });
});

describe('texts of the extension', () => {
  const bundle = json('l10n/bundle.l10n.nl.json') as Record<string, string>;
  const used = [...sources.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, message]) =>
    (message ?? '').replace(/\\'/g, "'"),
  );

  it('are all translated, and nothing else is', () => {
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((message) => bundle[message] === undefined)).toEqual([]);
    expect(Object.keys(bundle).filter((message) => !used.includes(message))).toEqual([]);
  });

  it('take the same arguments in both languages', () => {
    const places = (message: string): string[] =>
      [...message.matchAll(/\{\d\}/g)].map(([place]) => place).sort();
    for (const [message, translation] of Object.entries(bundle))
      expect([message, places(translation)]).toEqual([message, places(message)]);
  });
});
