import { joinedWith } from '../../../lib/sentence.ts';
import type { Judged } from './candidates.ts';
import type { Licence, LicenceCheck, Use } from './licence.ts';
import type { Terms } from './tables.ts';

/** One source with what its licence asks. */
export interface Source {
  judged: Judged;
  name: string;
  /** What we have to do, a sentence each. */
  duties: readonly string[];
  /** The attribution, ready to copy; '' where none is asked. */
  attribution: string;
  /** What the attribution still lacks, in words: "its author". */
  lacks: readonly string[];
}

/** All sources that are trained on, together. Our own data asks nothing of us. */
export interface Combined extends LicenceCheck {
  sources: readonly Source[];
  /** The ids of the candidates that make it red and could stay as benchmarks. */
  benchmarks: readonly string[];
  /** All attributions as one text, for a file beside the data or the product. */
  notice: string;
}

const stop = (text: string): string => text.trim().replace(/[.\s]+$/, '');

function attributionOf({ candidate }: Judged, name: string, licence: Licence, terms: Terms | undefined): string {
  const parts = [
    `“${name}” by ${stop(candidate.author) || '[author]'}`,
    candidate.link.trim() || '[link]',
    `licensed under ${licence.name}${terms?.link ? ` (${terms.link})` : ''}`,
  ];
  const changes = stop(candidate.changes);
  return `${parts.join(', ')}. ${changes ? `Changes: ${changes}.` : 'No changes were made.'}`;
}

function sourceOf(judged: Judged, licence: Licence | undefined, terms: Terms | undefined, use: Use): Source {
  const { candidate } = judged;
  const name = stop(candidate.name) || 'A source without a name';
  const passes = use.passData || use.passWeights;
  const bare = { judged, name, duties: [], attribution: '', lacks: [] };
  if (!licence) return { ...bare, duties: ['Find out its licence.'] };
  const duties = [
    licence.attribution && 'Name the author, the licence and what you changed.',
    terms?.withText && 'Include the text of the licence.',
    licence.shareAlike && passes && 'Pass it on only under the same licence.',
    (licence.commercial === 'conditions' || licence.commercial === 'unknown') &&
      'Read the text and write down its conditions.',
  ].filter((duty) => duty !== false && duty !== undefined);
  if (!licence.attribution) return { ...bare, duties };
  const lacks = [!candidate.author.trim() && 'its author', !candidate.link.trim() && 'its link'].filter(
    (one) => one !== false,
  );
  return { ...bare, duties, attribution: attributionOf(judged, name, licence, terms), lacks };
}

/** Share-alike sources that cannot both be met: two families, and no written permission that frees one of them. */
function clash(sources: readonly { judged: Judged; name: string; family: string }[]): readonly string[] {
  const bound = sources.filter(({ judged }) => !judged.candidate.permission.trim());
  return new Set(bound.map(({ family }) => family)).size > 1 ? bound.map(({ name }) => name) : [];
}

/** All candidates that are trained on against one use: the strictest decides, by dataset-checklist.md §3. Not legal advice. */
export function combine(
  judged: readonly Judged[],
  licences: readonly Licence[],
  terms: readonly Terms[],
  use: Use,
): Combined {
  const trained = judged.filter(({ candidate }) => candidate.role === 'train');
  const find = (id: string) => ({
    licence: licences.find((one) => one.id === id),
    terms: terms.find((one) => one.id === id),
  });
  const sources = trained.map((one) => {
    const found = find(one.candidate.licence);
    return sourceOf(one, found.licence, found.terms, use);
  });
  const notice = sources.flatMap(({ attribution }) => attribution || []).join('\n');
  const named = (colour: LicenceCheck['colour']) => sources.filter(({ judged: one }) => one.licence.colour === colour);
  const answer = (colour: LicenceCheck['colour'], reason: string, benchmarks: readonly string[] = []): Combined => ({
    colour,
    reason,
    sources,
    benchmarks,
    notice,
  });
  const red = named('red');
  if (red.length > 0) {
    return answer(
      'red',
      `${red.map(({ name, judged: one }) => `Because of ${name}: ${one.licence.reason}`).join(' ')}`,
      red.map(({ judged: one }) => one.candidate.id),
    );
  }
  const alike = sources.flatMap((source) => {
    const { licence, terms: row } = find(source.judged.candidate.licence);
    return licence?.shareAlike && row ? [{ judged: source.judged, name: source.name, family: row.family }] : [];
  });
  const clashing = clash(alike);
  if (clashing.length > 0) {
    return answer(
      'red',
      `${joinedWith(clashing)} each ask that what is made of them keeps their own licence, and both cannot be met. A written permission of one owner would settle it.`,
    );
  }
  const amber = named('amber');
  if (amber.length > 0) {
    return answer('amber', amber.map(({ name, judged: one }) => `${name}: ${one.licence.reason}`).join(' '));
  }
  const permitted = new Set(alike.map(({ family }) => family)).size > 1;
  if (permitted)
    return answer('amber', 'Two share-alike licences meet, and a written permission frees one. Keep it with the data.');
  if (sources.length === 0) return answer('green', 'Only your own data is trained on, and it asks nothing of you.');
  return answer(
    'green',
    notice ? 'All sources allow this use, with the duties below.' : 'All sources allow this use, and ask for nothing.',
  );
}
