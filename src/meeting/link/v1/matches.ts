/** How many earlier places with the same three bytes are looked at. */
const patience = 200;
const longest = 258;
const window = 32_768;

/**
 * For each place of a text, its earlier likenesses in the dictionary and in the text itself: how many bytes, how far
 * back; each longer than the one before it and farther away.
 */
export function matchesOf(dictionary: Uint8Array, text: Uint8Array): [length: number, distance: number][][] {
  const all = new Uint8Array(dictionary.length + text.length);
  all.set(dictionary);
  all.set(text, dictionary.length);
  const newest = new Map<number, number>();
  const older = new Int32Array(all.length).fill(-1);
  const matches: [number, number][][] = [];
  for (let place = 0; place < all.length; place++) {
    const three = place + 2 < all.length ? (all[place]! << 16) | (all[place + 1]! << 8) | all[place + 2]! : -1;
    let earlier = three < 0 ? -1 : (newest.get(three) ?? -1);
    if (three >= 0) {
      older[place] = earlier;
      newest.set(three, place);
    }
    if (place < dictionary.length) continue;
    const found: [number, number][] = [];
    const most = Math.min(longest, all.length - place);
    let best = 2;
    for (let left = patience; left > 0 && earlier >= 0 && place - earlier <= window && best < most; left--) {
      let length = 3;
      while (length < most && all[earlier + length] === all[place + length]) length++;
      if (length > best) {
        best = length;
        found.push([length, place - earlier]);
      }
      earlier = older[earlier]!;
    }
    matches.push(found);
  }
  return matches;
}
