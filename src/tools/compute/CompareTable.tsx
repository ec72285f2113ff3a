import { useState } from 'preact/hooks';
import { SelectField, TextField } from '../../kit/Field.tsx';
import { served } from '../../kit/served.ts';
import { writeQuantity } from '../../lib/quantity.ts';
import { dayOf } from '../../lib/walltime.ts';
import { CompareRow } from './CompareRow.tsx';
import { type Row, rowsAtFirst } from './model/sheet/compare.ts';
import type { Job } from './model/sheet/job.ts';
import { hoursUntil, timeScale } from './model/sheet/scale.ts';
import { type Only, sift } from './model/sheet/sift.ts';

interface Props {
  rows: readonly Row[];
  job: Job;
  onChoose: (card: string) => void;
}

/** How many are shown once the reader asks for more, and again at each asking. */
const moreRows = 16;

const onlyWords: readonly { value: Only; label: string }[] = [
  { value: 'all', label: 'All cards' },
  { value: 'ours', label: 'Ours' },
  { value: 'priced', label: 'With a price' },
  { value: 'fits', label: 'That fit' },
  { value: 'in-time', label: 'In time' },
];

/** Time and cost of the whole plan on every card. The table is the chart. */
export function CompareTable({ rows, job, onChoose }: Props) {
  // A table of a hundred rows takes a slow browser longer to lay out than a key should.
  const [most, setMost] = useState(rowsAtFirst);
  const all = most > rowsAtFirst;
  const [wanted, setWanted] = useState('');
  const [maker, setMaker] = useState('');
  const [only, setOnly] = useState<Only>('all');
  const { sheet, input } = job;
  const found = all ? sift(rows, { words: wanted, maker, only }) : rows;
  const shown = found.slice(0, most);
  const more = all ? Math.min(moreRows, found.length - shown.length) : 0;
  const makers = [...new Set(rows.map(({ card }) => card.vendor))].sort();
  const due = input.deadline ? hoursUntil(input.start, input.deadline) : null;
  const fitting = shown.filter(({ plan }) => plan.facts.memory !== 'no');
  const scale = timeScale([
    ...fitting.flatMap(({ plan }) => [plan.totalHours.p10, plan.totalHours.p90]),
    ...(due === null ? [] : [due]),
  ]);
  const dueAt = due !== null && due > 0 ? scale.at(due) : null;
  return (
    <div class="fig">
      <table class="ranges">
        <caption class="cap">
          <b>Time and cost of {input.runs === 1 ? 'the run' : `all ${writeQuantity(input.runs)} runs`}, evaluated</b>{' '}
          {!served && <span class="muted small">log scale, band: eight chances in ten</span>}
        </caption>
        <thead>
          <tr>
            <th scope="col">{sheet.cards > 1 ? `${writeQuantity(sheet.cards)} cards per run` : 'Card'}</th>
            <th scope="col" class="plot">
              {!served && (
                <svg width="100%" height="40" aria-hidden="true">
                  <pattern
                    id="compute-late"
                    width="5"
                    height="5"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                  >
                    <rect width="2" height="5" />
                  </pattern>
                  {scale.marks.map(({ at, label }) => (
                    <text key={label} x={`${at}%`} y="34">
                      {label}
                    </text>
                  ))}
                  {dueAt !== null && (
                    <text class={`due ${dueAt > 85 ? 'end' : ''} ${dueAt < 15 ? 'start' : ''}`} x={`${dueAt}%`} y="14">
                      {dayOf(input.deadline ?? '')}
                    </text>
                  )}
                </svg>
              )}
              <span class="vh">Range</span>
            </th>
            <th scope="col" class="num">
              Time
            </th>
            <th scope="col" class="num">
              Cost
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <CompareRow
              key={row.card.id}
              row={row}
              sheet={sheet}
              scale={scale}
              dueAt={dueAt}
              onChoose={all ? () => onChoose(row.card.id) : undefined}
            />
          ))}
        </tbody>
      </table>
      {all && shown.length === 0 && (
        <p class="muted">No card is so. Try “A100”, “24 GB” or “2023”, any maker, and all cards.</p>
      )}
      <div class="more-cards needs-js">
        {all && (
          <>
            <TextField label="Find a card" value={wanted} onChange={setWanted} most={40} />
            <SelectField
              label="Maker"
              value={maker}
              options={[{ value: '', label: 'Any' }, ...makers.map((value) => ({ value, label: value }))]}
              onChange={setMaker}
            />
            <SelectField label="Only" value={only} options={onlyWords} onChange={setOnly} />
          </>
        )}
        {more > 0 && (
          <button type="button" class="btn btn-s" onClick={() => setMost(most + moreRows)}>
            Show {more} more <span class="muted">of {found.length}</span>
          </button>
        )}
        <button
          type="button"
          class="btn btn-s"
          aria-expanded={all}
          onClick={() => setMost(all ? rowsAtFirst : moreRows)}
        >
          {all ? `Show ${rowsAtFirst} cards` : 'Show more cards'}
        </button>
      </div>
    </div>
  );
}
