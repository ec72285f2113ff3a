import { AddToAgenda } from '../../kit/AddToAgenda.tsx';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { Verdict } from '../../kit/Verdict.tsx';
import { figure } from '../../lib/figure.ts';
import { plural } from '../../lib/plural.ts';
import { dayOf } from '../../lib/walltime.ts';
import type { PlannedTask } from '../../meeting/model.ts';
import { taskLine } from '../../meeting/task-words.ts';
import { type Collection, pilotEnough, range } from './model/collection.ts';
import { endsOf, span } from './model/lines.ts';

interface Props {
  collection: Collection;
  agenda: { add: () => () => void; added: boolean } | undefined;
  /** The collection as it stands in the plan of tasks. */
  task: PlannedTask | undefined;
}

/** What the collection takes: one sentence, its warning, and the low, likely and high of each part. */
export function CollectResult({ collection, agenda, task }: Props) {
  const found = range(collection);
  if (typeof found === 'string') {
    return (
      <Verdict icon="warn" title="No estimate yet">
        {found}
      </Verdict>
    );
  }
  const { low, likely, high, basis } = found;
  if (likely.hours === 0) {
    return (
      <Verdict icon="clock" title="Nothing to estimate yet">
        Enter how many items need labels, and how long one label takes.
      </Verdict>
    );
  }
  const ends = endsOf(collection, found);
  const few = collection.pilotItems < pilotEnough;
  const columns = [low, likely, high] as const;
  const parts = [
    { label: 'Labelling, h', of: columns.map(({ labelHours }) => figure(labelHours)) },
    { label: 'Settling disputes, h', of: columns.map(({ adjudicationHours }) => figure(adjudicationHours)) },
    { label: 'Checking again, h', of: columns.map(({ reviewHours }) => figure(reviewHours)) },
    { label: 'Working days', of: columns.map(({ workingDays }) => figure(workingDays)) },
    ...(ends.likely
      ? [{ label: 'Last day', of: [ends.low, ends.likely, ends.high].map((day) => dayOf(day) || 'Over 20 years') }]
      : []),
    ...(collection.hourlyRate > 0
      ? [{ label: 'Cost, your currency', of: columns.map(({ cost }) => figure(cost)) }]
      : []),
  ];
  return (
    <>
      <Verdict
        icon="cal"
        title={`${span(low.workingDays, high.workingDays)} ${high.workingDays === 1 ? 'working day' : 'working days'}`}
      >
        Likely {figure(likely.workingDays)}: {figure(likely.hours)} h for{' '}
        {plural(collection.people, 'person', 'people')}
        {ends.likely && `, until ${dayOf(ends.likely)}`}.{' '}
        {basis === 'pilot'
          ? 'The range goes from the fastest to the slowest quarter of your pilot.'
          : few
            ? `Fewer than ${pilotEnough} items were timed, so the range is ±50%, which is our choice.`
            : 'The range is ±50%, which is our choice, until you enter the fastest and the slowest quarter of your pilot.'}
      </Verdict>
      <table class="grid parts above-5">
        <caption class="vh">The estimate in parts</caption>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col" class="num">
              Low
            </th>
            <th scope="col" class="num">
              Likely
            </th>
            <th scope="col" class="num">
              High
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ label, of }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {of.map((value, at) => (
                <td key={at} class="num">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {(agenda || task) && (
        <p class="row above-4 below-0">
          {agenda && <AddToAgenda add={agenda.add} added={agenda.added} compact about="the collection estimate" />}
          {task && <CopyButton label="Copy as a task" text={() => taskLine(task)} class="btn-s btn-quiet" />}
        </p>
      )}
    </>
  );
}
