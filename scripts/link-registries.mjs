// The ids that the share link knows by number, gathered for build-link-dictionary.mjs. Unknown ids travel as text.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const table = (name) => parse(readFileSync(new URL(`../content/${name}.yaml`, import.meta.url), 'utf8'));

const practices = [
  'dataset-availability', 'state-of-the-art', 'compute-feasibility', 'consistent-environments', 'concurrent-tasks',
  'single-place', 'watch-and-test', 'no-results-no-meeting', 'deploy-and-improve',
];

const tools = [
  'Dataset checklist', 'Sharing checklist', 'Compute calculator', 'Environment checklist', 'Task-split checklist', 'Register checklist',
  'Watch-and-test checklist', 'Readiness quiz', 'Deployment checklist', 'Task board', 'Experiment register', 'Test matrix', 'Watch list', 'Last meeting', 'Parked',
];

/** Fields of the calculator in the order of its model, then what it finds, then what goes with both. */
const keys = (
  'model arch parameters layers hidden heads kvHeads headDim ffn gated vocab tied patch gmacs activationsM work precision optimiser accelerator device devices ' +
  'batch batch.micro microBatch batchSize batch.gradAccum gradAccum globalBatch parallel.data parallel.tensor parallel.pipeline parallel.expert parallel.context parallel.zero ' +
  'data tensor pipeline expert context zero recompute attention engine loss objective seqLen targetLen imageSize lora.rank loraRank lora.targets loraTargets ' +
  'serving.concurrency concurrency serving.promptTokens promptTokens serving.outputTokens outputTokens tokens samples samplesPerEpoch epochs steps ' +
  'ema offload optimiserInBackward trainableShare loaderSamplesPerSecond memoryMeter runs configs seeds parallelRuns evalMinutes evalMinutesPerRun checkpointMinutes ' +
  'start trainStart deadline budget budgetUsd currency priceUsdPerHour pricePerHour pue gridKgPerKwh hoursPerDay utilisation measuredSecondsPerStep measuredMemoryGb measuredSteps basis buffer bufferPercent people hourlyRate ' +
  'title fits memoryGb memoryGbLow memoryGbHigh memoryShare weightsGb gradientsGb optimiserGb activationsGb logitsGb cacheGb overheadGb secondsPerStep stepsPerSecond throughputPerSecond tokensPerSecond samplesPerSecond ' +
  'runHours hoursPerRun trainHours trainDays deviceHours gpuHours totalHours trainEnd trainEndLate evalEnd readyAt cost costLow costHigh costUsd energyKwh co2Kg flops petaflops modelParameters activeParameters trainableParameters verdict updatedAt'
).split(' ');

const choices = (
  'fp32 tf32 fp16-mixed bf16-mixed bf16-pure fp16-pure fp8-mixed int8 nf4 train-scratch finetune-full frozen lora qlora self-supervised infer prefill decode serve ' +
  'none sgd momentum adamw adamw-8bit paged-adamw-8bit adafactor lion lamb muon selective full flash standard eager compiled tuned serving full-logits fused causal masked classify ' +
  'attention-qv attention attention-qv-mlp all optimiser all-states allocated reserved nvidia-smi decoder moe-decoder encoder encdec vit cnn det unet dense grouped depthwise depthwise7 ' +
  'estimated measured yes no fits EUR USD GBP'
).split(' ');

const zones = (
  'UTC Europe/Berlin Europe/London America/New_York America/Los_Angeles America/Chicago Asia/Tokyo Asia/Kolkata Asia/Shanghai Asia/Singapore Europe/Paris Europe/Madrid Europe/Rome Europe/Amsterdam Europe/Zurich Europe/Vienna ' +
  'Europe/Stockholm Europe/Oslo Europe/Copenhagen Europe/Helsinki Europe/Warsaw Europe/Prague Europe/Budapest Europe/Bucharest Europe/Sofia Europe/Athens Europe/Istanbul Europe/Kyiv Europe/Kiev Europe/Moscow Europe/Minsk Europe/Lisbon Europe/Dublin ' +
  'Europe/Brussels Europe/Luxembourg Europe/Belgrade Europe/Zagreb Europe/Ljubljana Europe/Bratislava Europe/Vilnius Europe/Riga Europe/Tallinn Europe/Chisinau Europe/Sarajevo Europe/Malta Atlantic/Reykjavik Atlantic/Azores Atlantic/Canary ' +
  'America/Toronto America/Vancouver America/Montreal America/Edmonton America/Winnipeg America/Halifax America/St_Johns America/Denver America/Phoenix America/Detroit America/Anchorage Pacific/Honolulu America/Mexico_City America/Monterrey ' +
  'America/Bogota America/Lima America/Santiago America/Sao_Paulo America/Buenos_Aires America/Argentina/Buenos_Aires America/Montevideo America/Caracas America/Guatemala America/Costa_Rica America/Panama America/Havana America/La_Paz America/Asuncion America/Puerto_Rico ' +
  'Africa/Cairo Africa/Casablanca Africa/Algiers Africa/Tunis Africa/Lagos Africa/Accra Africa/Nairobi Africa/Addis_Ababa Africa/Johannesburg Africa/Kigali Africa/Dakar ' +
  'Asia/Jerusalem Asia/Beirut Asia/Amman Asia/Riyadh Asia/Dubai Asia/Qatar Asia/Baghdad Asia/Tehran Asia/Tbilisi Asia/Yerevan Asia/Baku Asia/Karachi Asia/Calcutta Asia/Colombo Asia/Kathmandu Asia/Dhaka Asia/Tashkent Asia/Almaty ' +
  'Asia/Bangkok Asia/Ho_Chi_Minh Asia/Saigon Asia/Jakarta Asia/Kuala_Lumpur Asia/Manila Asia/Hong_Kong Asia/Taipei Asia/Seoul Asia/Novosibirsk Asia/Vladivostok ' +
  'Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Adelaide Australia/Perth Pacific/Auckland'
).split(' ');

const series = [
  'weekly', 'every two weeks', 'every 2 weeks', 'monthly', 'daily', 'FREQ=WEEKLY', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=MONTHLY', 'FREQ=DAILY', 'biweekly', 'fortnightly', 'RRULE:FREQ=WEEKLY', 'first Wednesday of the month', 'on results',
];

/** Every list, in the order that gives each entry its number. */
export function registries(checklists, meetings) {
  const byPractice = (rows) => practices.map((slug) => rows.find(([name]) => name === slug));
  return {
    practices,
    checklists: Object.fromEntries(byPractice(checklists).map(([slug, list]) => [slug, list.items.map((item) => item.id)])),
    zones,
    sources: [...tools, ...byPractice(meetings).map(([, meeting]) => meeting.name)],
    keys,
    words: [...new Set([...choices, ...table('accelerators').map(({ id }) => id), ...table('models').map(({ id }) => id)])],
    series,
  };
}
