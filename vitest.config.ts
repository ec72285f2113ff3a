/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'], exclude: ['tests/site.test.ts'] },
      },
      { extends: true, test: { name: 'site', include: ['tests/site.test.ts'] } },
    ],
  },
});
