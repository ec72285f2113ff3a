/** How often a meeting comes again, in weeks; 0 for once. */
export type Weeks = 0 | 1 | 2 | 3 | 4;

const words: [RegExp, Weeks][] = [
  [/^(weekly|every week)\b/i, 1],
  [/^(every (2|two|other|second) weeks?|fortnightly|biweekly|bi-weekly)\b/i, 2],
  [/^every (3|three|third) weeks?\b/i, 3],
  [/^every (4|four|fourth) weeks?\b/i, 4],
];

/** The weeks of a series' rule, in words or as an RRULE; 0 where it is another rule or none. */
export function weeksOf(rule: string): Weeks {
  const text = rule.trim().replace(/^RRULE:/i, '');
  if (/^FREQ=/i.test(text)) {
    // UNTIL, COUNT or a second weekday would be another series than the one we would write.
    const parts = text
      .toUpperCase()
      .split(';')
      .filter((part) => !part.startsWith('WKST='));
    const interval = parts.find((part) => part.startsWith('INTERVAL='));
    const rest = parts.filter((part) => part !== 'FREQ=WEEKLY' && part !== interval && !/^BYDAY=[A-Z]{2}$/.test(part));
    const weeks = Number(interval?.slice(9) ?? 1);
    return parts.includes('FREQ=WEEKLY') && rest.length === 0 && [1, 2, 3, 4].includes(weeks) ? (weeks as Weeks) : 0;
  }
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? 0;
}

/** The rule as it stands on the agenda: "weekly", "every 2 weeks", '' for once. */
export const sayWeeks = (weeks: Weeks): string => (weeks === 0 ? '' : weeks === 1 ? 'weekly' : `every ${weeks} weeks`);

/** The rule for a calendar, '' for once. */
export const rruleOf = (weeks: Weeks): string =>
  weeks === 0 ? '' : `FREQ=WEEKLY${weeks > 1 ? `;INTERVAL=${weeks}` : ''}`;
