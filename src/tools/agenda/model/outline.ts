import { type Names, saidOf } from '../../../lib/said.ts';
import { dayWithYear } from '../../../lib/walltime.ts';
import { webLink } from '../../../lib/weblink.ts';
import type { Agenda, PreRead } from '../../../meeting/model.ts';
import { clockOf, sayWhen } from './clock.ts';
import { itemTitle, titleOf } from './items.ts';
import { budgetOf, sayBudget } from './minutes.ts';

/** A piece of a line: plain words, a name in bold, or a link that has been allowed. */
export type Piece = string | { bold: string } | { name: string; href: string };

export interface Line {
  pieces: Piece[];
  /** What stands below it, one step in. */
  below: Piece[][];
}

export interface Block {
  heading: string;
  kind: 'numbers' | 'points' | 'boxes' | 'words';
  lines: Line[];
}

/** The agenda as headings and lines, the same for every program it is pasted into. */
export interface Outline {
  title: string;
  blocks: Block[];
}

const joined = (pieces: (Piece | '' | false)[]): Piece[] =>
  pieces
    .filter((piece): piece is Piece => piece !== '' && piece !== false)
    .flatMap((piece, at) => (at === 0 ? [piece] : [', ', piece]));

function reading({ title, url, minutes = 0 }: PreRead): Piece[] {
  const link = webLink(url);
  const time = minutes > 0 && `${minutes} min`;
  if (link) return joined([{ name: title || link.host, href: link.href }, time]);
  return joined([title || url, title && url && `address not supported: ${url}`, time]);
}

const line = (pieces: Piece[], below: Piece[][] = []): Line => ({ pieces, below });

/**
 * The whole agenda, its link last.
 * @param names what each checklist is called
 */
export function outlineOf(agenda: Agenda, link: string, names: Names = {}): Outline {
  const { decisions, actions, parked, prereads, people } = agenda;
  const time = clockOf(agenda);
  let passed = 0;
  const items = agenda.items.map((item) => {
    const head = joined([{ bold: itemTitle(item) }, item.outcome, item.owner, `${item.minutes} min`]);
    const below = [
      ...(item.note ? [[item.note]] : []),
      ...item.prereads.map((one): Piece[] => ['Read first: ', ...reading(one)]),
    ];
    const at = time(passed);
    passed += item.minutes;
    return line([`${at} `, ...head], below);
  });
  const blocks: Block[] = [
    {
      heading: '',
      kind: 'words',
      lines: [sayWhen(agenda), agenda.purpose].filter(Boolean).map((text) => line([text])),
    },
    {
      heading: '',
      kind: 'words',
      lines: people.length
        ? [line([`People: ${people.map(({ name, role }) => (name ? `${name} (${role})` : role)).join(', ')}`])]
        : [],
    },
    { heading: `Agenda, ${sayBudget(budgetOf(agenda))}`, kind: 'numbers', lines: items },
    { heading: 'Read before you come', kind: 'points', lines: prereads.map((one) => line(reading(one))) },
    {
      heading: 'What the tools said',
      kind: 'points',
      lines: saidOf(agenda, names).map(({ text, more }) => line([text], more ? [[more]] : [])),
    },
    {
      heading: 'Decisions',
      kind: 'points',
      lines: decisions.map(({ text, owner, why }) => line(joined([{ bold: text }, owner, why]))),
    },
    {
      heading: 'Actions',
      kind: 'boxes',
      lines: actions.map(({ text, owner, due }) => line(joined([text, owner, due && `due ${dayWithYear(due)}`]))),
    },
    { heading: 'Parked', kind: 'points', lines: parked.map((text) => line([text])) },
    { heading: '', kind: 'words', lines: link ? [line([{ name: 'Open the agenda', href: link }])] : [] },
  ];
  return { title: titleOf(agenda), blocks: blocks.filter(({ lines }) => lines.length > 0) };
}
