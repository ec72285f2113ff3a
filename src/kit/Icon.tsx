/** The drawings as SVG paths in a 20 px box; stroke and size are set in CSS. */
const drawings = {
  block: 'M6.5 2.5h7l4 4v7l-4 4h-7l-4-4v-7zM10 6v5M10 13v1.6',
  cal: 'M3 5h14v12H3zM3 8.5h14M6.5 2.8V6M13.5 2.8V6',
  check: 'M3.5 10.5l4.2 4.2L16.5 5.5',
  clock: 'M10 2.5a7.5 7.5 0 1 0 .01 0zM10 5.5V10l3.2 2.2',
  close: 'M4.5 4.5l11 11m0-11-11 11',
  copy: 'M7 7h10v10H7zM13 7V3H3v10h4',
  down: 'M5 8l5 5 5-5',
  edit: 'M3.5 16.5l.8-3.6L13.5 3.7l2.8 2.8-9.2 9.2zM11.5 5.7l2.8 2.8',
  eye: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 7.7a2.3 2.3 0 1 0 .01 0z',
  file: 'M4.5 2.5h7l4 4v11h-11zM11.5 2.5v4h4',
  info: 'M10 2.5a7.5 7.5 0 1 0 .01 0zM10 9v5M10 5.6v1.6',
  left: 'M16.5 10h-12M9 5l-5 5 5 5',
  link: 'M8.4 11.6a3.2 3.2 0 0 0 4.5 0l3-3a3.2 3.2 0 0 0-4.5-4.5L10.2 5.3M11.6 8.4a3.2 3.2 0 0 0-4.5 0l-3 3a3.2 3.2 0 0 0 4.5 4.5l1.2-1.2',
  load: 'M10 13V4M6 7.5l4-4 4 4M3.5 14v3h13v-3',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  minus: 'M3.5 10h13',
  out: 'M11 3.5h5.5V9M16.5 3.5 9 11M14 12v4.5H3.5V6H8',
  pause: 'M6.5 4v12M13.5 4v12',
  play: 'M5.5 3.5 16 10 5.5 16.5z',
  plus: 'M10 3.5v13M3.5 10h13',
  print: 'M5.5 8V3h9v5M5.5 14H3V8h14v6h-2.5M5.5 12h9v5h-9z',
  right: 'M3.5 10h12M11 5l5 5-5 5',
  save: 'M10 3v9M6 8.5l4 4 4-4M3.5 14v3h13v-3',
  search: 'M8.5 3a5.5 5.5 0 1 0 .01 0zM12.7 12.7l4.8 4.8',
  trash: 'M3.5 5.5h13M8 5.5V3h4v2.5M5.5 5.5l.8 11.5h7.4l.8-11.5',
  undo: 'M4 8.5h8.5a4 4 0 0 1 0 8H8M4 8.5 7.5 5M4 8.5 7.5 12',
  up: 'M5 12l5-5 5 5',
  warn: 'M10 2.8 18 17H2zM10 8v4.4M10 13.8v1.4',
} as const;

export type IconName = keyof typeof drawings;

/** A decorative icon. The words beside it carry the meaning. */
export const Icon = ({ name, small = false }: { name: IconName; small?: boolean }) => (
  <svg class={small ? 'i i-s' : 'i'} viewBox="0 0 20 20" aria-hidden="true">
    <path d={drawings[name]} />
  </svg>
);
