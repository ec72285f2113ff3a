import { useState } from 'preact/hooks';
import { readUtf8 } from '../../browser/text-file.ts';
import { Field } from '../../kit/Field.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { writeQuantity } from '../../lib/quantity.ts';
import type { JobFields } from './ModelFields.tsx';
import { longest, readConfig } from './model/readConfig.ts';
import { switched } from './model/sheet/job.ts';
import { shapeWords } from './model/sheet/shapeWords.ts';
import { configModel } from './model/sheet/sheet.ts';

const tooLong = 'This is longer than 1 MB. A config.json is a few kB: take the file named config.json.';
const unread = {
  'too large': tooLong,
  'not text': 'This file is not text. Take the file named config.json, for example from the page of files on the Hub.',
  unreadable: 'This file could not be opened. Choose it again, or paste its text.',
};

/** Takes the shape of a model from the config.json that lies beside its weights. The file stays in this browser. */
export function ConfigReader({ sheet, onChange, job, tables }: JobFields) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const [over, setOver] = useState(false);
  const { config } = sheet;
  const read = (source: string) => {
    setText(source.length > longest ? '' : source);
    if (!source.trim()) return setProblem('');
    const found = readConfig(source);
    if ('problem' in found) return setProblem(`${found.problem} The sheet keeps ${job.model.name}.`);
    setProblem('');
    const given = { shape: found.model, assumed: found.assumed };
    const next = { ...job, sheet: { ...sheet, config: given } };
    onChange({ ...switched(next, configModel, tables), config: given });
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    const found = await readUtf8(file, longest);
    if ('why' in found) setProblem(`${unread[found.why]} The sheet keeps ${job.model.name}.`);
    else read(found.text);
  };
  return (
    <section
      class={`assumed above-3 drop ${over ? 'over' : ''}`}
      aria-label="A config.json"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const { files } = event.dataTransfer ?? {};
        if (files?.length) open(files[0]);
        else read(event.dataTransfer?.getData('text') ?? '');
      }}
    >
      <Field
        label="Paste it, or drop the file here"
        hint="From the model’s page of files. It stays in this browser."
        problem={problem || undefined}
      >
        {(ids) => (
          <textarea
            {...ids}
            rows={4}
            spellcheck={false}
            value={text}
            onPaste={(event) => {
              // A text that no field should hold is read, not shown.
              const pasted = event.clipboardData?.getData('text') ?? '';
              if (pasted.length <= longest) return;
              event.preventDefault();
              read(pasted);
            }}
            onInput={(event) => read(event.currentTarget.value)}
          />
        )}
      </Field>
      <label class="btn btn-s file">
        <Icon name="load" small /> Choose a file
        <input
          class="vh"
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            open(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      {config && sheet.model === configModel && (
        <div class="small" role="status">
          <p class="flush">
            <b>Read: {config.shape.name}</b>, {writeQuantity(config.shape.parameters)} weights.{' '}
            {shapeWords(config.shape)}
          </p>
          <p class="flush">
            {config.assumed.length === 0
              ? 'Nothing had to be assumed.'
              : `Assumed, because the file does not say: ${config.assumed.join('; ')}.`}
          </p>
        </div>
      )}
    </section>
  );
}
