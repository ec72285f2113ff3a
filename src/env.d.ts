import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Wakes an island when search is asked for: src/browser/asked.ts. */
    'client:search'?: boolean;
  }
}

declare global {
  namespace App {
    interface Locals {
      /** Source keys of the page in the order of their first mark. */
      refs?: string[];
      /** The day on which the text of the page was last checked, `2026-11-23`. */
      checked?: string;
    }
  }
}
