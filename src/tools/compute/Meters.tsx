import { Fragment } from 'preact';
import { estimate } from './model/index.ts';
import { about, gigabytes } from './model/sheet/figures.ts';
import type { Job } from './model/sheet/job.ts';

const meters = [
  ['allocated', 'PyTorch, allocated', 'Tensors that are alive at the worst moment: max_memory_allocated().'],
  ['reserved', 'PyTorch, reserved', 'What its allocator holds for them, gaps included: max_memory_reserved().'],
  ['nvidia-smi', 'nvidia-smi', 'All of that, and the CUDA context and libraries of the process.'],
] as const;

const gib = 1.073741824;

/** The same step on the three meters people read, in both units, and what the reader measured beside the estimate of the same meter. */
export function Meters({ job }: { job: Job }) {
  const { setup, card, sheet, input } = job;
  const measured = input.measured?.peakMemoryGb;
  const rows = meters.map(([memoryMeter, name, says]) => {
    const { p10, p50, p90 } = estimate({ ...setup, memoryMeter }, card).memoryGb;
    return { memoryMeter, name, says, p10, p50, p90 };
  });
  return (
    <>
      <section class="grid-scroll above-3" tabIndex={0} aria-label="Memory on three meters">
        <table class="grid">
          <thead>
            <tr>
              <th scope="col">Meter</th>
              <th scope="col" class="num">
                GB
              </th>
              <th scope="col" class="num">
                GiB
              </th>
              <th scope="col">Range</th>
              <th scope="col">What it counts</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ memoryMeter, name, says, p10, p50, p90 }) => (
              <Fragment key={memoryMeter}>
                <tr>
                  <th scope="row">
                    {name}
                    {memoryMeter === sheet.meter && <small class="muted"> this sheet</small>}
                  </th>
                  <td class="num">{about(p50)}</td>
                  <td class="num">{about(p50 / gib)}</td>
                  <td>
                    {about(p10)}–{gigabytes(p90)}
                  </td>
                  <td>{says}</td>
                </tr>
                {memoryMeter === sheet.meter && measured !== undefined && (
                  <tr class="measured">
                    <th scope="row">Measured</th>
                    <td class="num">{about(measured)}</td>
                    <td class="num">{about(measured / gib)}</td>
                    <td>{about(measured / p50)} × the estimate</td>
                    <td>What you read on this meter.</td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
      <p class="small muted">
        1 GB is 10⁹ bytes, 1 GiB is 2³⁰ bytes, 7% more. Data sheets say GB; PyTorch’s summaries and nvidia-smi count in
        MiB and GiB.{' '}
        {measured === undefined ? 'All rows are estimated.' : 'All rows but the measured one are estimated.'}
      </p>
    </>
  );
}
