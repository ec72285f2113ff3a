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
];

/** What goes into the calculator and what it finds, under its own names. */
const inputs =
  'model card work precision cards batch accumulate optimiser samples epochs tokens runs atOnce evaluate evalMinutes evalExamples ' +
  'start needBy pricePerHour budget currency sequence side amount recompute attention engine loss zero rank queueHours repeatPercent ' +
  'measuredSeconds measuredGb pue gridKgPerKwh perUsd layers hidden heads kvHeads ffn vocab patch ownSide weightsM gmacs activationsM gated';
const results =
  'title device memoryGb runs runHours deviceHours costLow costHigh trainStart trainEnd trainEndLate evalMinutes evalEnd basis verdict';

/** Its choices, and the models and cards that most will choose. */
const words =
  'train-scratch finetune-full frozen lora qlora bf16-mixed fp16-mixed bf16-pure fp8-mixed tf32 fp32 adamw adamw-8bit paged-adamw-8bit ' +
  'sgd momentum adafactor lion lamb muon none selective full flash standard eager compiled tuned full-logits fused samples tokens minutes ' +
  'examples estimated measured 0 1 2 3 EUR USD GBP ' +
  'vit-b-16 dinov2-b-14 resnet-50 convnext-t unet-2d yolov8-m bert-base llama-3-8b mistral-7b qwen2.5-7b gpt2 whisper-small ' +
  'rtx-3090 rtx-4090 rtx-5090 a10g a100-40gb-sxm a100-80gb-sxm l4 l40s h100-sxm h100-pcie h200 b200';

/** Time zones by area. */
const zones = [
  'UTC',
  'Europe Berlin London Paris Madrid Rome Amsterdam Brussels Zurich Vienna Stockholm Oslo Copenhagen Helsinki Warsaw Prague Budapest Bucharest Athens Istanbul Kyiv Moscow Lisbon Dublin',
  'America New_York Los_Angeles Chicago Denver Toronto Vancouver Halifax Phoenix Mexico_City Bogota Lima Santiago Sao_Paulo Buenos_Aires Argentina/Buenos_Aires',
  'Africa Cairo Casablanca Lagos Nairobi Johannesburg',
  'Asia Jerusalem Riyadh Dubai Tehran Karachi Kolkata Calcutta Dhaka Bangkok Ho_Chi_Minh Jakarta Manila Singapore Hong_Kong Shanghai Taipei Seoul Tokyo',
  'Australia Sydney',
];

const series = ['weekly', 'every two weeks', 'monthly', 'FREQ=WEEKLY', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=MONTHLY'];

/** The ids of a list in a row; what several have in front stands once, before them. */
function shortened(ids) {
  let before = '';
  return ids.flatMap((id) => {
    const [prefix, ...rest] = id.split('-');
    const change = prefix === before ? [] : [`${prefix}-`];
    before = prefix;
    return [...change, rest.join('-')];
  });
}

/** Every list as one text, in the order that gives each entry its number. */
export function registries(checklists, meetings) {
  const byPractice = (rows) => practices.map((slug) => rows.find(([name]) => name === slug));
  return {
    checklists: byPractice(checklists)
      .map(([slug, list]) => [slug, ...shortened(list.items.map(({ id }) => id))].join(' '))
      .join('|'),
    zones: zones.join('|'),
    sources: [...tools, ...byPractice(meetings).map(([, meeting]) => meeting.name)].join('|'),
    inputs,
    results,
    words,
    series: series.join('|'),
  };
}
