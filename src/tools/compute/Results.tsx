import type { ComponentChildren } from 'preact';
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

const Claim = later(() => import('./Parts.ts').then((part) => part.Claim));
const Frontier = later(() => import('./Parts.ts').then((part) => part.Frontier));
const Meters = later(() => import('./Parts.ts').then((part) => part.Meters));
const Scaling = later(() => import('./Parts.ts').then((part) => part.Scaling));
const Workings = later(() => import('./Parts.ts').then((part) => part.Workings));

interface Props {
  answer: Answer;
  ways: readonly Way[];
  tables: Tables;
  onTry: (way: Way) => void;
  onChoose: (card: string) => void;
  children: ComponentChildren;
}

/** The verdict first, then what it rests on. */
export function Results({ answer, ways, tables, onTry, onChoose, children }: Props) {
  const { job, plan, finding } = answer;
  const rows = useMemo(() => compare(job, tables.accelerators), [job, tables]);
  return (
    <>
      <Verdict icon={finding.icon} title={finding.title}>
        {finding.reason}
      </Verdict>
      <MemoryFigure plan={plan} job={job} tables={tables} />
      <CompareTable rows={rows} job={job} onChoose={onChoose} />
      {plan.facts.memory !== 'no' && <WholePlan plan={plan} job={job} />}
      {ways.length > 0 && <WaysOut ways={ways} onTry={onTry} />}
      <Unfold title="Cost against time" aside="every card, the frontier marked" class="fig">
        <Frontier rows={rows} job={job} />
      </Unfold>
      <Unfold title="More cards" aside="what each adds">
        <Scaling job={job} />
      </Unfold>
      <Unfold title="Which slice?" aside="half an hour of a TPU, two weeks of a 1080 Ti">
        <Claim tables={tables} />
      </Unfold>
      <Unfold title="Which memory?" aside="GB and GiB, allocated, reserved, nvidia-smi">
        <Meters job={job} />
      </Unfold>
      <Unfold title="How this is computed" aside="formula, numbers, source" class="workings">
        <Workings job={job} />
        {plan.estimate.cautions.length > 0 && (
          <ul class="small muted">
            {plan.estimate.cautions.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        )}
      </Unfold>
      {children}
    </>
  );
}
