import type { Entry } from '../../lib/backup.ts';
import { kilobytes, quotaKb } from './model/projects.ts';

/** How much room some values take, as people say it. */
export const size = (entries: readonly Entry[]): string =>
  entries.length === 0 ? '0 KB' : `${Math.max(1, Math.round(kilobytes(entries)))} KB`;

/** How much of the storage is used. */
export function Space({ entries }: { entries: readonly Entry[] }) {
  const used = kilobytes(entries);
  return (
    <div class="measure">
      <p class="flush" id="space-used">
        <b>{size(entries)} of about 5 MB</b> <span class="muted">that browsers give one site (our round figure).</span>
      </p>
      <meter aria-labelledby="space-used" min={0} max={quotaKb} high={quotaKb * 0.8} value={used} />
    </div>
  );
}
