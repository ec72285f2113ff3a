import { useMemo } from 'preact/hooks';
import { Verdict } from '../../kit/Verdict.tsx';
import { CompareTable } from './CompareTable.tsx';
import { MemoryFigure } from './MemoryFigure.tsx';
import { compare } from './model/sheet/compare.ts';
import type { Tables } from './model/sheet/sheet.ts';
import type { Way } from './model/sheet/ways.ts';
import type { Answer } from './model/sheet/workOut.ts';
import { WaysOut } from './WaysOut.tsx';
import { WholePlan } from './WholePlan.tsx';
import { Workings } from './Workings.tsx';

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
      <Workings estimate={plan.estimate} />
    </>
  );
}
