/** Words that say nothing of which chip it is. */
const noise = new Set(
  'nvidia geforce tesla quadro amd instinct radeon intel habana huawei google cloud apple aws gpu gpus tensor core memory the per chip'.split(
    ' ',
  ),
);

/** What a name says of the board and not of the chip: form, size of the memory, make of the card. */
const board = /^(sxm|pcie|nvl|hbm\w*|rtx|gtx|ada|ampere|hopper|blackwell|\d+gb)$/;

/** Spellings brought to one, in the order they are read. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^\s*\d+\s*[x×*]\s*(?=[a-z])/, ''],
  [/tpu[\s_-]*(?=v?\d)/g, 'tpu '],
  [/\btpu (\d)/, 'tpu v$1'],
  [/\bv5[\s_-]*lite(pod)?\b/, 'v5e'],
  [/\bv6\b/, 'v6e'],
  [/\bv7x\b/, 'v7'],
  // A slice is named by its chip and how many cores or chips it holds.
  [/\b(v\d[ep]?)-\d+$/, 'tpu $1'],
  [/(\d+)[\s_-]*g(i?b)?\b/g, ' $1gb '],
  [/([a-z]\d{2,3})[\s_-]*(sxm|pcie|nvl)/g, '$1 $2'],
  [/\bsxm\d\b/g, 'sxm'],
  [/\b(gaudi|rtx|gtx)[\s_-]*(?=a?\d)/g, '$1 '],
  [/(\d{3,4})[\s_-]*(ti|d|xtx?|super)\b/g, '$1 $2'],
];

/** Lower-case words of a name, with letters and sizes told apart: "SXM4" is "sxm", "80 GB" is "80gb", "tpuv4" is "tpu", "v4". */
export function wordsOf(name: string): string[] {
  const spelled = spellings.reduce((text, [from, to]) => text.replace(from, to), name.toLowerCase().replace(/_/g, ' '));
  return [...new Set(spelled.split(/[^a-z0-9]+/).filter((word) => word && !noise.has(word)))];
}

/** Words of the id of a row that name its chip: "a100" of "a100-80gb-sxm", "1080" and "ti" of "gtx-1080-ti". */
export function chipWords(id: string): string[] {
  const words = wordsOf(id);
  const chip = words.filter((word) => !board.test(word) || (word === 'ada' && words.includes('6000')));
  return chip.length > 0 ? chip : words;
}
