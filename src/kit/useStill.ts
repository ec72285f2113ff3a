import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

type Still = (name: string, of: readonly unknown[], draw: () => VNode) => VNode;

/**
 * Parts of a view that are drawn anew only where something they are drawn of has changed; Preact passes over an element
 * it has seen. So typing in one row of a long tool costs that row.
 */
export function useStill(): Still {
  const known = useRef(new Map<string, { of: readonly unknown[]; drawn: VNode }>());
  return (name, of, draw) => {
    const before = known.current.get(name);
    if (before && of.every((one, at) => one === before.of[at])) return before.drawn;
    const drawn = draw();
    known.current.set(name, { of, drawn });
    return drawn;
  };
}
