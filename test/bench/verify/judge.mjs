/** Runs labelled drafts and edits of one company through the product. */
const URI = (path) => `file:///w/${path}`;

export class Judge {
  constructor(engine, files) {
    this.engine = engine;
    this.files = files;
    this.index = new engine.WorkspaceIndex('file:///w');
    for (const [path, text] of files) this.index.set(URI(path), { text, version: 1 });
    this.snapshot = this.index.snapshot();
    this.analyser = new engine.Analyser({ today: '2026-11-24' });
    this.analyser.update(this.snapshot);
  }

  /** What becomes of a reply: `through`, `refused`, or `placeholders` when something in it had to be confirmed. */
  draft(entry) {
    const workbench = { snapshot: this.snapshot, facts: this.analyser.facts };
    const judged = this.engine.judgeReply(this.prepared(entry), entry.reply, workbench);
    return {
      result: !judged.ok ? 'refused' : judged.repaired.length > 0 ? 'placeholders' : 'through',
      problems: [...judged.problems, ...judged.repaired].map(
        ({ check, message }) => `${check}: ${message.en}`,
      ),
    };
  }

  /** A labelled draft as the product prepares it for a model. */
  prepared({ id, document, task, after, replace }) {
    const text = this.files.get(document);
    if (text === undefined) throw new Error(`${id}: there is no ${document}`);
    const slot = after === undefined ? spanOf(id, text, replace) : endOf(id, text, after);
    const span = { start: slot.start, end: slot.end };
    return {
      task: taskOf(task, span),
      document: { uri: URI(document), path: document, text },
      language: task.translate ?? (/^language: nl$/m.test(text) ? 'nl' : this.language()),
      slots: [slot],
      head: '',
      messages: [{ role: 'user', text: this.material() }],
      tokens: { input: 0, wholeDocument: 0 },
      redacted: 0,
      notes: [],
    };
  }

  /** The faults named in an edit. */
  edit({ id, document, from, to }) {
    const text = this.files.get(document);
    if (text === undefined || !text.includes(from))
      throw new Error(`${id}: ${document} does not hold “${from}”`);
    const facts = this.engine.factsOf(this.snapshot, { workspace: this.analyser.facts });
    const { verdicts } = this.engine.verify(
      text,
      text.replace(from, () => to),
      facts,
      { path: document },
    );
    return verdicts
      .filter(this.engine.isFault)
      .map(({ kind, what, message }) => `${kind} ${what}: ${message.en}`);
  }

  language() {
    return this.snapshot.config?.preferences.language ?? 'en';
  }

  material() {
    return [...this.files].map(([path, text]) => this.engine.fenceData(path, text)).join('\n\n');
  }
}

function taskOf(task, span) {
  if (task.refine !== undefined) return { kind: 'refine', span, specifics: task.refine };
  if (task.translate !== undefined) return { kind: 'translate', span, to: task.translate };
  return { kind: 'fill-gaps', targets: [], remark: task.fill };
}

function spanOf(id, text, replace) {
  const wanted = (replace ?? '').trimEnd();
  const start = text.indexOf(wanted);
  if (wanted === '' || start < 0) throw new Error(`${id}: the document does not hold “${replace}”`);
  return { start, end: start + wanted.length };
}

function endOf(id, text, heading) {
  const start = text.indexOf(`\n${heading}\n`) + 1;
  if (start === 0) throw new Error(`${id}: there is no heading “${heading}”`);
  const level = /^#+/.exec(heading)?.[0].length ?? 1;
  const next = new RegExp(`\n#{1,${level}} `, 'g');
  next.lastIndex = start + heading.length;
  const end = text.slice(0, next.exec(text)?.index ?? text.length).trimEnd().length;
  return { start: end, end };
}
