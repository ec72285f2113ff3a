import './Dataset.css';
import { useMemo, useState } from 'preact/hooks';
import { Checks } from '../../kit/checklist/Checks.tsx';
import { Finding } from '../../kit/Finding.tsx';
import { ToolFrame } from '../../kit/ToolFrame.tsx';
import { say } from '../../kit/toast.ts';
import { useSaved } from '../../kit/useSaved.ts';
import { useStill } from '../../kit/useStill.ts';
import type { Extras } from '../../lib/checklist/extras.ts';
import { isFilled } from '../../lib/checklist/filled.ts';
import type { Item } from '../../lib/checklist/item.ts';
import { type Row, rowsOf } from '../../lib/checklist/score.ts';
import { fill, lineOf, takenBy } from '../../meeting/checklist.ts';
import { $agendas, addLine, newId } from '../../meeting/store.ts';
import { noCollection } from './model/collection.ts';
import type { Licence } from './model/licence.ts';
import { datasetLines, toolName } from './model/lines.ts';
import { noAnswers } from './model/path.ts';
import type { Rate } from './model/rows.ts';
import type { Place } from './model/search.ts';
import type { PathWords } from './model/words.ts';
import { Parts, type PartWords } from './Parts.tsx';
import { Path } from './Path.tsx';
import {
  $collection,
  $filled,
  $parts,
  $path,
  addCandidate,
  dropCandidate,
  follow,
  reset,
  setCandidate,
  setPath,
  sheetOf,
} from './store.ts';

interface Props {
  items: Item[];
  extras: Extras;
  licences: Licence[];
  rates: Rate[];
  places: Place[];
  words: PartWords & { path: PathWords };
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The dataset checklist: the path on the left switches items of the list on the right; the estimate stands below. */
export function Dataset({ items, extras: given, licences, rates, places, words }: Props) {
  const rows = { items, licences };
  const filled = useSaved($filled);
  const answers = useSaved($path);
  const collection = useSaved($collection);
  const parts = useSaved($parts);
  const taken = takenBy(useSaved($agendas));
  const [resets, setResets] = useState(0);
  const [estimating, setEstimating] = useState(0);
  const still = useStill();

  const choice = useMemo(() => follow(rows, answers), [answers]);
  const { decision } = choice;
  const sheet = sheetOf(rows, choice, collection, parts);
  const checks = rowsOf(items, filled, sheet.context, sheet.known);
  // The page already carries the licences for the path; the list takes its choices from there.
  const extras = useMemo(() => {
    const own = licences.map(({ id, name }) => ({ value: id, label: name }));
    return { ...given, choices: { ...given.choices, 'ds-licence-fits': own } };
  }, []);
  const lines = datasetLines(decision, collection);
  const blocker = checks.find(({ blocks }) => blocks);
  const first = lines[0] ?? (blocker && lineOf(blocker, sheet));
  const estimate = lines.find(({ id }) => id === 'dataset:collection');
  const changed =
    isFilled(filled) || !same(answers, noAnswers) || !same(collection, noCollection) || Object.keys(parts).length > 0;
  const takeBack = () => {
    say('Dataset checklist reset', reset(rows, sheet));
    setResets(resets + 1);
  };
  return (
    <ToolFrame
      id="dataset"
      title={toolName}
      phase="prior"
      onReset={changed ? takeBack : undefined}
      foot={first && <Finding line={first} add={() => addLine(first)} added={taken.has(first.id)} />}
    >
      <div class="split">
        <div class="inputs">
          <h4 class="group-title">Your path</h4>
          {still('path', [answers, resets, estimating], () => (
            <Path
              key={`path-${resets}`}
              words={words.path}
              answers={answers}
              choice={choice}
              licences={licences}
              onChange={(change) => setPath(rows, change)}
              onCandidate={(id, change) => setCandidate(rows, id, change)}
              onAdd={() => addCandidate(rows)}
              onDrop={(id) => dropCandidate(rows, id)}
              onEstimate={() => setEstimating(estimating + 1)}
            />
          ))}
        </div>
        <div class="results">
          <Checks
            rows={checks}
            extras={extras}
            off={decision.path ? 'Not on this path.' : 'Counts only on some paths.'}
            onChange={(change) => fill(sheet, change)}
            newId={newId}
            agenda={{
              has: (row: Row) => taken.has(row.item.id),
              add: (row: Row) => addLine(lineOf(row, sheet)),
            }}
          />
        </div>
      </div>
      <Parts
        rows={rows}
        rates={rates}
        places={places}
        words={words}
        answers={answers}
        choice={choice}
        collection={collection}
        parts={parts}
        filled={filled}
        checks={checks}
        sheet={sheet}
        estimate={estimate && { line: estimate, added: taken.has(estimate.id) }}
        resets={resets}
        estimating={estimating}
      />
    </ToolFrame>
  );
}
