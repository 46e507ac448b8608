import type { Box } from './page-content.js';

/** An affine transformation as PDF has it: a, b, c, d, e, f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What pdf.js gives of a page's drawing: operators and what they are applied to. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers of pdf.js' operators. */
export type Operators = Readonly<Record<string, number>>;

/** How many points follow what a path is made of: move, line, curve, close (pdf.js 5.4, DrawOPS). */
const POINTS: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 3, 3: 0 };
const MOST_BOXES = 20_000;

/** The outlines of everything drawn on a page: a line its own, a rectangle that is stroked its four sides. */
export function drawnBoxes({ fnArray, argsArray }: OperatorList, ops: Operators, page: Matrix): Box[] {
  const boxes: Box[] = [];
  const saved: Matrix[] = [];
  let matrix = page;
  const stroked = new Set([
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
  ]);
  const filled = new Set([...stroked, ops.fill, ops.eoFill]);
  for (const [at, fn] of fnArray.entries()) {
    const args = argsArray[at];
    if (fn === ops.save) saved.push(matrix);
    else if (fn === ops.restore) matrix = saved.pop() ?? page;
    else if (fn === ops.transform && Array.isArray(args)) matrix = times(matrix, args as unknown as Matrix);
    else if (fn === ops.paintFormXObjectBegin && Array.isArray(args)) {
      saved.push(matrix);
      if (Array.isArray(args[0])) matrix = times(matrix, args[0] as unknown as Matrix);
    } else if (fn === ops.paintFormXObjectEnd) matrix = saved.pop() ?? page;
    else if (fn === ops.constructPath && Array.isArray(args)) {
      const [paint, paths] = args as [number, readonly unknown[] | undefined];
      const path = paths?.[0];
      if (filled.has(paint) && path)
        boxes.push(...boxesOf(Object.values(path as Record<string, number>), matrix, stroked.has(paint)));
    }
    if (boxes.length > MOST_BOXES) break;
  }
  return boxes;
}

/** The outline of each part of a path. */
function boxesOf(path: readonly number[], matrix: Matrix, stroked: boolean): Box[] {
  const boxes: Box[] = [];
  let points: [number, number][] = [];
  let curved = false;
  const end = (): void => {
    if (points.length > 1) boxes.push(...partBoxes(points, stroked && !curved));
    points = [];
    curved = false;
  };
  for (let at = 0; at < path.length;) {
    const op = path[at] ?? 0;
    const count = POINTS[op] ?? 0;
    if (op === 0) end();
    curved ||= count > 1;
    for (let n = 0; n < count; n += 1)
      points.push(apply(matrix, path[at + 1 + 2 * n] ?? 0, path[at + 2 + 2 * n] ?? 0));
    at += 1 + 2 * count;
  }
  end();
  return boxes;
}

function partBoxes(points: readonly [number, number][], sides: boolean): Box[] {
  const whole = boxAround(points);
  const isArea = whole.right - whole.left > 9 && whole.top - whole.bottom > 9;
  if (!sides || !isArea) return [whole];
  return points.flatMap((point, n) => {
    const next = points[n + 1] ?? points[0];
    return next ? [boxAround([point, next])] : [];
  });
}

function boxAround(points: readonly (readonly [number, number])[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

/** A point where a matrix puts it. */
export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The matrix that applies `inner` first. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
}
