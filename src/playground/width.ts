const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const WIDE =
  /\p{Emoji_Presentation}|\uFE0F|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/u;
const NO_WIDTH = /^[\p{M}\p{Cf}]+$/u;

const widthOfOne = (grapheme: string): number => {
  if (NO_WIDTH.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
};

/** What stands in one place of the screen, one after the other: emoji with all their parts, letters with their marks. */
export const graphemesOf = (text: string): string[] =>
  [...graphemes.segment(text)].map(({ segment }) => segment);

/** How many columns a terminal gives to `text`, which has no line breaks and no escape codes. */
export const widthOf = (text: string): number =>
  graphemesOf(text).reduce((sum, grapheme) => sum + widthOfOne(grapheme), 0);
