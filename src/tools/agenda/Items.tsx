import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../kit/Icon.tsx';
import { say } from '../../kit/toast.ts';
import { type Agenda, type AgendaItem, limits } from '../../meeting/model.ts';
import { type Acts, ItemRow } from './ItemRow.tsx';
import { itemTitle, move, sortByOutcome } from './model/items.ts';
import { amend, type Change, makeItem } from './store.ts';

interface Props {
  agenda: Agenda;
  change: Change;
  /** The item being edited, by id; '' for none. */
  open: string;
  onOpen: (id: string) => void;
}

/** Puts focus on a part of an item once it is drawn; moving a row in the page takes focus away from it. */
function useFocus() {
  const list = useRef<HTMLOListElement>(null);
  const next = useRef<{ id: string; part: string } | null>(null);
  useLayoutEffect(() => {
    if (!next.current || !list.current) return;
    const { id, part } = next.current;
    const row = [...list.current.children].find((one) => (one as HTMLElement).dataset['id'] === id);
    const target = id ? row?.querySelector<HTMLElement>(part) : document.querySelector<HTMLElement>(part);
    if (!target) return;
    target.focus();
    next.current = null;
  });
  return { list, focus: (id: string, part: string) => (next.current = { id, part }) };
}

const shownMover = (row: HTMLElement, name: string) =>
  `${row.querySelector('.fields') ? '.pos' : '.acts'} [data-act="${name}"]`;

/** The items: edit in place, move by button or by dragging, remove, add, sort. */
export function Items(props: Props) {
  const { agenda, change, open, onOpen } = props;
  const { items } = agenda;
  const { list, focus } = useFocus();
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState('');
  // A row that stayed as it was drawn still acts on the items as they are now.
  const now = useRef({ ...props, dragged });
  now.current = { ...props, dragged };
  const placeOf = (id: string) => now.current.agenda.items.findIndex((one) => one.id === id);
  const place = (from: number, to: number) => {
    const { items } = now.current.agenda;
    now.current.change({ items: move(items, from, to) });
    setSaid(`Item is now number ${to + 1} of ${items.length}`);
  };
  const acts: Acts = {
    change: (id, parts) =>
      now.current.change(({ items }) => ({ items: items.map((one) => (one.id === id ? { ...one, ...parts } : one)) })),
    edit(id) {
      onOpen(id);
      focus(id, 'input');
    },
    close(id) {
      onOpen('');
      focus(id, '[data-act="edit"]');
    },
    move(id, at, by) {
      const row = [...(list.current?.children ?? [])][at] as HTMLElement;
      focus(id, shownMover(row, by < 0 ? 'up' : 'down'));
      place(at, at + by);
    },
    remove(id) {
      const { agenda, change } = now.current;
      const at = placeOf(id);
      const item = agenda.items[at];
      if (!item) return;
      const rest = agenda.items.toSpliced(at, 1);
      const neighbour = rest[at] ?? rest[at - 1];
      change((now) => ({ items: now.items.filter((one) => one.id !== id) }));
      onOpen('');
      if (neighbour) focus(neighbour.id, '[data-act="edit"]');
      else focus('', '#add-item');
      say(`Removed “${itemTitle(item)}”`, () =>
        amend(agenda.id, (now) => ({ ...now, items: now.items.toSpliced(Math.min(at, now.items.length), 0, item) })),
      );
    },
    drag: setDragged,
    over(at) {
      if (!now.current.dragged) return false;
      const from = placeOf(now.current.dragged);
      if (from >= 0 && from !== at) place(from, at);
      return true;
    },
  };
  const add = () => {
    const item = makeItem({ outcome: 'discuss' });
    change((now) => ({ items: [...now.items, item] }));
    onOpen(item.id);
    focus(item.id, 'input');
  };
  const sort = () => {
    change({ items: sortByOutcome(items) });
    const order = items.map(({ id }) => id);
    const rank = ({ id }: AgendaItem) => (order.includes(id) ? order.indexOf(id) : order.length);
    say('Sorted: unblock, decide, discuss, inform', () =>
      amend(agenda.id, (now) => ({ ...now, items: now.items.toSorted((one, other) => rank(one) - rank(other)) })),
    );
  };
  return (
    <>
      <ol class="items" ref={list}>
        {items.map((item, at) => (
          <ItemRow
            key={item.id}
            item={item}
            at={at}
            last={at === items.length - 1}
            open={item.id === open}
            dragged={item.id === dragged}
            acts={acts}
          />
        ))}
      </ol>
      <p class="row">
        {items.length < limits.items ? (
          <button type="button" class="btn" id="add-item" onClick={add}>
            <Icon name="plus" small /> Add an item
          </button>
        ) : (
          <span class="muted" id="add-item" tabIndex={-1}>
            An agenda holds {limits.items} items. Split the meeting in two.
          </span>
        )}
        {items.length > 1 && (
          <button type="button" class="btn btn-quiet" onClick={sort}>
            Sort by outcome
          </button>
        )}
      </p>
      <p class="vh" role="status">
        {said}
      </p>
    </>
  );
}
