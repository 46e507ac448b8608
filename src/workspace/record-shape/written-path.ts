import { controlsShapeOf } from './controls-shape.js';
import { findingsShapeOf } from './findings-shape.js';
import { shaped, type Path, type Shape } from './shape.js';
import { SOC2_SHAPE } from './soc2-shape.js';

/** Where a key of a record stands in its file, whatever its writer calls it; what is not there keeps its name. */
export function writtenPath(uri: string, value: unknown, path: Path): Path {
  const shape = shapeOf(uri, value);
  return shape ? shaped(value, shape).written(path) : path;
}

function shapeOf(uri: string, value: unknown): Shape | undefined {
  const [folder, name] = uri.split('/').slice(-2);
  if (/^soc2\.ya?ml$/i.test(name ?? '')) return SOC2_SHAPE;
  if (/^findings\.ya?ml$/i.test(name ?? '')) return findingsShapeOf(value);
  if (!/^controls\.ya?ml$/i.test(name ?? '') && folder !== 'controls') return undefined;
  return controlsShapeOf(value);
}
