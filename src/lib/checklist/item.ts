/** One line of a checklist, as the content says it. */
export interface Item {
  id: string;
  /** A statement that can be true. */
  label: string;
  why: string;
  /** When a team may answer yes. */
  done: string;
  evidence: { type: EvidenceType; prompt: string; options?: string[] | string | undefined; required: boolean };
  /** 1 useful, 2 important, 3 critical. */
  weight: 1 | 2 | 3;
  blocker: boolean;
  appliesWhen?: Condition | undefined;
  computes?: string | undefined;
  exports?: { hf?: string | undefined; croissant?: string | undefined } | undefined;
  agenda: { text: string; minutes: number; outcome: 'inform' | 'discuss' | 'decide' | 'unblock' };
  sources: string[];
  retired?: true | undefined;
}

export const evidenceTypes = ['text', 'number', 'date', 'url', 'file', 'choice', 'people', 'table'] as const;
type EvidenceType = (typeof evidenceTypes)[number];

type Scalar = string | number | boolean;

/** The item counts only where the named field has one of these values. */
interface Condition {
  field: string;
  in: Scalar[];
}

/** What the tool around a checklist knows, by field: `{ path: 'similar' }`. */
export type Context = Readonly<Record<string, Scalar>>;

/** Whether an item counts here. Without a condition it always does; a field nobody has set yet fits no condition. */
export const applies = ({ appliesWhen }: Item, context: Context): boolean => {
  if (!appliesWhen) return true;
  const value = context[appliesWhen.field];
  return value !== undefined && appliesWhen.in.includes(value);
};
