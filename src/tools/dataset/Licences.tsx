import { CopyButton } from '../../kit/CopyButton.tsx';
import { TextField } from '../../kit/Field.tsx';
import { say } from '../../kit/toast.ts';
import { Verdict } from '../../kit/Verdict.tsx';
import { joinedWith } from '../../lib/sentence.ts';
import type { Choice } from './model/candidates.ts';
import { combine } from './model/combined.ts';
import type { Licence } from './model/licence.ts';
import { type Candidate, most, type PathAnswers } from './model/path.ts';
import { NoTables } from './NoTables.tsx';
import { useTables } from './useTables.ts';

interface Props {
  answers: PathAnswers;
  choice: Choice;
  licences: readonly Licence[];
  onChange: (id: string, parts: Partial<Candidate>) => void;
}

const icons = { green: 'check', amber: 'warn', red: 'block' } as const;
const titles = {
  green: 'The licences allow it',
  amber: 'Somebody has to read the text',
  red: 'The licences forbid it',
} as const;

/** All sources together: whether their licences allow the use, and what they ask in return. */
export function Licences({ answers, choice, licences, onChange }: Props) {
  const tables = useTables();
  if (!tables || tables === 'failed') return <NoTables failed={tables === 'failed'} />;
  const { colour, reason, sources, benchmarks, notice } = combine(choice.judged, licences, tables.terms, answers.use);
  const shareAlike = (id: string) => licences.find((row) => row.id === id)?.shareAlike;
  const asBenchmark = (id: string, name: string) => {
    onChange(id, { role: 'benchmark' });
    say(`${name} kept as a benchmark`, () => onChange(id, { role: 'train' }));
  };
  const kept = choice.judged.filter(({ candidate }) => candidate.role === 'benchmark');
  return (
    <div class="tool-body sheet-parts">
      <Verdict icon={icons[colour]} title={titles[colour]}>
        {reason}
      </Verdict>
      <p class="flush">
        <b>Not legal advice.</b> What each licence allows is our reading of it. Read the text before you rely on it, and
        follow each source to its first owner.
      </p>
      {sources.map(({ judged: { candidate, licence }, name, duties, attribution, lacks }, at) => (
        <fieldset key={candidate.id || at} class="source">
          <legend>
            {name}: {candidate.licence || 'licence not known yet'},{' '}
            <span class={licence.colour === 'red' ? 'in-stop' : ''}>{licence.colour}</span>
          </legend>
          <p class="flush small">{licence.reason}</p>
          {duties.length > 0 && (
            <ul class="duties">
              {duties.map((duty) => (
                <li key={duty}>{duty}</li>
              ))}
            </ul>
          )}
          {attribution && (
            <>
              <div class="pair">
                <TextField
                  label="Its author"
                  value={candidate.author}
                  most={most.name}
                  onChange={(author) => onChange(candidate.id, { author })}
                />
                <TextField
                  label="What you changed"
                  value={candidate.changes}
                  most={most.link}
                  onChange={(changes) => onChange(candidate.id, { changes })}
                />
              </div>
              <p class="flush small quote">{attribution}</p>
              {lacks.length > 0 && <p class="flush small">Still without {joinedWith(lacks)}.</p>}
              <p class="flush">
                <CopyButton label={`Copy attribution of ${name}`} text={() => attribution} class="btn-s" />
              </p>
            </>
          )}
          {shareAlike(candidate.licence) && (
            <TextField
              label="Written permission, where it lies (optional)"
              value={candidate.permission}
              most={most.link}
              onChange={(permission) => onChange(candidate.id, { permission })}
            />
          )}
          {benchmarks.includes(candidate.id) && (
            <p class="flush">
              <button type="button" class="btn btn-s" onClick={() => asBenchmark(candidate.id, name)}>
                Keep {name} as a benchmark only
              </button>
            </p>
          )}
        </fieldset>
      ))}
      {kept.length > 0 && (
        <p class="flush small">
          Benchmark only, never trained on:{' '}
          {joinedWith(kept.map(({ candidate }) => candidate.name.trim() || 'a source without a name'))}. Their licences
          are not part of this check.
        </p>
      )}
      {sources.filter(({ attribution }) => attribution).length > 1 && (
        <p class="flush">
          <CopyButton label="Copy all attributions" text={() => notice} class="btn-s" />
        </p>
      )}
    </div>
  );
}
