import { useMemo } from 'preact/hooks';
import { writeQuantity } from '../../lib/quantity.ts';
import { AmountField, ChoiceField, type Fields, GroupedField } from './Controls.tsx';
import { isLanguage } from './model/kind.ts';
import { counted } from './model/sheet/figures.ts';
import { type Job, switched } from './model/sheet/job.ts';
import { isOwn, type ModelRow, type Tables } from './model/sheet/sheet.ts';
import { ShapeFields } from './ShapeFields.tsx';

interface Props extends Fields {
  job: Job;
  tables: Tables;
}

const kinds: [ModelRow['arch'], string][] = [
  ['vit', 'Vision transformers'],
  ['cnn', 'Convolutional networks'],
  ['det', 'Detection'],
  ['unet', 'Diffusion'],
  ['decoder', 'Language, decoders'],
  ['moe-decoder', 'Language, mixtures of experts'],
  ['encoder', 'Language, encoders'],
  ['encdec', 'Encoder–decoders and speech'],
];
const own = {
  name: 'Your own shape',
  options: [
    { value: 'own-decoder', label: 'Decoder' },
    { value: 'own-encoder', label: 'Encoder' },
    { value: 'own-vit', label: 'Vision transformer' },
    { value: 'own-cnn', label: 'Convolutional network' },
  ],
};

const presets = ({ models }: Tables) => [
  ...kinds.map(([arch, name]) => ({
    name,
    options: models
      .filter((row) => row.arch === arch)
      .map((row) => ({ value: row.id, label: `${row.name}, ${counted(row.parameters)}` })),
  })),
  own,
];

/** What is trained, and how. */
export function ModelFields({ sheet, onChange, job, tables }: Props) {
  const fields = { sheet, onChange };
  const language = isLanguage(job.model);
  const groups = useMemo(() => presets(tables), [tables]);
  return (
    <>
      <h4 class="group-title">Model</h4>
      <GroupedField
        label="Start from"
        value={sheet.model}
        groups={groups}
        hint={`${writeQuantity(job.model.parameters)} weights`}
        onChange={(model) => onChange(switched(job, model, tables))}
      />
      {isOwn(sheet.model) && <ShapeFields {...fields} />}
      <div class="pair">
        {language ? (
          <AmountField {...fields} of="sequence" label="Sequence" unit="tokens" usual={job.setup.seqLen} />
        ) : (
          <AmountField {...fields} of="side" label="Image side" unit="px" usual={job.setup.imageSize} />
        )}
        <AmountField {...fields} of="batch" label="Batch per card" />
      </div>
      <div class="pair">
        <ChoiceField
          {...fields}
          of="precision"
          label="Precision"
          words={{
            'bf16-mixed': 'bf16',
            'fp16-mixed': 'fp16',
            'bf16-pure': 'bf16, pure',
            'fp8-mixed': 'fp8',
            tf32: 'tf32',
            fp32: 'fp32',
          }}
        />
        <ChoiceField
          {...fields}
          of="optimiser"
          label="Optimiser"
          words={{
            adamw: 'AdamW',
            'adamw-8bit': '8-bit AdamW',
            'paged-adamw-8bit': 'Paged 8-bit AdamW',
            sgd: 'SGD',
            momentum: 'SGD, momentum',
            adafactor: 'Adafactor',
            lion: 'Lion',
            lamb: 'LAMB',
            muon: 'Muon',
          }}
        />
      </div>
      <ChoiceField
        {...fields}
        of="work"
        label="What learns"
        words={{
          'train-scratch': 'Everything, from scratch',
          'finetune-full': 'Everything, from a checkpoint',
          frozen: 'The head; the backbone is frozen',
          lora: 'A LoRA beside the model',
          ...(language ? { qlora: 'A QLoRA over 4-bit weights' } : {}),
        }}
      />
      {job.setup.lora && <AmountField {...fields} of="rank" label="Rank of the LoRA" />}
      <div class="pair">
        <AmountField {...fields} of="accumulate" label="Accumulate" unit="×" />
        <ChoiceField
          {...fields}
          of="recompute"
          label="Recompute"
          words={{ none: 'Nothing', selective: 'Attention', full: 'Everything' }}
        />
      </div>
    </>
  );
}
