import { CopyButton } from '../../kit/CopyButton.tsx';
import { LongField, TextField } from '../../kit/Field.tsx';
import type { Topic } from './model/told.ts';
import type { Quiz } from './model/types.ts';
import { updateText } from './model/update.ts';
import { changeTopic } from './store.ts';

interface Props {
  quiz: Quiz;
  topic: Topic;
  reason: string;
  replyBy: string;
  /** Called when the reader takes the text along. */
  onTake: () => void;
}

/** The update that is sent instead of a meeting: three lines to write, and the text as it will stand. */
export function Update({ quiz, topic, reason, replyBy, onTake }: Props) {
  const words = quiz.update;
  const parts = { question: topic.title, result: topic.result, proposal: topic.proposal, reason, replyBy };
  const text = (form: 'markdown' | 'slack') => () => {
    onTake();
    return updateText(words, parts, form);
  };
  return (
    <div class="quiz-panel above-5">
      <TextField
        label={words.question}
        value={topic.title}
        onChange={(title) => changeTopic({ title })}
        hint="One sentence of the form “Shall we … or …?”"
      />
      <LongField
        label={words.result}
        value={topic.result}
        onChange={(result) => changeTopic({ result })}
        hint="With its interval. The noise helper writes it for you."
      />
      <LongField label={words.proposal} value={topic.proposal} onChange={(proposal) => changeTopic({ proposal })} />
      <p class="quiz-note" id="readiness-update">
        {updateText(words, parts, 'markdown')}
      </p>
      <div class="row">
        <CopyButton class="btn-ink" label={quiz.verdicts.async.act} text={text('markdown')} />
        <CopyButton label={quiz.verdicts.async.copy} text={text('slack')} />
      </div>
    </div>
  );
}
