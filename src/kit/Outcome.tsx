const words = { inform: 'Inform', discuss: 'Discuss', decide: 'Decide', unblock: 'Unblock' } as const;
export type OutcomeName = keyof typeof words;

/** How much the room commits: ring to inform, half to discuss, disc to decide or unblock. */
export const Mark = ({ outcome }: { outcome: OutcomeName }) => (
  <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="6" fill={outcome === 'decide' || outcome === 'unblock' ? 'currentColor' : 'none'} />
    {outcome === 'discuss' && <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" stroke="none" />}
    {outcome === 'unblock' && <path class="mark-bar" d="M8 4.6v6.8" />}
  </svg>
);

/** The mark with its word, as it stands in an agenda. */
export const Outcome = ({ outcome }: { outcome: OutcomeName }) => (
  <span class="outcome">
    <Mark outcome={outcome} />
    {words[outcome]}
  </span>
);

export const outcomeWord = (outcome: OutcomeName): string => words[outcome];
