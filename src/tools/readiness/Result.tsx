import { Icon, type IconName } from '../../kit/Icon.tsx';
import { Verdict } from '../../kit/Verdict.tsx';
import { fieldsOf } from '../../lib/condition.ts';
import { toInstant } from '../../lib/zone.ts';
import { type ComputePlan, type Verdict as VerdictName, verdicts } from '../../meeting/model.ts';
import { Days } from './Days.tsx';
import { nearestChange } from './model/change.ts';
import type { Finding } from './model/finding.ts';
import type { Asking, Path } from './model/path.ts';
import type { Told } from './model/settings.ts';
import { factsOf } from './model/table.ts';
import type { Answers, Question, Quiz } from './model/types.ts';
import { sayMoment, type Words } from './model/words.ts';

interface Props {
  quiz: Quiz;
  asking: Asking;
  path: Path;
  told: Told;
  plan: ComputePlan | null;
  finding: Finding;
  words: Words;
  here: { now: number; zone: string };
  onChange: (field: string) => void;
}

const icons: Record<VerdictName, IconName> = {
  hold: 'check',
  spontaneous: 'warn',
  postpone: 'clock',
  async: 'edit',
  cancel: 'block',
};

/** An answer as the reader gave it, in words. */
function answerIn(question: Question, answers: Answers, finding: Finding, { now, zone }: Props['here']): string {
  const text = answers[question.field] ?? '';
  if (text === 'plan') return `${sayMoment(finding.ready, zone, now)}, from the compute calculator`;
  if (question.kind === 'datetime' && text !== 'unknown') return sayMoment(toInstant(text, zone), zone, now);
  return question.answers.find(({ value }) => String(value) === text)?.label ?? '';
}

/** The verdict with its reason, the line of time, what decided it and what would change it. */
export function Result({ quiz, asking, path, told, plan, finding, words, here, onChange }: Props) {
  const { rule, verdict, tooFar } = finding;
  const named = new Set([...fieldsOf(rule.when), rule.until ?? '']);
  const decides = (question: Question) =>
    Object.keys(factsOf(question, told.answers[question.field] ?? '')).some((field) => named.has(field));
  const decided = path.asked.filter(decides);
  const rest = decided.length > 0 ? path.asked.filter((question) => !decides(question)) : [];
  const change = tooFar ? null : nearestChange(asking, path, told.answers, plan !== null);
  const row = (question: Question) => (
    <li key={question.field}>
      <p>
        <b>{answerIn(question, told.answers, finding, here)}</b> <span class="muted">{question.ask}</span>
      </p>
      <button type="button" class="quiz-change" onClick={() => onChange(question.field)}>
        Change<span class="vh">: {question.ask}</span>
      </button>
    </li>
  );
  return (
    <>
      <ol class="scale5" aria-label="The five verdicts">
        {verdicts.map((one) => (
          <li key={one} aria-current={one === verdict ? 'true' : undefined}>
            {quiz.verdicts[one].title}
          </li>
        ))}
      </ol>
      <div class="above-5 quiz-verdict" data-result tabIndex={-1}>
        <Verdict icon={icons[verdict]} title={words.heading}>
          {words.reason} {words.sum}
        </Verdict>
      </div>
      <Days finding={finding} plan={told.answers['readyAt'] === 'plan' ? plan : null} here={here} />
      <div class="fig above-5">
        <h4 class="group-title">What decided it</h4>
        <p class="muted small above-2 flush">
          Rule {rule.id}: {rule.text}
        </p>
        <ul class="ways">{(decided.length > 0 ? decided : path.asked).map(row)}</ul>
        {rest.length > 0 && (
          <details class="quiz-more">
            <summary>Your other answers</summary>
            <ul class="ways">{rest.map(row)}</ul>
          </details>
        )}
      </div>
      {(change || tooFar) && (
        <p class="notice above-5">
          <Icon name="info" />
          <span>
            <b>What would change it.</b>{' '}
            {change
              ? `If you answered “${change.answer.label}” to “${change.question.ask}”, the verdict would ${
                  change.verdict
                    ? `be “${quiz.verdicts[change.verdict].title}”.`
                    : `no longer be “${quiz.verdicts[verdict].title}”. The next questions would decide.`
                }`
              : quiz.tooFar.change}
          </span>
        </p>
      )}
      <details class="quiz-more above-5" open={verdict === 'async'}>
        <summary>The text to send</summary>
        <p class="quiz-note">{words.note}</p>
      </details>
    </>
  );
}
