import { useMemo } from 'preact/hooks';
import type { AgendaItem } from '../../meeting/model.ts';
import { ItemEditor, ItemLine } from './Item.tsx';
import { itemTitle } from './model/items.ts';

/** What is done to an item, by its id or its place. */
export interface Acts {
  change: (id: string, parts: Partial<AgendaItem>) => void;
  edit: (id: string) => void;
  close: (id: string) => void;
  move: (id: string, at: number, by: -1 | 1) => void;
  remove: (id: string) => void;
  drag: (id: string) => void;
  /** Whether something is dragged over the item. */
  over: (at: number) => boolean;
}

interface Props {
  item: AgendaItem;
  at: number;
  last: boolean;
  open: boolean;
  dragged: boolean;
  /** Always of the items as they are now. */
  acts: Acts;
}

/** One item, drawn anew only where it changed: Preact passes over an element it has seen. */
export function ItemRow({ item, at, last, open, dragged, acts }: Props) {
  const { id } = item;
  const Part = open ? ItemEditor : ItemLine;
  return useMemo(
    () => (
      <li
        data-id={id}
        class={open ? 'open' : dragged ? 'dragged' : undefined}
        draggable={!open}
        onDragStart={(event) => {
          acts.drag(id);
          event.dataTransfer?.setData('text/plain', itemTitle(item));
        }}
        onDragEnd={() => acts.drag('')}
        onDragOver={(event) => acts.over(at) && event.preventDefault()}
        onDrop={(event) => event.preventDefault()}
      >
        <Part
          item={item}
          at={at}
          last={last}
          change={(parts) => acts.change(id, parts)}
          edit={() => acts.edit(id)}
          close={() => acts.close(id)}
          move={(by) => acts.move(id, at, by)}
          remove={() => acts.remove(id)}
        />
      </li>
    ),
    [item, at, last, open, dragged],
  );
}
