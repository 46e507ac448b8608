export function keyOf(regex: { readonly key: string }): string;

export function readKnown(): ReadonlySet<string>;
