import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { downloadPng } from '../../browser/picture.ts';
import { Icon } from '../../kit/Icon.tsx';
import { say } from '../../kit/toast.ts';
import type { Agenda } from '../../meeting/model.ts';
import { CodePicture } from './CodePicture.tsx';
import { fileName } from './model/files.ts';
import { scansUntil } from './model/length.ts';
import { type Code, codeOf } from './model/qr.ts';

/** The code over the whole screen, white whatever the appearance, until a key or a press closes it. */
function Large({ code, onClose }: { code: Code; onClose: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    // Full screen may be refused; the dialog fills the window anyway.
    dialog?.requestFullscreen?.().catch(() => {});
    return () => {
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    };
  }, []);
  return (
    <dialog ref={box} class="qr-large" aria-label="QR code" onClose={onClose}>
      <CodePicture {...code} />
      <button type="button" class="btn" onClick={() => box.current?.close()}>
        <Icon name="close" small /> Close
      </button>
    </dialog>
  );
}

/** The link as a code for the projector, in whichever form is densest, or why there is none. */
export function Qr({ agenda, link, code: text }: { agenda: Agenda; link: string; code: string }) {
  const [large, setLarge] = useState(false);
  const code = useMemo(() => (link.length <= scansUntil ? codeOf(text) : null), [link, text]);
  if (!code) {
    return (
      <div class="empty">
        <h3>No QR code</h3>
        <p>Over 900 characters, phones fail to read it. Shorten the agenda, or show the link.</p>
      </div>
    );
  }
  const save = async () => {
    if (!(await downloadPng(fileName(agenda, 'png'), code.path, code.size))) say('This browser could not draw the PNG');
  };
  return (
    <div>
      <div class="qr">
        <CodePicture {...code} />
      </div>
      <p class="muted small around-2">For the projector: the room opens it on their phones.</p>
      <div class="row">
        <button type="button" class="btn btn-s" onClick={() => setLarge(true)}>
          Enlarge
        </button>
        <button type="button" class="btn btn-s" onClick={save}>
          <Icon name="save" small /> PNG
        </button>
      </div>
      {large && <Large code={code} onClose={() => setLarge(false)} />}
    </div>
  );
}
