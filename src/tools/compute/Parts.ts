/**
 * All that is fetched once the reader opens a part or needs a way out. One file: parts that share half the calculator in
 * different ways would cut it into many small files, and those weigh more.
 */
export { AssumptionFields } from './AssumptionFields.tsx';
export { Claim } from './Claim.tsx';
export { ConfigReader } from './ConfigReader.tsx';
export { Frontier } from './Frontier.tsx';
export { MeasureStep } from './MeasureStep.tsx';
export { Meters } from './Meters.tsx';
export { Narrowed } from './Narrowed.tsx';
export { Odd } from './Odd.tsx';
export { PlanFields } from './PlanFields.tsx';
export { Scaling } from './Scaling.tsx';
export { SetupFields } from './SetupFields.tsx';
export { ShapeFields } from './ShapeFields.tsx';
export { SideBySide } from './SideBySide.tsx';
export { SliceField } from './SliceField.tsx';
export { Workings } from './Workings.tsx';
