import type { ImportResult } from '../types.js';
import { importComply } from './comply.js';
import { importFilegrc, isFilegrc } from './filegrc.js';
import { importMarkdownRepository } from './markdown-repository.js';

/** A folder of another tool as Attest's files, by what it holds: comply, filegrc, or Markdown. Throws an ImportProblem. */
export function importRepository(files: ReadonlyMap<string, string>): ImportResult {
  if (files.has('comply.yml') || files.has('comply.yaml')) return importComply(files);
  return isFilegrc(files) ? importFilegrc(files) : importMarkdownRepository(files);
}
