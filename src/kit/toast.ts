let box: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout>;
let undoLast: (() => void) | undefined;
let staying = 8000;

const stay = () => clearTimeout(timer);
const leave = () => {
  clearTimeout(timer);
  if (staying) timer = setTimeout(dismiss, staying);
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

type Choice = readonly [label: string, act: () => void];

function show(message: string, choices: readonly Choice[], lasting: number): void {
  staying = lasting;
  box ??= build();
  // An open modal dialog makes the rest of the page inert; the toast must stand inside it to be heard and pressed.
  (document.querySelector('dialog[open]') ?? document.body).append(box);
  box.removeAttribute('hidden');
  box.replaceChildren(message);
  for (const [label, act] of choices) {
    const button = document.createElement('button');
    button.className = 'btn btn-s';
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      act();
      dismiss();
    });
    box.append(button);
  }
  leave();
}

/**
 * Says one thing at the foot of the page, with a way to take it back. One at a time.
 * @param lasting milliseconds it stays: eight seconds, a minute where much was deleted
 */
export function say(message: string, undo?: () => void, lasting = 8000): void {
  undoLast = undo;
  show(message, undo ? [['Undo', undo]] : [], lasting);
}

/** Offers one thing at the foot of the page, which stays until it is answered. */
export function offer(message: string, label: string, act: () => void): void {
  undoLast = undefined;
  show(
    message,
    [
      [label, act],
      ['Later', () => {}],
    ],
    0,
  );
}
