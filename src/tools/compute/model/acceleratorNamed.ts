import { chipWords, wordsOf } from './acceleratorWords.ts';
import type { Accelerator } from './types.ts';

/** Names that share no word with the row they mean: other names of a chip, and the cloud machines that hold it. */
const also: Record<string, string> = {
  trillium: 'tpu-v6e',
  ironwood: 'tpu-v7',
  hl205: 'gaudi1',
  hl225: 'gaudi2',
  hl325: 'gaudi3',
  hpu: 'gaudi2',
  pontevecchio: 'max-1550',
  pvc: 'max-1550',
  '910b': 'ascend-910b',
  ascend910: 'ascend-910b',
  '910c': 'ascend-910b',
  rtx6000: 'quadro-rtx-6000',
  dgx1: 'v100-16gb-sxm2',
  dgxspark: 'gb10',
  a100x: 'a100-80gb-pcie',
  b100: 'b200',
  trn1: 'trainium1',
  trainium: 'trainium1',
  inf2: 'trainium1',
  inferentia2: 'trainium1',
  trn2: 'trainium2',
  dl1: 'gaudi1',
  p2: 'k80',
  p3: 'v100-16gb-sxm2',
  p3dn: 'v100-32gb-sxm2',
  p4d: 'a100-40gb-sxm',
  p4de: 'a100-80gb-sxm',
  p5: 'h100-sxm',
  p5e: 'h200',
  p5en: 'h200',
  p6: 'b200',
  g4dn: 't4',
  g5: 'a10g',
  g6: 'l4',
  g6e: 'l40s',
};

/** The row that a name means, and whether the name says so or the row is only the nearest. */
interface Named {
  accelerator: Accelerator;
  sure: boolean;
}

/**
 * The accelerator that a name means: its id, its name, or the words of either in any spelling ("NVIDIA A100 80GB", "tpuv4",
 * "2080Ti"). Of several that carry all words the one with the fewest others, for example SXM before PCIe. A name that says
 * more than a row does, or less, gets the nearest: same chip, then memory and form; else the nearest of its series. Null for strangers.
 */
export function acceleratorNamed(name: string, accelerators: readonly Accelerator[]): Named | null {
  const spelled = name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const exact = accelerators.find((row) => row.id === spelled || row.name === name);
  if (exact) return { accelerator: exact, sure: true };
  const words = wordsOf(name);
  if (words.length === 0) return null;
  const told = carrying(words, accelerators);
  if (told) return told;
  const other = [words.join(''), ...words].map((word) => also[word]).find((id) => id !== undefined);
  const known = accelerators.find(({ id }) => id === other);
  if (known) return { accelerator: known, sure: words.join('') in also };
  const near = ofChip(words, accelerators) ?? ofSeries(words, accelerators);
  return near && { accelerator: near, sure: false };
}

// All words of the name stand in the row. It is sure where they stand in no other, and leave no part of its chip out.
function carrying(words: readonly string[], accelerators: readonly Accelerator[]): Named | null {
  const fits = accelerators
    .map((row, place) => ({ row, place, has: wordsOf(`${row.id} ${row.name.replace(/\(.*?\)/g, ' ')}`) }))
    .filter(({ has }) => words.every((word) => has.includes(word)))
    .sort((a, b) => usual(a.has) - usual(b.has) || a.has.length - b.has.length || a.place - b.place);
  const accelerator = fits[0]?.row;
  if (!accelerator) return null;
  return { accelerator, sure: fits.length === 1 && chipWords(accelerator.id).every((word) => words.includes(word)) };
}

// Without a word on the form, data-centre cards are meant as sold in machines of eight.
const usual = (words: readonly string[]): number => Number(words.includes('pcie') || words.includes('nvl'));

// The row whose chip the name says, with as many of its words as can be; of several boards the one with the nearest memory.
function ofChip(words: readonly string[], accelerators: readonly Accelerator[]): Accelerator | null {
  const heads = (id: string) => chipWords(id).filter((word) => /\d/.test(word) && word.length > 1);
  const whole = accelerators.filter(({ id }) => chipWords(id).every((word) => words.includes(word)));
  const some =
    whole.length > 0 ? whole : accelerators.filter(({ id }) => heads(id).some((word) => words.includes(word)));
  const most = Math.max(...some.map(({ id }) => shared(chipWords(id), words)));
  return (
    some
      .filter(({ id }) => shared(chipWords(id), words) === most)
      .sort((a, b) => memoryGap(a, words) - memoryGap(b, words) || formGap(a, words) - formGap(b, words))[0] ?? null
  );
}

const shared = (some: readonly string[], words: readonly string[]): number =>
  some.filter((word) => words.includes(word)).length;

function memoryGap({ memoryGb }: Accelerator, words: readonly string[]): number {
  const said = words.map((word) => Number(/^(\d+)(gb)?$/.exec(word)?.[1])).filter((gb) => gb >= 8 && gb <= 300);
  return said.length === 0 ? 0 : Math.min(...said.map((gb) => Math.abs(gb - memoryGb)));
}

function formGap({ id }: Accelerator, words: readonly string[]): number {
  const has = wordsOf(id);
  return ['pcie', 'nvl'].filter((form) => has.includes(form) !== words.includes(form)).length;
}

// GeForce, RTX A and Radeon are numbered by generation and rank, Instinct and Apple chips by generation.
const series = /^(mi|m(?=\d$)|a(?=\d{4}$))?(\d{1,4})[a-z]{0,2}$/;

function ofSeries(words: readonly string[], accelerators: readonly Accelerator[]): Accelerator | null {
  for (const word of words) {
    const [, letters = '', digits] = series.exec(word) ?? [];
    const line = letters || ['rtx', 'gtx', 'rx'].find((one) => words.includes(one));
    if (!digits || !line) continue;
    const gaps = accelerators.flatMap((row) => {
      const has = wordsOf(row.id);
      const numbered = has.map((one) => series.exec(one)).find((one) => one && (one[1] ?? '') === letters);
      if (!numbered || !(letters || has.includes(line))) return [];
      // Of one number the plain card comes before its Ti and its laptop.
      return [{ row, gap: Math.abs(Number(numbered[2]) - Number(digits)) + has.length / 10 }];
    });
    const best = gaps.sort((a, b) => a.gap - b.gap)[0];
    if (best && best.gap < 1500) return best.row;
  }
  return null;
}
