/** What is seen of a claim, by name. What is not there is nought. */
export class Values {
  readonly #values = new Map<string, number>();

  /** The most that was seen of several statements counts. */
  most(name: string, value: number): void {
    if (value > (this.#values.get(name) ?? 0)) this.#values.set(name, value);
  }

  /** What is so, or not. */
  is(name: string, holds: boolean): void {
    if (holds) this.most(name, 1);
  }

  get(name: string): number {
    return this.#values.get(name) ?? 0;
  }

  /** By name, as training asks for them. */
  entries(): readonly (readonly [string, number])[] {
    return [...this.#values];
  }
}

/** The sum of some numbers. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
