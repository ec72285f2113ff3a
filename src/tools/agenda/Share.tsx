import { useEffect, useRef, useState } from 'preact/hooks';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { escapeHtml } from '../../lib/html.ts';
import type { Agenda } from '../../meeting/model.ts';
import { LinkLength } from './LinkLength.tsx';
import { titleOf } from './model/items.ts';
import { toMarkdown } from './model/markdown.ts';
import { printPage, saveIcs, saveJson, saveMarkdown, shareLink } from './store.ts';

interface Props {
  agenda: Agenda;
  open: boolean;
  onClose: () => void;
  /** Opens an item for editing, by its place in the list. */
  onShorten: (at: number) => void;
}

/** The link as an anchor with the meeting's title, for programs that paste rich text. */
const anchor = (agenda: Agenda, link: string): string =>
  `<a href="${escapeHtml(link)}">${escapeHtml(titleOf(agenda))}</a>`;

const reasons = {
  text: 'This agenda carries more text than a link may hold (12 KB).',
  length: 'This agenda would make a link of more than 8,000 characters, which most programs cut.',
} as const;

/** The agenda's link, or why it has none; null while it is being made. */
function useLink(agenda: Agenda, open: boolean) {
  const [made, setMade] = useState<Awaited<ReturnType<typeof shareLink>> | null>(null);
  useEffect(() => {
    if (!open) return;
    let current = true;
    shareLink(agenda).then((next) => current && setMade(next));
    return () => {
      current = false;
    };
  }, [agenda, open]);
  return made;
}

function Files({ agenda, link, onPrint }: { agenda: Agenda; link: string; onPrint: () => void }) {
  const when = agenda.start ? undefined : 'true';
  return (
    <>
      <h3 class="size-m above-5 below-2">Put it in the calendar</h3>
      <div class="btn-list">
        <button type="button" class="btn" aria-disabled={when} onClick={() => agenda.start && saveIcs(agenda, link)}>
          <Icon name="cal" /> Calendar file
        </button>
      </div>
      {!agenda.start && <p class="muted small above-2 below-0">Set a date and a start first.</p>}
      <h3 class="size-m above-5 below-2">Take it elsewhere</h3>
      <div class="btn-list">
        <CopyButton label="Copy Markdown" text={() => toMarkdown(agenda, link)} />
        <button type="button" class="btn" onClick={() => saveMarkdown(agenda, link)}>
          <Icon name="file" /> Markdown file
        </button>
        <button type="button" class="btn" onClick={() => saveJson(agenda)}>
          <Icon name="save" /> JSON file
        </button>
        <button type="button" class="btn" onClick={onPrint}>
          <Icon name="print" /> Print
        </button>
      </div>
    </>
  );
}

/** How the agenda leaves this browser: as a link that carries it whole, or as a file. */
export function Share({ agenda, open, onClose, onShorten }: Props) {
  const made = useLink(agenda, open);
  const link = made && 'link' in made ? made.link : '';
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open && link) box.current?.querySelector<HTMLElement>('.copy button')?.focus();
  }, [open, link]);
  return (
    <Dialog title="Share the agenda" open={open} onClose={onClose}>
      <div ref={box}>
        {made && 'tooBig' in made ? (
          <div class="notice notice-stop" role="status">
            <Icon name="warn" />
            <strong>No link: the agenda is too long</strong>
            <p>{reasons[made.tooBig]} Send one of the files, or move some notes into a document of their own.</p>
          </div>
        ) : (
          <>
            <div class="field">
              <label for="share-link">Link</label>
              <div class="copy">
                <input
                  id="share-link"
                  type="url"
                  readOnly
                  value={link}
                  onFocus={(event) => event.currentTarget.select()}
                />
                <CopyButton label="Copy" class="btn-ink" text={() => link} html={() => anchor(agenda, link)} />
              </div>
            </div>
            {link && <LinkLength agenda={agenda} length={link.length} onShorten={onShorten} />}
          </>
        )}
        <Files
          agenda={agenda}
          link={link}
          onPrint={() => {
            onClose();
            requestAnimationFrame(printPage);
          }}
        />
      </div>
    </Dialog>
  );
}
