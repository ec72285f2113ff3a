import { useEffect, useState } from 'preact/hooks';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { Icon } from '../../kit/Icon.tsx';
import type { Agenda } from '../../meeting/model.ts';
import { withFates } from './model/fate.ts';
import type { Minutes } from './model/minutes.ts';
import type { Progress } from './model/progress.ts';
import { toAnchor, toHtml, toMarkdown, toPlain, toSlack } from './model/write.ts';
import { linkOf, printPage, saveDueDates } from './store.ts';

interface Props {
  agenda: Agenda;
  minutes: Minutes;
  at: Progress;
}

/** The link of the minutes: null while it is made, '' where they do not fit. */
function useMinutesLink(agenda: Agenda, at: Progress): string | null {
  const [link, setLink] = useState<string | null>(null);
  const told = JSON.stringify(withFates(agenda, at));
  useEffect(() => {
    let current = true;
    linkOf(withFates(agenda, at)).then((next) => current && setLink(next));
    return () => {
      current = false;
    };
  }, [told]);
  return link;
}

/** How the minutes leave this browser. */
export function Leave({ agenda, minutes, at }: Props) {
  const link = useMinutesLink(agenda, at);
  const dated = agenda.actions.filter(({ due }) => due).length;
  const whole = link ?? '';
  return (
    <aside class="no-print" aria-label="Send the minutes">
      <h2 class="size-l">Send the minutes</h2>
      {link === '' ? (
        <p class="muted">
          There is no link: the minutes carry more text than a link may hold. Copy them as text, or shorten the longest
          notes.
        </p>
      ) : (
        <p class="muted">
          The link carries all of it: nothing is stored on a server. Whoever has the link can read it.
        </p>
      )}
      <div class="btn-list">
        {link === null && (
          <button type="button" class="btn btn-plan" aria-disabled="true" aria-busy="true">
            Making the link…
          </button>
        )}
        {link && (
          <CopyButton class="btn-plan" label="Copy link" text={() => link} html={() => toAnchor(minutes, link)} />
        )}
        <CopyButton label="Copy for e-mail" text={() => toPlain(minutes, whole)} html={() => toHtml(minutes, whole)} />
        <CopyButton label="Copy for Slack" text={() => toSlack(minutes, whole)} />
        <CopyButton label="Copy Markdown" text={() => toMarkdown(minutes, whole)} />
        <CopyButton label="Copy plain text" text={() => toPlain(minutes, whole)} />
        <button type="button" class="btn" onClick={() => printPage()}>
          <Icon name="print" /> Print
        </button>
        {dated > 0 && (
          <button type="button" class="btn" onClick={() => saveDueDates(agenda, whole)}>
            <Icon name="cal" /> Due dates, calendar file
          </button>
        )}
      </div>
    </aside>
  );
}
