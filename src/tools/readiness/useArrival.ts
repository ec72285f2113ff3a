import { useEffect, useState } from 'preact/hooks';
import { dropQuery, query } from '../../browser/address.ts';
import { now, zoneHere } from '../../browser/clock.ts';
import { answers } from './model/path.ts';
import type { Quiz } from './model/types.ts';
import { answer } from './store.ts';

/**
 * When and where the reader is, looked up every minute; the moment is 0 until the page is awake. What the address says the
 * meeting is for is taken as the first answer.
 */
export function useArrival(quiz: Quiz) {
  const [here, setHere] = useState({ now: 0, zone: 'UTC' });
  const look = () => setHere({ now: now(), zone: zoneHere() });
  useEffect(() => {
    look();
    const first = quiz.questions[0];
    const purpose = query('purpose') ?? undefined;
    if (first && answers(first, purpose, false)) {
      answer(first.field, purpose);
      dropQuery();
    }
    const timer = setInterval(look, 60_000);
    return () => clearInterval(timer);
  }, [quiz]);
  return { here, look };
}
