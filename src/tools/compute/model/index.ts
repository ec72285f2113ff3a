/** The door of the cost model: what the page, the scripts and the tests may use. */
export { usableMemoryGb } from './accelerator.ts';
export { calibrate, type Measured } from './calibrate.ts';
export { defaultSetup } from './defaults.ts';
export { estimate } from './estimate.ts';
export { type Evaluation, evaluationTime } from './evaluation.ts';
export { defaultLoader, loaderRate } from './loader.ts';
export { defaultRates } from './money.ts';
export { type Plan, type PlanFacts, type PlanInput, plan, type Verdict } from './plan.ts';
export { type ConfigReading, readConfig } from './readConfig.ts';
export {
  cnnShape,
  decoderShape,
  encoderShape,
  type TypedCnn,
  type TypedText,
  type TypedVit,
  vitShape,
} from './typedShapes.ts';
export type * from './types.ts';
export { type WayOut, type WayOutId, waysOut } from './waysOut.ts';
