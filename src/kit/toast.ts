let box: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout>;
let undoLast: (() => void) | undefined;

const stay = () => clearTimeout(timer);
const leave = () => {
  clearTimeout(timer);
  timer = setTimeout(dismiss, 8000);
};

function dismiss(): void {
  box?.replaceChildren();
  box?.setAttribute('hidden', '');
  undoLast = undefined;
}

function build(): HTMLElement {
  const made = document.createElement('div');
  made.className = 'toast no-print';
  made.setAttribute('role', 'status');
  for (const event of ['mouseenter', 'focusin']) made.addEventListener(event, stay);
  for (const event of ['mouseleave', 'focusout']) made.addEventListener(event, leave);
  document.addEventListener('keydown', (event) => {
    const typing = (event.target as HTMLElement).closest('input, textarea, select');
    if (undoLast && !typing && !event.shiftKey && (event.ctrlKey || event.metaKey) && event.key === 'z') {
      event.preventDefault();
      undoLast();
      dismiss();
    }
  });
  document.body.append(made);
  return made;
}

/** Says one thing at the foot of the page for eight seconds, with a way to take it back. One at a time. */
export function say(message: string, undo?: () => void): void {
  box ??= build();
  // An open modal dialog makes the rest of the page inert; the toast must stand inside it to be heard and pressed.
  (document.querySelector('dialog[open]') ?? document.body).append(box);
  box.removeAttribute('hidden');
  undoLast = undo;
  box.replaceChildren(message);
  if (undo) {
    const button = document.createElement('button');
    button.className = 'btn btn-s';
    button.type = 'button';
    button.textContent = 'Undo';
    button.addEventListener('click', () => {
      undo();
      dismiss();
    });
    box.append(button);
  }
  leave();
}
