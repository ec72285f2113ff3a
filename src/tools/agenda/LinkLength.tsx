import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../kit/Icon.tsx';
import type { Agenda } from '../../meeting/model.ts';
import { type Longest, marks, meterEnd, sayLength, scansUntil, weigh } from './model/length.ts';
import { amend, shareLink } from './store.ts';

interface Props {
  agenda: Agenda;
  /** Characters of the whole address. */
  length: number;
  onShorten: (at: number) => void;
}

const number = (value: number) => value.toLocaleString('en-GB');
const percent = (value: number) => `${Math.min(100, (value / meterEnd) * 100)}%`;

const lengthOf = async (agenda: Agenda) => {
  const made = await shareLink(agenda);
  return 'link' in made ? made.link.length : 10_000;
};

/** What makes the link long, once it is past the first mark; null before. */
function useLongest(agenda: Agenda, length: number): Longest | null {
  const [longest, setLongest] = useState<Longest | null>(null);
  useEffect(() => {
    setLongest(null);
    if (length <= scansUntil) return;
    let current = true;
    weigh(agenda, lengthOf).then((found) => current && setLongest(found));
    return () => {
      current = false;
    };
  }, [agenda, length]);
  return longest;
}

interface AdviceProps extends Pick<Props, 'onShorten'> {
  longest: Longest;
  onCut: (cut: NonNullable<Longest['cut']>) => void;
}

/** The most expensive item by name, and the cheapest way to a shorter link. */
function Advice({ longest: { at, name, title, characters, part, cut }, onCut, onShorten }: AdviceProps) {
  const about = title && `“${title}”: `;
  return (
    <div class="notice below-4">
      <Icon name="info" />
      <strong>
        {name} the most, {number(characters)} characters
      </strong>
      <p>
        {cut
          ? `${about}${about ? 'the' : 'The'} cheapest cut is ${cut.what}: ${number(cut.saves)} characters, and none of your words.`
          : `${about}${part} would be the first thing to shorten.`}
      </p>
      <div class="row">
        {cut && (
          <button type="button" class="btn btn-s" onClick={() => onCut(cut)}>
            Leave out {cut.what}
          </button>
        )}
        {at !== null && (
          <button type="button" class="btn btn-s" onClick={() => onShorten(at)}>
            Shorten item {at + 1}
          </button>
        )}
      </div>
    </div>
  );
}

/** The button that was pressed is gone; the way back takes its place. */
const takeFocus = (button: HTMLElement | null) => button?.focus();

/** The length of the link against what breaks, what is inside it, and where it could be shorter. */
export function LinkLength({ agenda, length, onShorten }: Props) {
  const longest = useLongest(agenda, length);
  // The dialog lies above the page's own Undo, so it has one of its own.
  const [before, setBefore] = useState<{ what: string; agenda: Agenda } | null>(null);
  const leaveOut = (cut: NonNullable<Longest['cut']>) => {
    setBefore({ what: cut.what, agenda });
    amend(agenda.id, () => cut.agenda);
  };
  const bringBack = () => {
    if (before) amend(agenda.id, () => before.agenda);
    setBefore(null);
    document.querySelector<HTMLElement>('dialog[open] .copy button')?.focus();
  };
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
      {longest && <Advice longest={longest} onCut={leaveOut} onShorten={onShorten} />}
      {before && (
        <p class="row below-4" role="status">
          <span>Left out: {before.what}.</span>
          <button type="button" class="btn btn-s" onClick={bringBack} ref={takeFocus}>
            <Icon name="undo" small /> Put it back
          </button>
        </p>
      )}
    </>
  );
}
