import { claim } from './model/sheet/claim.ts';
import { about, counted, duration } from './model/sheet/figures.ts';
import { shortName } from './model/sheet/names.ts';
import type { Tables } from './model/sheet/sheet.ts';

const only = (hours: number) => ({ p10: hours, p90: hours });
const shownChips = new Set([4, 16, 64, 128, 256, 512, 1024]);

/** Half an hour of a TPU, two weeks of a 1080 Ti: true of which slice? */
export function Claim({ tables }: { tables: Tables }) {
  const found = claim(tables);
  if (!found) return null;
  const chips = [...shownChips].filter((count) => found.slices.some(({ slice }) => slice.chips === count));
  const needed = found.needed.map(({ card, slice }) =>
    slice ? `${slice.name} of ${shortName(card)}` : `no slice of ${shortName(card)}`,
  );
  return (
    <>
      <p class="above-3">
        The article behind this playbook says that half an hour of a TPU may be two weeks of a GTX 1080 Ti. That is 672
        times. A 1080 Ti trains ResNet-50 at about {about(found.imagesPerSecond)} images a second,{' '}
        {counted(found.images)} images in two weeks. One chip of a TPU is not that fast. Half an hour takes{' '}
        {needed.join(', or ')}. So always ask: which slice?
      </p>
      <section class="grid-scroll" tabIndex={0} aria-label="The same images on slices of TPUs">
        <table class="grid">
          <thead>
            <tr>
              <th scope="col">Chips</th>
              {found.needed.map(({ card }) => (
                <th key={card.id} scope="col">
                  {shortName(card)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chips.map((count) => (
              <tr key={count}>
                <th scope="row">{count}</th>
                {found.needed.map(({ card }) => {
                  const one = found.slices.find((row) => row.card === card && row.slice.chips === count);
                  return (
                    <td key={card.id} class={one && one.hours <= 0.5 ? 'best' : ''}>
                      {one ? `${one.slice.name}, ${duration(only(one.hours))}` : '–'}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="small muted">
        Worked out by this calculator: ResNet-50 at 224 px, fp32 on the old card, bf16 on the slices, without waiting
        for data. In bold: half an hour or less.
      </p>
    </>
  );
}
