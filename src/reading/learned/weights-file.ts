/** What training made, as the reader uses it. */
export interface Weights {
  /** How many classes there are: "none" and every subject. */
  readonly classes: number;
  readonly bias: Float32Array;
  /** The row of a feature's hash; -1 when training did not know it. */
  readonly lookUp: (hash: number) => number;
  /** By row: where its weights start; one more entry than rows. */
  readonly starts: Uint32Array;
  /** By row: how much its feature tells, as it stands in few texts or in many. */
  readonly rarity: Float32Array;
  /** How much a feature counts that training did not know. */
  readonly unknownRarity: number;
  /** By row: what a step of its weights is worth. */
  readonly scales: Float32Array;
  readonly classOf: Uint16Array;
  readonly values: Int8Array;
}

/** A feature as training leaves it: the hash, the scale, and the weights that count, by class in rising order. */
export interface WeightRow {
  readonly hash: number;
  readonly rarity: number;
  readonly scale: number;
  readonly weights: readonly { readonly at: number; readonly value: number }[];
}

const MAGIC = 0x35535441; // "ATS5"
const FREE = 0xffffffff;
/** Rarities and scales are kept as one byte: a step of the logarithm. */
const STEPS = 24;
const LOWEST = -5;
/** A step between classes too long for a byte is made of this and the rest. */
const LONG_STEP = 255;

/**
 * The file: magic, numbers of classes, rows and weights (32 bits each), rarity of unknown features and biases (32-bit
 * floats), then by row the step from the hash before (32 bits; hashes rise), rarity and scale (a byte each) and number of
 * weights (16 bits), then by row and weight the step from the class before (a byte, or 255 and the rest), then by weight its
 * value (8 bits). Little-endian; but of the rows' numbers the lowest bytes of all come first, then the next: most of the
 * high ones are zero, so that what packs the file makes little of them.
 */
export function packWeights(
  bias: readonly number[],
  unknownRarity: number,
  rows: readonly WeightRow[],
): Uint8Array {
  const sorted = [...rows].sort((a, b) => a.hash - b.hash);
  const steps = sorted.flatMap(({ weights }) => stepsOf(weights.map(({ at }) => at)));
  const total = sorted.reduce((sum, { weights }) => sum + weights.length, 0);
  const file = new Uint8Array(24 + bias.length * 4 + sorted.length * 8 + steps.length + total);
  const view = new DataView(file.buffer);
  let at = 0;
  const u32 = (value: number): void => {
    view.setUint32(at, value, true);
    at += 4;
  };
  const f32 = (value: number): void => {
    view.setFloat32(at, value, true);
    at += 4;
  };
  const byte = (value: number): void => {
    view.setUint8(at, value);
    at += 1;
  };
  u32(MAGIC);
  u32(bias.length);
  u32(sorted.length);
  u32(total);
  u32(steps.length);
  f32(unknownRarity);
  for (const value of bias) f32(value);
  const planes = (numbers: readonly number[], bytes: number): void => {
    for (let shift = 0; shift < bytes * 8; shift += 8) for (const one of numbers) byte((one >>> shift) & 255);
  };
  planes(
    sorted.map(({ hash }, n) => hash - (sorted[n - 1]?.hash ?? 0)),
    4,
  );
  for (const { rarity } of sorted) byte(toByte(rarity));
  for (const { scale } of sorted) byte(toByte(scale));
  planes(
    sorted.map(({ weights }) => weights.length),
    2,
  );
  for (const step of steps) byte(step);
  for (const { weights } of sorted)
    for (const { value } of weights) {
      view.setInt8(at, value);
      at += 1;
    }
  return file;
}

function stepsOf(classes: readonly number[]): number[] {
  let before = 0;
  return classes.flatMap((at) => {
    let step = at - before;
    before = at;
    const bytes: number[] = [];
    for (; step >= LONG_STEP; step -= LONG_STEP) bytes.push(LONG_STEP);
    return [...bytes, step];
  });
}

