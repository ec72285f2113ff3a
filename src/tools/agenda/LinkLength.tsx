import { Icon } from '../../kit/Icon.tsx';
import type { Agenda } from '../../meeting/model.ts';
import { longestItem, marks, meterEnd, sayLength } from './model/length.ts';

interface Props {
  agenda: Agenda;
  /** Characters of the whole address. */
  length: number;
  onShorten: (at: number) => void;
}

const number = (value: number) => value.toLocaleString('en-GB');
const percent = (value: number) => `${Math.min(100, (value / meterEnd) * 100)}%`;

/** The length of the link against what breaks, what is inside it, and where it could be shorter. */
export function LinkLength({ agenda, length, onShorten }: Props) {
  const longest = length > 900 ? longestItem(agenda) : null;
  return (
    <>
      <div class="len">
        <div class="bar" aria-hidden="true" style={{ '--p': percent(length) }} />
        {marks.map(({ at, what }) => (
          <span key={at} style={{ '--x': percent(at) }}>
            {number(at)}
            <br />
            {what}
          </span>
        ))}
      </div>
      <p class="share-said">
        <b>{number(length)} characters.</b>{' '}
        <span class="muted">
          {sayLength(length)} The whole agenda is inside the link, with its names and notes: anyone who has it can read
          it, nobody else can, and no server ever sees it. Edit the agenda and you get a new link.
        </span>
      </p>
      {longest && (
        <div class="notice below-4">
          <Icon name="info" />
          <strong>
            Item {longest.at + 1} takes the most, {number(longest.characters)} characters
          </strong>
          <p>
            “{longest.title}”: {longest.part} would be the first thing to shorten.
          </p>
          <div class="row">
            <button type="button" class="btn btn-s" onClick={() => onShorten(longest.at)}>
              Shorten item {longest.at + 1}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
