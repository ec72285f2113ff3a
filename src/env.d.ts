declare namespace App {
  interface Locals {
    /** Source keys of the page in the order of their first mark. */
    refs?: string[];
  }
}
