import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { AddToAgenda } from '../../kit/AddToAgenda.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { later } from '../../kit/Later.tsx';
import { served } from '../../kit/served.ts';
import { ToolFrame } from '../../kit/ToolFrame.tsx';
import { useSaved } from '../../kit/useSaved.ts';
import { plural } from '../../lib/plural.ts';
import { $agendas, $lines, addLine } from '../../meeting/store.ts';
import { Folded } from './Folded.tsx';
import { LimitFields } from './LimitFields.tsx';
import { MeasuredFields } from './MeasuredFields.tsx';
import { ModelFields } from './ModelFields.tsx';
import { lineOf } from './model/sheet/handOn.ts';
import { type Changes, isTyped, type Tables } from './model/sheet/sheet.ts';
import { knows } from './model/sheet/tables.ts';
import { workOut } from './model/sheet/workOut.ts';
import { Results } from './Results.tsx';
import { RunFields } from './RunFields.tsx';
import { $kept, $run, wallNow } from './store.ts';
import { Unfold } from './Unfold.tsx';
import { useGestures } from './useGestures.ts';
import { useTables } from './useTables.ts';
import { useWays } from './useWays.ts';

const AssumptionFields = later(() => import('./Parts.ts').then((part) => part.AssumptionFields));
const Odd = later(() => import('./Parts.ts').then((part) => part.Odd));
const PlanFields = later(() => import('./Parts.ts').then((part) => part.PlanFields));
const SideBySide = later(() => import('./Parts.ts').then((part) => part.SideBySide));
const SetupFields = later(() => import('./Parts.ts').then((part) => part.SetupFields));

interface Props {
  /** The rows that the served page shows; the others are fetched. */
  starter: Tables;
}

const none: Changes = {};

/** Can we afford to train this? Memory, time and money of a training plan, against the card, the date and the budget. */
export function Compute({ starter }: Props) {
  const { tables, state, again } = useTables(starter);
  const saved = useSaved($run);
  // Until the row that a saved sheet names has come, the example stands.
  const known = state === 'whole' || knows(tables, saved);
  const changes = known ? saved : none;
  const { list } = useSaved($agendas);
  // What the sheet said when it was last worked out stands as its headline until then.
  const { compute: told } = useSaved($lines);
  const waits = !known && state === 'loading';
  const kept = useSaved($kept);
  const answer = useMemo(() => workOut(changes, tables), [changes, tables]);
  const [now, setNow] = useState('');
  const results = useRef<HTMLDivElement>(null);
  useEffect(() => setNow(wallNow()), []);

  const { job, plan, finding } = answer;
  const ways = useWays(changes, tables, plan.verdict !== 'fits' && state !== 'loading');
  const { sheet } = job;
  const untouched = Object.keys(saved).length === 0;
  const { onChange, reset, tryOut, open, choose } = useGestures(sheet, tables, results);
  const fields = { sheet, onChange, job, tables, expected: plan.estimate.utilisation };
  const { tensor, pipeline, context, expert } = sheet;
  const mayBeOdd = isTyped(sheet.model) || tensor * pipeline * context * expert > 1;
  const line = lineOf(plan, finding, job, ways);
  const added = list.some((agenda) => agenda.items.some((item) => item.line === line.id));
  const foot = (
    <>
      <p>
        <b>Decide: {line.title.charAt(0).toLowerCase() + line.title.slice(1)}.</b>{' '}
        <span class="muted">{line.minutes} minutes, with these numbers as the note.</span>
      </p>
      <AddToAgenda add={() => addLine(line)} added={added} about="compute calculator" />
    </>
  );
  return (
    <ToolFrame
      id="compute"
      title="Compute calculator"
      phase="prior"
      onReset={untouched ? undefined : reset}
      aside={untouched ? <span>Example: Scuffwatch.</span> : undefined}
      foot={known && foot}
    >
      {state === 'failed' && (
        <div class="notice" role="alert">
          <Icon name="warn" />
          <p>
            {known
              ? 'Only a few models and cards are here: the tables could not be loaded.'
              : 'Your sheet is safe, but its tables could not be loaded. Below stands the example.'}
          </p>
          <p class="row">
            <button type="button" class="btn btn-s" onClick={again}>
              Try again
            </button>
          </p>
        </div>
      )}
      {!served && (
        <p class="tool-mini flush" aria-hidden="true">
          <Icon name={finding.icon} /> {finding.title}
        </p>
      )}
      <div class="split">
        <fieldset class="inputs needs-js" disabled={state === 'loading' || !known} aria-label="The plan">
          {!served && (
            <>
              <ModelFields {...fields} />
              <Folded part="setup" title="Set-up in detail" aside="recompute, sharding, loader" sheet={sheet}>
                <SetupFields {...fields} />
              </Folded>
              <RunFields {...fields} />
              <Folded part="plan" title="Plan in detail" aside="queue, failures, evaluation" sheet={sheet}>
                <PlanFields {...fields} />
              </Folded>
              {mayBeOdd && <Odd job={job} />}
              <LimitFields sheet={sheet} onChange={onChange} now={now} untouched={untouched} />
              <MeasuredFields {...fields} plan={plan} />
              <Folded part="rates" title="Assumptions" aside="speed, prices, power" sheet={sheet}>
                <AssumptionFields {...fields} />
              </Folded>
            </>
          )}
        </fieldset>
        <div class="results" ref={results} tabIndex={-1} aria-busy={waits}>
          <Results
            answer={answer}
            before={waits ? told?.[0]?.note : undefined}
            ways={ways}
            tables={tables}
            onTry={tryOut}
            onChoose={choose}
          >
            <Unfold
              title="Side by side"
              aside={kept.length > 0 ? `${plural(kept.length, 'set-up')} kept` : 'keep and compare up to four set-ups'}
            >
              <SideBySide job={job} changes={changes} tables={tables} onOpen={open} />
            </Unfold>
          </Results>
        </div>
      </div>
    </ToolFrame>
  );
}
