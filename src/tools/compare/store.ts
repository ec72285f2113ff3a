import { fragmentOf, openLink } from '../../meeting/links.ts';
import type { Opened } from '../../meeting/model.ts';

/** Opens a pasted link, from any host and with text around it. */
export const openPasted = (text: string): Promise<Opened> => openLink(fragmentOf(text));
