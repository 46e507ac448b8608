/** The verdicts on a text: by content of its type the state, and by criterion whether it is substantiated. */
export function judge(engine, text, name = 'policy.md') {
  const document = new engine.DocumentParser().parse({
    uri: `file:///w/policies/${name}`,
    path: `policies/${name}`,
    version: 0,
    text,
  });
  const analysis = engine.analyseDocument(document);
  const contents = new Map(
    (engine.policyType(document.policyType ?? '')?.contents ?? []).map((content) => [
      content.id,
      engine.contentState(analysis, content),
    ]),
  );
  return { document, analysis, contents, criteria: new Set(analysis.substantiated.keys()) };
}

/** The places of the sentences that carry a content, in the file: in whatever section they stand. */
export function carriersOf({ document, analysis }, content) {
  const best = analysis.contents.get(content);
  if (!best?.substantiated) return [];
  return document.sections.flatMap(({ content: section, startLine }, n) => {
    const carrying = [...analysis.sections[n].topics.values()].filter(
      ({ topic, substantiated }) => topic === best.topic && substantiated,
    );
    const texts = new Set(carrying.flatMap(({ because }) => because.map(({ text }) => text)));
    return section.sentences.flatMap(({ text, range, kind }) =>
      [...texts].some((one) => one.includes(text) || text.includes(one) || one.split(' | ').includes(text))
        ? [
            {
              text,
              kind,
              range: {
                start: { line: range.start.line + startLine, character: range.start.character },
                end: { line: range.end.line + startLine, character: range.end.character },
              },
            },
          ]
        : [],
    );
  });
}

/** The text with each range replaced. Ranges must not overlap. */
export function replaceRanges(text, edits) {
  const lines = text.split('\n');
  const starts = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  const offset = ({ line, character }) => (starts[line] ?? text.length) + character;
  let result = text;
  const sorted = [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start));
  for (const { range, by } of sorted)
    result = result.slice(0, offset(range.start)) + by + result.slice(offset(range.end));
  return result;
}
