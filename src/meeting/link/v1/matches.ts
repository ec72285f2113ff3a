/** How many earlier places with the same three bytes are looked at. */
const patience = 64;
/** A likeness this long is good enough: no longer one is looked for. */
const enough = 64;
const longest = 258;

/** Where each three bytes stood last in a dictionary, and where before that: made once for each dictionary. */
interface Index {
  newest: Int32Array;
  older: Int32Array;
}
const indexes = new WeakMap<Uint8Array, Index>();
const slots = 1 << 13;
const slotOf = (bytes: Uint8Array, place: number): number =>
  ((bytes[place]! * 2053 + bytes[place + 1]! * 257 + bytes[place + 2]!) * 5) & (slots - 1);

function enter({ newest, older }: Index, bytes: Uint8Array, place: number): void {
  const slot = slotOf(bytes, place);
  older[place] = newest[slot]!;
  newest[slot] = place;
}

function indexOf(dictionary: Uint8Array): Index {
  let index = indexes.get(dictionary);
  if (!index) {
    index = { newest: new Int32Array(slots).fill(-1), older: new Int32Array(dictionary.length) };
    for (let place = 0; place + 2 < dictionary.length; place++) enter(index, dictionary, place);
    indexes.set(dictionary, index);
  }
  return index;
}

export type Matches = readonly (readonly [length: number, distance: number])[][];

/**
 * For each place of a text, its earlier likenesses in the dictionary and in the text itself: how many bytes, how far
 * back; each longer than the one before it and farther away.
 */
export function matchesOf(dictionary: Uint8Array, text: Uint8Array): Matches {
  const all = new Uint8Array(dictionary.length + text.length);
  all.set(dictionary);
  all.set(text, dictionary.length);
  const known = indexOf(dictionary);
  const index = { newest: known.newest.slice(), older: new Int32Array(all.length) };
  index.older.set(known.older);
  const matches: [number, number][][] = [];
  for (let place = dictionary.length; place < all.length; place++) {
    const found: [number, number][] = [];
    matches.push(found);
    if (place + 2 >= all.length) continue;
    const most = Math.min(longest, all.length - place);
    let best = 2;
    let earlier = index.newest[slotOf(all, place)]!;
    for (let left = patience; left > 0 && earlier >= 0 && best < Math.min(most, enough); left--) {
      let length = 0;
      while (length < most && all[earlier + length] === all[place + length]) length++;
      if (length > best) {
        best = length;
        found.push([length, place - earlier]);
      }
      earlier = index.older[earlier]!;
    }
    enter(index, all, place);
  }
  return matches;
}
