import { saved } from './saved.ts';
import { settingsCodec } from './team-codec.ts';

/** When the team works and how long its steps take. The quiz changes it; other tools read it. */
export const $settings = saved('readiness:settings', settingsCodec);
