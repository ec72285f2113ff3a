import { filledCodec } from '../../lib/checklist/codec.ts';
import { type Filled, unfilled } from '../../lib/checklist/filled.ts';
import type { Item } from '../../lib/checklist/item.ts';
import { fill, filledOf, offerChecklist, type Sheet } from '../../meeting/checklist.ts';
import { saved } from '../../meeting/saved.ts';
import { newId, offerLines } from '../../meeting/store.ts';
import { layTasks } from '../../meeting/tasks.ts';
import { collectionCodec, partsCodec, pathCodec } from './codec.ts';
import { type Choice, choose } from './model/candidates.ts';
import { type Collection, noCollection, pilotEnough } from './model/collection.ts';
import type { Licence } from './model/licence.ts';
import { datasetLines, datasetTasks, estimated, toolName } from './model/lines.ts';
import { knownOf, noParts, type Part, type PartName, type Parts } from './model/parts.ts';
import { type CandidateChange, noAnswers, noCandidate, type PathAnswers, type PathChange } from './model/path.ts';

type Everything = [PathAnswers, Collection, Parts, Filled];

const of = 'dataset-availability';

export const $filled = filledOf(of);
export const $path = saved('dataset:path', pathCodec);
export const $parts = saved('dataset:parts', partsCodec);
export const $collection = saved('dataset:collection', collectionCodec);

/** The rows of content the tool was given. */
export interface Rows {
  items: readonly Item[];
  licences: readonly Licence[];
}

/** What the answers lead to: each candidate judged, and the path. */
export const follow = ({ licences }: Pick<Rows, 'licences'>, answers: PathAnswers): Choice => choose(answers, licences);

/** The checklist with what the path and the estimate know of it. */
export function sheetOf(rows: Rows, { best, decision }: Choice, collection: Collection, parts: Parts): Sheet {
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
      ...knownOf(parts),
      'ds-path-chosen': decision.path ? `${decision.path}. ${decision.reason}` : '',
      'ds-licence-fits': best?.candidate.licence ?? '',
      'ds-collection-estimated': days,
    },
  };
}

function offer(rows: Rows): void {
  const choice = follow(rows, $path.get());
  offerLines('dataset', datasetLines(choice.decision, $collection.get()));
  layTasks('dataset', datasetTasks(choice.decision, $collection.get()));
  offerChecklist(sheetOf(rows, choice, $collection.get(), $parts.get()));
}

/**
 * Saves new answers to the three questions; the path switches items and offers its lines. They are put into what is saved
 * now, because the screen may be an answer behind a quick hand.
 */
export function setPath(rows: Rows, change: PathChange): void {
  const before = $path.get();
  $path.set({ ...before, ...change, use: { ...before.use, ...change.use } });
  offer(rows);
}

/** Saves parts of one candidate; without an id it is the first, which may not be there yet. */
export function setCandidate(rows: Rows, id: string, change: CandidateChange): void {
  const { candidates } = $path.get();
  const known = candidates.length > 0 ? candidates : [{ ...noCandidate, id: newId() }];
  // The screen may still know the first one without its id.
  const which = id || known[0]?.id;
  setPath(rows, {
    candidates: known.map((one) =>
      one.id === which ? { ...one, ...change, compare: { ...one.compare, ...change.compare } } : one,
    ),
  });
}

/** Adds one more candidate at the end. Returns its id. */
export function addCandidate(rows: Rows): string {
  const { candidates } = $path.get();
  // The first stands on the page before it is saved.
  const before = candidates.length ? candidates : [{ ...noCandidate, id: newId() }];
  const id = newId();
  setPath(rows, { candidates: [...before, { ...noCandidate, id }] });
  return id;
}

/** Removes a candidate. Returns how to bring it back where it stood. */
export function dropCandidate(rows: Rows, id: string): () => void {
  const { candidates } = $path.get();
  setPath(rows, { candidates: candidates.filter((one) => one.id !== id) });
  return () => setPath(rows, { candidates });
}

/** Saves what a part under the list keeps, with the evidence it gives the checklist. */
export function setPart(rows: Rows, name: PartName, part: Part): void {
  $parts.set({ ...$parts.get(), [name]: part });
  offer(rows);
}

/** Saves the estimate and offers its line. */
export function setCollection(rows: Rows, parts: Partial<Collection>): void {
  $collection.set({ ...$collection.get(), ...parts });
  offer(rows);
}

/** Puts everything in the place of what is there. Returns how to undo it. */
function replace(rows: Rows, sheet: Sheet, next: Everything): () => void {
  const before: Everything = [$path.get(), $collection.get(), $parts.get(), $filled.get()];
  const put = ([answers, collection, parts, filled]: Everything) => {
    fill(sheet, () => filled);
    $collection.set(collection);
    $parts.set(parts);
    setPath(rows, answers);
  };
  put(next);
  return () => put(before);
}

/** Takes everything back to empty. Returns how to undo it. */
export const reset = (rows: Rows, sheet: Sheet): (() => void) =>
  replace(rows, sheet, [noAnswers, noCollection, noParts, unfilled]);

/** Takes over the whole tool from a file of ours, believed as anything saved is. Returns how to undo it. */
export function takeOver(
  rows: Rows,
  sheet: Sheet,
  all: Record<'path' | 'collection' | 'parts' | 'checklist', unknown>,
) {
  const text = (value: unknown) => JSON.stringify(value) ?? '';
  return replace(rows, sheet, [
    pathCodec.decode(text(all.path)),
    collectionCodec.decode(text(all.collection)),
    partsCodec.decode(text(all.parts)),
    filledCodec.decode(text(all.checklist)),
  ]);
}
