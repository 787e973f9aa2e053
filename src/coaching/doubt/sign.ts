/** A plain sign that a turn tells something else than was read in it. Signs read what `spelled` gives. */
export type Sign = { name: string; when: RegExp };

/** One spelling: lower case, no apostrophes, single spaces. */
export const spelled = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`´]/gu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();

/** What is denied, feared or nearly happened did not happen: "no cancer", "nobody got laid off". */
const NOT =
  '(?<!\\b(?:no|not|nobody|none|never|without|nearly|almost|thought|isnt|arent|wasnt|werent|dont|doesnt|didnt|hasnt|havent|wont|cant|if) (?:\\w+ ){0,3})';
/** Where a statement ends. */
export const END = '(?= *(?:$|[.,!;:…\\n]|again\\b|today\\b|this\\b|after all\\b|and\\b))';

export const sign = (name: string, ...ways: readonly string[]): Sign => ({
  name,
  when: new RegExp(`${NOT}\\b(?:${ways.join('|')})(?![\\p{L}\\p{N}])`, 'u'),
});

/** One of these marks, words (between spaces) or phrases. */
export const oneOf = (marks: string, words: string, ...phrases: readonly string[]): RegExp =>
  new RegExp(`${marks}|\\b(?:${[...words.trim().split(/\s+/u), ...phrases].join('|')})\\b`, 'u');

/** What is given to somebody, or to somebody else. */
export const PRIZE =
  '(?:job|role|part|place|spot|position|promotion|offer|flat|house|apartment|loan|mortgage|visa|grant|funding|raise|contract|internship|scholarship)';
