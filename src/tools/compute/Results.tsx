import { useMemo } from 'preact/hooks';
import { later } from '../../kit/Later.tsx';
import { Verdict } from '../../kit/Verdict.tsx';
import { CompareTable } from './CompareTable.tsx';
import { MemoryFigure } from './MemoryFigure.tsx';
import { compare } from './model/sheet/compare.ts';
import type { Tables } from './model/sheet/sheet.ts';
import type { Way } from './model/sheet/ways.ts';
import type { Answer } from './model/sheet/workOut.ts';
import { Unfold } from './Unfold.tsx';
import { WaysOut } from './WaysOut.tsx';
import { WholePlan } from './WholePlan.tsx';

const Workings = later(() => import('./Workings.tsx').then((part) => part.Workings));

interface Props {
  answer: Answer;
  tables: Tables;
  onTry: (way: Way) => void;
}

/** The verdict first, then what it rests on. */
export function Results({ answer, tables, onTry }: Props) {
  const { job, plan, finding, ways } = answer;
  const rows = useMemo(() => compare(job, tables.accelerators), [job, tables]);
  return (
    <>
      <Verdict icon={finding.icon} title={finding.title}>
        {finding.reason}
      </Verdict>
      <MemoryFigure plan={plan} job={job} tables={tables} />
      <CompareTable rows={rows} job={job} />
      {plan.facts.memory !== 'no' && <WholePlan plan={plan} job={job} />}
      {ways.length > 0 && <WaysOut ways={ways} onTry={onTry} />}
      <Unfold title="How this is computed" aside="formula, numbers, source" class="workings fig">
        <Workings job={job} />
      </Unfold>
    </>
  );
}
