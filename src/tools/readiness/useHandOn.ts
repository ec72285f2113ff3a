import { useEffect } from 'preact/hooks';
import { toWall } from '../../lib/zone.ts';
import { layVerdict } from '../../meeting/verdict.ts';
import type { Finding } from './model/finding.ts';
import type { Rule } from './model/types.ts';
import { offerRule } from './store.ts';

interface Found {
  here: { now: number; zone: string };
  /** The rule that decides, once nothing can change it. */
  rule: Rule | undefined;
  finding: Finding | null;
  /** Whether a question is on screen. */
  asked: boolean;
  practice: string;
}

/** Hands on what was found: the rule's line to the agenda, the verdict to whoever asks. */
export function useHandOn({ here, rule: decides, finding, asked, practice }: Found): void {
  const awake = here.now > 0;
  // What the rule would put on an agenda is known only once the saved answers are back.
  const rule = awake ? decides : undefined;
  useEffect(() => {
    if (awake) offerRule(rule, practice);
  }, [rule, awake, practice]);

  const { verdict, when = Number.NaN } = finding ?? {};
  useEffect(() => {
    if (!awake || (!asked && !finding)) return;
    const readyAt = Number.isNaN(when) ? '' : toWall(when, here.zone);
    layVerdict(verdict && rule ? { verdict, rule: rule.id, readyAt } : null);
  }, [verdict, when, rule, asked, awake, here.zone]);
}
