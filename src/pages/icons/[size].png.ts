import { readFile } from 'node:fs/promises';
import { Renderer } from '@takumi-rs/core';
import type { APIRoute, GetStaticPaths } from 'astro';

const renderer = new Renderer();
const mark = readFile('public/icon.svg', 'base64');

export const getStaticPaths = (() =>
  [180, 192, 512].map((size) => ({ params: { size: String(size) }, props: { size } }))) satisfies GetStaticPaths;

/** The mark as a picture, for the home screens of phones. */
export const GET: APIRoute<{ size: number }> = async ({ props: { size } }) => {
  const src = `data:image/svg+xml;base64,${await mark}`;
  const node = { type: 'image', src, width: size, height: size } as const;
  const png = await renderer.render(node, { width: size, height: size, format: 'png' });
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
