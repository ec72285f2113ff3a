import { useEffect, useRef, useState } from 'preact/hooks';
import { Check } from '../../kit/Field.tsx';
import { useSaved } from '../../kit/useSaved.ts';
import { $keys, canFill, fillScreen } from './store.ts';

/** What a key does, by its name. */
type Acts = Record<string, () => void>;

/** Whether a key belongs to what has focus: typing, or the space bar on a button. Escape leads out of a field. */
function isTaken({ target, key, isComposing }: KeyboardEvent): boolean {
  const on = target as HTMLElement;
  if (key === 'Escape' && !isComposing && on.closest('.run-notes')) return false;
  if (on.closest('input, textarea, select, [contenteditable], dialog')) return true;
  return key === ' ' && on.closest('button, a, summary, label') !== null;
}

/** Listens to single keys while they are on. Held keys act once. */
export function useKeys(acts: Acts): { on: boolean; onChange: (on: boolean) => void } {
  const on = useSaved($keys);
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // Asked at the key, not when last drawn: a switch just turned counts at once.
      if (!$keys.get()) return;
      const { ctrlKey, metaKey, altKey, repeat } = event;
      const act = latest.current[event.key.toLowerCase()];
      if (!act || ctrlKey || metaKey || altKey || repeat || event.defaultPrevented || isTaken(event)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return { on, onChange: (next) => $keys.set(next) };
}

const names: [string, string][] = [
  ['N', 'next'],
  ['Space', 'pause'],
  ['+', 'two minutes'],
  ['P', 'park'],
  ['D', 'decision'],
  ['A', 'action'],
  ['F', 'full screen'],
  ['Esc', 'out of a field'],
];

/** The keys as they are, and the switch that turns them off. */
export function Keys({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const [fills] = useState(canFill);
  return (
    <div class="run-keys small above-5">
      {on && (
        <p class="row flush muted">
          {names
            .filter(([key]) => key !== 'F' || fills)
            .map(([key, does]) => (
              <span key={key} class="nowrap">
                <kbd>{key}</kbd> {does}
              </span>
            ))}
        </p>
      )}
      <div class="row between">
        <Check label="Single keys" checked={on} onChange={onChange} />
        {fills && (
          <button type="button" class="btn btn-s" onClick={fillScreen}>
            Full screen
          </button>
        )}
      </div>
    </div>
  );
}
