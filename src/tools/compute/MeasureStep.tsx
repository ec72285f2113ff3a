import { useState } from 'preact/hooks';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { Field } from '../../kit/Field.tsx';
import type { JobFields } from './ModelFields.tsx';
import { shortName } from './model/sheet/names.ts';
import { asMeasured, readMeasured, type Step } from './model/sheet/readMeasured.ts';
import { snippet } from './model/sheet/snippet.ts';

const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** What the pasted step says beside its two numbers. */
function remarks(step: Step, { job }: JobFields): string[] {
  const said: string[] = [];
  if (step.batch !== null) said.push(`The batch is now ${step.batch} per card, as it was measured.`);
  if (step.device && !letters(step.device).includes(letters(shortName(job.card)).slice(0, 8)))
    said.push(
      `It was measured on ${step.device}; the sheet is about ${shortName(job.card)}. Choose the card it ran on.`,
    );
  if (step.loaderShare !== null && step.loaderShare > 0.2)
    said.push(
      `${Math.round(step.loaderShare * 100)}% of the step waits for data: a faster loader is the cheapest way out.`,
    );
  if (step.gb === null) said.push('It holds no peak memory, so the memory stays estimated.');
  return said;
}

/** The snippet to run, and the field for what it printed. */
export function MeasureStep(props: JobFields) {
  const { sheet, onChange } = props;
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const [said, setSaid] = useState<string[]>([]);
  const take = (pasted: string) => {
    setText(pasted.slice(0, 20_000));
    setSaid([]);
    if (!pasted.trim()) return setProblem('');
    const step = readMeasured(pasted.slice(-200_000), sheet.meter);
    if (typeof step === 'string') return setProblem(step);
    setProblem('');
    setSaid(remarks(step, props));
    onChange(asMeasured(step));
  };
  return (
    <div class="assumed above-3">
      <p class="small flush">
        A function for PyTorch, for any model and loader: ten steps to warm up, fifty timed, one line printed.
      </p>
      <CopyButton label="Copy the snippet" text={() => snippet} class="btn-s" />
      <details>
        <summary class="small">See the snippet</summary>
        <pre class="small" tabIndex={0}>
          {snippet}
        </pre>
      </details>
      <Field
        label="Paste what it printed"
        hint="The line alone or the whole log. Or words: “0.31 s, 10.2 GB”."
        problem={problem || undefined}
      >
        {(ids) => (
          <textarea
            {...ids}
            rows={3}
            spellcheck={false}
            value={text}
            onInput={(event) => take(event.currentTarget.value)}
          />
        )}
      </Field>
      <div role="status" class="small">
        {said.map((one) => (
          <p key={one} class="flush">
            {one}
          </p>
        ))}
      </div>
    </div>
  );
}
