// Writes content/hub-tasks.yaml from @huggingface/tasks. Run it after updating that package: node scripts/hub-tasks.mjs
import { writeFileSync } from 'node:fs';
import { PIPELINE_DATA } from '@huggingface/tasks';

const rows = Object.entries(PIPELINE_DATA).map(([id, task]) => {
  const types = 'subtasks' in task ? task.subtasks.map(({ type }) => type) : [];
  return `- {id: ${id}, subtasks: [${types.join(', ')}]}`;
});
const head = [
  '# Tasks and subtasks of the Hugging Face Hub, from the package @huggingface/tasks. Written by scripts/hub-tasks.mjs; do not edit.',
];
writeFileSync(new URL('../content/hub-tasks.yaml', import.meta.url), `${[...head, ...rows].join('\n')}\n`);
console.log(`${rows.length} tasks written.`);
