import { KIND_NAMES, type FolderMeaning } from '../catalog/document-kinds.js';

const MEANINGS = new Map<string, FolderMeaning>();
for (const [meaning, words] of Object.entries(KIND_NAMES.folders))
  for (const word of [...words.en, ...words.nl])
    if (!MEANINGS.has(word)) MEANINGS.set(word, meaning as FolderMeaning);

/** What a folder with this name holds: "policies", "security_policies", "05-beleid", "_archive". */
export function meaningOfFolder(name: string): FolderMeaning | undefined {
  const folded = name.toLowerCase();
  const whole = MEANINGS.get(folded);
  if (whole !== undefined) return whole;
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !/^\d+$/.test(word));
  return MEANINGS.get(words.at(-1) ?? '');
}

/** A folder that says what lies in it. */
export interface MeaningfulFolder {
  readonly name: string;
  readonly meaning: FolderMeaning;
}

/** The innermost folder of a path that says what lies in it; one of pages for customers says too little. */
export function nearestFolder(path: string): MeaningfulFolder | undefined {
  return meaningfulFolders(path).find(({ meaning }) => meaning !== 'outward');
}

/** The folder of pages for customers that a path lies in, unless one within it, or one of policies around it, says otherwise. */
export function outwardFolder(path: string): MeaningfulFolder | undefined {
  const [nearest, ...others] = meaningfulFolders(path);
  return nearest?.meaning === 'outward' && others.every(({ meaning }) => meaning === 'outward')
    ? nearest
    : undefined;
}

/** From the innermost outwards. */
function meaningfulFolders(path: string): MeaningfulFolder[] {
  return foldersOf(path)
    .reverse()
    .flatMap((name) => {
      const meaning = meaningOfFolder(name);
      return meaning === undefined ? [] : [{ name, meaning }];
    });
}

/** The folder of a path in which nothing is in force, however deep below it. */
export function folderOut(
  path: string,
): (MeaningfulFolder & { readonly meaning: 'archive' | 'drafts' | 'tests' }) | undefined {
  for (const name of foldersOf(path)) {
    const meaning = meaningOfFolder(name);
    if (meaning === 'archive' || meaning === 'drafts' || meaning === 'tests') return { name, meaning };
  }
  return undefined;
}

/** A folder of a tool, which hides itself: `.github`, `.obsidian`. */
export function hiddenFolder(path: string): string | undefined {
  return foldersOf(path).find((name) => name.startsWith('.'));
}

function foldersOf(path: string): string[] {
  return path.split('/').slice(0, -1);
}
