/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/site.test.ts', 'tests/hosts.test.ts'],
        },
      },
      { extends: true, test: { name: 'site', include: ['tests/site.test.ts'] } },
      // The servers of docs/hosting/ really run, so they need the built site and are asked apart from it.
      { extends: true, test: { name: 'hosts', include: ['tests/hosts.test.ts'] } },
    ],
  },
});
