import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { reload } from '../browser/address.ts';
import { now } from '../browser/clock.ts';
import { download } from '../browser/download.ts';
import { $switched, $unreadable } from '../browser/storage.ts';
import { bringBack, everything, letGo, letUnsavedGo, saveAgain } from '../browser/storage-care.ts';
import { backupName, byProject, personOf, toFile } from '../lib/backup.ts';
import { to } from '../lib/url.ts';
import { Icon } from './Icon.tsx';

interface Props {
  saving: 'kept' | 'full' | 'forbidden' | 'newer' | 'cleared';
  replaced: boolean;
  /** The name of the project that another tab opened, or ''. */
  switched: string;
  unreadable: boolean;
}

function exportAll(): void {
  const at = new Date(now()).toISOString();
  const texts = everything();
  download(backupName(at), toFile(byProject(texts), personOf(texts), at), 'application/json');
}

const megabytes = (): string => {
  const characters = Object.entries(everything()).reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  return ((2 * characters) / 1e6).toFixed(1);
};

interface NoticeProps {
  stop?: boolean;
  title: string;
  children: ComponentChildren;
}

const Notice = ({ stop = false, title, children }: NoticeProps) => (
  <div class={stop ? 'notice notice-stop' : 'notice'} role={stop ? 'alert' : 'status'}>
    <Icon name={stop ? 'warn' : 'info'} />
    <strong>{title}</strong>
    {children}
  </div>
);

const Act = ({ words, act, ink = false }: { words: string; act: () => void; ink?: boolean }) => (
  <button type="button" class={ink ? 'btn btn-s btn-ink' : 'btn btn-s'} onClick={act}>
    {words}
  </button>
);

const Export = () => (
  <button type="button" class="btn btn-s" onClick={exportAll}>
    <Icon name="save" small /> Export everything
  </button>
);

function NotKept({ saving }: Pick<Props, 'saving'>) {
  const [understood, setUnderstood] = useState(false);
  if (saving === 'full') {
    return (
      <Notice stop title="Not saved: this browser’s storage for the site is full">
        <p>
          Your last change is on the page but not kept. {megabytes()} of about 5 MB are used. Make room in another tab,
          or export, before you leave this page.
        </p>
        <div class="row">
          <Act ink words="Try again" act={saveAgain} />
          <Export />
          <a class="btn btn-s" href={to('/data/')} target="_blank" rel="noopener">
            Make room
          </a>
        </div>
      </Notice>
    );
  }
  if (saving === 'newer') {
    return (
      <Notice stop title="Not saved: this page is older than what is saved here">
        <p>
          A newer version of the site has written to this browser. So that nothing of it is lost, this page no longer
          writes. What you see is still complete. Export it if you changed something, then reload.
        </p>
        <div class="row">
          <Act ink words="Reload the page" act={reload} />
          <Export />
        </div>
      </Notice>
    );
  }
  if (saving === 'cleared') {
    return (
      <Notice stop title="What was saved here has been deleted">
        <p>That happened in another tab, or by the browser. What you see on this page is still complete.</p>
        <div class="row">
          <Act ink words="Save it again" act={saveAgain} />
          <Export />
          <Act
            words="Let it go"
            act={() => {
              letUnsavedGo();
              reload();
            }}
          />
        </div>
      </Notice>
    );
  }
  if (saving !== 'forbidden' || understood) return null;
  return (
    <Notice title="This browser does not let the site store anything">
      <p>
        Private windows and some company settings do that. Everything works, but it is forgotten when you leave this
        page. Share a link or export a file to keep it.
      </p>
      <div class="row">
        <Export />
        <Act words="Understood" act={() => setUnderstood(true)} />
      </div>
    </Notice>
  );
}

/** Everything that has gone wrong with storage, each with what the reader can do. */
export function Trouble({ saving, replaced, switched, unreadable }: Props) {
  return (
    <div class="notices stack no-print">
      <NotKept saving={saving} />
      {unreadable && (
        <Notice title="Something saved here could not be read">
          <p>
            It starts from empty. What was saved is kept as it was, under <a href={to('/data/')}>Your data</a>, where
            you can export or delete it.
          </p>
          <div class="row">
            <Act words="Understood" act={() => $unreadable.set([])} />
          </div>
        </Notice>
      )}
      {replaced && (
        <Notice title="Changed in another tab">
          <p>You changed this here and somebody changed it there, later. This tab now shows that version.</p>
          <div class="row">
            <Act words="Bring mine back" act={bringBack} />
            <Act words="Keep this one" act={letGo} />
          </div>
        </Notice>
      )}
      {switched && (
        <Notice title={`Another tab opened the project “${switched}”`}>
          <p>This page still shows and saves the one it began with. The next page you open follows.</p>
          <div class="row">
            <Act ink words="Switch here too" act={reload} />
            <Act words="Stay" act={() => $switched.set('')} />
          </div>
        </Notice>
      )}
    </div>
  );
}
