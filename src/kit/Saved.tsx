import { useEffect, useState } from 'preact/hooks';
import { $saving } from '../browser/storage.ts';
import { Icon } from './Icon.tsx';
import { useSaved } from './useSaved.ts';

/**
 * Whether what is entered is kept, in a few words. What to do about it stands in the notices.
 * @param drawn the tool around it is first drawn in the browser, so there is no served page to equal
 */
export function Saved({ drawn = false }: { drawn?: boolean }) {
  const saving = useSaved($saving);
  const [awake, setAwake] = useState(drawn);
  useEffect(() => setAwake(true), []);
  if (saving !== 'kept') {
    return (
      <span class="flag">
        <Icon name="warn" small /> Not being saved
      </span>
    );
  }
  return awake ? (
    <span>
      <Icon name="check" small /> Saved in this browser
    </span>
  ) : null;
}
