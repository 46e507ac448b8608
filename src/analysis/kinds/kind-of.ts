import {
  isGovernedKind,
  KIND_NAMES,
  type DocumentKind,
  type FolderMeaning,
  type NamedKind,
} from '../../catalog/document-kinds.js';
import { policyType } from '../../catalog/policy-types.js';
import {
  isDated,
  isDecisionName,
  isOfSeveral,
  readDocumentName,
  type DocumentName,
} from '../../reading/document-name/document-name.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { isPlaybookFile } from '../../workspace/playbook-files.js';
import type { KindDecision } from './decision.js';
import {
  asNone,
  asRecord,
  asTemplate,
  byTitle,
  decide,
  inFolder,
  linksOnly,
  ofMakeUp,
  ofProgram,
} from './in-words.js';
import { folderOut, hiddenFolder, nearestFolder, outwardFolder } from '../../workspace/folder-meaning.js';
import { isListOfLinks } from './list-of-links.js';
import { isControlPage } from '../../reading/control-page.js';
import { isMostlyRules, makeUpOf, setsRules } from './make-up.js';
import { typeIdOf } from './type-of.js';
import {
  dayFile,
  declaresControl,
  hasControlLines,
  isAmongPolicies,
  isApprovedOrReviewed,
  isCalledPolicy,
  isOfProgram,
  isOfProject,
  nameOf,
  templateFile,
} from './signs.js';
import { saysHowThingsAreDone } from './says-how.js';

const DECIDED = new WeakMap<PolicyDocument, KindDecision>();

/**
 * What a Markdown file is, decided here and nowhere else. What people said of it goes first (soc2.yaml, its own type and
 * claims), then its title and folder, then what stands in it.
 */
export function kindOf(document: PolicyDocument): KindDecision {
  let decision = DECIDED.get(document);
  if (!decision) {
    decision =
      told(document) ?? outOfForce(document) ?? declared(document) ?? named(document) ?? written(document);
    DECIDED.set(document, decision);
  }
  return decision;
}

/** Whether a file is read as a policy, procedure, standard, plan or description. */
export function isPolicy(document: PolicyDocument): boolean {
  return isGovernedKind(kindOf(document).kind);
}

function told({ toldKind }: PolicyDocument): KindDecision | undefined {
  return (
    toldKind &&
    decide(toldKind, 'told', '“documents” in soc2.yaml says so.', 'Dat zegt “documents” in soc2.yaml.')
  );
}

/** What is nobody's text in force, whatever it says of itself: copies, drafts, Attest's own pages. */
function outOfForce({ path, frontMatter, ownReport }: PolicyDocument): KindDecision | undefined {
  if (isPlaybookFile(path, frontMatter?.type?.value))
    return decide('playbook', 'playbook', 'It belongs to the playbook.', 'Het hoort bij het draaiboek.');
  if (ownReport === true)
    return decide(
      'report',
      'own-report',
      'It is a report that Attest made.',
      'Het is een rapport dat Attest maakte.',
    );
  const out = folderOut(path);
  if (out?.meaning === 'archive')
    return decide(
      'none',
      'archive',
      `It lies in the archive ${out.name}/.`,
      `Het staat in het archief ${out.name}/.`,
    );
  if (out?.meaning === 'drafts')
    return decide(
      'none',
      'drafts',
      `It lies among drafts, in ${out.name}/.`,
      `Het staat bij de concepten, in ${out.name}/.`,
    );
  if (out)
    return decide(
      'none',
      'tests',
      `It lies among tests, in ${out.name}/.`,
      `Het staat bij de tests, in ${out.name}/.`,
    );
  const hidden = hiddenFolder(path);
  return hidden === undefined
    ? undefined
    : decide(
        'none',
        'tool-folder',
        `It lies in a tool's folder, ${hidden}/.`,
        `Het staat in de map van een programma, ${hidden}/.`,
      );
}

function declared(document: PolicyDocument): KindDecision | undefined {
  const { frontMatter, policyType: id } = document;
  const type = frontMatter?.type?.value;
  const known = type === undefined ? undefined : policyType(id ?? '');
  if (type !== undefined && known)
    return decide(
      known.kind,
      'type',
      `Its front matter gives the type ${type}.`,
      `De front matter noemt het type ${type}.`,
    );
  const word = type === undefined ? undefined : readDocumentName(type);
  if (type !== undefined && word)
    return decide(
      word.kind,
      'type',
      `Its front matter gives the type ${type}.`,
      `De front matter noemt het type ${type}.`,
    );
  if ((frontMatter?.claims.length ?? 0) === 0 && (frontMatter?.controls.length ?? 0) === 0) return undefined;
  return decide(
    governedKind(document),
    'claims',
    'Its front matter names the criteria or controls it serves.',
    'De front matter noemt de criteria of maatregelen die het dient.',
  );
}

