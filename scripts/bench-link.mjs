// Prints how long links are beside other ways of carrying the same agenda: npm run bench:link. Nothing is written.
import '../tests/bench/link.ts';
