import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import type { Draw } from '../ports.ts';
import { weekPicture } from './picture.ts';

/** Inter by Rasmus Andersson, under the SIL Open Font License (Inter-LICENSE.txt). */
const FONT = fileURLToPath(new URL('Inter-Medium.ttf', import.meta.url));

/** Twice the size on screen, so that it is sharp on a phone. */
const SCALE = 2;

/** The week's picture as PNG. */
export const drawWeek: Draw = (week, theme) =>
  new Resvg(weekPicture(week, theme), {
    fitTo: { mode: 'zoom', value: SCALE },
    font: { fontFiles: [FONT], loadSystemFonts: false, defaultFontFamily: 'Inter' },
  })
    .render()
    .asPng();
