import { estimate } from './model/index.ts';
import { about, gigabytes } from './model/sheet/figures.ts';
import type { Job } from './model/sheet/job.ts';

const meters = [
  ['allocated', 'PyTorch, allocated', 'Tensors that are alive at the worst moment: max_memory_allocated().'],
  ['reserved', 'PyTorch, reserved', 'What its allocator holds for them, gaps included: max_memory_reserved().'],
  ['nvidia-smi', 'nvidia-smi', 'All of that, and the CUDA context and libraries of the process.'],
] as const;

/** The same step on the three meters people read, in both units. */
export function Meters({ job }: { job: Job }) {
  const { setup, card, sheet } = job;
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
              <tr key={memoryMeter}>
                <th scope="row">
                  {name}
                  {memoryMeter === sheet.meter && <small class="muted"> this sheet</small>}
                </th>
                <td class="num">{about(p50)}</td>
                <td class="num">{about(p50 / 1.073741824)}</td>
                <td>
                  {about(p10)}–{gigabytes(p90)}
                </td>
                <td>{says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="small muted">
        1 GB is 10⁹ bytes, 1 GiB is 2³⁰ bytes, 7% more. Data sheets say GB; PyTorch’s summaries and nvidia-smi count in
        MiB and GiB. Estimated, without what you measured.
      </p>
    </>
  );
}
