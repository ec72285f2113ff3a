import { to } from '../lib/url.ts';
import { say } from './toast.ts';

interface Props {
  /** Puts the finding on the agenda and returns how to undo it. */
  add: () => () => void;
  /** True once the agenda carries it. */
  added: boolean;
  compact?: boolean;
  /** Tells two buttons of one page apart for those who hear them. */
  about?: string;
}

/** The yellow button. Once pressed it becomes the way to the agenda. */
export function AddToAgenda({ add, added, compact = false, about }: Props) {
  const size = compact ? 'btn-s' : '';
  if (added) {
    return (
      <a class={`btn ${size}`} href={to('/agenda/')}>
        On the agenda
        <span class="vh">{about ? `: ${about}` : ', open it'}</span>
      </a>
    );
  }
  return (
    <button type="button" class={`btn btn-plan ${size}`} onClick={() => say('Added to the agenda', add())}>
      Add to agenda
      {about && <span class="vh">: {about}</span>}
    </button>
  );
}
