const ELEMENTS = new Set(
  'svg g path circle rect ellipse line polyline polygon defs linearGradient radialGradient stop clipPath mask title desc'.split(' '),
);
const ATTRIBUTES = new Set(
  (
    'xmlns viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d points fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin ' +
    'stroke-dasharray stroke-opacity stroke-miterlimit clip-rule clip-path mask opacity transform id class offset stop-color stop-opacity gradientUnits ' +
    'gradientTransform preserveAspectRatio role aria-hidden aria-label version fx fy spreadMethod clipPathUnits maskUnits'
  ).split(' '),
);
const MAX_SVG = 20_000;

/** A picture of plain shapes: known elements and attributes only, nothing that runs and nothing that points outside. */
export function isPlainSvg(svg: string): boolean {
  const markup = svg.trim();
  if (markup.length > MAX_SVG || !markup.startsWith('<svg') || !markup.endsWith('</svg>') || /<[!?]/.test(markup) || markup.includes('&'))
    return false;
  const tags = markup.match(/<[^>]*>/g) ?? [];
  return tags.every(isPlainTag) && !/[<>]/.test(markup.replace(/<[^>]*>/g, ''));
}

function isPlainTag(tag: string): boolean {
  const parts = /^<\/?([A-Za-z]+)((?:\s+[A-Za-z][\w-]*\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*)\s*\/?>$/.exec(tag);
  if (!parts || !ELEMENTS.has(parts[1] ?? '')) return false;
  return [...(parts[2] ?? '').matchAll(/([A-Za-z][\w-]*)\s*=\s*["']([^"']*)["']/g)].every(
    ([, name = '', value = '']) => ATTRIBUTES.has(name) && (name === 'xmlns' ? value === 'http://www.w3.org/2000/svg' : isInside(value)),
  );
}

const isInside = (value: string): boolean => !/[\\:]/.test(value) && !/url\(\s*[^#\s]/i.test(value) && !/url\(\s*$/i.test(value);
