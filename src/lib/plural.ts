/** A count with its noun: `plural(1, 'blocker')` is "1 blocker", `plural(3, 'blocker')` is "3 blockers". */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
