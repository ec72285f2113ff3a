import { useRef } from 'preact/hooks';
import { useLater } from '../../kit/useLater.ts';
import { useStill } from '../../kit/useStill.ts';
import type { Filled } from '../../lib/checklist/filled.ts';
import type { Row } from '../../lib/checklist/score.ts';
import { plural } from '../../lib/plural.ts';
import type { Sheet } from '../../meeting/checklist.ts';
import type { AgendaLine } from '../../meeting/model.ts';
import { addLine, newId } from '../../meeting/store.ts';
import { Fold, type FoldWords } from './Fold.tsx';
import type { Choice } from './model/candidates.ts';
import type { Collection } from './model/collection.ts';
import { datasetTasks, estimated } from './model/lines.ts';
import type { Parts as PartsValue } from './model/parts.ts';
import type { PathAnswers } from './model/path.ts';
import type { Rate } from './model/rows.ts';
import type { Place } from './model/search.ts';
import type { PathWords } from './model/words.ts';
import { type Rows, setCandidate, setCollection, setPart, takeOver } from './store.ts';

/** What each part under the list is called, and how it is done by hand. */
export type PartWords = Record<'search' | 'licences' | 'collect' | 'files' | 'card', FoldWords>;

interface Props {
  rows: Rows;
  rates: readonly Rate[];
  places: readonly Place[];
  words: PartWords & { path: PathWords };
  answers: PathAnswers;
  choice: Choice;
  collection: Collection;
  parts: PartsValue;
  filled: Filled;
  checks: readonly Row[];
  sheet: Sheet;
  /** What the estimate would put on an agenda, and whether it is there. */
  estimate: { line: AgendaLine; added: boolean } | undefined;
  /** How often the tool was reset, and how often the reader was sent to the estimate. */
  resets: number;
  estimating: number;
}

const opened = () => import('./Opened.ts');

/** What stands under the list: the candidates side by side, and the parts that open when needed. */
export function Parts(props: Props) {
  const { rows, rates, places, words, answers, choice, collection, parts, checks, estimate, resets, estimating } =
    props;
  const { licences } = rows;
  const still = useStill();
  const now = useRef(props);
  now.current = props;
  const side = useLater(answers.candidates.length > 1 && answers.found === 'yes', opened);
  const beside = answers.candidates.length > 1 && answers.found === 'yes' && side && side !== 'failed' ? side : null;
  const found = estimated(collection);
  const evidence = checks.map(({ mark, known }) => `${mark.evidence}\n${known}`).join('\n');
  return (
    <>
      {beside &&
        still('candidates', [choice, beside], () => (
          <beside.Candidates names={words.path.properties} choice={choice} licences={licences} />
        ))}
      {still('searches', [parts.search], () => (
        <Fold name="searches" aside={parts.search?.said} words={words.search} load={opened}>
          {({ Searches }) => (
            <Searches
              places={places}
              value={parts.search?.value}
              newId={newId}
              onChange={(part) => setPart(rows, 'search', part)}
            />
          )}
        </Fold>
      ))}
      {still('licences', [answers, choice], () => (
        <Fold name="licences" aside="Not legal advice" words={words.licences} load={opened}>
          {({ Licences }) => (
            <Licences
              answers={answers}
              choice={choice}
              licences={licences}
              onChange={(id, change) => setCandidate(rows, id, change)}
            />
          )}
        </Fold>
      ))}
      {still('collect', [collection, parts.collect, choice, estimate?.added, resets, estimating], () => (
        <Fold
          key={`collect-${resets}`}
          name="collect"
          aside={found && `Likely ${plural(found.likely.workingDays, 'working day')}`}
          words={words.collect}
          call={estimating}
          load={opened}
        >
          {({ Collect }) => (
            <Collect
              collection={collection}
              rates={rates}
              onChange={(next) => setCollection(rows, next)}
              value={parts.collect?.value}
              onPart={(part) => setPart(rows, 'collect', part)}
              agenda={estimate && { add: () => addLine(estimate.line), added: estimate.added }}
              task={datasetTasks(choice.decision, collection)[0]}
            />
          )}
        </Fold>
      ))}
      {still('files', [parts.card, parts.collect], () => (
        <Fold name="files" words={words.files} load={() => import('./Files.tsx')}>
          {({ Files }) => (
            <Files
              card={parts.card?.value}
              pilot={parts.collect?.value}
              onPart={(name, part) => setPart(rows, name, part)}
            />
          )}
        </Fold>
      ))}
      {still('card', [parts, answers, collection, evidence], () => (
        <Fold name="card" aside={parts.card?.said} words={words.card} load={() => import('./Card.tsx')}>
          {({ Card }) => (
            <Card
              value={parts.card?.value}
              checks={now.current.checks}
              ours={() => ({ path: answers, collection, parts, checklist: now.current.filled })}
              onChange={(part) => setPart(rows, 'card', part)}
              onOurs={(all) => takeOver(rows, now.current.sheet, all)}
            />
          )}
        </Fold>
      ))}
    </>
  );
}
