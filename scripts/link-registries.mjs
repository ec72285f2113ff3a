// The ids that the share link knows by number, gathered for build-link-dictionary.mjs. Unknown ids travel as text.
// @ts-nocheck one errand, run once: its types are those of the modules it calls

const practices = [
  'dataset-availability',
  'state-of-the-art',
  'compute-feasibility',
  'consistent-environments',
  'concurrent-tasks',
  'single-place',
  'watch-and-test',
  'no-results-no-meeting',
  'deploy-and-improve',
];

const tools = [
  'Dataset checklist',
  'Sharing checklist',
  'Compute calculator',
  'Environment checklist',
  'Task-split checklist',
  'Register checklist',
  'Watch-and-test checklist',
  'Readiness quiz',
  'Deployment checklist',
  'Task board',
  'Experiment register',
  'Test matrix',
  'Watch list',
  'Last meeting',
  'Parked',
];

/** What goes into the calculator, the likeliest first (a near key costs less), and what it finds. */
const inputs = (
  'model accelerator devices precision work optimiser microBatch gradAccum batch seqLen imageSize samplesPerEpoch epochs tokens configs seeds runs evalMinutes priceUsdPerHour ' +
  'start deadline budgetUsd recompute attention engine loss zero loraRank loraTargets ema offload loader parameters layers hidden heads kvHeads headDim ffn gated vocab tied patch gmacs activationsM arch ' +
  'concurrency promptTokens outputTokens samples steps batchSize globalBatch batch.micro batch.gradAccum parallel.data parallel.tensor parallel.pipeline parallel.expert parallel.context parallel.zero ' +
  'data tensor pipeline expert context objective targetLen lora.rank lora.targets serving.concurrency serving.promptTokens serving.outputTokens optimiserInBackward trainableShare loaderSamplesPerSecond memoryMeter ' +
  'parallelRuns evalMinutesPerRun checkpointMinutes currency pue gridKgPerKwh hoursPerDay utilisation measuredSecondsPerStep measuredMemoryGb basis bufferPercent people hourlyRate'
).split(' ');
const results = (
  'memoryGb runHours deviceHours costLow costHigh trainEnd trainEndLate evalEnd verdict secondsPerStep throughputPerSecond costUsd gpuHours energyKwh co2Kg fits ' +
  'memoryGbLow memoryGbHigh runHoursLow runHoursHigh hoursPerRun totalHours trainHours trainDays trainStart evalMinutes cost readyAt title runs device basis utilisation parameters activeParameters trainableParameters memoryShare ' +
  'weightsGb gradientsGb optimiserGb activationsGb tokensPerSecond samplesPerSecond updatedAt'
).split(' ');

const choices = (
  'fp32 tf32 fp16-mixed bf16-mixed bf16-pure fp16-pure fp8-mixed int8 nf4 train-scratch finetune-full frozen lora qlora self-supervised infer prefill decode serve ' +
  'none sgd momentum adamw adamw-8bit paged-adamw-8bit adafactor lion lamb muon selective full flash standard eager compiled tuned serving full-logits fused causal masked classify ' +
  'attention-qv attention attention-qv-mlp all optimiser all-states allocated reserved nvidia-smi decoder moe-decoder encoder encdec vit cnn det unet dense grouped depthwise depthwise7 ' +
  'estimated measured yes no fits EUR USD GBP'
).split(' ');

const zones = (
  'UTC Europe/Berlin Europe/London America/New_York America/Los_Angeles America/Chicago America/Denver America/Toronto America/Vancouver America/Halifax America/Phoenix America/Mexico_City America/Bogota America/Lima America/Santiago America/Sao_Paulo America/Buenos_Aires America/Argentina/Buenos_Aires ' +
  'Europe/Paris Europe/Madrid Europe/Rome Europe/Amsterdam Europe/Brussels Europe/Zurich Europe/Vienna Europe/Stockholm Europe/Oslo Europe/Copenhagen Europe/Helsinki Europe/Warsaw Europe/Prague Europe/Budapest Europe/Bucharest Europe/Athens Europe/Istanbul Europe/Kyiv Europe/Moscow Europe/Lisbon Europe/Dublin ' +
  'Africa/Cairo Africa/Casablanca Africa/Lagos Africa/Nairobi Africa/Johannesburg Asia/Jerusalem Asia/Riyadh Asia/Dubai Asia/Tehran Asia/Karachi Asia/Kolkata Asia/Calcutta Asia/Dhaka Asia/Bangkok Asia/Ho_Chi_Minh Asia/Jakarta Asia/Manila Asia/Singapore Asia/Hong_Kong Asia/Shanghai Asia/Taipei Asia/Seoul Asia/Tokyo ' +
  'Australia/Sydney'
).split(' ');

const series = [
  'weekly',
  'every two weeks',
  'monthly',
  'FREQ=WEEKLY',
  'FREQ=WEEKLY;INTERVAL=2',
  'FREQ=MONTHLY',
  'daily',
];

/** Every list, in the order that gives each entry its number. */
export function registries(checklists, meetings) {
  const byPractice = (rows) => practices.map((slug) => rows.find(([name]) => name === slug));
  return {
    checklists: Object.fromEntries(
      byPractice(checklists).map(([slug, list]) => [slug, list.items.map((item) => item.id)]),
    ),
    zones,
    sources: [...tools, ...byPractice(meetings).map(([, meeting]) => meeting.name)],
    inputs,
    results,
    words: choices,
    series,
  };
}