/** What the title and the folder say. */
function named(document: PolicyDocument): KindDecision | undefined {
  const { path, title } = document;
  const page = repositoryPage(document);
  if (page) return page;
  const folder = nearestFolder(path);
  const name = nameOf(document);
  const shown = outwardFolder(path);
  if (shown && isForCustomers(document, name)) return asNone(shown.name, title);
  if (folder?.meaning === 'none' || isDecisionName(title))
    return declaresControl(document) ? undefined : asNone(folder?.name, title);
  // A paper on a product that lies among the policies may be one of them.
  if (name?.kind === 'none' && name.clear && (folder === undefined || folder.meaning === 'plan'))
    return declaresControl(document) && document.policyType !== undefined
      ? undefined
      : byTitle('none', title);
  const template = templateFile(path);
  if (template !== undefined) return asTemplate(template);
  const isFiled = folder?.meaning === 'record' && isDated(`${title} ${path}`);
  if (isControlPage([document.title, fileOf(document)], headingsOf(document)))
    return decide(
      'standard',
      'text',
      'It is the page of one control.',
      'Het is de pagina van één maatregel.',
    );
  if (folder === undefined && name !== undefined && isOfProgram(document, name)) return ofProgram(title);
  if (name?.clear === true && !isFiled)
    return isGovernedKind(name.kind) && isListOfLinks(document, isOfSeveral(title))
      ? linksOnly()
      : byTitle(name.kind, title);
  if (folder?.meaning === 'record') return asRecord(folder.name);
  if (folder?.meaning === 'plan' && !isAmongPolicies(path) && isOfProject(document))
    return isDated(title) ? asRecord(folder.name) : undefined;
  if (folder) return inGovernedFolder(document, folder.name, governedBy(folder.meaning), name);
  // A likely name counts when it is that of a document every auditor asks for: "Incident response plan".
  const type = policyType(document.policyType ?? '');
  if (type && name && isGovernedKind(name.kind)) return byTitle(name.kind, title);
  return undefined;
}

/**
 * Whether a page among those for customers is one of them: it tells what a product does or how safe the company is, and
 * neither says who owns it nor calls itself a policy. One with a policy's name is one when it sets rules.
 */
function isForCustomers(document: PolicyDocument, name: DocumentName | undefined): boolean {
  if (hasControlLines(document) || isCalledPolicy(document)) return false;
  return !(name?.clear === true && isGovernedKind(name.kind)) || !isMostlyRules(document);
}

function inGovernedFolder(
  document: PolicyDocument,
  folder: string,
  kind: NamedKind,
  name: DocumentName | undefined,
): KindDecision {
  if (isListOfLinks(document)) return linksOnly();
  // An “overview” among policies may be the policy that says how things are done.
  if (name?.kind === 'index' && document.policyType === undefined && !saysHowThingsAreDone(document))
    return byTitle('index', document.title);
  if (name?.kind !== undefined && isGovernedKind(name.kind)) return inFolder(name.kind, folder);
  const isOfOneDay =
    isDated(document.title) || isDated(document.path.slice(document.path.lastIndexOf('/') + 1));
  if (isOfOneDay && document.policyType === undefined && !hasControlLines(document)) return asRecord(folder);
  return inFolder(kind, folder);
}

