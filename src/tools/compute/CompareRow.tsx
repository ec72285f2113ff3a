import { served } from '../../kit/served.ts';
import type { Row } from './model/sheet/compare.ts';
import { duration, gigabytes, money } from './model/sheet/figures.ts';
import { cardName } from './model/sheet/names.ts';
import type { TimeScale } from './model/sheet/scale.ts';
import type { Sheet } from './model/sheet/sheet.ts';

interface Props {
  row: Row;
  sheet: Sheet;
  scale: TimeScale;
  /** Where the deadline stands, in per cent; null when there is none ahead. */
  dueAt: number | null;
  /** Takes the card for the sheet; left out where rows are only read. */
  onChoose?: (() => void) | undefined;
}

/** One card: its band against the deadline, and the same in numbers. */
export function CompareRow({ row: { card, plan, chosen, mine }, sheet, scale, dueAt, onChoose }: Props) {
  const { facts, totalHours, costUsd, estimate } = plan;
  const fits = facts.memory !== 'no';
  const late = fits && facts.date === 'late';
  const [low, high] = [scale.at(totalHours.p10), scale.at(totalHours.p90)];
  const shown = Math.max(0.5, high - low);
  return (
    <tr class={`${late ? 'late' : ''} ${chosen ? 'best' : ''} ${fits ? '' : 'too-small'}`}>
      <th scope="row">
        {onChoose && !chosen ? (
          <button type="button" class="btn btn-quiet btn-s" onClick={onChoose}>
            <span class="vh">Choose </span>
            {cardName(card)}
          </button>
        ) : (
          cardName(card)
        )}{' '}
        {mine && <small class="muted">yours</small>}
        {chosen && <span class="vh">, chosen</span>}
      </th>
      <td class="plot" aria-hidden="true">
        {!served && (
          <svg width="100%" height="24" aria-hidden="true">
            {dueAt !== null && <line class="due" x1={`${dueAt}%`} x2={`${dueAt}%`} y1="-12" y2="36" />}
            {fits && (
              <>
                <rect class="band" x={`${low}%`} y="6" width={`${shown}%`} height="12" />
                <line class="end" x1={`${low}%`} x2={`${low}%`} y1="6" y2="18" />
                <line class="end" x1={`${low + shown}%`} x2={`${low + shown}%`} y1="6" y2="18" />
              </>
            )}
          </svg>
        )}
      </td>
      <td class="num">
        {fits ? duration(totalHours) : `needs ${gigabytes(estimate.memoryGb.p50)}`}
        {late && <span class="vh">, misses the date</span>}
        {!fits && <span class="vh">, does not fit</span>}
      </td>
      <td class="num">{fits && costUsd ? money(costUsd, sheet.currency, sheet.perUsd) : '–'}</td>
    </tr>
  );
}
