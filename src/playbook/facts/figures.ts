/** Whether a sentence holds every figure of a target, so that repeating the target tells nothing. */
export function holdsFigures(statement: string, target: string): boolean {
  const figures = target.match(/\d+(?:[.,]\d+)?/g) ?? [];
  return (
    statement.includes(target) || (figures.length > 0 && figures.every((one) => statement.includes(one)))
  );
}
