/** Months after which a text that was checked is marked as old; our choice. */
const monthsUntilOld = 6;

/**
 * Whether something was checked more than six months ago.
 * @param checked a day or a month, `2026-11-23` or `2026-11`
 * @param today the day of the build, `2027-06-01`
 */
export function isOld(checked: string, today: string): boolean {
  const [year = 0, month = 0, day = 1] = checked.split('-').map(Number);
  return Date.parse(`${today}T00:00Z`) > Date.UTC(year, month - 1 + monthsUntilOld, day);
}

/** The day of the build; BUILD_DATE stands in for it where a test wants another. */
export const buildDay = (): string => process.env['BUILD_DATE'] ?? new Date().toISOString().slice(0, 10);

/** A day or a month in words: "23 November 2026" or "November 2026". */
export const inWords = (checked: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    ...(checked.length > 7 ? { day: 'numeric' } : {}),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${checked.length > 7 ? checked : `${checked}-01`}T00:00Z`));
