import './Dataset.css';
import { useState } from 'preact/hooks';
import { Checks } from '../../kit/checklist/Checks.tsx';
import { Finding } from '../../kit/Finding.tsx';
import { ToolFrame } from '../../kit/ToolFrame.tsx';
import { say } from '../../kit/toast.ts';
import { useSaved } from '../../kit/useSaved.ts';
import type { Extras } from '../../lib/checklist/extras.ts';
import { isFilled } from '../../lib/checklist/filled.ts';
import type { Item } from '../../lib/checklist/item.ts';
import { type Row, rowsOf } from '../../lib/checklist/score.ts';
import { fill, lineOf, takenBy } from '../../meeting/checklist.ts';
import { $agendas, addLine, newId } from '../../meeting/store.ts';
import { Collect } from './Collect.tsx';
import { noCollection } from './model/collection.ts';
import type { Licence } from './model/licence.ts';
import { datasetLines, toolName } from './model/lines.ts';
import { noAnswers } from './model/path.ts';
import type { Rate } from './model/rows.ts';
import { Path } from './Path.tsx';
import { $collection, $filled, $path, follow, reset, setCollection, setPath, sheetOf } from './store.ts';

interface Props {
  items: Item[];
  extras: Extras;
  licences: Licence[];
  rates: Rate[];
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The dataset checklist: the path on the left switches items of the list on the right; the estimate stands below. */
export function Dataset({ items, extras, licences, rates }: Props) {
  const rows = { items, licences };
  const filled = useSaved($filled);
  const answers = useSaved($path);
  const collection = useSaved($collection);
  const taken = takenBy(useSaved($agendas));
  const [resets, setResets] = useState(0);
  const [estimating, setEstimating] = useState(false);

  const { decision, licence } = follow(rows, answers);
  const sheet = sheetOf(rows, answers, decision, collection);
  const checks = rowsOf(items, filled, sheet.context, sheet.known);
  // The page already carries the licences for the path; the list takes its choices from there.
  const licenceChoices = licences.map(({ id, name }) => ({ value: id, label: name }));
  const lines = datasetLines(decision, collection);
  const blocker = checks.find(({ blocks }) => blocks);
  const first = lines[0] ?? (blocker && lineOf(blocker, sheet));
  const estimate = lines.find(({ id }) => id === 'dataset:collection');
  const changed = isFilled(filled) || !same(answers, noAnswers) || !same(collection, noCollection);
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
          <Path
            key={`path-${resets}`}
            answers={answers}
            decision={decision}
            licence={licence}
            licences={licences}
            onChange={(parts) => setPath(rows, parts)}
            onEstimate={() => setEstimating(true)}
          />
        </div>
        <div class="results">
          <Checks
            rows={checks}
            extras={{ ...extras, choices: { ...extras.choices, 'ds-licence-fits': licenceChoices } }}
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
      <Collect
        key={`collect-${resets}`}
        open={estimating}
        onToggle={setEstimating}
        collection={collection}
        rates={rates}
        onChange={(parts) => setCollection(rows, parts)}
        agenda={estimate && { add: () => addLine(estimate), added: taken.has(estimate.id) }}
      />
    </ToolFrame>
  );
}
