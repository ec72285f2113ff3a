/** What one training step holds in memory, in GB: a part that is always there and a part for each example of the batch. */
export interface StepMemory {
  fixedGb: number;
  perExampleGb: number;
}

/** From a measured batch to a line: activations grow with the batch, weights, optimiser and overhead do not. */
export const stepMemory = (
  weightsGb: number,
  overheadGb: number,
  activationsGb: number,
  batch: number,
): StepMemory => ({ fixedGb: weightsGb + overheadGb, perExampleGb: activationsGb / batch });

/** GB held at a batch size. */
export const memoryGb = ({ fixedGb, perExampleGb }: StepMemory, batch: number): number =>
  fixedGb + perExampleGb * batch;

/** The batch size at which a line reaches a number of GB. */
export const batchAt = ({ fixedGb, perExampleGb }: StepMemory, gb: number): number => (gb - fixedGb) / perExampleGb;
