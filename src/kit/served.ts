/** Whether a view is drawn for the page that is sent. What is of no use without scripts need not be sent with it. */
export const served = typeof window === 'undefined';
