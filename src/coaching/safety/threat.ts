import { YOU, YOUR, WILL } from './people.ts';
import { LAUGH, GAME, TREAT, PASTIME } from './playful.ts';
import { rule, type SafetyRule } from './rule.ts';

const HARM =
  '(?:hurt|hit|stab|shoot|choke|strangle|beat|smash|punch|slap|batter|kick|drown|destroy|bury|hang|burn|break|knock|cut)';
const BODY =
  '(?:face|head|neck|throat|jaw|teeth|nose|legs?|arms?|fingers|skull|bones|mum|mom|mother|family|sister|brother|kids|dog|cat)';
const PRIVATE_PICTURES =
  '(?:nudes?|private (?:pics|photos|videos?)|(?:pics|photos|videos?|screenshots) of you|(?:those|the|your) (?:pics|photos|videos?))';
const AUDIENCE = `(?:everyone|online|the internet|${YOUR} (?:boss|family|mum|mom|dad|parents|work|school|church))`;

/** Threats against the partner, their children or their name. */
export const THREAT: readonly SafetyRule[] = [
  rule('kill you', `${WILL} (?:kill|murder|end) ${YOU}\\b`, LAUGH, GAME, TREAT),
  rule(
    'harm you',
    `${WILL} ${HARM} (?:${YOU}\\b(?! (?:up|at|to|home|there|off|an? |over|with (?:kisses|love|the)|in (?:kisses|love)))|${YOUR} ${BODY}\\b)`,
    LAUGH,
    GAME,
  ),
  rule(
    'put you in hospital',
    `put (?:you|u|him|her) in (?:the |a )?(?:hospital|ground|grave|coffin|wheelchair|river)`,
  ),
  rule(
    'you are dead',
    `(?:youre|ur|you are) (?:a )?dead(?: (?:man|woman|girl|when|if|once)|$)`,
    LAUGH,
    GAME,
    TREAT,
  ),
  rule(
    'watch your back',
    `watch ${YOUR} back|sleep with one eye open|you know what im capable of`,
    LAUGH,
    GAME,
  ),
  rule('do not make me', `dont make me (?:hurt|hit|slap|get the belt|do something)`, LAUGH),
  rule(
    'you will regret it',
    `(?:youll|you will|u will|ull) regret (?:leaving|telling|crossing|ever|the day|it if)`,
    LAUGH,
  ),
  rule(
    'if you leave',
    `if (?:you|u) (?:ever |even )?(?:leave|try to leave|walk out|tell|cheat|call the|go to the)[^\\n]{0,50}\\b(?:ill|i will|im gonna|im going to|youll) (?:kill|hurt|find|end|ruin|destroy|take the kids|be sorry|pay|never see|regret|make sure)`,
    LAUGH,
  ),
  rule('if I cannot have you', `if i cant have (?:you|u|her|him) (?:then )?(?:no ?one|nobody)`),
  rule(
    'I will find you',
    `ill find you (?:wherever|no matter|and)|(?:you )?cant hide from me|i know where (?:you|your \\w+|u) (?:lives?|sleeps?|works?)\\b`,
    LAUGH,
    GAME,
    TREAT,
  ),
  rule(
    'the children',
    `(?:never|not|wont) (?:be )?see(?:ing)? (?:the|your|my|our) (?:kids?|children|son|daughter|baby|boys|girls) again`,
  ),
  rule('ruin you', `${WILL} ruin (?:you\\b|${YOUR} (?:life|career|name))`, LAUGH, GAME),
  rule(
    'fire',
    `(?:burn|set fire to|torch) (?:the|this|your|our) (?:house|place|flat|car)[^\\n]{0,15} with (?:you|us|her|him|everyone|the kids)`,
    LAUGH,
  ),
  rule(
    'blackmail',
    `(?:send|post|leak|show|share|put)[^\\n]{0,20}${PRIVATE_PICTURES}[^\\n]{0,20}${AUDIENCE}`,
    String.raw`\b(?:holiday|wedding|baby|dog|party|trip)\b`,
  ),

  rule(
    'next time',
    `next time (?:i wont|i will not|ill not) miss|(?:ill|i will|im gonna) make (?:you|u) (?:pay|suffer|sorry|beg)\\b|(?:you|u) deserved? (?:to be hit|to get hit|a slap|a beating|a smack|what i did)|look what you made me do to you`,
    LAUGH,
    GAME,
  ),
  rule(
    'someone else is threatened',
    `(?:hell|shell|he will|she will|hed|shed|theyll|(?:he|she) (?:said|says|threatened) (?:hell|shell|hed|shed|to|he will|she will)) (?:hurt|hit|kill|shoot|stab|come for) (?:me|us|himself|herself|her|him|the|my)\\b|threatened (?:me|us|to (?:hurt|hit|kill))`,
    LAUGH,
    GAME,
    PASTIME,
  ),

  rule(
    'dragged and buried',
    `drag (?:you|u) (?:by|home by|back by|out by)|(?:no ?one|nobody|theyll never|never) (?:will |would |ever |is going to )*find(?:s)? (?:you|your body|u)\\b|(?:you|u) wont (?:walk|breathe|live|see tomorrow|leave (?:here|this house) alive)|wipe (?:you|u) out|hurt (?:you|u) so bad`,
    LAUGH,
    GAME,
    TREAT,
    'hide|hiding|costume',
  ),
  rule(
    'raised hand',
    `(?:and|or|before|then) i(?:ll| will)? (?:slap|hit|punch|smack|belt|kick|choke|hurt|cut|stab|shoot) (?:you|u|ya)\\b(?! (?:up|with|an?|over|off|in on))`,
    LAUGH,
    GAME,
    TREAT,
  ),
];
