/** Progress drawn as one tick an item; a blocker stands taller and red. The words beside it carry the meaning. */
export const Ticks = ({ ticks }: { ticks: readonly ('on' | 'bad' | '')[] }) => (
  <span class="ticks" aria-hidden="true">
    {ticks.map((tick, at) => (
      <i key={at} class={tick} />
    ))}
  </span>
);