/** What stands in a document of which neither name nor folder tells what it is. */
function written(document: PolicyDocument): KindDecision {
  const name = nameOf(document);
  const isRecord = name !== undefined && !isGovernedKind(name.kind);
  const madeOf = name === undefined || isRecord ? makeUpOf(document) : undefined;
  if (madeOf !== undefined && !declaresControl(document)) return ofMakeUp(madeOf);
  // A checklist or a project's plan has an owner and a version, too.
  const isOther =
    (isRecord || name?.kind === 'plan' || nearestFolder(document.path)?.meaning === 'plan') &&
    isOfProject(document);
  if (speaksForItself(document) && !isOther)
    return decide(
      governedKind(document),
      'metadata',
      'It names an owner or approver, and a version, approval or review.',
      'Het noemt een eigenaar of goedkeurder, en een versie, goedkeuring of herziening.',
    );
  if (isListOfLinks(document)) return linksOnly();
  // "Password requirements", all of it rules on what such documents are on.
  if (
    name &&
    isGovernedKind(name.kind) &&
    name.kind !== 'plan' &&
    typeIdOf(document) &&
    isMostlyRules(document)
  )
    return byTitle(name.kind, document.title);
  if (isRecord && isDated(`${document.title} ${document.path}`)) return byTitle(name.kind, document.title);
  const day = dayFile(document.path);
  if (day !== undefined)
    return decide(
      'record',
      'title',
      `Its name is that of a text of one day, ${day}.`,
      `De naam is die van een tekst van één dag, ${day}.`,
    );
  if (saysHowThingsAreDone(document))
    return decide(
      governedKind(document),
      'text',
      'Its text says how things are done that criteria ask for.',
      'De tekst zegt hoe dingen gebeuren waar criteria om vragen.',
    );
  if (isRecord) return byTitle(name.kind, document.title);
  if (document.policyType !== undefined && !isOther && setsRules(document))
    return decide(
      governedKind(document),
      'text',
      'It is named after a matter of policies, and most of it sets rules.',
      'Het is genoemd naar een onderwerp van beleid, en het meeste zijn regels.',
    );
  return decide(
    'none',
    'nothing',
    'Neither its title, its folder nor its text says that it is a policy.',
    'Titel, map noch tekst zegt dat het beleid is.',
  );
}

/**
 * Whether its lines on owner and version make it a policy. A design or a model of threats has them in its text as well, and
 * even who approved it: then the text has to be one of rules, or on what policies are on.
 */
function speaksForItself(document: PolicyDocument): boolean {
  if (!hasControlLines(document)) return false;
  const name = nameOf(document);
  if (declaresControl(document) || document.policyType !== undefined) return true;
  if ((name && isGovernedKind(name.kind)) || isCalledPolicy(document) || saysHowThingsAreDone(document))
    return true;
  return isApprovedOrReviewed(document) && (typeIdOf(document) !== undefined || isMostlyRules(document));
}

/** README, LICENSE and their like, and at the top of a repository also SECURITY and CODE_OF_CONDUCT. */
function repositoryPage(document: PolicyDocument): KindDecision | undefined {
  const { path } = document;
  const file = fileOf(document);
  const stem = file.replace(/(?:\.[a-z]{2})?\.[^.]+$/i, '').toLowerCase();
  const { anywhere, top } = KIND_NAMES.repository;
  const atTop = /^(?:docs\/)?[^/]+$/i.test(path);
  if (!anywhere.includes(stem) && !(atTop && top.includes(stem))) return undefined;
  const isPageOfFolder = stem === 'readme' || stem === 'leesmij' || stem === 'index';
  if (isPageOfFolder && isPolicyOfFolder(document)) return undefined;
  return decide(
    isPageOfFolder ? 'index' : 'none',
    'repository-page',
    `${file} is a page of a repository.`,
    `${file} is een pagina van een repository.`,
  );
}

/** The page of a folder that is itself the policy kept there: it is called one, or says who owns and approves it. */
function isPolicyOfFolder(document: PolicyDocument): boolean {
  // A page of a folder is on what lies in it: half its lines being links is enough.
  if (isListOfLinks(document, true)) return false;
  const name = readDocumentName(document.title);
  const isCalledOne = name !== undefined && name.clear && isGovernedKind(name.kind);
  if (!document.path.includes('/')) return isCalledOne && hasControlLines(document);
  return isCalledOne
    ? hasControlLines(document) || saysHowThingsAreDone(document)
    : hasControlLines(document) && isApprovedOrReviewed(document) && saysHowThingsAreDone(document);
}

function fileOf({ path }: PolicyDocument): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function headingsOf({ sections }: PolicyDocument): string[] {
  return sections.map(({ content }) => content.heading);
}

function governedKind(document: PolicyDocument): DocumentKind {
  const name = nameOf(document)?.kind;
  if (name !== undefined && isGovernedKind(name)) return name;
  return policyType(document.policyType ?? '')?.kind ?? 'policy';
}

function governedBy(meaning: FolderMeaning): NamedKind {
  switch (meaning) {
    case 'procedure':
    case 'standard':
    case 'plan':
    case 'description':
      return meaning;
    default:
      return 'policy';
  }
}
