import { type Filled, unfilled } from '../../lib/checklist/filled.ts';
import type { Item } from '../../lib/checklist/item.ts';
import { fill, filledOf, offerChecklist, type Sheet } from '../../meeting/checklist.ts';
import { saved } from '../../meeting/saved.ts';
import { offerLines } from '../../meeting/store.ts';
import { collectionCodec, pathCodec } from './codec.ts';
import { type Collection, noCollection, pilotEnough } from './model/collection.ts';
import { checkLicence, type Licence } from './model/licence.ts';
import { datasetLines, estimated, toolName } from './model/lines.ts';
import { type Decision, decide, noAnswers, type PathAnswers } from './model/path.ts';

const of = 'dataset-availability';

export const $filled = filledOf(of);
export const $path = saved('dataset:path', pathCodec);
export const $collection = saved('dataset:collection', collectionCodec);

/** The rows of content the tool was given. */
export interface Rows {
  items: readonly Item[];
  licences: readonly Licence[];
}

/** What the answers lead to: the licence check and the path. */
export function follow({ licences }: Pick<Rows, 'licences'>, answers: PathAnswers) {
  const licence = checkLicence(
    licences.find(({ id }) => id === answers.licence),
    answers.use,
  );
  return { licence, decision: decide(answers, licence) };
}

/** The checklist with what the path and the estimate know of it. */
export function sheetOf(rows: Rows, answers: PathAnswers, decision: Decision, collection: Collection): Sheet {
  const found = estimated(collection);
  // A pilot too small for a range is too small for evidence.
  const days = found && collection.pilotItems >= pilotEnough ? String(found.likely.workingDays) : '';
  return {
    of,
    from: toolName,
    isTool: true,
    items: rows.items,
    context: decision.path ? { path: decision.path } : {},
    known: {
      'ds-path-chosen': decision.path ? `${decision.path}. ${decision.reason}` : '',
      'ds-licence-fits': answers.found === 'yes' ? answers.licence : '',
      'ds-collection-estimated': days,
    },
  };
}

function offer(rows: Rows): void {
  const answers = $path.get();
  const { decision } = follow(rows, answers);
  offerLines('dataset', datasetLines(decision, $collection.get()));
  offerChecklist(sheetOf(rows, answers, decision, $collection.get()));
}

/** Saves new answers to the three questions; the path switches items and offers its lines. */
export function setPath(rows: Rows, parts: Partial<PathAnswers>): void {
  $path.set({ ...$path.get(), ...parts });
  offer(rows);
}

/** Saves the estimate and offers its line. */
export function setCollection(rows: Rows, parts: Partial<Collection>): void {
  $collection.set({ ...$collection.get(), ...parts });
  offer(rows);
}

/** Takes everything back to empty. Returns how to undo it. */
export function reset(rows: Rows, sheet: Sheet): () => void {
  const before: [PathAnswers, Collection, Filled] = [$path.get(), $collection.get(), $filled.get()];
  const put = ([answers, collection, filled]: typeof before) => {
    fill(sheet, () => filled);
    $collection.set(collection);
    setPath(rows, answers);
  };
  put([noAnswers, noCollection, unfilled]);
  return () => put(before);
}
