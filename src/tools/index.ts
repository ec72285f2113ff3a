import Checklist from './checklist/Checklist.astro';
import ComputeCalculator from './compute/Compute.astro';
import DatasetChecklist from './dataset/Dataset.astro';
import ReadinessQuiz from './readiness/Readiness.astro';

export { default as AccuracyTable } from './accuracy/Accuracy.astro';
export { default as AgendaList } from './agenda/Agendas.astro';
export { default as AgendaBuilder } from './agenda/Builder.astro';
export { default as SharedAgenda } from './agenda/Shared.astro';
export { default as CompareAgendas } from './compare/Compare.astro';
export { default as DataTool } from './data/Data.astro';
export { default as NextMeeting } from './home/Home.astro';
export { default as Line } from './home/Line.astro';
export { default as OnboardingPaths } from './onboarding/Onboarding.astro';
export { default as QuizRules } from './readiness/Rules.astro';
export { default as RunMeeting } from './run/Run.astro';
export { default as Search } from './search/Search.astro';

/** The hall: which tag of a guide opens which tool. */
export const tools = { Checklist, ComputeCalculator, DatasetChecklist, ReadinessQuiz };
