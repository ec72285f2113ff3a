import { useEffect, useState } from 'preact/hooks';
import { dropAll, onFragment } from '../../browser/address.ts';
import { now } from '../../browser/clock.ts';
import { say } from '../../kit/toast.ts';
import { useSaved } from '../../kit/useSaved.ts';
import { emptyPath, type Guide, type Path } from './model.ts';
import { PathForm } from './PathForm.tsx';
import { Steps } from './Steps.tsx';
import { $paths, drop, isKept, keep, received, setMine } from './store.ts';

const nothing = { mine: emptyPath, kept: [] };

/** The page of onboarding paths: one that was received, those kept, and one in the making. */
export function Onboarding({ guides }: { guides: Guide[] }) {
  const paths = useSaved($paths, nothing);
  const [found, setFound] = useState<ReturnType<typeof received>>(null);
  const [today, setToday] = useState('');
  useEffect(() => {
    const read = () => setFound(received());
    setToday(new Date(now()).toISOString().slice(0, 10));
    read();
    return onFragment(read);
  }, []);
  const close = () => {
    dropAll();
    setFound(null);
  };
  const change = (path: Path) => {
    const before = paths.mine;
    setMine(path);
    close();
    if (before.steps.length > 0) say('The path you were making was replaced.', () => setMine(before));
  };
  const shown = found && 'path' in found ? found.path : null;
  const others = paths.kept.filter((path) => !shown || !isKept({ ...paths, kept: [shown] }, path));
  return (
    <div class="sections">
      {found && 'problem' in found && (
        <p class="notice" role="alert">
          {found.problem}
        </p>
      )}
      {shown && (
        <section aria-labelledby="received">
          <h2 id="received">{shown.title || 'What to read'}</h2>
          <div>
            {shown.note && <p class="measure">{shown.note}</p>}
            <Steps path={shown} {...{ guides, today }} />
            <p class="row">
              {isKept(paths, shown) ? (
                <span class="muted">Kept in this browser.</span>
              ) : (
                <button type="button" class="btn btn-ink" onClick={() => keep(shown)}>
                  Keep it
                </button>
              )}
              <button type="button" class="btn" onClick={() => change(shown)}>
                Change it
              </button>
              <button type="button" class="btn btn-quiet" onClick={close}>
                Close
              </button>
            </p>
          </div>
        </section>
      )}
      {others.map((path) => (
        <section key={JSON.stringify(path)}>
          <h2 class="size-l">{path.title || 'What to read'}</h2>
          <div>
            {path.note && <p class="measure">{path.note}</p>}
            <Steps {...{ path, guides, today }} />
            <button type="button" class="btn btn-s btn-quiet" onClick={() => say('The path is forgotten.', drop(path))}>
              Forget this path
            </button>
          </div>
        </section>
      ))}
      <section aria-labelledby="make">
        <h2 id="make" class="size-l">
          Make a path
        </h2>
        {/* What is typed before the page is awake would be lost. */}
        <fieldset aria-label="The path" disabled={!today}>
          <PathForm mine={paths.mine} guides={guides} />
        </fieldset>
      </section>
    </div>
  );
}
