import { $replaced, $saving, $switched, $unreadable } from '../browser/storage.ts';
import { useLater } from './useLater.ts';
import { useSaved } from './useSaved.ts';

/** Values that a tool keeps for itself; the others lie on the table, where every tab may change them. */
const own = /\/(?!(agenda|meeting|run|project):)[^/]*$/;

/** What the reader has to know about storage, with the ways out. Fetched only where there is something to say. */
export function Notices() {
  const state = {
    saving: useSaved($saving),
    replaced: Object.keys(useSaved($replaced)).some((key) => own.test(key)),
    switched: useSaved($switched),
    unreadable: useSaved($unreadable).length > 0,
  };
  const wanted = state.saving !== 'kept' || state.replaced || state.switched !== '' || state.unreadable;
  const part = useLater(wanted, () => import('./Trouble.tsx'));
  if (!wanted || part === null) return null;
  if (part === 'failed') {
    return (
      <p class="flag" role="alert">
        What you enter here may not be kept, and help could not be loaded. Keep this page open and check the connection.
      </p>
    );
  }
  return <part.Trouble {...state} />;
}
