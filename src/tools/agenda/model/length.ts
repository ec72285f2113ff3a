import { capital } from '../../../lib/numeral.ts';
import type { Agenda } from '../../../meeting/model.ts';
import { itemTitle } from './items.ts';

/** Past this many characters of the whole address phones fail to read its QR code; shared/agenda/findings.md §2.2. */
export const scansUntil = 900;

/** Where links break, in characters of the whole address. shared/agenda/findings.md §2; 900 leaves room in a 998-octet mail line. */
export const marks = [
  { at: scansUntil, what: 'QR scans well' },
  { at: 2000, what: 'chat, calendars' },
  { at: 3300, what: 'some mail' },
] as const;

/** The end of the meter: the last mark and a fifth more, so that it stands inside. */
export const meterEnd = 4000;

/** What a link of this length goes through, in one sentence. */
export function sayLength(length: number): string {
  if (length <= scansUntil) return 'Opens everywhere.';
  if (length <= 2000) return 'Chat and calendars take it. Phones fail to scan it as a QR code.';
  if (length <= 3300) return 'Browsers open it. Chat and calendar fields often stop at 2,000.';
  return 'Browsers open it. Chat and calendar fields cut it, and so do some mail programs.';
}

/** Something to leave out, and the agenda without it. */
interface Cut {
  /** What goes, in words: "the address of “Results table”". */
  what: string;
  agenda: Agenda;
}

export interface Longest {
  /** Place among the items, from 0; null for what the tools said, which is shortened by leaving it out. */
  at: number | null;
  /** "Item 3 takes", "The checklist answers take". */
  name: string;
  /** The item's own; '' for what the tools said. */
  title: string;
  /** Characters of the link that the item takes. */
  characters: number;
  /** Its note or title takes the most, and only its writer can shorten that. */
  part: string;
  /** What costs the least to leave out for what it saves, if that is not a text of the item. */
  cut: (Cut & { saves: number }) | null;
}

/** What the tools copied in, which can go without a word of the writer's. */
function copiesOf(agenda: Agenda): Cut[] {
  const { checklists, compute } = agenda;
  const settings = compute && Object.keys(compute.inputs).some((key) => key !== 'currency');
  const { currency } = compute?.inputs ?? {};
  const inputs = currency === undefined ? {} : { currency };
  return [
    ...(checklists.length ? [{ what: 'the checklist answers', agenda: { ...agenda, checklists: [] } }] : []),
    ...(compute ? [{ what: 'the calculator’s values', agenda: { ...agenda, compute: null } }] : []),
    ...(settings
      ? [{ what: 'the calculator’s settings', agenda: { ...agenda, compute: { ...compute, inputs } } }]
      : []),
  ];
}

/** Ways to a shorter link that keep every word: addresses whose pre-read has a name, and what the tools copied in. */
function cutsOf(agenda: Agenda, at: number): Cut[] {
  const item = agenda.items[at];
  const addresses = (item?.prereads ?? []).flatMap(({ title, url }, place): Cut[] => {
    if (!item || !title || !url) return [];
    const prereads = item.prereads.map((one, other) => (other === place ? { ...one, url: '' } : one));
    return [
      { what: `the address of “${title}”`, agenda: { ...agenda, items: agenda.items.with(at, { ...item, prereads }) } },
    ];
  });
  return [...addresses, ...copiesOf(agenda).slice(0, 2)];
}

/** What the tools said where it takes more than any item, and its own cheapest cut. */
async function heaviestCopy(agenda: Agenda, saved: (one: Agenda) => Promise<number>): Promise<Longest | null> {
  const cuts: (Cut & { saves: number })[] = [];
  for (const one of copiesOf(agenda)) cuts.push({ ...one, saves: await saved(one.agenda) });
  const [most] = cuts.toSorted((one, other) => other.saves - one.saves);
  if (!most) return null;
  const settings = cuts.find(({ what }) => what === 'the calculator’s settings');
  // The results are why the plan is on the agenda; where most goes into its settings, those go first.
  const cut = most.agenda.compute === null && settings && settings.saves * 2 >= most.saves ? settings : most;
  return { at: null, name: `${capital(most.what)} take`, title: '', characters: most.saves, part: '', cut };
}

/**
 * The item, or what the tools said, that makes the link longest and the cheapest cut, both measured in characters of the link itself: what a
 * text costs depends on how well it compresses. Null for an agenda without either.
 * @param lengthOf the characters of an agenda's link
 */
export async function weigh(agenda: Agenda, lengthOf: (one: Agenda) => Promise<number>): Promise<Longest | null> {
  const whole = await lengthOf(agenda);
  const saved = async (one: Agenda) => whole - (await lengthOf(one));
  let longest: { at: number; characters: number } | null = null;
  for (const at of agenda.items.keys()) {
    const characters = await saved({ ...agenda, items: agenda.items.toSpliced(at, 1) });
    if (!longest || characters > longest.characters) longest = { at, characters };
  }
  const copy = await heaviestCopy(agenda, saved);
  if (copy && copy.characters > (longest?.characters ?? 0)) return copy;
  const item = longest && agenda.items[longest.at];
  if (!longest || !item) return null;
  const note = await saved({ ...agenda, items: agenda.items.with(longest.at, { ...item, note: '' }) });
  let cut: Longest['cut'] = null;
  for (const one of cutsOf(agenda, longest.at)) {
    const saves = await saved(one.agenda);
    if (saves > Math.max(cut?.saves ?? 0, 9)) cut = { ...one, saves };
  }
  const part = note > item.title.length / 2 && item.note ? 'its note' : 'its title';
  // Half of a note is a fair guess at what shortening gives; an address goes whole and takes no word along.
  const name = `Item ${longest.at + 1} takes`;
  return { ...longest, name, title: itemTitle(item), part, cut: cut && cut.saves * 2 >= note ? cut : null };
}
