export function testSuites(): Readonly<Record<'quick' | 'apart' | 'slow', readonly string[]>>;
export function staleEntries(): readonly string[];
