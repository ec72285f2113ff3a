import { LongField, TextField } from '../../kit/Field.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import type { Word } from '../../lib/noise/compare.ts';
import { type NoiseInput, type NoiseRow, noiseOf, wayOf } from './model/noise.ts';

interface Props {
  input: NoiseInput;
  onInput: (input: NoiseInput) => void;
  /** Takes the word as the answer, and the result with its interval for an update. */
  onUse: (word: Word, result: string) => void;
}

const ways = [
  { value: 'counts', label: 'Hits on a set' },
  { value: 'seeds', label: 'Values per seed' },
  { value: 'pairs', label: 'Same items, both models' },
] as const;

const hints = {
  counts: 'Two models on a set each, or on the same set when only the totals are known.',
  seeds: 'One value for each seed, at least three of each setting, with spaces between.',
  pairs: 'Count only the items that one of the two got right. It is the sharper test of the same set.',
} as const;

const labels: Record<string, string> = {
  hits1: 'First model, hits',
  of1: 'First model, items',
  hits2: 'Second model, hits',
  of2: 'Second model, items',
  only1: 'Only the first is right',
  only2: 'Only the second is right',
  seeds1: 'First setting',
  seeds2: 'Second setting',
};

/** One estimate with its interval, drawn to scale; the words stand beside it. */
const Interval = ({ row: { label, told, from, at, to, none } }: { row: NoiseRow }) => (
  <>
    <b>{label}</b>
    <svg class="noise-row" height="20" aria-hidden="true">
      {!Number.isNaN(none) && (
        <line x1={`${none}%`} x2={`${none}%`} y1="0" y2="20" stroke="currentColor" stroke-dasharray="2 3" />
      )}
      <line x1={`${from}%`} x2={`${to}%`} y1="10" y2="10" stroke="currentColor" stroke-width="2" />
      <line x1={`${from}%`} x2={`${from}%`} y1="5" y2="15" stroke="currentColor" stroke-width="2" />
      <line x1={`${to}%`} x2={`${to}%`} y1="5" y2="15" stroke="currentColor" stroke-width="2" />
      <circle cx={`${at}%`} cy="10" r="4.5" fill="currentColor" />
    </svg>
    <span>{told}</span>
  </>
);

/** Works out whether a change is larger than the noise, from the reader's own numbers. */
export function Noise({ input, onInput, onUse }: Props) {
  const way = wayOf(input);
  const found = noiseOf(input);
  const put = (key: string, text: string) => onInput({ ...input, [key]: text });
  const field = (key: string) => (
    <TextField
      key={key}
      label={labels[key] ?? key}
      value={input[key] ?? ''}
      onChange={(text) => put(key, text)}
      most={9}
    />
  );
  const values = (key: string) => (
    <LongField key={key} label={labels[key] ?? key} value={input[key] ?? ''} onChange={(text) => put(key, text)} />
  );
  return (
    <div class="quiz-panel">
      <Segmented
        label="What you have"
        value={way}
        options={ways}
        onChange={(next) => put('way', next)}
        hint={hints[way]}
      />
      {way === 'counts' && (
        <>
          <div class="pair">{['hits1', 'of1'].map(field)}</div>
          <div class="pair">{['hits2', 'of2'].map(field)}</div>
        </>
      )}
      {way === 'pairs' && <div class="pair">{['only1', 'only2'].map(field)}</div>}
      {way === 'seeds' && ['seeds1', 'seeds2'].map(values)}
      <div role="status">
        {typeof found === 'string' ? found && <p class="muted">{found}</p> : <p>{found.sentence}</p>}
      </div>
      {typeof found !== 'string' && (
        <>
          <figure class="noise" aria-label="The estimates with their 95% intervals">
            {found.rows.map((row) => (
              <Interval key={row.label} row={row} />
            ))}
          </figure>
          <p class="muted small flush">
            Intervals of 95%. A dotted line marks no difference. The cut-offs of two standard errors and one are our
            choice.
          </p>
          <button type="button" class="btn btn-s" onClick={() => onUse(found.word, found.result)}>
            Use this answer
          </button>
        </>
      )}
    </div>
  );
}
