import { useState } from 'preact/hooks';
import { loadNewest } from '../../browser/offline.ts';
import { Rail } from '../../kit/Rail.tsx';
import { plural } from '../../lib/plural.ts';
import { to } from '../../lib/url.ts';
import { fragmentOf } from '../../meeting/links.ts';
import type { Agenda, Opened } from '../../meeting/model.ts';
import { troubleOf } from './model/broken.ts';
import { clockOf, sayWhen } from './model/clock.ts';
import { itemTitle, titleOf } from './model/items.ts';
import { goTo } from './store.ts';

type Unopened = Exclude<Opened, { state: 'open' }>;

/** Takes a link from any copy of this site, with text around it, and opens it here. */
function Paste({ label, remark }: { label: string; remark: string }) {
  const [text, setText] = useState('');
  const open = (event: Event) => {
    event.preventDefault();
    if (text.trim()) goTo(fragmentOf(text));
  };
  return (
    <form class="field measure" onSubmit={open}>
      <label for="paste">{label}</label>
      <div class="copy">
        <input
          id="paste"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://"
          aria-describedby="paste-hint"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="btn btn-ink">
          Open
        </button>
      </div>
      <span class="hint" id="paste-hint">
        {remark}
      </span>
    </form>
  );
}

/** The torn sheet: what could still be read, said to be no more than that. */
function Torn({ agenda }: { agenda: Agenda }) {
  const rows = agenda.items.map((item) => ({
    key: item.id,
    minutes: item.minutes,
    title: itemTitle(item),
    outcome: item.outcome,
    sub: [item.owner, `${item.minutes} min`].filter(Boolean).join(', '),
  }));
  const parts = ['the title', agenda.start && 'the time', rows.length > 0 && plural(rows.length, 'item')].filter(
    Boolean,
  );
  return (
    <aside aria-label="What could be read">
      <div class="torn">
        <h2 class="size-xl">{titleOf(agenda)}</h2>
        {agenda.start && <p class="above-2 below-4">{sayWhen(agenda)}</p>}
        {rows.length > 0 && <Rail rows={rows} at={clockOf(agenda)} />}
      </div>
      <p class="muted small above-3">
        What could be read: {parts.join(', ').replace(/, ([^,]*)$/, ' and $1')}. It may not be all, and it is not
        checked.
      </p>
    </aside>
  );
}

/** A link that could not be opened: what happened, what still works, what to do. */
export function Broken({ opened }: { opened: Unopened }) {
  const { title, lead, steps, remark } = troubleOf(opened);
  const readable = opened.state === 'cut' && opened.agenda?.title ? opened.agenda : null;
  return (
    <main id="main" class="wrap message">
      <div role="status">
        <h1>{title}</h1>
        <p class="lead around-4">{lead}</p>
        {steps.length > 0 && (
          <ol class="steps below-5">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {opened.state === 'newer' && (
          <p class="below-5">
            <button type="button" class="btn btn-ink" onClick={loadNewest}>
              Load the newest version
            </button>
          </p>
        )}
        <Paste label={opened.state === 'empty' ? 'Paste a link' : 'Paste the whole link'} remark={remark} />
        <p class="above-5">
          <a class="link-more" href={`${to('/agenda/')}?new`}>
            Make your own agenda
          </a>
        </p>
      </div>
      {readable && <Torn agenda={readable} />}
    </main>
  );
}
