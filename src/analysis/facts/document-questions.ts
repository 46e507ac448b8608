import type { CriterionId } from '../../catalog/types.js';
import type { PersonAnswer } from '../../workspace/answers/person-answer.js';
import type { FolderMetadata } from '../metadata/folder-metadata.js';
import type { DocumentRef } from '../workspace-facts.js';
import { readAnchors, type Anchors } from './anchors.js';

/** Questions about documents, put as the keys under which `FactStore` knows the answers. */
export abstract class DocumentQuestions {
  /** Sets of anchors by the anchors, one a line: every link to a heading asks for one. */
  readonly #anchors = new Map<string, Anchors>();

  /** The answer about a path. */
  protected abstract answer(key: string): unknown;
  /** The first documents under a key. */
  protected abstract documents(key: string): readonly DocumentRef[];

  anchors(path: string): Anchors | undefined {
    const joined = this.answer(`slugs:${path}`);
    if (typeof joined !== 'string') return undefined;
    let anchors = this.#anchors.get(joined);
    if (!anchors) this.#anchors.set(joined, (anchors = readAnchors(joined)));
    return anchors;
  }

  substantiates(path: string, criterion: CriterionId): boolean {
    return this.answer(`speaks-${criterion}:${path}`) === true;
  }

  folderMetadata(folder: string): FolderMetadata | undefined {
    return this.answer(`metadata:${folder}`) as FolderMetadata | undefined;
  }

  substantiatedBy(criterion: CriterionId): readonly DocumentRef[] {
    return this.documents(`substantiates:${criterion}`);
  }

  maybeCoveredBy(criterion: CriterionId): readonly DocumentRef[] {
    return this.documents(`maybe:${criterion}`);
  }

  claimedBy(criterion: CriterionId): readonly DocumentRef[] {
    return this.documents(`claims:${criterion}`);
  }

  documentsOfType(type: string): readonly DocumentRef[] {
    return this.documents(`type:${type}`);
  }

  wholeDocumentsOfType(type: string): readonly DocumentRef[] {
    return this.documents(`whole:${type}`);
  }

  isStatedOfAll(key: string): boolean {
    return this.documents(`upkeep:${key}`).length > 0;
  }

  partOf(type: string): readonly DocumentRef[] {
    return this.documents(`part:${type}`);
  }

  carriedBy(type: string, content: string): readonly DocumentRef[] {
    return this.documents(`carries:${type}/${content}`);
  }

  statedBy(subject: number): readonly DocumentRef[] {
    return this.documents(`states:${subject}`);
  }

  answeredIn(answer: PersonAnswer): DocumentRef | undefined {
    return this.documents(`answered:${answer.key}`)[0];
  }

  placeOf(answer: PersonAnswer): DocumentRef | undefined {
    const [place] = this.documents(`place:${answer.key}`);
    return place?.draft === false ? place : undefined;
  }

  listingRole(role: string): readonly DocumentRef[] {
    return this.documents(`lists:${role}`);
  }

  endedIn(role: string): readonly DocumentRef[] {
    return this.documents(`ended:${role}`);
  }

  actingIn(role: string): readonly DocumentRef[] {
    return this.documents(`acts:${role}`);
  }

  actingOn(role: string, subject: string): readonly DocumentRef[] {
    return this.documents(`duty:${subject}/${role}`);
  }

  documentsNamed(key: string): readonly DocumentRef[] {
    return this.documents(`called:${key}`);
  }

  documentsAtPage(address: string): readonly DocumentRef[] {
    return this.documents(`page:${address}`);
  }

  documentsWithId(id: string): readonly DocumentRef[] {
    return this.documents(`id:${id}`);
  }

  isInIndex(id: string): boolean {
    return this.documents(`index:${id}`).length > 0;
  }

  documentsInSeries(series: string): readonly DocumentRef[] {
    return this.documents(`series:${series}`);
  }

  documentsUsing(tool: string): readonly DocumentRef[] {
    return this.documents(`tool:${tool}`);
  }

  referringTo(control: string): readonly DocumentRef[] {
    return this.documents(`names:${control}`);
  }
}
