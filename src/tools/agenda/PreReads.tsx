import { TextField } from '../../kit/Field.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { webLink } from '../../lib/weblink.ts';
import { limits, type PreRead } from '../../meeting/model.ts';
import { Stepper } from './Stepper.tsx';

interface Props {
  prereads: PreRead[];
  onChange: (prereads: PreRead[]) => void;
}

const problemOf = (url: string): string | undefined => {
  if (!url.trim() || webLink(url)) return undefined;
  return url.length > limits.url - 1
    ? `An address may have ${limits.url} characters. Link to a page that leads there.`
    : 'Only an address that begins with https:// or http:// becomes a link. This stays text.';
};

/** What to read before an item: title, address, minutes. */
export function PreReads({ prereads, onChange }: Props) {
  const set = (at: number, parts: Partial<PreRead>) =>
    onChange(prereads.map((one, place) => (place === at ? { ...one, ...parts } : one)));
  return (
    <fieldset class="field full prereads">
      <legend>Pre-reads</legend>
      {prereads.map((one, at) => (
        <div class="preread" key={at}>
          <TextField label="Title" value={one.title} onChange={(title) => set(at, { title })} />
          <TextField
            label="Address"
            type="url"
            most={limits.url}
            value={one.url}
            problem={problemOf(one.url)}
            onChange={(url) => set(at, { url })}
          />
          <Stepper
            label="Minutes to read"
            least={0}
            most={limits.itemMinutes}
            value={one.minutes ?? 0}
            onChange={(minutes) => set(at, { minutes })}
          />
          <button
            type="button"
            class="btn btn-quiet btn-s btn-icon"
            aria-label={`Remove pre-read ${at + 1}`}
            onClick={() => onChange(prereads.toSpliced(at, 1))}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      {prereads.length < limits.prereads && (
        <button type="button" class="btn btn-s add" onClick={() => onChange([...prereads, { title: '', url: '' }])}>
          <Icon name="plus" small /> Add a pre-read
        </button>
      )}
    </fieldset>
  );
}
