import { webLink } from '../../lib/weblink.ts';
import { because } from './model/because.ts';
import type { Choice } from './model/candidates.ts';
import type { Licence } from './model/licence.ts';
import { levelWords, properties } from './model/path.ts';
import type { PathWords } from './model/words.ts';

interface Props {
  /** What the properties are called. */
  names: PathWords['properties'];
  choice: Choice;
  licences: readonly Licence[];
}

/** All candidates side by side, the best first named with its reason. */
export function Candidates({ names, choice, licences }: Props) {
  const { judged, best } = choice;
  const why = because(choice);
  const rows: { label: string; of: (at: number) => preact.ComponentChildren }[] = [
    {
      label: 'Path',
      of: (at) => {
        const { decision, candidate } = judged[at]!;
        return decision.path ? (candidate.role === 'benchmark' ? 'benchmark only' : decision.path) : 'Not compared yet';
      },
    },
    {
      label: 'Link',
      of: (at) => {
        const link = judged[at]!.candidate.link.trim();
        const web = webLink(link);
        return web ? <a href={web.href}>{link.replace(/^https?:\/\/(www\.)?/, '')}</a> : link || '–';
      },
    },
    { label: 'Size', of: (at) => judged[at]!.candidate.size.trim() || '–' },
    {
      label: 'Licence',
      of: (at) => {
        const { candidate, licence } = judged[at]!;
        const name = licences.find(({ id }) => id === candidate.licence)?.id ?? 'not known yet';
        return (
          <span class={licence.colour === 'red' ? 'in-stop' : ''}>
            {name}, {licence.colour}
          </span>
        );
      },
    },
    ...properties.map((property) => ({
      label: names[property],
      of: (at: number) => {
        const level = judged[at]!.candidate.compare[property];
        return level ? <span class={level === 'same' ? 'muted' : ''}>{levelWords[level]}</span> : '–';
      },
    })),
  ];
  return (
    <section class="tool-body candidates" aria-label="Candidates side by side">
      <p class="flush" role="status">
        {why || 'None of them is chosen yet.'}
      </p>
      <div class="grid-scroll" tabIndex={0} role="region" aria-label="Table of candidates">
        <table class="grid">
          <thead>
            <tr>
              <td />
              {judged.map((one, at) => (
                <th key={one.candidate.id} scope="col">
                  {one.candidate.name.trim() || `Candidate ${at + 1}`}
                  {one === best && why && <span class="muted"> Best</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, of }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {judged.map(({ candidate }, at) => (
                  <td key={candidate.id}>{of(at)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
