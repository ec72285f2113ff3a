import type { Quiz } from './model/types.ts';

/** The whole rule table as text, for readers without scripts. */
export const RuleList = ({ quiz }: { quiz: Quiz }) => (
  <div class="tool-body no-js">
    <p>First match wins. Go down the list until a line is true of your meeting.</p>
    <ol class="quiz-rules">
      {quiz.rules.map(({ id, text, verdict, reason }) => (
        <li key={id}>
          <b>{id}</b> <span>{text}</span> <b>{quiz.verdicts[verdict].title}.</b> <span class="muted">{reason}</span>
        </li>
      ))}
    </ol>
    {quiz.method.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
  </div>
);
