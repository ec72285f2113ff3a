import { useEffect, useRef, useState } from 'preact/hooks';
import { now } from '../../browser/clock.ts';
import { plural } from '../../lib/plural.ts';
import { pilotEnough } from './model/collection.ts';
import { mostLaps, type Timed, timed } from './model/pilot.ts';

interface Props {
  laps: readonly number[];
  onLaps: (laps: readonly number[]) => void;
  onUse: (found: Timed) => void;
}

/** Times the reader's own labelling: one press of a key for each item that is done. */
export function Stopwatch({ laps, onLaps, onUse }: Props) {
  const [since, setSince] = useState<number | null>(null);
  const done = useRef<HTMLButtonElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  const moved = useRef(false);
  const running = since !== null;
  useEffect(() => {
    if (moved.current) (running ? done : start).current?.focus();
    moved.current = true;
  }, [running]);
  const next = () => {
    const at = now();
    if (since === null || laps.length >= mostLaps) return;
    // Two presses within a moment are one press that bounced.
    if (at - since < 100) return;
    onLaps([...laps, at - since]);
    setSince(at);
  };
  const found = timed(laps);
  return (
    <fieldset class="stopwatch">
      <legend>Time a pilot</legend>
      <p class="hint">
        Start, label an item, press Space; and again for each item. Fifty items make a range you can rely on.
      </p>
      <div class="row">
        {running ? (
          <>
            <button ref={done} type="button" class="btn btn-ink" onClick={next}>
              Item done
            </button>
            <button type="button" class="btn btn-s" onClick={() => setSince(null)}>
              Stop
            </button>
          </>
        ) : (
          <button ref={start} type="button" class="btn btn-s" onClick={() => setSince(now())}>
            {laps.length ? 'Go on' : 'Start'}
          </button>
        )}
        {laps.length > 0 && (
          <button type="button" class="btn btn-s btn-quiet" onClick={() => onLaps(laps.slice(0, -1))}>
            Take the last one back
          </button>
        )}
        {laps.length > 0 && !running && (
          <button type="button" class="btn btn-s btn-quiet" onClick={() => onLaps([])}>
            Start over
          </button>
        )}
      </div>
      <p class="flush small">
        {plural(laps.length, 'item')} timed{laps.length < pilotEnough && `, ${pilotEnough - laps.length} to go`}.
        {found && ` ${found.mean} s an item; fastest quarter ${found.fast} s, slowest ${found.slow} s.`}
      </p>
      {found && !running && (
        <button type="button" class="btn btn-s" onClick={() => onUse(found)}>
          Use these times
        </button>
      )}
    </fieldset>
  );
}
