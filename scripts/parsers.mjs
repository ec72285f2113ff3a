// Installs the two Python calendar parsers the tests ask, where Debian's packages can be had. Run by npm test.
import { fromDebian, quietly } from './debian.mjs';

const known = () =>
  ['/usr/bin/python3', 'python3'].some((python) => quietly(python, ['-c', 'import icalendar, vobject']));

/** Makes python3-icalendar and python3-vobject available if it can; the tests skip what stays missing, and say so. */
export function findParsers() {
  if (fromDebian(['python3-icalendar', 'python3-vobject'], known)) return;
  console.log(
    'Without the Debian packages python3-icalendar and python3-vobject, two of three calendar checks are skipped.',
  );
}
