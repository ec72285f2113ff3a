import { Icon } from '../../kit/Icon.tsx';
import { say } from '../../kit/toast.ts';
import { plural } from '../../lib/plural.ts';
import type { Names } from '../../lib/said.ts';
import { to } from '../../lib/url.ts';
import { type Difference, differencesOf } from '../../meeting/differences.ts';
import type { Agenda } from '../../meeting/model.ts';
import { type Known, update } from './store.ts';

const words = { added: 'added', removed: 'removed', changed: 'changed' } as const;

const Row = ({ kind, what, before, after }: Difference) => (
  <li>
    <b>
      <bdi>{what}</bdi>
    </b>{' '}
    {words[kind]}
    {kind === 'changed' && (
      <>
        : <del dir="auto">{before}</del> <ins dir="auto">{after}</ins>
      </>
    )}
    {kind === 'added' && after && (
      <>
        : <span dir="auto">{after}</span>
      </>
    )}
  </li>
);

interface Props {
  known: Known;
  agenda: Agenda;
  /** What the checklists are called. */
  names: Names;
}

/** A later link of an agenda that is kept here: what changed, and the offer to bring the copy up to date. */
export function Update({ known: { copy, edited }, agenda, names }: Props) {
  const differences = differencesOf(copy, agenda, names);
  if (differences.length === 0) return null;
  return (
    <section class="notice no-print below-4" aria-labelledby="later">
      <Icon name="info" />
      <strong id="later">
        You keep a copy of this agenda. This link says {plural(differences.length, 'thing')} otherwise.
      </strong>
      <ul class="differences">
        {differences.slice(0, 12).map((one, at) => (
          <Row key={at} {...one} />
        ))}
        {differences.length > 12 && <li>and {differences.length - 12} more</li>}
      </ul>
      {edited && <p>You have changed your copy since you kept it. Updating replaces those changes.</p>}
      <div class="row">
        <button
          type="button"
          class="btn btn-s"
          onClick={() => say('Your copy says what this link says', update(copy, agenda))}
        >
          Update my copy
        </button>
        <a class="btn btn-s btn-quiet" href={`${to('/agenda/')}?open=${copy.id}`}>
          Open my copy as it is
        </a>
      </div>
    </section>
  );
}
