import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../kit/Icon.tsx';
import { Outcome } from '../../kit/Outcome.tsx';
import { say } from '../../kit/toast.ts';
import { plural } from '../../lib/plural.ts';
import { to } from '../../lib/url.ts';
import { sayTime, wallAt } from '../../lib/zoned.ts';
import { type Agenda, itemTitle, titleOf } from '../../meeting/model.ts';
import { Clock } from './Clock.tsx';
import { Keys, useKeys } from './Keys.tsx';
import { progress } from './model/progress.ts';
import type { Run } from './model/run.ts';
import { callOf, minutesOf, sayBehind, sayCall, sayTitle } from './model/words.ts';
import { Notes } from './Notes.tsx';
import { Side } from './Side.tsx';
import { act, fillScreen, keepAwake, park, setTitle, zoneHere } from './store.ts';
import { useDrawn } from './useDrawn.ts';
import { useNow } from './useNow.ts';

interface Props {
  agenda: Agenda;
  run: Run;
  /** It was started on this page a moment ago: focus follows. */
  focused: boolean;
}

/** A button pressed by mouse keeps no focus, or the space bar would press it again instead of pausing. */
const loose = { onMouseDown: (event: MouseEvent) => event.preventDefault() };

/** The meeting while it runs. */
export function Live({ agenda, run, focused }: Props) {
  const moment = useNow();
  const at = progress(run, agenda, moment);
  const heading = useRef<HTMLHeadingElement>(null);
  const drawn = useDrawn();
  const zone = zoneHere();
  const clock = (ms: number) => sayTime(wallAt(ms, zone));
  useEffect(keepAwake, []);
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused]);
  const title = sayTitle(at);
  useEffect(() => setTitle(`${title} · Meet on Results`), [title]);

  const { now } = at;
  const { id } = agenda;
  const next = () => {
    if (!now) return;
    const took = `“${itemTitle(now.item)}” took ${minutesOf(now.taken)} of ${plural(now.minutes, 'minute')}`;
    say(took, act(id, { kind: 'next', item: now.item.id }));
  };
  const pause = () => act(id, { kind: at.state === 'paused' ? 'resume' : 'pause' });
  const more = (from = '') => now && act(id, { kind: 'more', item: now.item.id, minutes: 2, from });
  const parkIt = () => now && say(`Parked “${itemTitle(now.item)}”`, park(id, now.item));
  const write = (field: string) => document.getElementById(field)?.focus();
  const keys = useKeys({
    n: next,
    ' ': pause,
    '+': () => more(),
    p: parkIt,
    d: () => write('run-decision'),
    a: () => write('run-action'),
    f: fillScreen,
    escape: () => heading.current?.focus(),
  });
  if (!now) return null;
  const last = at.rows.every(({ state }) => state !== 'next');
  const paused = at.state === 'paused';
  const end = () => say('The meeting is over', act(id, { kind: 'end' }));
  return (
    <>
      <header class="run-top">
        <h1 dir="auto">{titleOf(agenda)}</h1>
        <span>
          Now <b>{clock(moment)}</b>
        </span>
        <span>
          Ends <b>{clock(at.end)}</b> <span class="muted">planned {clock(run.plannedEnd)}</span>
        </span>
        {sayBehind(at) && (
          <span class={at.left < 0 && at.behind > 0 ? 'flag' : 'flag in-ink'}>
            <Icon name="clock" small /> {sayBehind(at)}
          </span>
        )}
        <span class="row run-leave">
          <button type="button" class="btn btn-s btn-quiet" onClick={end}>
            End it now
          </button>
          <a class="btn btn-s" href={`${to('/agenda/')}?open=${id}`}>
            Leave
          </a>
        </span>
      </header>
      <main id="main" class="run-main">
        <section class="run-now" aria-labelledby="run-item">
          <p class="row flush size-l">
            <b>
              Item {at.place} of {at.rows.length}
            </b>
            {now.item.outcome && <Outcome outcome={now.item.outcome} />}
            {now.item.owner && (
              <span class="muted">
                <bdi>{now.item.owner}</bdi> leads
              </span>
            )}
          </p>
          <h2 id="run-item" tabIndex={-1} ref={heading} dir="auto">
            {itemTitle(now.item)}
          </h2>
          <Clock at={at} now={now} onSpare={more} />
          <p class="vh" role="status">
            {sayCall(at, callOf(at))}
          </p>
          <div class="row above-3">
            <button type="button" class="btn btn-plan btn-l" onClick={next} {...loose}>
              {last ? 'End the meeting' : 'Next item'} <Icon name="right" />
            </button>
            <button type="button" class="btn btn-l" onClick={pause} {...loose}>
              <Icon name={paused ? 'play' : 'pause'} /> {paused ? 'Go on' : 'Pause'}
            </button>
            <button type="button" class="btn btn-l" onClick={() => more()} {...loose}>
              + 2 min
            </button>
            <button type="button" class="btn btn-l" onClick={parkIt} {...loose}>
              Park it
            </button>
          </div>
          <Notes agenda={agenda} run={run} owner={now.item.owner} />
        </section>
        <aside class="run-side sheet" aria-label="Agenda">
          {drawn && <Side at={at} moment={moment} clock={clock} />}
          <Keys {...keys} />
        </aside>
      </main>
    </>
  );
}
