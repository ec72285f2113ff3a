import { useRef, useState } from 'preact/hooks';
import { Segmented } from '../../kit/Field.tsx';
import { Found } from './Found.tsx';
import type { Licence, LicenceCheck } from './model/licence.ts';
import { type Decision, levels, type PathAnswers, paths, properties } from './model/path.ts';
import { outcomes, propertyNames, questions } from './model/words.ts';
import { Said, Stop } from './Stop.tsx';

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;
const levelWords = { same: 'Same', close: 'Close', different: 'Different' } as const;
const levelOptions = levels.map((value) => ({ value, label: levelWords[value] }));

interface Props {
  answers: PathAnswers;
  decision: Decision;
  licence: LicenceCheck;
  licences: readonly Licence[];
  onChange: (parts: Partial<PathAnswers>) => void;
  onEstimate: () => void;
}

const compared = ({ compare }: PathAnswers): string =>
  levels
    .map((level) => ({ level, count: properties.filter((at) => compare[at] === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${count} ${level}`)
    .join(', ');

/** The three questions as a line of stops. The branch that was taken is solid, the others stay pale. */
export function Path({ answers, decision, licence, licences, onChange, onEstimate }: Props) {
  // The last answer must not fold the questions away under the reader's hand. A ref, because drawing again before the
  // store has changed would put the old answer back for a moment.
  const editing = useRef(false);
  const [, draw] = useState({});
  const asking = editing.current || decision.path === null;
  const change = (parts: Partial<PathAnswers>) => {
    editing.current = true;
    onChange(parts);
  };
  const fold = () => {
    editing.current = !asking;
    draw({});
  };
  const compares = decision.reached.includes('compare');
  const agrees = decision.reached.includes('agrees');
  return (
    <>
      <ol class="path">
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
                {answers.found === 'yes' && (
                  <Found answers={answers} licence={licence} licences={licences} onChange={change} />
                )}
              </div>
            </>
          ) : (
            <Said
              question={questions.found}
              answer={answers.found === 'yes' ? 'Yes.' : 'No.'}
              more={
                answers.found === 'yes'
                  ? `${answers.name.trim() || 'No name given'}, licence ${licence.colour}.`
                  : undefined
              }
            />
          )}
        </Stop>
        <Stop state={!compares ? 'off' : decision.path || agrees ? 'full' : 'open'}>
          {compares && asking ? (
            <div class="needs-js ask">
              <p class="q">{questions.compare}</p>
              {properties.map((at) => (
                <Segmented
                  key={at}
                  label={propertyNames[at]}
                  value={answers.compare[at]}
                  options={levelOptions}
                  onChange={(level) => change({ compare: { ...answers.compare, [at]: level } })}
                />
              ))}
            </div>
          ) : compares ? (
            <Said question={questions.compare} answer={`${compared(answers)}.`} />
          ) : (
            <p class="flush">{questions.compare}</p>
          )}
        </Stop>
        <Stop state={!agrees ? 'off' : answers.agrees ? 'full' : 'open'}>
          {agrees && asking ? (
            <div class="needs-js ask">
              <Segmented
                label={questions.agrees}
                value={answers.agrees}
                options={yesNo}
                onChange={(next) => change({ agrees: next })}
              />
            </div>
          ) : agrees ? (
            <Said question={questions.agrees} answer={answers.agrees === 'yes' ? 'Yes.' : 'No.'} />
          ) : (
            <p class="flush">{questions.agrees}</p>
          )}
        </Stop>
        {[...paths]
          .sort((one) => (one === decision.path ? -1 : 0))
          .map((path) =>
            path === decision.path ? (
              <Stop key={path} state="open">
                <p class="q">{outcomes[path].title}</p>
                <p class="muted flush">
                  {decision.reason} {decision.benchmarkOnly && 'It may be named as a benchmark. '}
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
      {decision.path && (
        <div class="row needs-js">
          <button type="button" class="btn btn-s" onClick={fold}>
            {asking ? 'Show the path' : 'Answer again'}
          </button>
          {decision.path !== 'identical' && (
            <button type="button" class="btn btn-s btn-quiet" onClick={onEstimate}>
              Estimate the collection
            </button>
          )}
        </div>
      )}
    </>
  );
}
