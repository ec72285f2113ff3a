/** The door of the cost model: what the page, the scripts and the tests may use. */
export { usableMemoryGb } from './accelerator.ts';
export { calibrate, type Measured } from './calibrate.ts';
export { defaultSetup } from './defaults.ts';
export { estimate } from './estimate.ts';
export { evaluationTime } from './evaluation.ts';
export { defaultLoader } from './loader.ts';
export { type Plan, type PlanInput, plan } from './plan.ts';
export { readConfig } from './readConfig.ts';
export { cnnShape, decoderShape, encoderShape, vitShape } from './typedShapes.ts';
export type * from './types.ts';
export { type WayOut, type WayOutId, waysOut } from './waysOut.ts';
