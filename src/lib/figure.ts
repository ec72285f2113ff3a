const tenths = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const wholes = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** A number as it is read: two significant digits below ten, whole above, with commas. */
export const figure = (value: number): string => (value < 10 ? tenths : wholes).format(value);
