import { wall } from './format.ts';

/** The running example as it lies in content/example.yaml. */
export type Example = Record<string, unknown>;

/** The value at a path such as `data.labelling.workingDays`; undefined where there is none. */
export const valueAt = (example: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((node, key) => (node as Example | undefined)?.[key], example);

/** Reads the example by path, in the kind that is wanted; an unknown path or another kind stops the build. */
export function reader(example: Example) {
  function of<Kind>(path: string, kind: string, is: (value: unknown) => value is Kind): Kind {
    const value = valueAt(example, path);
    if (!is(value)) throw new Error(`A figure asks content/example.yaml for ${kind} at "${path}" and finds none.`);
    return value;
  }
  return {
    number: (path: string) => of(path, 'a number', (value) => typeof value === 'number'),
    text: (path: string) => of(path, 'a text', (value) => typeof value === 'string'),
    /** A day or a moment as wall time: `2026-10-01T17:30`. */
    wall: (path: string) =>
      wall(of(path, 'a date', (value): value is Date | string => value instanceof Date || typeof value === 'string')),
    rows: (path: string) => of(path, 'a list', (value): value is Example[] => Array.isArray(value)),
  };
}
export type Reader = ReturnType<typeof reader>;
