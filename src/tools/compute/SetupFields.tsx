import { Check } from '../../kit/Field.tsx';
import { AmountField, ChoiceField } from './Controls.tsx';
import type { JobFields } from './ModelFields.tsx';
import { decodes, isLanguage, trains } from './model/kind.ts';
import { defaultLoader } from './model/loader.ts';

/** How the model is trained in detail: memory against time, the split over cards, and what feeds them. */
export function SetupFields({ sheet, onChange, job }: JobFields) {
  const fields = { sheet, onChange };
  const { setup, model } = job;
  const training = trains(setup.work);
  const language = isLanguage(model);
  return (
    <div class="assumed above-3">
      {training && (
        <div class="pair">
          <AmountField {...fields} of="accumulate" label="Accumulate" unit="×" />
          <ChoiceField
            {...fields}
            of="recompute"
            label="Recompute"
            words={{ none: 'Nothing', selective: 'Attention', full: 'Everything' }}
          />
        </div>
      )}
      {setup.lora && (
        <div class="pair">
          <AmountField {...fields} of="rank" label="Rank of the LoRA" />
          <ChoiceField
            {...fields}
            of="targets"
            label="LoRA on"
            words={{
              all: 'All matrices',
              'attention-qv': 'Query, value',
              attention: 'Attention',
              'attention-qv-mlp': 'Query, value, MLP',
            }}
          />
        </div>
      )}
      <div class="pair">
        <ChoiceField
          {...fields}
          of="engine"
          label="Software"
          words={{
            eager: 'Eager',
            compiled: 'Compiled',
            tuned: decodes(setup.work) ? 'Serving engine' : 'Tuned stack',
          }}
        />
        <ChoiceField {...fields} of="attention" label="Attention" words={{ flash: 'Flash', standard: 'Standard' }} />
      </div>
      {language && training && (
        <ChoiceField
          {...fields}
          of="loss"
          label="Cross-entropy"
          words={{ 'full-logits': 'All logits at once', fused: 'Fused or in chunks' }}
        />
      )}
      {training && (
        <Check
          label="Averaged weights"
          remark="one more copy, 32-bit (EMA)"
          checked={setup.ema}
          onChange={(ema) => onChange({ ema })}
        />
      )}
      {training && (
        <ChoiceField
          {...fields}
          of="offload"
          label="Kept in host memory"
          words={{ none: 'Nothing', optimiser: 'Optimiser state', 'all-states': 'Optimiser and gradients' }}
        />
      )}
      <h5 class="label flush">Split over cards</h5>
      {training && (
        <ChoiceField
          {...fields}
          of="zero"
          label="Between copies"
          words={{ 0: 'Nothing (DDP)', 1: 'Optimiser (ZeRO 1)', 2: 'And gradients (ZeRO 2)', 3: 'All (FSDP, ZeRO 3)' }}
        />
      )}
      <div class="pair">
        <AmountField {...fields} of="tensor" label="Tensor parallel" />
        <AmountField {...fields} of="pipeline" label="Pipeline stages" />
      </div>
      {language && (
        <div class="pair">
          <AmountField {...fields} of="context" label="Context parallel" />
          <AmountField {...fields} of="expert" label="Expert parallel" />
        </div>
      )}
      <p class="small muted flush">
        {setup.parallel.data === 1 ? 'One copy' : `${setup.parallel.data} copies`} of the model
        {training ? `; ${setup.parallel.data * sheet.batch * sheet.accumulate} samples in one optimiser step.` : '.'}
      </p>
      <h5 class="label flush">What feeds the cards</h5>
      <div class="pair">
        <AmountField {...fields} of="workers" label="CPU workers" />
        <AmountField {...fields} of="perWorker" label="Each decodes" unit="/s" />
      </div>
      <div class="pair">
        <AmountField {...fields} of="storageMbs" label="Storage" unit="MB/s" />
        <AmountField {...fields} of="sampleMb" label="One sample" unit="MB" />
      </div>
      <p class="small muted flush">
        Empty: data never limits.{' '}
        <button type="button" class="btn btn-quiet btn-s" onClick={() => onChange(usualLoader(sheet.cards))}>
          Take usual values
        </button>{' '}
        Eight workers a card, 100 JPEGs a second each, 500 MB/s, 0.11 MB a photo: ours, November 2026.
      </p>
      <ChoiceField
        {...fields}
        of="meter"
        label="Memory as shown by"
        words={{ reserved: 'PyTorch, reserved', allocated: 'PyTorch, allocated', 'nvidia-smi': 'nvidia-smi' }}
      />
    </div>
  );
}

function usualLoader(cards: number) {
  const {
    workers,
    samplesPerSecondPerWorker: perWorker,
    storageMbPerSecond: storageMbs,
    sampleMb,
  } = defaultLoader(cards);
  return { workers, perWorker, storageMbs, sampleMb };
}
