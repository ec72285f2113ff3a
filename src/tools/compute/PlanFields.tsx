import { AmountField } from './Controls.tsx';
import type { JobFields } from './ModelFields.tsx';
import { isLanguage } from './model/kind.ts';

/** What the calendar holds beside the runs. */
export function PlanFields({ sheet, onChange, job }: JobFields) {
  const fields = { sheet, onChange };
  return (
    <div class="assumed above-3">
      <div class="pair">
        <AmountField {...fields} of="atOnce" label="At once" />
        <AmountField {...fields} of="queueHours" label="Queue" unit="h" />
      </div>
      <div class="pair">
        <AmountField {...fields} of="repeatPercent" label="Failed, repeated" unit="%" />
        <AmountField {...fields} of="restartPercent" label="Lost to restarts" unit="%" />
      </div>
      {sheet.evaluate === 'examples' && (
        <>
          <div class="pair">
            <AmountField {...fields} of="evalTasks" label="Tasks" />
            <AmountField {...fields} of="evalCheckpoints" label="Checkpoints" />
          </div>
          <div class="pair">
            {isLanguage(job.model) && <AmountField {...fields} of="evalTokens" label="Tokens written" />}
            <AmountField {...fields} of="evalScoring" label="Scoring" unit="min" />
          </div>
          <p class="small muted flush">
            For each run. Scoring is work of the CPU after the model has answered: mAP, code that is run, judges.
          </p>
        </>
      )}
    </div>
  );
}
