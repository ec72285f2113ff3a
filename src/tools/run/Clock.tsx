import { plural } from '../../lib/plural.ts';
import { itemTitle } from '../../meeting/model.ts';
import type { Progress, Row } from './model/progress.ts';
import { sayClock, spareOf } from './model/words.ts';

interface Props {
  at: Progress;
  now: Row;
  /** Gives the item two minutes of another one. */
  onSpare: (from: string) => void;
}

/** Over time, in words: what can be done, and where two minutes could come from. */
function OverTime({ at, onSpare }: Pick<Props, 'at' | 'onSpare'>) {
  const spare = spareOf(at);
  return (
    <>
      <b class="in-stop">Over time.</b> Decide, park it, or take two minutes
      {spare ? (
        <>
          {' '}
          from{' '}
          <button type="button" class="run-spare" onClick={() => onSpare(spare.item.id)}>
            “{itemTitle(spare.item)}”
          </button>
          .
        </>
      ) : (
        '.'
      )}
    </>
  );
}

/** The large clock, and how much of the item is gone, one tick a minute. */
export function Clock({ at, now, onSpare }: Props) {
  const over = at.left < 0;
  const text = sayClock(at.left);
  const share = now.minutes > 0 ? Math.min(100, (now.taken / (now.minutes * 60)) * 100) : 100;
  const ticks = now.minutes <= 60 ? now.minutes : now.minutes / 5;
  const given = now.minutes - now.item.minutes;
  return (
    <>
      <p
        class={`clock ${over ? 'in-stop' : ''} ${text.length > 6 ? 'clock-long' : ''}`}
        role="timer"
        aria-label="Time left for this item"
      >
        {text}
      </p>
      <div
        class="elapsed"
        aria-hidden="true"
        style={{ '--n': String(Math.max(1, ticks)), '--p': `${share.toFixed(2)}%` }}
      >
        <i />
      </div>
      <p class="clock-note">
        {at.state === 'paused' ? (
          <>
            <b>Paused.</b> The end moves with every minute.
          </>
        ) : over ? (
          <OverTime at={at} onSpare={onSpare} />
        ) : (
          `left of ${plural(now.minutes, 'minute')}${given === 0 ? '' : `, planned ${now.item.minutes}`}`
        )}
      </p>
    </>
  );
}
