import { useEffect, useRef, useState } from 'preact/hooks';
import { Segmented } from '../../kit/Segmented.tsx';
import { say } from '../../kit/toast.ts';
import { useLater } from '../../kit/useLater.ts';
import type { Choice, Judged } from './model/candidates.ts';
import { checkLicence, type Licence } from './model/licence.ts';
import {
  type Candidate,
  type CandidateChange,
  decide,
  levels,
  levelWords,
  noAnswers,
  noCandidate,
  type PathAnswers,
  type PathChange,
  paths,
  properties,
} from './model/path.ts';
import type { PathWords } from './model/words.ts';
import { Said, Stop } from './Stop.tsx';

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;
const levelOptions = levels.map((value) => ({ value, label: levelWords[value] }));

/** What stands on the page before anything was found. */
const licence = checkLicence(undefined, noAnswers.use);
const nothing: Judged = { candidate: noCandidate, licence, decision: decide('', noCandidate, licence) };

interface Props {
  words: PathWords;
  answers: PathAnswers;
  choice: Choice;
  licences: readonly Licence[];
  onChange: (change: PathChange) => void;
  onCandidate: (id: string, change: CandidateChange) => void;
  onAdd: () => void;
  /** Removes a candidate and returns how to bring it back. */
  onDrop: (id: string) => () => void;
  onEstimate: () => void;
}

const compared = ({ compare }: Candidate): string =>
  levels
    .map((level) => ({ level, count: properties.filter((at) => compare[at] === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${count} ${level}`)
    .join(', ');

/** The three questions as a line of stops. The branch that was taken is solid, the others stay pale. */
export function Path({
  words: { questions, properties: names, outcomes },
  answers,
  choice,
  licences,
  onChange,
  onCandidate,
  onAdd,
  onDrop,
  onEstimate,
}: Props) {
  // The last answer must not fold the questions away under the reader's hand. A ref, because drawing again before the
  // store has changed would put the old answer back for a moment.
  const editing = useRef(false);
  const [, draw] = useState({});
  const [chosen, show] = useState(0);
  const box = useRef<HTMLOListElement>(null);
  const moved = useRef(false);
  const asking = editing.current || choice.decision.path === null;
  const at = Math.min(chosen, Math.max(0, choice.judged.length - 1));
  // Folded, the path tells of the best; while asking, of the candidate on screen.
  const shown = (asking ? undefined : choice.best) ?? choice.judged[at] ?? nothing;
  const { candidate, licence } = shown;
  // The questions are those of the candidate on screen; the path at their end is that of the best.
  const decision = asking && choice.judged.length > 0 ? shown.decision : choice.decision;
  const found = useLater(asking && answers.found === 'yes', () => import('./Opened.ts'));
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    box.current?.querySelector<HTMLElement>('.ask select, .ask input[type="text"]')?.focus();
  });
  const change = (parts: PathChange) => {
    editing.current = true;
    onChange(parts);
  };
  const changeThis = (parts: CandidateChange) => {
    editing.current = true;
    onCandidate(candidate.id, parts);
  };
  const add = () => {
    editing.current = true;
    moved.current = true;
    show(Math.max(1, choice.judged.length));
    onAdd();
  };
  const drop = () => {
    moved.current = true;
    show(Math.max(0, at - 1));
    say(`${candidate.name.trim() || 'Candidate'} removed`, onDrop(candidate.id));
  };
  const fold = () => {
    editing.current = !asking;
    draw({});
  };
  const compares = decision.reached.includes('compare');
  const agrees = decision.reached.includes('agrees');
  return (
    <>
      <ol class="path" ref={box}>
        <Stop state={answers.found ? 'full' : 'open'}>
          {asking ? (
            <>
              <p class="q no-js">{questions.found}</p>
              <div class="needs-js ask">
                <Segmented
                  label={questions.found}
                  value={answers.found}
                  options={yesNo}
                  onChange={(found) => change({ found })}
                />
                {found && found !== 'failed' && (
                  <found.Found
                    answers={answers}
                    shown={shown}
                    at={at}
                    licences={licences}
                    onUse={(use) => change({ use })}
                    onChange={changeThis}
                    onShow={show}
                    onAdd={add}
                    onRemove={drop}
                  />
                )}
              </div>
            </>
          ) : (
            <Said
              question={questions.found}
              answer={answers.found === 'yes' ? 'Yes.' : 'No.'}
              more={
                answers.found === 'yes'
                  ? `${candidate.name.trim() || 'No name given'}, licence ${licence.colour}.`
                  : undefined
              }
            />
          )}
        </Stop>
        <Stop state={!compares ? 'off' : decision.path || agrees ? 'full' : 'open'}>
          {compares && asking ? (
            <div class="needs-js ask">
              <p class="q">{questions.compare}</p>
              {properties.map((property) => (
                <Segmented
                  key={property}
                  label={names[property]}
                  value={candidate.compare[property]}
                  options={levelOptions}
                  onChange={(level) => changeThis({ compare: { [property]: level } })}
                />
              ))}
            </div>
          ) : compares ? (
            <Said question={questions.compare} answer={`${compared(candidate)}.`} />
          ) : (
            <p class="flush">{questions.compare}</p>
          )}
        </Stop>
        <Stop state={!agrees ? 'off' : candidate.agrees ? 'full' : 'open'}>
          {agrees && asking ? (
            <div class="needs-js ask">
              <Segmented
                label={questions.agrees}
                value={candidate.agrees}
                options={yesNo}
                onChange={(next) => changeThis({ agrees: next })}
              />
            </div>
          ) : agrees ? (
            <Said question={questions.agrees} answer={candidate.agrees === 'yes' ? 'Yes.' : 'No.'} />
          ) : (
            <p class="flush">{questions.agrees}</p>
          )}
        </Stop>
        {[...paths]
          .sort((one) => (one === choice.decision.path ? -1 : 0))
          .map((path) =>
            path === choice.decision.path ? (
              <Stop key={path} state="open">
                <p class="q">{outcomes[path].title}</p>
                <p class="muted flush">
                  {choice.decision.reason} {choice.decision.benchmarkOnly && 'It may be named as a benchmark. '}
                  {outcomes[path].means}
                </p>
              </Stop>
            ) : (
              <Stop key={path} state="off">
                <p class="off flush">{outcomes[path].otherwise}</p>
              </Stop>
            ),
          )}
      </ol>
      {choice.decision.path && (
        <div class="row needs-js">
          <button type="button" class="btn btn-s" onClick={fold}>
            {asking ? 'Show the path' : 'Answer again'}
          </button>
          {choice.decision.path !== 'identical' && (
            <button type="button" class="btn btn-s btn-quiet" onClick={onEstimate}>
              Estimate the collection
            </button>
          )}
        </div>
      )}
    </>
  );
}
