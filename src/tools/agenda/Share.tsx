import { Dialog } from '../../kit/Dialog.tsx';
import { useLater } from '../../kit/useLater.ts';
import type { Names } from '../../lib/said.ts';
import type { Agenda } from '../../meeting/model.ts';
import { Lost } from './Lost.tsx';
import { printSheet } from './store.ts';

interface Props {
  agenda: Agenda;
  names: Names;
  open: boolean;
  onClose: () => void;
  /** Opens an item for editing, by its place in the list. */
  onShorten: (at: number) => void;
}

const load = () => import('./SharePanel.tsx').then(({ SharePanel }) => SharePanel);

/** How the agenda leaves this browser: as a link that carries it whole, for a calendar, on paper, or as a file. */
export function Share({ agenda, names, open, onClose, onShorten }: Props) {
  const Panel = useLater(open, load);
  return (
    <Dialog title="Share the agenda" open={open} onClose={onClose}>
      {Panel === 'failed' ? (
        <Lost />
      ) : (
        Panel && (
          <Panel
            agenda={agenda}
            names={names}
            onShorten={onShorten}
            onPrint={(link, code) => {
              onClose();
              printSheet(link, code);
            }}
          />
        )
      )}
    </Dialog>
  );
}
