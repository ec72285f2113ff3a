import { absolute } from '../../browser/address.ts';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { Saved } from '../../kit/Saved.tsx';
import { to } from '../../lib/url.ts';
import { type Guide, limits, minutesOf, moved, type Path, type Step, written } from './model.ts';
import { linkTo, setMine } from './store.ts';

interface Props {
  mine: Path;
  guides: Guide[];
}

/** Makes a path: which guides, in which order, for whom, by when; and the link that carries it. */
export function PathForm({ mine, guides }: Props) {
  const set = (part: Partial<Path>) => setMine({ ...mine, ...part });
  const setStep = (at: number, part: Partial<Step>) =>
    set({ steps: mine.steps.map((step, index) => (index === at ? { ...step, ...part } : step)) });
  const left = guides.filter(({ id }) => !mine.steps.some(({ guide }) => guide === id));
  const add = (all: Guide[]) =>
    set({ steps: [...mine.steps, ...all.map(({ id }) => ({ guide: id, who: '', by: '' }))] });
  const link = () => linkTo(mine);
  const text = (form: 'text' | 'markdown') => () =>
    written(mine, guides, { link: link(), address: (guide) => absolute(to(`/practices/${guide}/`)), form });
  return (
    <div class="measure">
      <div class="field">
        <label for="path-title">Name of the path</label>
        <input
          id="path-title"
          type="text"
          maxLength={limits.title}
          value={mine.title}
          placeholder="For our new data engineer"
          onInput={(event) => set({ title: event.currentTarget.value })}
        />
      </div>
      <div class="field above-3">
        <label for="path-note">A note to the reader</label>
        <textarea
          id="path-note"
          rows={2}
          maxLength={limits.note}
          value={mine.note}
          onInput={(event) => set({ note: event.currentTarget.value })}
        />
      </div>
      <ol class="above-4">
        {mine.steps.map((step, at) => {
          const guide = guides.find(({ id }) => id === step.guide);
          const name = guide ? `${guide.order} ${guide.title}` : step.guide;
          return (
            <li key={step.guide} class="around-4">
              <p class="row between flush">
                <b>{name}</b>
                <span class="row">
                  {([-1, 1] as const).map((by) => (
                    <button
                      key={by}
                      type="button"
                      class="btn btn-icon btn-s"
                      aria-label={`Move ${name} ${by < 0 ? 'up' : 'down'}`}
                      aria-disabled={at + by < 0 || at + by >= mine.steps.length}
                      onClick={() => set({ steps: moved(mine.steps, at, by) })}
                    >
                      <Icon name={by < 0 ? 'up' : 'down'} small />
                    </button>
                  ))}
                  <button
                    type="button"
                    class="btn btn-icon btn-s"
                    aria-label={`Take out ${name}`}
                    onClick={() => set({ steps: mine.steps.filter((one) => one !== step) })}
                  >
                    <Icon name="close" small />
                  </button>
                </span>
              </p>
              <p class="row flush">
                <label class="field">
                  <span>
                    Who<span class="vh"> reads {name}</span>
                  </span>
                  <input
                    type="text"
                    maxLength={limits.who}
                    value={step.who}
                    onInput={(event) => setStep(at, { who: event.currentTarget.value })}
                  />
                </label>
                <label class="field">
                  <span>
                    By<span class="vh"> when: {name}</span>
                  </span>
                  <input
                    type="date"
                    value={step.by}
                    onInput={(event) => setStep(at, { by: event.currentTarget.value })}
                  />
                </label>
              </p>
            </li>
          );
        })}
      </ol>
      {left.length > 0 && (
        <p class="row">
          {left.map((guide) => (
            <button key={guide.id} type="button" class="btn btn-s" onClick={() => add([guide])}>
              <Icon name="plus" small /> {guide.order} {guide.title}
            </button>
          ))}
          {left.length > 1 && (
            <button type="button" class="btn btn-s" onClick={() => add(left)}>
              <Icon name="plus" small /> All in their order
            </button>
          )}
        </p>
      )}
      {mine.steps.length > 0 && (
        <>
          <p class="muted">{minutesOf(mine, guides)} minutes of reading. The link carries all of this page.</p>
          <p class="row">
            <CopyButton class="btn-ink" label="Copy the link" text={link} />
            <CopyButton label="Copy as Markdown" text={text('markdown')} />
            <CopyButton label="Copy as text" text={text('text')} />
          </p>
          <p class="muted small">
            <Saved />
          </p>
        </>
      )}
    </div>
  );
}
