import { writeQuantity } from '../../lib/quantity.ts';
import type { Job } from './model/sheet/job.ts';
import { workings } from './model/terms.ts';
import type { Term } from './model/types.ts';

const names: Record<string, string> = {
  weightsGb: 'Weights',
  gradientsGb: 'Gradients',
  optimiserGb: 'Optimiser',
  activationsGb: 'Activations',
  logitsGb: 'Logits',
  cacheGb: 'Cache',
  overheadGb: 'Framework',
  matmulSeconds: 'Multiplication',
  attentionSeconds: 'Attention',
  trafficSeconds: 'Memory traffic',
  launchSeconds: 'Kernel launches',
  communicationSeconds: 'Communication',
  bubbleSeconds: 'Pipeline bubble',
  optimiserSeconds: 'Optimiser step',
  loaderSeconds: 'Data loading',
};

// bytesPerWeight → bytes per weight
const plain = (key: string): string => key.replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`);
const value = (one: number | string): string =>
  typeof one === 'number' ? writeQuantity(Number(one.toPrecision(4))) : one;
const numbersOf = ({ values }: Term): string =>
  Object.entries(values)
    .map(([key, one]) => `${plain(key)} ${value(one)}`)
    .join(', ');

/** Each term of the sum with its formula, the numbers put in, its result and its source. */
export function Workings({ job }: { job: Job }) {
  const { setup, card } = job;
  return (
    <>
      <section class="grid-scroll above-3" tabIndex={0} aria-label="Terms of the sum">
        <table class="grid">
          <thead>
            <tr>
              <th scope="col">Term</th>
              <th scope="col">Formula and numbers put in</th>
              <th scope="col" class="num">
                Result
              </th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {workings(setup, card).map((term) => (
              <tr key={term.id}>
                <th scope="row">{names[term.id] ?? plain(term.id)}</th>
                <td>
                  {term.formula}
                  <br />
                  <small class="muted">{numbersOf(term)}</small>
                </td>
                <td class="num">
                  {value(term.result)} {term.unit}
                </td>
                <td>{term.source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {setup.assumed.length > 0 && (
        <p class="small muted">Assumed, because the file does not say: {setup.assumed.join('; ')}.</p>
      )}
    </>
  );
}
