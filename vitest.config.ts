/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    // A slow machine is no fault of the work; what has to be quick is timed in tests/bench.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/site.test.ts', 'tests/hosts.test.ts', 'tests/tenth.test.ts'],
        },
      },
      { extends: true, test: { name: 'site', include: ['tests/site.test.ts'] } },
      // The servers of docs/hosting/ really run, so they need the built site and are asked apart from it.
      { extends: true, test: { name: 'hosts', include: ['tests/hosts.test.ts'] } },
      // Builds the whole site in a copy, so it runs apart from the quick tests.
      { extends: true, test: { name: 'own', include: ['tests/tenth.test.ts'] } },
    ],
  },
});
