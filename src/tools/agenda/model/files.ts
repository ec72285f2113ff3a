import { fileNameOf } from '../../../lib/filename.ts';
import type { Agenda } from '../../../meeting/model.ts';
import { titleOf } from './items.ts';

/** The name under which an agenda is saved as a file. */
export const fileName = (agenda: Pick<Agenda, 'title'>, ending: string): string =>
  fileNameOf('agenda', titleOf(agenda), ending);
