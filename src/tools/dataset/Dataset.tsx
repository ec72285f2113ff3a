import './Dataset.css';
import { useMemo, useState } from 'preact/hooks';
import { Checks } from '../../kit/checklist/Checks.tsx';
import { Finding } from '../../kit/Finding.tsx';
import { ToolFrame } from '../../kit/ToolFrame.tsx';
import { say } from '../../kit/toast.ts';
import { useLater } from '../../kit/useLater.ts';
import { useSaved } from '../../kit/useSaved.ts';
import type { Extras } from '../../lib/checklist/extras.ts';
import { isFilled } from '../../lib/checklist/filled.ts';
import type { Item } from '../../lib/checklist/item.ts';
import { type Row, rowsOf } from '../../lib/checklist/score.ts';
import { plural } from '../../lib/plural.ts';
import { fill, lineOf, takenBy } from '../../meeting/checklist.ts';
import { $agendas, addLine, newId } from '../../meeting/store.ts';
import { Fold, type FoldWords } from './Fold.tsx';
import { noCollection } from './model/collection.ts';
import type { Licence } from './model/licence.ts';
import { datasetLines, datasetTasks, estimated, toolName } from './model/lines.ts';
import { noAnswers } from './model/path.ts';
import type { Rate } from './model/rows.ts';
import type { Place } from './model/search.ts';
import type { PathWords } from './model/words.ts';
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
  setCollection,
  setPart,
  setPath,
  sheetOf,
  takeOver,
} from './store.ts';

interface Props {
  items: Item[];
  extras: Extras;
  licences: Licence[];
  rates: Rate[];
  places: Place[];
  /** What each part under the list is called, and how it is done by hand. */
  words: Record<'search' | 'licences' | 'collect' | 'files' | 'card', FoldWords> & { path: PathWords };
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The dataset checklist: the path on the left switches items of the list on the right; the estimate stands below. */
export function Dataset({ items, extras, licences, rates, places, words }: Props) {
  const rows = { items, licences };
  const filled = useSaved($filled);
  const answers = useSaved($path);
  const collection = useSaved($collection);
  const parts = useSaved($parts);
  const agendas = useSaved($agendas);
  const taken = takenBy(agendas);
  const [resets, setResets] = useState(0);
  const [estimating, setEstimating] = useState(0);

  const choice = follow(rows, answers);
  const { decision } = choice;
  const sheet = sheetOf(rows, choice, collection, parts);
  const checks = rowsOf(items, filled, sheet.context, sheet.known);
  // The page already carries the licences for the path; the list takes its choices from there.
  const licenceChoices = licences.map(({ id, name }) => ({ value: id, label: name }));
  const lines = datasetLines(decision, collection);
  const blocker = checks.find(({ blocks }) => blocks);
  const first = lines[0] ?? (blocker && lineOf(blocker, sheet));
  const estimate = lines.find(({ id }) => id === 'dataset:collection');
  const beside = answers.candidates.length > 1 && answers.found === 'yes';
  const side = useLater(beside, () => import('./Opened.ts'));
  const found = estimated(collection);
  const changed =
    isFilled(filled) || !same(answers, noAnswers) || !same(collection, noCollection) || Object.keys(parts).length > 0;
  const takeBack = () => {
    say('Dataset checklist reset', reset(rows, sheet));
    setResets(resets + 1);
  };
  // Typing in a part below must not draw the path and the list anew: what they show has not changed.
  const path = useMemo(
    () => (
      <Path
        key={`path-${resets}`}
        words={words.path}
        answers={answers}
        choice={choice}
        licences={licences}
        onChange={(parts) => setPath(rows, parts)}
        onCandidate={(id, parts) => setCandidate(rows, id, parts)}
        onAdd={() => addCandidate(rows)}
        onDrop={(id) => dropCandidate(rows, id)}
        onEstimate={() => setEstimating(estimating + 1)}
      />
    ),
    [answers, resets, estimating],
  );
  const list = useMemo(
    () => (
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
    ),
    [filled, agendas, decision.path, JSON.stringify(sheet.known)],
  );
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
          {path}
        </div>
        <div class="results">{list}</div>
      </div>
      {beside && side && side !== 'failed' && (
        <side.Candidates names={words.path.properties} choice={choice} licences={licences} />
      )}
      <Fold name="searches" aside={parts.search?.said} words={words.search} load={() => import('./Opened.ts')}>
        {({ Searches }) => (
          <Searches
            places={places}
            value={parts.search?.value}
            newId={newId}
            onChange={(part) => setPart(rows, 'search', part)}
          />
        )}
      </Fold>
      <Fold name="licences" aside="Not legal advice" words={words.licences} load={() => import('./Opened.ts')}>
        {({ Licences }) => (
          <Licences
            answers={answers}
            choice={choice}
            licences={licences}
            onChange={(id, parts) => setCandidate(rows, id, parts)}
          />
        )}
      </Fold>
      <Fold
        key={`collect-${resets}`}
        name="collect"
        aside={found && `Likely ${plural(found.likely.workingDays, 'working day')}`}
        words={words.collect}
        call={estimating}
        load={() => import('./Opened.ts')}
      >
        {({ Collect }) => (
          <Collect
            collection={collection}
            rates={rates}
            onChange={(next) => setCollection(rows, next)}
            value={parts.collect?.value}
            onPart={(part) => setPart(rows, 'collect', part)}
            agenda={estimate && { add: () => addLine(estimate), added: taken.has(estimate.id) }}
            task={datasetTasks(decision, collection)[0]}
          />
        )}
      </Fold>
      <Fold name="files" words={words.files} load={() => import('./Files.tsx')}>
        {({ Files }) => (
          <Files
            card={parts.card?.value}
            pilot={parts.collect?.value}
            onPart={(name, part) => setPart(rows, name, part)}
          />
        )}
      </Fold>
      <Fold name="card" aside={parts.card?.said} words={words.card} load={() => import('./Card.tsx')}>
        {({ Card }) => (
          <Card
            value={parts.card?.value}
            checks={checks}
            ours={() => ({ path: answers, collection, parts, checklist: filled })}
            onChange={(part) => setPart(rows, 'card', part)}
            onOurs={(all) => takeOver(rows, sheet, all)}
          />
        )}
      </Fold>
    </ToolFrame>
  );
}
