import { SOMEONE } from './people.ts';
import { LAUGH, GAME, SMALL_ONES, PASTIME } from './playful.ts';
import { rule, type SafetyRule } from './rule.ts';

/** Violence that was done or is feared. */
export const VIOLENCE: readonly SafetyRule[] = [
  rule(
    'hit me',
    `${SOMEONE} (?:just |even |has |have |had |actually |literally |basically |once )*(?:hits?|hitting|slapp?(?:ed|s)|punche[ds]|choke[ds]|strangle[ds]|headbutted|battered) (?:me|us)\\b(?! (?:up|like|hard|back up|in the feels|with (?:that|the bill|those|this|your|a (?:fee|bill|hug|smile|fine)|an)))`,
    LAUGH,
    GAME,
    SMALL_ONES,
  ),
  rule(
    'beat me',
    `${SOMEONE} (?:just |has |have |had |once |always )*(?:beats?|beating|beaten|kick(?:s|ed)) me\\b(?! (?:at|to|by|in|out|off|from|there|home|again at|fair|with))`,
    LAUGH,
    GAME,
    SMALL_ONES,
  ),
  rule(
    'pushed me',
    `${SOMEONE} (?:just |has |have |had )*(?:pushe[ds]|shove[ds]|threw|throws|slammed) me (?:down|into|against|over|around|across|off|again|and|so hard|onto|out the)`,
    LAUGH,
    GAME,
    SMALL_ONES,
  ),
  rule(
    'grabbed me',
    `grab(?:s|bed|bing)? (?:me by (?:the|my) (?:throat|neck|hair|arm|wrist|collar)|my (?:throat|neck|hair|arm so|wrists?))|(?:pull(?:s|ed)|drag(?:s|ged)) (?:me|her) by|pinned me (?:down|against|to)|${SOMEONE} held me down|sp[ai]t (?:at|on) me|sp[ai]t in my face`,
    LAUGH,
    SMALL_ONES,
  ),
  rule(
    'hands on the throat',
    `hands? (?:a?round|on) (?:my|your|her) (?:throat|neck)|(?:laid|lays?|lay|put|puts) (?:a |his |her |your )?(?:hands?|fingers?) on (?:me|her|the kids)\\b`,
    LAUGH,
  ),
  rule(
    'hit the children',
    `${SOMEONE} (?:hits?|hitting|slapped|slaps|beats?|kicked|shook|shoved|smacked) (?:the|our|my) (?:kids?|children|son|daughter|baby|boy|girl|dog|mum|mom|sister)\\b(?! (?:at|to|in|up|s))`,
    LAUGH,
    GAME,
  ),
  rule(
    'I hit you',
    `i (?:ever |just |really )?(?:hit|slapped|punched|choked|shoved|kicked|strangled) (?:you|u|her|him)\\b(?! (?:up|with|back|out))|i (?:shouldnt have|didnt mean to|should never have|promise i wont) (?:hit|slap|grab|shove|push|choke|kick|punch|shake|hurt you physically)`,
    LAUGH,
    GAME,
    SMALL_ONES,
    String.raw`\b(?:accident\w*|elbow|door|trolley|frisbee|send|post|publish|buy|reply)\b`,
  ),
  rule(
    'stop hitting',
    `(?:stop|quit|please dont|dont) (?:hitting|hurting|choking|hit|beat|beating) (?:me|us|her|him)\\b(?! (?:up|with))`,
    LAUGH,
    GAME,
    'baby dont',
  ),
  rule(
    'abusive',
    `(?:is|hes|shes|youre|ur|gets|got|getting|was|been|being|turns) (?:so |really |physically |verbally |a bit )*(?:abusive|violent|abused|beaten)\\b|abus(?:es|ed|ing) (?:me|her)|abusive (?:relationship|husband|partner|ex|boyfriend|girlfriend|marriage)`,
    PASTIME,
    String.raw`\b(?:customers?|patients?|residents?|passengers?|pupils?|students?|storm|weather|eggs?|cream|at (?:chess|scrabble|fifa|tennis))\b`,
  ),
  rule(
    'afraid of someone',
    `(?:scared|afraid|frightened|terrified) (?:(?:of )?(?:you|him|her|my \\w+) when (?:you|he|she)|(?:of )?(?:what|that|of what)? ?(?:you|he|she|they)(?:ll|l| will| might| would| could) (?:do to|hurt|hit|kill|do something|do next)|to (?:go|come) home|of (?:going|coming) home)|(?:scares?|frightens?|terrif(?:y|ies)|scared) me when (?:you|he|she) (?:gets?|drinks?|shouts?|yells?|screams?|threw|throws?|punch\\w*|grab\\w*|are|is|comes? home)`,
    LAUGH,
    SMALL_ONES,
    String.raw`\b(?:mess|exam|results|drive|drives|driving|surprise|dentist)\b`,
  ),
  rule(
    'not safe',
    `(?:dont|didnt|not|never) (?:even )?feel(?:ing)? safe (?:at home|with (?:you|him|her)|around (?:you|him|her)|in (?:my|our|this) (?:own )?(?:home|house|flat|bed|marriage|relationship))`,
  ),
  rule(
    'marks',
    `bruis\\w*[^\\n]{0,25}(?:from|where|that|because) (?:you|he|she) (?:grabbed|hit|held|did|pushed)|${SOMEONE} (?:left|gave me|gives me) (?:a |these |those )?(?:bruis\\w*|black eye|marks on)`,
    LAUGH,
    GAME,
    SMALL_ONES,
  ),
  rule(
    'thrown things',
    `${SOMEONE} (?:just )?(?:threw|throws|chucked|hurled) (?:a|an|the|his|her|your|my) (?:\\w+ )?(?:plate|bottle|glass|mug|chair|phone|knife|pan|remote|keys|shoe|lamp|vase) (?:right |straight )?at (?:me|my|her|him|us|the (?:kids|wall))`,
    LAUGH,
    SMALL_ONES,
    'pupil|customer|passenger|class|year \\d',
  ),
  rule(
    'fists',
    `punch(?:ed|es|ing)? (?:a hole (?:in|through) )?the (?:wall|door)|raise[ds]? (?:his|her|your|a) (?:hand|fist)s? (?:at|to|on|against) (?:me|us|her|him|the kids)`,
    LAUGH,
    GAME,
    PASTIME,
  ),
  rule(
    'forced',
    `forced (?:himself|herself|yourself) on|forc(?:ed|es|ing) me (?:to (?:have sex|sleep with|touch|strip|kiss|do things)|into (?:sex|bed))|i (?:said|kept saying|told (?:you|him|her)) (?:no|stop) (?:and|but) (?:you|he|she) (?:still|just|didnt|wouldnt|kept|did it|carried|went)|didnt stop when i (?:said|asked|cried)|against my will|without my consent|(?:raped|molested) (?:me|her)|(?:was|been|being|got) (?:raped|molested|sexually assaulted)`,
    LAUGH,
    String.raw`\b(?:karaoke|seconds|dessert|refill|photo)\b`,
  ),
  rule(
    'weapon',
    `(?:pulled|pointed|waved|held|put|holding|pointing) (?:a|the|his|her|your) (?:gun|knife|blade) (?:out )?(?:on|at|to|against) (?:me|us|my|her|him|the kids)`,
    PASTIME,
    GAME,
    'if (?:you|someone|they|u) (?:put|held)',
  ),
];
