import { Fragment } from 'preact';
import { writeQuantity } from '../../lib/quantity.ts';
import { estimate } from './model/index.ts';
import type { Job } from './model/sheet/job.ts';
import { stepName } from './model/sheet/verdict.ts';
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

/** What was measured beside the sum of the terms: name, estimate, measurement, unit. Empty while nothing is measured. */
function sums({ setup, card, input }: Job): [name: string, estimated: number, measured: number, unit: string][] {
  const { secondsPerStep, peakMemoryGb } = input.measured ?? {};
  const sum = estimate(setup, card);
  return [
    ...(peakMemoryGb === undefined ? [] : [['Peak memory', sum.memoryGb.p50, peakMemoryGb, 'GB'] as const]),
    ...(secondsPerStep === undefined
      ? []
      : [[`One ${stepName(setup)}`, sum.secondsPerStep.p50, secondsPerStep, 's'] as const]),
  ].map((row) => [...row]);
}

/** Each term of the sum with its formula, the numbers put in, its result and its source; what was measured stands below its sum. */
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
          <tfoot>
            {sums(job).map(([name, estimated, measured, unit]) => (
              <Fragment key={name}>
                <tr>
                  <th scope="row">{name}</th>
                  <td>All of these terms together</td>
                  <td class="num">
                    {value(estimated)} {unit}
                  </td>
                  <td>Estimated</td>
                </tr>
                <tr class="measured">
                  <th scope="row">{name}, measured</th>
                  <td>{value(measured / estimated)} × the estimate; the answer above rests on it</td>
                  <td class="num">
                    {value(measured)} {unit}
                  </td>
                  <td>What you measured</td>
                </tr>
              </Fragment>
            ))}
          </tfoot>
        </table>
      </section>
      {setup.assumed.length > 0 && (
        <p class="small muted">Assumed, because the file does not say: {setup.assumed.join('; ')}.</p>
      )}
    </>
  );
}
