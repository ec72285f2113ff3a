import { Icon } from '../../kit/Icon.tsx';
import type { Job } from './model/sheet/job.ts';
import { oddities } from './model/sheet/oddities.ts';

/** Fields that cannot both be so, in words. */
export function Odd({ job }: { job: Job }) {
  const odd = oddities(job);
  return odd.length === 0 ? null : (
    <div class="error" role="status">
      <Icon name="warn" small />
      <span>{odd.join(' ')}</span>
    </div>
  );
}
