import { Icon } from '../../kit/Icon.tsx';
import { useSaved } from '../../kit/useSaved.ts';
import type { Agenda } from '../../meeting/model.ts';
import { $agendas } from '../../meeting/store.ts';
import { $mine, write } from './store.ts';

interface Props {
  agenda: Agenda;
  /** True once another tab deleted it. */
  gone: boolean;
}

/** Says that another tab changed or deleted the agenda that is open here, and offers this tab's version. */
export function OtherTab({ agenda, gone }: Props) {
  const mine = useSaved($mine);
  // Both sides are read at the same moment: what this tab has just typed may be newer than what was drawn.
  const now = useSaved($agendas).list.find(({ id }) => id === agenda.id);
  const changed = mine?.id === agenda.id && now !== undefined && mine !== now;
  if (gone) {
    return (
      <div class="notice below-5" role="status">
        <Icon name="info" />
        <strong>This agenda was deleted in another tab</strong>
        <p>What you see here is still complete. It is saved again as soon as you change something.</p>
        <div class="row">
          <button type="button" class="btn btn-s" onClick={() => write(agenda)}>
            Bring it back
          </button>
        </div>
      </div>
    );
  }
  if (!changed || !mine) return null;
  return (
    <div class="notice below-5" role="status">
      <Icon name="info" />
      <strong>Another tab changed this agenda</strong>
      <p>You see its version. Yours is still here.</p>
      <div class="row">
        <button type="button" class="btn btn-s" onClick={() => write(mine)}>
          Bring mine back
        </button>
        <button type="button" class="btn btn-s btn-quiet" onClick={() => $mine.set(agenda)}>
          Keep this one
        </button>
      </div>
    </div>
  );
}
