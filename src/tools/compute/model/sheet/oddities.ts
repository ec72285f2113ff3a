import { writeQuantity } from '../../../../lib/quantity.ts';
import type { Job } from './job.ts';
import { isTyped } from './sheet.ts';

/** The two multiples of a number that lie around a size. */
const around = (size: number, of: number): string => {
  const below = Math.floor(size / of) * of;
  const both = [below, below + of].filter((one) => one > 0);
  return both.map(writeQuantity).join(' or ');
};

/** What two fields say together that cannot be, each with what would do and what the sum takes instead. */
export function oddities({ sheet, model, setup }: Job): string[] {
  const found: string[] = [];
  const { hidden, heads, kvHeads, patch, ownSide, cards, tensor, pipeline, context } = sheet;
  const shaped = isTyped(sheet.model) && sheet.model !== 'own-cnn';
  if (shaped && hidden % heads !== 0)
    found.push(
      `${heads} heads do not divide a width of ${writeQuantity(hidden)}: ${around(hidden, heads)} would. The sum takes heads of ${Math.max(1, Math.round(hidden / heads))}.`,
    );
  if (shaped && sheet.model !== 'own-vit' && heads % kvHeads !== 0)
    found.push(
      `${kvHeads} KV heads do not divide ${heads} heads: ${heads} or 1 would. The sum takes ${Math.min(kvHeads, heads)}.`,
    );
  if (sheet.model === 'own-vit' && ownSide % patch !== 0)
    found.push(
      `Patches of ${patch} px do not divide ${ownSide} px: ${around(ownSide, patch)} would. The sum takes the part that is covered.`,
    );
  const split = tensor * pipeline * context;
  if (cards % split !== 0)
    found.push(
      `Tensor × pipeline × context is ${writeQuantity(split)}, which does not divide ${writeQuantity(cards)} cards: ${around(cards, split)} cards would. The sum lets every card hold a copy.`,
    );
  if ('layers' in model && model.layers && setup.parallel.pipeline > model.layers)
    found.push(
      `A pipeline of ${setup.parallel.pipeline} stages has more stages than the model has layers: at most ${model.layers}, for example ${Math.min(4, model.layers)}.`,
    );
  if (sheet.expert > 1 && model.arch !== 'moe-decoder')
    found.push('Only mixtures of experts can be split by expert. The sum reads expert parallel as 1 for this model.');
  return found;
}
