/** In pixels of the picture per unit of the chart: sharp also when it is printed. */
const SCALE = 3;
const EDGE = 16;
const TITLE = 40;

/** What a stylesheet says about a shape; the picture has no stylesheet. */
const STYLES = [
  'fill',
  'fill-opacity',
  'opacity',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/** A chart as PNG, as it looks now, with what it shows written above. */
export async function pictureOf(chart: SVGSVGElement, title: string, about: string): Promise<Blob> {
  const { width, height } = chart.viewBox.baseVal;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(written(chart, width, height))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * EDGE) * SCALE;
  canvas.height = (height + TITLE + 2 * EDGE) * SCALE;
  const draw = canvas.getContext('2d');
  if (!draw) throw new Error('no canvas');
  const style = getComputedStyle(chart);
  const colour = (name: string) => style.getPropertyValue(name);
  draw.scale(SCALE, SCALE);
  draw.fillStyle = colour('--surface');
  draw.fillRect(0, 0, canvas.width, canvas.height);
  draw.fillStyle = colour('--ink');
  draw.font = `600 14px ${style.fontFamily}`;
  draw.fillText(title, EDGE, EDGE + 12, width);
  draw.fillStyle = colour('--ink-soft');
  draw.font = `11px ${style.fontFamily}`;
  draw.fillText(about, EDGE, EDGE + 30, width);
  draw.drawImage(image, EDGE, EDGE + TITLE, width, height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png');
  });
}

/** The chart as a file of its own. */
function written(chart: SVGSVGElement, width: number, height: number): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const shapes = [...copy.querySelectorAll('*')];
  for (const [index, shape] of [...chart.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(shape);
    const own = STYLES.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
    shapes[index]?.setAttribute('style', own);
  }
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}

/** Gives the browser a file to save. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
