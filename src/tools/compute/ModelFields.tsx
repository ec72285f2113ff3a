import { useMemo } from 'preact/hooks';
import { later } from '../../kit/Later.tsx';
import { writeQuantity } from '../../lib/quantity.ts';
import { AmountField, ChoiceField, type Fields, GroupedField, rounds } from './Controls.tsx';
import { decodes, isLanguage } from './model/kind.ts';
import { counted } from './model/sheet/figures.ts';
import { type Job, switched } from './model/sheet/job.ts';
import { configModel, isTyped, type ModelRow, type Sheet, type Tables } from './model/sheet/sheet.ts';
import { Unfold } from './Unfold.tsx';

/** What the groups of fields are given that ask about the whole job. */
export interface JobFields extends Fields {
  job: Job;
  tables: Tables;
  /** Share of the chip's peak that the cost model expects. */
  expected: number;
}

const ShapeFields = later(() => import('./Parts.ts').then((part) => part.ShapeFields));
const ConfigReader = later(() => import('./Parts.ts').then((part) => part.ConfigReader));

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

const ownOptions = ({ config }: Sheet) => [
  ...(config ? [{ value: configModel, label: `${config.shape.name}, ${counted(config.shape.parameters)}` }] : []),
  { value: 'own-decoder', label: 'Decoder' },
  { value: 'own-encoder', label: 'Encoder' },
  { value: 'own-vit', label: 'Vision transformer' },
  { value: 'own-cnn', label: 'Convolutional network' },
];

const presets = ({ models }: Tables, sheet: Sheet) => [
  ...kinds.map(([arch, name]) => ({
    name,
    options: models
      .filter((row) => row.arch === arch)
      .map((row) => ({ value: row.id, label: `${row.name}, ${counted(row.parameters)}` })),
  })),
  { name: 'Your own shape', options: ownOptions(sheet) },
];

/** What each work is called for a kind of model; others are not offered. */
function works({ arch }: ModelRow, language: boolean): Partial<Record<Sheet['work'], string>> {
  const writes = arch === 'decoder' || arch === 'moe-decoder';
  return {
    'train-scratch': 'Train from scratch',
    'finetune-full': 'Fine-tune all weights',
    frozen: 'Train the head only',
    lora: 'Fine-tune with LoRA',
    ...(language ? { qlora: 'Fine-tune with QLoRA, 4-bit' } : { 'self-supervised': 'Pre-train without labels' }),
    infer: writes ? 'Inference: read prompts' : 'Inference: predict',
    ...(writes ? { decode: 'Inference: write answers' } : {}),
  };
}

/** What is trained, and how. */
export function ModelFields({ sheet, onChange, job, tables, expected }: JobFields) {
  const fields = { sheet, onChange };
  const language = isLanguage(job.model);
  const groups = useMemo(() => presets(tables, sheet), [tables, sheet.config]);
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
      {isTyped(sheet.model) && <ShapeFields {...fields} />}
      <Unfold title="Read a config.json" round={rounds.now}>
        <ConfigReader {...{ ...fields, job, tables, expected }} />
      </Unfold>
      <ChoiceField {...fields} of="work" label="What is done" words={works(job.model, language)} />
      <div class="pair">
        {language ? (
          <AmountField {...fields} of="sequence" label="Sequence" unit="tokens" usual={job.setup.seqLen} />
        ) : (
          <AmountField {...fields} of="side" label="Image side" unit="px" usual={job.setup.imageSize} />
        )}
        <AmountField {...fields} of="batch" label={decodes(job.setup.work) ? 'Written at once' : 'Batch per card'} />
      </div>
      {decodes(job.setup.work) && <AmountField {...fields} of="answer" label="One answer" unit="tokens" />}
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
        {job.setup.optimiser !== 'none' && (
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
        )}
      </div>
    </>
  );
}
