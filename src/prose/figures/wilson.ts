/** Wilson's interval for `k` of `n` at 95% (z = 1.96): the range in which the true share plausibly lies. */
export function wilson(k: number, n: number): [number, number] {
  if (n === 0) return [0, 1];
  const z = 1.96;
  const p = k / n;
  const centre = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const under = 1 + (z * z) / n;
  return [(centre - half) / under, (centre + half) / under];
}
