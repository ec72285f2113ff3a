import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Asking } from './model/path.ts';
import type { Topic } from './model/told.ts';

/** Where the reader stands when it is not at the first open question: going back, or changing one answer. */
interface At {
  field: string;
  /** Going back walks on from there; a change returns to where the reader was. */
  by: 'back' | 'change';
}

/** The way through the questions of one topic: which one is on screen, and how the reader moves. */
export function useWalk(asking: Asking, topic: Topic, planned: boolean, look: () => void) {
  const [at, setAt] = useState<At | null>(null);
  const moved = useRef(false);
  const body = useRef<HTMLDivElement>(null);
  const path = useMemo(() => asking.follow(topic.answers, planned), [asking, topic.answers, planned]);
  const editing = at && path.asked.find(({ field }) => field === at.field);
  const question = editing ?? path.next;
  const place = editing ? path.asked.indexOf(editing) : path.asked.length;
  const before = useMemo(() => {
    const known = path.asked.slice(0, place).map(({ field }) => [field, topic.answers[field] ?? '']);
    return asking.follow(Object.fromEntries(known), planned);
  }, [asking, topic.answers, place, planned]);

  useEffect(() => {
    // The verdict takes the focus itself once it has been fetched.
    if (!moved.current || !question) return;
    moved.current = false;
    const find = (selector: string) => body.current?.querySelector<HTMLElement>(selector);
    (find('form :checked') ?? find('form [type="radio"]'))?.focus();
    // Only a new question: an effect left over from the last one would take the verdict's focus.
  }, [question?.field]);

  const go = (next: At | null) => {
    moved.current = true;
    look();
    setAt(next);
  };
  const last = path.asked[place - 1];
  return {
    path,
    question,
    place,
    /** What was known before the question on screen. */
    before,
    /** Whether the reader has just moved, so that what comes takes the focus. */
    moved,
    body,
    back: last && (() => go({ field: last.field, by: 'back' })),
    change: (field: string) => go({ field, by: 'change' }),
    /** On from the question that was answered. */
    on: () => {
      const after = path.asked[place + 1];
      go(at?.by === 'back' && after ? { field: after.field, by: 'back' } : null);
    },
    /** To the first open question, which takes the focus. */
    restart: () => go(null),
    /** To the first open question of another topic, which takes the focus by itself. */
    leave: () => setAt(null),
  };
}
