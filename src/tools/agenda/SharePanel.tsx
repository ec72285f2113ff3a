import { useEffect, useState } from 'preact/hooks';
import { hasShareSheet, openShareSheet } from '../../browser/share.ts';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { say } from '../../kit/toast.ts';
import type { Names } from '../../lib/said.ts';
import type { Agenda } from '../../meeting/model.ts';
import { LinkLength } from './LinkLength.tsx';
import { toAnchor } from './model/forms.ts';
import { titleOf } from './model/items.ts';
import { Qr } from './Qr.tsx';
import { ShareCalendar } from './ShareCalendar.tsx';
import { ShareForms } from './ShareForms.tsx';
import { amend, shareLink } from './store.ts';

interface Props {
  agenda: Agenda;
  /** What the checklists are called. */
  names: Names;
  /** Opens an item for editing, by its place in the list. */
  onShorten: (at: number) => void;
  /** Prints the sheet with the code of a link, and the text that the code holds. */
  onPrint: (link: string, code: string) => void;
}

const reasons = {
  text: 'This agenda carries more text than a link may hold (12 KB).',
  length: 'This agenda would make a link of more than 8,000 characters, which most programs cut.',
} as const;

/** The agenda's link, or why it has none; null while it is being made. */
function useLink(agenda: Agenda) {
  const [made, setMade] = useState<Awaited<ReturnType<typeof shareLink>> | null>(null);
  useEffect(() => {
    let current = true;
    shareLink(agenda).then((next) => current && setMade(next));
    return () => {
      current = false;
    };
  }, [agenda]);
  return made;
}

/** The phone's own way of sending, first where there is one. */
function System({ agenda, link }: { agenda: Agenda; link: string }) {
  const [there] = useState(hasShareSheet);
  if (!there) return null;
  const open = async () => {
    if (!(await openShareSheet(titleOf(agenda), link))) say('The share sheet did not open. Copy the link instead.');
  };
  return (
    <p class="below-4">
      <button type="button" class="btn btn-ink share-system" onClick={open}>
        <Icon name="out" /> Send with an app
      </button>
    </p>
  );
}

const Link = ({ agenda, link }: { agenda: Agenda; link: string }) => (
  <>
    <System agenda={agenda} link={link} />
    <div class="field">
      <label for="share-link">Link</label>
      <div class="copy">
        <input id="share-link" type="url" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
        <CopyButton label="Copy" class="btn-ink" text={() => link} html={() => toAnchor(titleOf(agenda), link)} />
      </div>
    </div>
  </>
);

/** Everything the share dialog holds. It is fetched when the dialog first opens. */
export function SharePanel({ agenda, names, onShorten, onPrint }: Props) {
  const made = useLink(agenda);
  const link = made && 'link' in made ? made.link : '';
  useEffect(() => {
    if (link) document.querySelector<HTMLElement>('dialog[open] .copy button')?.focus();
    // Once: a link that changes while the dialog is open must not move the focus.
  }, [link !== '']);
  return (
    <div class={link ? 'share' : ''}>
      <div>
        {made && 'tooBig' in made ? (
          <div class="notice notice-stop" role="status">
            <Icon name="warn" />
            <strong>No link: the agenda is too long</strong>
            <p>{reasons[made.tooBig]} Send one of the files, or move some notes into a document of their own.</p>
          </div>
        ) : (
          <>
            <Link agenda={agenda} link={link} />
            {link && <LinkLength agenda={agenda} length={link.length} onShorten={onShorten} />}
          </>
        )}
        <h3 class="size-m above-5 below-2">Put it in the calendar</h3>
        <ShareCalendar
          agenda={agenda}
          link={link}
          onRepeat={(rule) =>
            amend(agenda.id, (one) => ({
              ...one,
              series: rule || one.series?.previous ? { previous: one.series?.previous ?? '', rule } : null,
            }))
          }
        />
        <h3 class="size-m above-5 below-2">Take it elsewhere</h3>
        <ShareForms
          agenda={agenda}
          link={link}
          names={names}
          onPrint={() => onPrint(link, made && 'link' in made ? made.code : '')}
        />
      </div>
      {made && 'link' in made && <Qr agenda={agenda} link={link} code={made.code} />}
    </div>
  );
}
