import type { Bid } from './cues.ts';

/** A plain sign that a turn tells something else than was read in it. Signs read what `spelled` gives. */
type Sign = { name: string; when: RegExp };

/** One spelling: lower case, no apostrophes, single spaces. */
const spelled = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`´]/gu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();

/** What is denied, feared or nearly happened did not happen: "no cancer", "nobody got laid off". */
const NOT =
  '(?<!\\b(?:no|not|nobody|none|never|without|nearly|almost|thought|isnt|arent|wasnt|werent|dont|doesnt|didnt|hasnt|havent|wont|cant|if) (?:\\w+ ){0,3})';
const END = '(?= *(?:$|[.,!;:…\\n]|again\\b|today\\b|this\\b|after all\\b|and\\b))';

const sign = (name: string, ...ways: readonly string[]): Sign => ({
  name,
  when: new RegExp(`${NOT}\\b(?:${ways.join('|')})(?![\\p{L}\\p{N}])`, 'u'),
});

const ELDER =
  '(?:mum|mom|mam|mama|dad|papa|father|mother|nan|nana|gran|grandma|granny|grandmother|grandad|granddad|grandpa|grandfather|aunt|auntie|uncle)';
const KIN = `(?:${ELDER}|brother|sister|cousin|wife|husband|friend|dog|cat|puppy|kitten|hamster|rabbit)`;
const PRIZE =
  '(?:job|role|part|place|spot|position|promotion|offer|flat|house|apartment|loan|mortgage|visa|grant|funding|raise|contract|internship|scholarship)';
const PAPER =
  '(?:application|visa|loan|mortgage|paper|manuscript|claim|appeal|bid|proposal|permit|request|promotion|leave|offer)';
const NO = '(?:rejected|refused|denied|declined|turned down|knocked back)';
const TRIAL = '(?:exam|test|interview|audition|presentation|viva|trial|surgery|operation|scan)';
const PLAN = '(?:flight|trip|holiday|honeymoon|wedding|gig|surgery|op|operation|visa)';

/** Loss, refusal, illness, death, dismissal and failure. */
const LOSS: readonly Sign[] = [
  sign(
    'dismissed',
    '(?:got|get|getting|been|was|being|im|i am|were) (?:just )?(?:fired(?! up)|sacked|let go(?! (?:of|home|early))|laid off|dumped|evicted|suspended|demoted|kicked out)',
    '(?:made|making) (?:me |us |\\w+ |half of us )?redundant|im unemployed|out of a job|(?:position|role|job|team) (?:is|was|has been|is being|got) (?:eliminated|cut|axed)|cut my hours',
    '(?:fired|sacked|dumped|evicting|suspended|demoted) (?:me|us)',
    `(?:letting (?:me|us) go|(?:they|boss|he|she|company|work) (?:just |have |has )?let (?:me|us) go${END})`,
    '(?:laid|laying) (?:me|us) off|(?:dropped|cut) (?:me )?from the (?:team|squad)',
    'lost (?:my|the|our|his|her) (?:job|contract|case|appeal|flat|house|deposit|match|final|wallet|passport)',
  ),
  sign(
    'refused',
    `(?:got|get|getting|been|was|were|im|being) (?:just )?${NO}(?! to)|rejected (?:from|again)`,
    `${PAPER}s? (?:just |got |was |were |has been )*${NO}|(?:rejected|refused|denied|declined|knocked back) (?:me|us|my|our|the ${PRIZE})|turned (?:me|us|my \\w+) down|(?<!\\bi )turned down (?:my|our)|decided (?:not to|against)|(?:picked|chose|hired) \\w+ over (?:me|us)`,
    `(?:a|another|the) rejection|no (?:offer|promotion|raise)${END}|(?:its|got) a no(?:${END}| from)|outbid|(?:not|wasnt|isnt) good enough|passed over for|instead of me|(?:got|been|am|im) waitlisted`,
    `(?<!\\b(?:i|we|you|u|just|and|nobody) )said no${END}`,
    `(?:offered|gave|given) (?:the|my|that) ${PRIZE} to (?!(?:me|us|you|my|our|him|her)\\b)\\w+`,
    `${PRIZE} went to (?:someone|somebody|another|the other|an internal)|(?:went with|picked|chose|hired|offered it to) (?:someone else|somebody else|another|the other|an internal)|went internal|(?:a|another) different direction|passed on (?:me|us)`,
    `didnt get (?:the|that|my|our) (?:\\w+ )?${PRIZE}|didnt (?:get (?:it|in|picked|accepted|selected|hired)|pass)${END}|(?:not|isnt|arent) getting (?:the|a|my) ${PRIZE}|(?:didnt|wont|not) (?:be )?renew(?:ed|ing)?|didnt make the (?:cut|team|list|squad|final)`,
    '(?:not|wasnt|werent|isnt) (?:been |being )?(?:selected|accepted|shortlisted|picked|chosen|hired|funded|approved|granted|successful|renewed|extended)',
    `(?:fell|fallen) through${END}|(?:pulled|withdrew|withdrawn) (?:the|my|our) offer`,
  ),
  sign(
    'illness',
    '(?:cancer|tumou?r|lump)s? (?:is |has |have )?(?:come |came )?back|(?:has|have|is|its) (?:stage \\w+ |terminal |got )?cancer|malignant|terminally ill|its terminal|(?:cancer|tumou?r|lump)s? (?:has |have |is )?(?:grown|growing|spread)|cancerous|(?:has|got|have|its) (?:parkinsons|alzheimers|dementia|leuka?emia|lymphoma|pneumonia)|(?:ivf|transfer|round) (?:didnt work|failed)|spread to (?:her|his|my|the) (?:liver|lungs?|bones?|brain|lymph|spine)|(?:chemo|treatment) (?:isnt|is not|stopped|didnt) work(?:ing)?',
    'had (?:a|another) (?:small |mini |massive )?(?:stroke|heart attack|seizure|fall)|diagnosed with|relapsed|miscarr\\w*|no heartbeat|biops\\w+ (?:is|was|came back) positive|found a lump',
    '(?:not|isnt|wasnt) (?:such |very |really )?(?:great|good|the best) (?:news|results?)|(?:bad|terrible|awful|sad|worst) news',
    '(?:not|isnt|arent) looking (?:so |too |very )?good|(?:scan|results?|tests?|bloods?|biops\\w+|mri)[^.\\n]{0,25} (?:not (?:so )?(?:good|great)|isnt good|arent good|worse|abnormal)',
    `(?:rushed|taken|admitted|back) (?:in)?to (?:the )?(?:hospital|icu|a&e)|${KIN}s? (?:is )?(?:back )?in (?:the )?(?:hospital|icu|intensive care)`,
    '(?:got|started) my period(?! of)|(?:came|im) on my period|period (?:came|started|arrived|is here)|test (?:is|was|came back) negative again|negative again|pregnancy test (?:is|was|came back) negative',
  ),
  sign(
    'death',
    `${KIN} (?:just |has |have |sadly )*(?:died|passed away|didnt make it|is dead|is dying)|passed away|(?:he|she) (?:just )?died${END}|${ELDER} passed (?:this morning|last night|in (?:her|his) sleep|peacefully|yesterday)`,
    `lost (?:my|our|the|her|his|their) (?:${KIN}|baby(?! weight))|had to put (?:him|her|them|(?:the|our|my) (?:dog|cat|horse|rabbit|hamster)|(?!(?:it|the|my|this|that)\\b)\\w+) (?:down(?! for)|to sleep)|nothing (?:they|more they) can do`,
  ),
  sign(
    'failure',
    `i failed|failed (?:my|the|our) (?:\\w+ )?(?:${TRIAL}|theory|course|class|module|year)|flunked|failed (?:it|by \\w+|again)|bombed (?:my|the)|(?:messed|screwed) up (?:my|the) ${TRIAL}|i blew it|got an? (?:f|fail)(?= *(?:$|[.,!\\n]|in\\b|on\\b))`,
    `${TRIAL} (?:went|was) (?:so |really |pretty |very )?(?:badly|bad|wrong|terribl[ey]|awful|horribl[ey]|a disaster)`,
    'we lost(?= *(?:$|[.,!\\n]|again\\b|the (?:match|game|final|bid|case|house|flat)\\b))|lost \\d+ ?[-–:] ?\\d+',
  ),
  sign(
    'misfortune',
    'broke my (?:arm|leg|wrist|ankle|foot|nose|toe|hip|collarbone)|(?:got|been|was) (?:robbed|mugged|burgled|scammed)|(?:car|bike|phone|bag|wallet|van) (?:got |was |has been )?(?:stolen|nicked|totall?ed|written off)|burn(?:ed|t) down|(?:i|we) (?:have|got) (?:covid|the flu|norovirus)|broke into (?:the|my|our)|crashed (?:my|the|our) car',
    `we broke up|broke up with me|(?:he|she) left me${END}|(?:getting|got) (?:a )?divorced?|splitting up|(?:my|our) ${PLAN} (?:is |was |got |has been |just got )*cancell?ed|cancell?ed (?:my|our) ${PLAN}|(?:my|our) ${PLAN} (?:is |was |got |has been )*postponed`,
  ),
];

/** Words of a turn for the better, or of some good beside the bad. */
const BETTER =
  /\b(?:but|though|clear|benign|remission|\w*free|shr[iau]nk\w*|smaller|normal|healthy|nowt|recover\w*|better|turned out|overturned|since|first|nobody|survived|instead(?! of me)|finally|reliev\w*|relief|phew|thank\w*|luck\w*|smil\w+|laugh\w*|yay+|best(?! (?:news|results?|friend))|won|beat|lov(?:e|ed|es|ely)|happy|glad|(?<!(?:not|isnt|arent|wasnt|looking|such|great|very|so|too) )(?:good|great)(?! (?:news|results?))|saved|keep|kept|found(?! (?:a|out)\b)|fine|(?:came|come|coming|is|are|back|go) home|after (?:his|her)|born|baby (?:is|s)? ?here|ha+(?:ha)*|yes|well|no more|jury|ex|for them)\b|[🎉🥳🥰😍🙌😂]/u;

const DEED = '(?:just |finally |actually |totally |really |absolutely |both |all )*';

/** Success, plainly told. */
const SUCCESS: readonly Sign[] = [
  sign(
    'success',
    '(?:aced|nailed|smashed) (?:it|my|the|that|this)(?! (?:phone|screen|window|plate|glass|toe|finger|thumb|car|head))',
    `(?:i|we|ive) ${DEED}(?:passed|won|graduated)(?= *(?:$|[.,!\\n]))`,
    `(?:i |we |ive )?${DEED}passed (?:my|the) (?:\\w+ ){0,2}(?:exams?|tests?|theory|viva|finals?|course|class|module|bar|boards?|inspection|interview)|passed first time|passed with`,
    `(?:i|we|ive) ${DEED}won (?:the|first|gold|silver|a (?:prize|medal|award|scholarship))(?! (?:argument|fight|battle))`,
    `(?:i|we|ive) ${DEED}got (?:the|that) (?:\\w+ )?${PRIZE}(?! (?:cent\\w+|done|interview|advert|ad|application))|got the job(?! (?:cent\\w+|done|advert|ad|application|interview))|(?:i|ive) ${DEED}got (?:promoted|hired|accepted)|all clear|came back clear`,
  ),
];

/** Words that leave room for the worry or the strain that was read. */
const BUT =
  /\?|\b(?:but|tho(?:ugh)?|except|although|still|yet|not|no|never|nobody|nothing|none|\w+nt|if|until|when|while|hop(?:e|ing|efully)|scar\w*|afraid|fear\w*|nerv\w*|anxi\w*|terrif\w*|worr\w*|dread\w*|sad\w*|cr(?:y|ied|ying)|sob\w*|tired|exhaust\w*|alone|lonel\w*|miss\w*|wish\w*|only|feel\w*|felt|th(?:ink|ought)|suppos\w*|should|would|could|almost|nearly|fraud|guilt\w*|sorry|hate\w*|ugh|why|idk|shak\w*|asham\w*|weird\w*|too|stress\w*|annoy\w*|stuck|lost|die[ds]?|worse|bad\w*|again|now)\b/u;

const tells = (signs: readonly Sign[], unless: RegExp, words: string): boolean =>
  !unless.test(words) && signs.some(({ when }) => when.test(words));

const CONTRADICTION: Partial<Record<Bid, (words: string) => boolean>> = {
  good_news: (words) => tells(LOSS, BETTER, words),
  stress: (words) => tells(SUCCESS, BUT, words),
  vulnerability: (words) => tells(SUCCESS, BUT, words),
};

/**
 * Whether the words plainly tell the opposite of the bid that was read in them: bad news taken for good, or success taken for
 * a hard day. Written for precision: silence after a doubt costs little, but only a plain sign should cost anything.
 */
export const contradicts = (bid: Bid, text: string): boolean => CONTRADICTION[bid]?.(spelled(text)) ?? false;
