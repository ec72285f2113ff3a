export type Scalar = string | number | boolean;

/** What is known, by field. `null` is an answer too: nobody knows. An absent field has not been asked. */
export type Facts = Readonly<Record<string, Scalar | null>>;

interface Leaf {
  field: string;
  eq?: Scalar | undefined;
  in?: readonly Scalar[] | undefined;
  gte?: number | undefined;
  lte?: number | undefined;
  gt?: number | undefined;
  lt?: number | undefined;
  exists?: boolean | undefined;
}

/** The small language of content: when an item applies, when a rule matches. An empty `all` is always true. */
export type Condition = Leaf | { all: readonly Condition[] } | { any: readonly Condition[] } | { not: Condition };

function passes(leaf: Leaf, value: Scalar | null): boolean {
  const size = typeof value === 'number' ? value : Number.NaN;
  return (
    (leaf.eq === undefined || value === leaf.eq) &&
    (leaf.in === undefined || (value !== null && leaf.in.includes(value))) &&
    (leaf.gte === undefined || size >= leaf.gte) &&
    (leaf.lte === undefined || size <= leaf.lte) &&
    (leaf.gt === undefined || size > leaf.gt) &&
    (leaf.lt === undefined || size < leaf.lt) &&
    (leaf.exists === undefined || (value !== null) === leaf.exists)
  );
}

/** What is left of a condition once some fields are known: true, false, or a smaller condition on the others. */
export function given(condition: Condition, facts: Facts): boolean | Condition {
  if ('not' in condition) {
    const inner = given(condition.not, facts);
    return typeof inner === 'boolean' ? !inner : { not: inner };
  }
  if ('all' in condition || 'any' in condition) {
    const every = 'all' in condition;
    const parts = (every ? condition.all : condition.any).map((part) => given(part, facts));
    if (parts.includes(!every)) return !every;
    const open = parts.filter((part) => typeof part !== 'boolean');
    if (open.length < 2) return open[0] ?? every;
    return every ? { all: open } : { any: open };
  }
  return Object.hasOwn(facts, condition.field) ? passes(condition, facts[condition.field] ?? null) : condition;
}

/** Whether a condition is true of what is known; a field that was not asked is nobody's answer. */
export function holds(condition: Condition, facts: Facts): boolean {
  if ('not' in condition) return !holds(condition.not, facts);
  if ('all' in condition) return condition.all.every((part) => holds(part, facts));
  if ('any' in condition) return condition.any.some((part) => holds(part, facts));
  return passes(condition, facts[condition.field] ?? null);
}

/** The fields a condition speaks of. */
export function fieldsOf(condition: Condition): string[] {
  if ('not' in condition) return fieldsOf(condition.not);
  if ('all' in condition) return condition.all.flatMap(fieldsOf);
  if ('any' in condition) return condition.any.flatMap(fieldsOf);
  return [condition.field];
}
