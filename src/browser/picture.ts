/**
 * Offers black squares on white to the reader as a PNG. Resolves to whether the browser could draw it.
 * @param path an SVG path in a box of `size` units, each drawn with `dots` dots
 */
export async function downloadPng(name: string, path: string, size: number, dots = 8): Promise<boolean> {
  const canvas = document.createElement('canvas');
  canvas.width = size * dots;
  canvas.height = size * dots;
  const pen = canvas.getContext('2d');
  if (!pen) return false;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  pen.scale(dots, dots);
  pen.fill(new Path2D(path));
  const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!picture) return false;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(picture);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return true;
}
