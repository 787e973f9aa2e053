import { oneOf, PRIZE, sign, type Sign } from './sign.ts';

const DEED = '(?:just |finally |actually |totally |really |absolutely |both |all )*';

/** Success, plainly told. */
export const SUCCESS: readonly Sign[] = [
  sign(
    'success',
    '(?:aced|nailed|smashed) (?:it|my|the|that|this)(?! (?:phone|screen|window|plate|glass|toe|finger|thumb|car|head))',
    `(?:i|we|ive) ${DEED}(?:passed|won|graduated)(?= *(?:$|[.,!\\n]))`,
    `(?:i |we |ive )?${DEED}passed (?:my|the) (?:\\w+ ){0,2}(?:exams?|tests?|theory|viva|finals?|course|class|module|bar|boards?|inspection|interview)`,
    'passed first time',
    'passed with',
    `(?:i|we|ive) ${DEED}won (?:the|first|gold|silver|a (?:prize|medal|award|scholarship))(?! (?:argument|fight|battle))`,
    `(?:i|we|ive) ${DEED}got (?:the|that) (?:\\w+ )?${PRIZE}(?! (?:cent\\w+|done|interview|advert|ad|application))`,
    'got the job(?! (?:cent\\w+|done|advert|ad|application|interview))',
    `(?:i|ive) ${DEED}got (?:promoted|hired|accepted)`,
    'all clear',
    'came back clear',
  ),
];

/** Words that leave room for the worry or the strain that was read. */
export const BUT = oneOf(
  '\\?',
  String.raw`
    but tho(?:ugh)? except although still yet not no never nobody nothing none \w+nt if until when
    while hop(?:e|ing|efully) scar\w* afraid fear\w* nerv\w* anxi\w* terrif\w* worr\w* dread\w*
    sad\w* cr(?:y|ied|ying) sob\w* tired exhaust\w* alone lonel\w* miss\w* wish\w* only feel\w* felt
    th(?:ink|ought) suppos\w* should would could almost nearly fraud guilt\w* sorry hate\w* ugh why
    idk shak\w* asham\w* weird\w* too stress\w* annoy\w* stuck lost die[ds]? worse bad\w* again now
  `,
);
