import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { afterDrawn } from '../../kit/afterDrawn.ts';
import { say } from '../../kit/toast.ts';
import { rounds } from './Controls.tsx';
import type { Kept } from './model/sheet/keep.ts';
import { cardName } from './model/sheet/names.ts';
import type { Changes, Sheet, Tables } from './model/sheet/sheet.ts';
import type { Way } from './model/sheet/ways.ts';
import { $run, change, setRun } from './store.ts';

/**
 * What a reader can do to the sheet as a whole. All of it is said, and can be taken back. A whole sheet anew takes longer
 * than a button may take to answer, so the press is drawn first.
 */
export function useGestures(sheet: Sheet, tables: Tables, results: RefObject<HTMLDivElement>) {
  const [, draw] = useState(0);
  const redraw = () => {
    rounds.now += 1;
    draw(rounds.now);
  };
  const takeBack = (undo: () => void) => () => {
    undo();
    redraw();
  };
  const measured = sheet.measuredSeconds !== null || sheet.measuredGb !== null;
  // The button that was pressed is gone; what it changed begins at the results.
  const show = (words: string, undo: () => void) => {
    say(words, takeBack(undo));
    redraw();
    results.current?.focus({ preventScroll: true });
    results.current?.scrollIntoView({ block: 'start' });
  };
  return {
    onChange(patch: Changes) {
      const undo = change(patch, tables);
      const { measuredSeconds, measuredGb } = $run.get();
      const gone = measured && !(measuredSeconds ?? measuredGb);
      if (gone && !('measuredSeconds' in patch || 'measuredGb' in patch))
        say('The measured step was of the set-up before, and is taken out', takeBack(undo));
    },
    reset() {
      say('The example is back', takeBack(setRun({}, tables)));
      redraw();
    },
    tryOut(way: Way) {
      afterDrawn(() => show(`Tried: ${way.act}`, change(way.patch, tables)));
    },
    open(one: Kept) {
      afterDrawn(() => show(`Opened: ${one.name}`, setRun(one.changes, tables)));
    },
    choose(id: string) {
      const card = tables.accelerators.find((one) => one.id === id);
      afterDrawn(() => show(`Chosen: ${card ? cardName(card) : id}`, change({ card: id, pricePerHour: null }, tables)));
    },
  };
}
