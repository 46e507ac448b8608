import type { ExtensionContext } from 'vscode';

/** What is used of VS Code's context. */
type Store = Pick<ExtensionContext, 'secrets' | 'globalState'>;

const PREFIX = 'attest.ai.key:';
/** Which origins have a key, because the secret storage of older versions cannot be listed. Holds no key. */
const ORIGINS = 'attest.ai.keyOrigins';

/** The key of one server. Keys are kept in SecretStorage under the origin they were typed for, and sent to no other. */
export async function storedKey({ secrets }: Store, origin: string): Promise<string | undefined> {
  return secrets.get(PREFIX + origin);
}

export async function storeKey(store: Store, origin: string, key: string): Promise<void> {
  await store.secrets.store(PREFIX + origin, key);
  await store.globalState.update(ORIGINS, [...new Set([...originsWithKey(store), origin])].sort());
}

export async function removeKey(store: Store, origin: string): Promise<void> {
  await store.secrets.delete(PREFIX + origin);
  await store.globalState.update(
    ORIGINS,
    originsWithKey(store).filter((one) => one !== origin),
  );
}

/** The servers that a key is kept for. */
export function originsWithKey({ globalState }: Pick<Store, 'globalState'>): readonly string[] {
  const value: unknown = globalState.get(ORIGINS);
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
