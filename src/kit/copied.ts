import { say } from './toast.ts';

/** Said once the link of a heading is copied; fetched then, so that it costs a reader nothing before. */
export const sayCopied = (): void => say('The link to this section is copied.');
