import type { Accelerator } from './types.ts';

/** Words that say nothing of which chip it is. */
const noise = new Set([
  'nvidia',
  'geforce',
  'tesla',
  'quadro',
  'amd',
  'instinct',
  'intel',
  'habana',
  'google',
  'cloud',
  'apple',
  'gpu',
  'tensor',
  'core',
  'memory',
  'the',
  'per',
  'chip',
  'aws',
]);

/** Names that share no word with the row they mean. A800 is an A100 with slower links. */
const also: Record<string, string> = {
  trillium: 'tpu-v6e',
  ironwood: 'tpu-v7',
  v5litepod: 'tpu-v5e',
  hl205: 'gaudi1',
  hl225: 'gaudi2',
  hl325: 'gaudi3',
  a800: 'a100-80gb-sxm',
  'rtx 6000': 'quadro-rtx-8000',
};

/**
 * The accelerator that a name means: its id, its name, or the words of either in any spelling ("NVIDIA A100 80GB", "tpuv4",
 * "2080Ti"). Of several that carry all words the one with the fewest others, for example SXM before PCIe. Null for strangers.
 */
export function acceleratorNamed(name: string, accelerators: readonly Accelerator[]): Accelerator | null {
  const exact = accelerators.find((row) => row.id === name) ?? accelerators.find((row) => row.id === alias(name));
  if (exact) return exact;
  const words = wordsOf(name);
  if (words.length === 0) return null;
  const fits = accelerators
    .map((row, place) => ({ row, place, has: wordsOf(`${row.id} ${row.name}`) }))
    .filter(({ has }) => words.every((word) => has.includes(word)));
  const best = fits.sort((a, b) => usual(a.has) - usual(b.has) || a.has.length - b.has.length || a.place - b.place)[0];
  return best?.row ?? null;
}

// Without a word on the form, data-centre cards are meant as sold in machines of eight.
function usual(words: readonly string[]): number {
  return words.includes('pcie') ? 1 : 0;
}

function alias(name: string): string | undefined {
  const words = wordsOf(name);
  return Object.entries(also).find(([key]) => key.split(' ').join('') === words.join(''))?.[1];
}

/** Lower-case words, with letters and sizes told apart: "SXM4" is "sxm", "80 GB" is "80gb", "tpuv4" is "tpu", "v4". */
function wordsOf(name: string): string[] {
  const spelled = name
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/(\d+)\s*gi?b\b/g, '$1gb')
    .replace(/\bsxm\d\b/g, 'sxm')
    .replace(/tpu[\s_-]*(?=v\d)/g, 'tpu ')
    .replace(/\b(gaudi|rtx|gtx)[\s_-]*(\d+)/g, '$1 $2')
    .replace(/(\d{3,4})\s*ti\b/g, '$1 ti');
  return [...new Set(spelled.split(/[^a-z0-9]+/).filter((word) => word && !noise.has(word)))];
}
