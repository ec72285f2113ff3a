import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { later } from '../../kit/Later.tsx';
import { Verdict } from '../../kit/Verdict.tsx';
import { CompareTable } from './CompareTable.tsx';
import { MemoryFigure } from './MemoryFigure.tsx';
import { compare } from './model/sheet/compare.ts';
import type { Tables } from './model/sheet/sheet.ts';
import type { Way } from './model/sheet/ways.ts';
import type { Answer } from './model/sheet/workOut.ts';
import { Unfold } from './Unfold.tsx';
import { useLate } from './useLate.ts';
import { WaysOut } from './WaysOut.tsx';
import { WholePlan } from './WholePlan.tsx';

const Claim = later(() => import('./Parts.ts').then((part) => part.Claim));
const Frontier = later(() => import('./Parts.ts').then((part) => part.Frontier));
const Meters = later(() => import('./Parts.ts').then((part) => part.Meters));
const Scaling = later(() => import('./Parts.ts').then((part) => part.Scaling));
const Workings = later(() => import('./Parts.ts').then((part) => part.Workings));

interface Props {
  answer: Answer;
  /** The finding as it was handed on last time, while the sheet cannot be worked out yet. */
  before: string | undefined;
  ways: readonly Way[];
  tables: Tables;
  onTry: (way: Way) => void;
  onChoose: (card: string) => void;
  children: ComponentChildren;
}

/** The verdict first, then what it rests on. What compares many plans follows a picture later, and what is unfolded below another. */
export function Results({ answer, before, ways, tables, onTry, onChoose, children }: Props) {
  const { job, plan, finding } = answer;
  const late = useLate(job);
  const compared = useMemo(() => ({ job: late, rows: compare(late, tables.accelerators) }), [late, tables]);
  const last = useLate(compared);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  const table = useMemo(() => <CompareTable {...compared} onChoose={(card) => choose.current(card)} />, [compared]);
  const figures = useMemo(
    () => (
      <>
        <Unfold title="Cost against time" aside="every card, the frontier marked" class="fig">
          <Frontier {...last} />
        </Unfold>
        <Unfold title="More cards" aside="what each adds">
          <Scaling job={last.job} />
        </Unfold>
        <Unfold title="Which slice?" aside="half an hour of a TPU, two weeks of a 1080 Ti">
          <Claim tables={tables} />
        </Unfold>
        <Unfold title="Which memory?" aside="GB and GiB, allocated, reserved, nvidia-smi">
          <Meters job={last.job} />
        </Unfold>
        <Unfold title="How this is computed" aside="formula, numbers, source" class="workings">
          <Workings job={last.job} />
        </Unfold>
      </>
    ),
    [last, tables],
  );
  return (
    <>
      {before ? (
        <Verdict icon="clock" title={before.slice(0, before.indexOf('. '))}>
          {before.slice(before.indexOf('. ') + 2)} <span class="muted">As it was worked out last time.</span>
        </Verdict>
      ) : (
        <Verdict icon={finding.icon} title={finding.title}>
          {finding.reason}
        </Verdict>
      )}
      <MemoryFigure plan={plan} job={job} tables={tables} />
      {table}
      {plan.facts.memory !== 'no' && <WholePlan plan={plan} job={job} />}
      {ways.length > 0 && <WaysOut ways={ways} onTry={onTry} />}
      {figures}
      {children}
    </>
  );
}
