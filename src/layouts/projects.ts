import { reload, visit } from '../browser/address.ts';
import { to } from '../lib/url.ts';
import { storedProject } from '../meeting/project.ts';
import { openProject, projects } from '../meeting/projects.ts';

let menu: HTMLElement | undefined;

function button(words: string, act: () => void, current = false): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.append(current ? Object.assign(document.createElement('b'), { textContent: words }) : words);
  if (current) made.setAttribute('aria-current', 'true');
  made.addEventListener('click', act);
  return made;
}

/** Opens the menu of projects under the link that asked for it. Choosing one loads the page again, with its values. */
export function openProjects(link: HTMLElement): void {
  menu?.remove();
  menu = document.createElement('nav');
  menu.className = 'menu no-print';
  menu.popover = 'auto';
  menu.setAttribute('aria-label', 'Projects');
  const open = storedProject();
  for (const { id, name } of projects()) {
    menu.append(
      button(
        name,
        () => {
          if (id !== open) {
            openProject(id);
            reload();
          } else menu?.hidePopover();
        },
        id === open,
      ),
    );
  }
  menu.append(document.createElement('hr'));
  menu.append(button('New project, rename, copy, delete', () => visit(to('/data/#projects'))));
  (link.closest('.menu') ?? document.body).append(menu);
  menu.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') link.focus();
  });
  menu.showPopover();
  menu.querySelector<HTMLElement>('[aria-current]')?.focus();
}