function toByte(value: number): number {
  return Math.max(0, Math.min(255, Math.round((Math.log(value) - LOWEST) * STEPS)));
}

const FROM_BYTE = Float32Array.from({ length: 256 }, (_, byte) => Math.exp(byte / STEPS + LOWEST));

/** What bytes written by `toByte` stand for. */
function fromBytes(bytes: Uint8Array): Float32Array {
  const values = new Float32Array(bytes.length);
  for (let n = 0; n < bytes.length; n += 1) values[n] = FROM_BYTE[bytes[n] ?? 0] ?? 0;
  return values;
}

/** Numbers of which the lowest bytes come first, then the next; each the sum of all up to it. */
function sums(planes: Uint8Array, bytes: number): Uint32Array {
  const count = planes.length / bytes;
  const found = new Uint32Array(count);
  for (let plane = 0; plane < bytes; plane += 1)
    for (let n = 0; n < count; n += 1)
      found[n] = (found[n] ?? 0) | ((planes[plane * count + n] ?? 0) << (8 * plane));
  for (let n = 1; n < count; n += 1) found[n] = (found[n] ?? 0) + (found[n - 1] ?? 0);
  return found;
}

/** Reads what `packWeights` wrote. Throws on anything else. */
export function unpackWeights(file: Uint8Array): Weights {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.byteLength < 24 || view.getUint32(0, true) !== MAGIC)
    throw new Error('This is no file of weights.');
  const classes = view.getUint32(4, true);
  const rows = view.getUint32(8, true);
  const total = view.getUint32(12, true);
  const stepCount = view.getUint32(16, true);
  const unknownRarity = view.getFloat32(20, true);
  let at = 24;
  const next = (length: number): Uint8Array => file.subarray(at, (at += length));
  const bias = Float32Array.from({ length: classes }, (_, n) => view.getFloat32(at + 4 * n, true));
  at += classes * 4;
  const hashes = sums(next(rows * 4), 4);
  const rarity = fromBytes(next(rows));
  const scales = fromBytes(next(rows));
  const starts = new Uint32Array(rows + 1);
  starts.set(sums(next(rows * 2), 2), 1);
  const classOf = readClasses(next(stepCount), starts, total);
  const values = new Int8Array(file.buffer, file.byteOffset + at, total);
  return { classes, bias, lookUp: lookUpIn(hashes), starts, rarity, unknownRarity, scales, classOf, values };
}

function readClasses(steps: Uint8Array, starts: Uint32Array, total: number): Uint16Array {
  const classOf = new Uint16Array(total);
  let from = 0;
  for (let row = 0; row + 1 < starts.length; row += 1) {
    let at = 0;
    for (let n = starts[row] ?? 0; n < (starts[row + 1] ?? 0); n += 1) {
      while (steps[from] === LONG_STEP) {
        at += LONG_STEP;
        from += 1;
      }
      at += steps[from] ?? 0;
      from += 1;
      classOf[n] = at;
    }
  }
  return classOf;
}

/** A table in which a hash finds its row in one or two steps. */
function lookUpIn(hashes: Uint32Array): (hash: number) => number {
  let size = 1;
  while (size < hashes.length * 2) size *= 2;
  const mask = size - 1;
  const table = new Uint32Array(size).fill(FREE);
  const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & mask;
  for (let row = 0; row < hashes.length; row += 1) {
    let slot = slotOf(hashes[row] ?? 0);
    while (table[slot] !== FREE) slot = (slot + 1) & mask;
    table[slot] = row;
  }
  return (hash) => {
    let slot = slotOf(hash);
    for (let row = table[slot]; row !== undefined && row !== FREE; row = table[slot]) {
      if (hashes[row] === hash) return row;
      slot = (slot + 1) & mask;
    }
    return -1;
  };
}
