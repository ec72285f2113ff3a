import { useEffect, useState } from 'preact/hooks';
import { SelectField, TextField } from '../../kit/Field.tsx';
import { dayWithYear } from '../../lib/walltime.ts';
import { type Agenda, type Opened, titleOf } from '../../meeting/model.ts';
import { openPasted } from './store.ts';

/** Why a link cannot be compared, and what to do; undefined where it can, or where nothing was pasted. */
function problemOf(opened: Opened | null): string | undefined {
  if (!opened || opened.state === 'open' || opened.state === 'empty') return;
  if (opened.state === 'cut')
    return 'This link lost its end on the way. Ask for it again, or copy it from the address bar.';
  if (opened.state === 'newer') return 'This link is newer than this page. Load the page again and paste it once more.';
  if (opened.state === 'changed') return 'Something in this link was changed on the way. Ask for it again.';
  return 'This is not a link to an agenda. Ours look like https://…/a/#1abc.';
}

interface Props {
  legend: string;
  /** The agendas kept in this browser. */
  kept: readonly Agenda[];
  onAgenda: (agenda: Agenda | null) => void;
}

/** One of the two agendas: a pasted link, or one that is kept here. */
export function Side({ legend, kept, onAgenda }: Props) {
  const [id, setId] = useState('');
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<Opened | null>(null);
  const own = kept.find((agenda) => agenda.id === id);
  useEffect(() => {
    let current = true;
    setOpened(null);
    if (text.trim()) openPasted(text).then((next) => current && setOpened(next));
    return () => {
      current = false;
    };
  }, [text]);
  const agenda = own ?? (opened?.state === 'open' ? opened.agenda : null);
  useEffect(() => onAgenda(agenda), [agenda, onAgenda]);
  const options = [
    { value: '', label: 'From a link' },
    ...kept.map((one) => ({
      value: one.id,
      label: [titleOf(one), dayWithYear(one.start)].filter(Boolean).join(', '),
    })),
  ];
  return (
    <fieldset class="compare-side">
      <legend>{legend}</legend>
      {kept.length > 0 && <SelectField label="Agenda" value={id} options={options} onChange={setId} />}
      {!own && (
        <TextField
          label="Link"
          value={text}
          most={64_000}
          problem={problemOf(opened)}
          hint={
            opened?.state === 'open'
              ? titleOf(opened.agenda)
              : 'From any copy of this site, with or without text around it.'
          }
          onChange={setText}
        />
      )}
    </fieldset>
  );
}
