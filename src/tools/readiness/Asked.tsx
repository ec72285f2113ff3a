import { say } from '../../kit/toast.ts';
import { dueNow, type Judged, judgements, seriesMayEnd, tally } from './model/record.ts';
import { judgeVerdict } from './store.ts';

interface Props {
  record: readonly Judged[];
  now: number;
}

const buttons = {
  right: 'Right',
  'should have met': 'We should have met',
  'should not have met': 'We should not have met',
};

/** Once the date of a verdict has passed: was it right? And how often it was, so far. */
export function Asked({ record, now }: Props) {
  const due = dueNow(record, now);
  const sum = tally(record);
  const ends = seriesMayEnd(record);
  if (!due && !sum && !ends) return null;
  return (
    <div class="quiz-asked">
      {due && (
        <>
          <p class="flush">
            The quiz said: <b>{due.heading}</b>
            {due.title && `, for “${due.title}”`}. Was that right?
          </p>
          <fieldset class="row">
            <legend class="vh">Was “{due.heading}” right?</legend>
            {judgements.map((one) => (
              <button
                key={one}
                type="button"
                class="btn btn-s"
                onClick={() => say('Kept in this browser', judgeVerdict(due.id, one))}
              >
                {buttons[one]}
              </button>
            ))}
          </fieldset>
        </>
      )}
      {sum && (
        <p class="muted small flush" role="status">
          {sum}
        </p>
      )}
      {ends && (
        <p class="muted small flush">
          The last three meetings were not held when they were planned. If they belong to a series, it may end.
        </p>
      )}
    </div>
  );
}
