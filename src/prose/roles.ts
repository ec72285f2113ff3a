import { joined } from '../lib/sentence.ts';
import type { Role } from '../meeting/model.ts';

/** The five roles as the guides write them. */
export const names: Record<Role, string> = {
  lead: 'Lead',
  data: 'Data',
  model: 'Model',
  platform: 'Platform',
  product: 'Product',
};

/** Roles as one phrase: "Data, model, lead". */
export const list = (roles: readonly Role[]): string => joined(roles.map((role) => names[role]));
