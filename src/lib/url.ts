const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a page of this site under whatever path it is served: `to('/agenda/')`. */
export const to = (path: `/${string}`): string => `${base}${path}`;
