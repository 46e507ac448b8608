import { isPolicy } from '../../analysis/kinds/kind-of.js';
import { speaksOf } from '../../analysis/rules/control-without-procedure/speaks-of.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { folderOf } from '../../workspace/paths.js';
import type { Control } from '../../workspace/records.js';
import { linkableAnchor } from '../../workspace/section-of-anchor.js';
import { SourceFile } from '../source-file.js';
import { addYamlItem, setYamlValue, yamlItemAt } from '../yaml-edit.js';
import { dataText, type Fix, type FixRequest } from './fix.js';
import { fillEdit, sectionEdit } from './section-fixes.js';
import { relativePath } from './text-fixes.js';
import { withoutEnd } from '../../workspace/text-ends.js';

/** Documents offered for a control. */
const MOST = 2;

/** Leads a control to the section that speaks of it, or describes it in the policies that serve its criteria. */
export function describeControl(request: FixRequest): Fix[] {
  const { diagnostic, context, file } = request;
  const control = context.snapshot.controlsById
    .get(dataText(diagnostic, 'control') ?? '')
    ?.find(({ uri }) => uri === file.uri);
  if (!control) return [];
  const documents = serving(control, request);
  return [
    ...documents.flatMap((document) => refer(control, document, request)),
    ...documents.flatMap((document) => describe(control, document, request)),
  ];
}

/** Policies and procedures whose text speaks to the control's criteria, those that speak to most of them first. */
function serving({ criteria }: Control, { context }: FixRequest): PolicyDocument[] {
  const wanted = new Set<string>(criteria.map(({ value }) => value));
  const served = (document: PolicyDocument): number =>
    new Set(
      context
        .analysisOf(document)
        .sections.flatMap(({ links }) =>
          links.map(({ criterion }) => criterion).filter((id) => wanted.has(id)),
        ),
    ).size;
  return [...context.snapshot.documents.values()]
    .filter(isPolicy)
    .map((document) => ({ document, served: served(document) }))
    .filter((one) => one.served > 0)
    .sort((a, b) => b.served - a.served || (a.document.path < b.document.path ? -1 : 1))
    .slice(0, MOST)
    .map(({ document }) => document);
}

function refer(control: Control, document: PolicyDocument, { context, file, diagnostic }: FixRequest): Fix[] {
  const wanted = new Set<string>(control.criteria.map(({ value }) => value));
  const { sections } = context.analysisOf(document);
  const index = document.sections.findIndex(
    ({ slug, content }, n) =>
      content.level > 1 &&
      (sections[n]?.links.some(({ criterion }) => wanted.has(criterion)) ?? false) &&
      speaksOf(document, slug, control),
  );
  const section = document.sections[index];
  const at =
    yamlItemAt(file.uri, file.text, 'controls', control.range.start) ??
    yamlItemAt(file.uri, file.text, 'controls', diagnostic.range.start);
  if (!section || !at) return [];
  const anchor = linkableAnchor(document, section);
  const target =
    relativePath(folderOf(file.path), document.path) + (anchor === undefined ? '' : `#${anchor}`);
  const edit =
    control.policies.length === 0
      ? setYamlValue(file.uri, file.text, [...at, 'policies'], `[${target}]`)
      : addYamlItem(file.uri, file.text, [...at, 'policies'], target);
  if (!edit) return [];
  const place = `${document.title} › ${section.content.heading}`;
  const title = context.language === 'nl' ? `Verwijs naar “${place}”` : `Refer to “${place}”`;
  return [{ title, preferred: true, change: () => ({ edits: [edit] }) }];
}

/** The control's own statement becomes a section; nothing is added that it does not say. */
function describe(control: Control, document: PolicyDocument, { context }: FixRequest): Fix[] {
  const dutch = document.language === 'nl';
  const text = control.statement?.replace(/\s+/g, ' ').trim();
  const fill = dutch
    ? '[CONFIRM: wie doet wat, wanneer, en hoe dat wordt vastgelegd]'
    : '[CONFIRM: who does what, when, and how it is recorded]';
  const body =
    text === undefined ? `${fill} (${control.id})` : `${withoutEnd(text, /[.\s]/)} (${control.id}).`;
  return [
    {
      title:
        context.language === 'nl'
          ? `Beschrijf ${control.id} in “${document.title}”`
          : `Describe ${control.id} in “${document.title}”`,
      needs: [document.uri],
      change: (texts) => {
        const there = texts.get(document.uri);
        if (there === undefined) return undefined;
        const source = new SourceFile(document.uri, there, context.snapshot);
        const own = fillEdit(source, { en: control.title, nl: control.title }, [body]);
        return { edits: [own?.edit ?? sectionEdit(source, control.title, [body])] };
      },
    },
  ];
}
