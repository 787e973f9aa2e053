/** One thing that stops the coach. `unless` holds the everyday sentences that share its words. */
export type SafetyRule = { name: string; when: RegExp; unless?: RegExp };

const LAUGH = String.raw`\b(?:lo+l|lmf?ao+|a?ha(?:ha)+h?|jk|hehe\w*|xd|rofl|kidding)\b|[😂🤣😭💀😅😆😜😹😏]|:p\b`;
const GAME = String.raw`\b(?:games?|level|round|boss fight|fifa|mario|chess|scrabble|monopoly|sims|kart|minecraft|zelda|pillow|snowball|controller|quiz|match|server)\b`;
const TREAT = String.raw`\b(?:spoil\w*|finale|episode|fries|chips|biscuits?|cookies?|cake|pizza|leftovers|pickles?|puns?|hiccups|snor\w+|tickl\w+)\b`;
const SMALL_ONES = String.raw`\b(?:cat|kitten|dog|puppy|baby|bump|toddler|nursery|wee one|horse|goat|parrot|sleep|dream|crowd|tube|bus|train|swing|slide|pool)\b`;
const PASTIME = String.raw`\b(?:film|movie|show|series|episode|book|novel|podcast|documentary|song|lyrics|news|training|squad|play|character|plot|villain)\b`;
const HYPERBOLE = String.raw`\b(?:one more|another|if (?:he|she|they|it|this|i have to|i hear|i see)|embarrass\w*|mortif\w*|hung ?over|hangover|cringe\w*|awkward|leg day|gym|squats|spin class|queue|printer|meetings?|of (?:shame|laughing|laughter|boredom|heat))\b`;

const YOU = '(?:you|u|ya|ye)';
const YOUR = '(?:your|ur|yr)';
const SOMEONE =
  '(?:you|u|he|she|they|dad|mum|mom|my (?:ex|dad|mum|mom|father|mother|brother|uncle|husband|wife|boyfriend|girlfriend|bf|gf|partner|stepdad))';
const WILL =
  '(?:ill|i will|i swear|im gonna|im going to|im goin to|im about to|imma|ima|gonna|going to|id|i could|i should|want to|wanna|makes me want to)(?: (?:just|fucking|actually|really|seriously|literally|ill))*';
const HARM =
  '(?:hurt|hit|stab|shoot|choke|strangle|beat|smash|punch|slap|batter|kick|drown|destroy|bury|hang|burn|break|knock|cut)';
const BODY =
  '(?:face|head|neck|throat|jaw|teeth|nose|legs?|arms?|fingers|skull|bones|mum|mom|mother|family|sister|brother|kids|dog|cat)';
const PRIVATE_PICTURES =
  '(?:nudes?|private (?:pics|photos|videos?)|(?:pics|photos|videos?|screenshots) of you|(?:those|the|your) (?:pics|photos|videos?))';
const AUDIENCE = `(?:everyone|online|the internet|${YOUR} (?:boss|family|mum|mom|dad|parents|work|school|church))`;

const words = (pattern: string): RegExp => new RegExp(`\\b(?:${pattern})`, 'u');

const rule = (name: string, when: string, ...unless: string[]): SafetyRule => ({
  name,
  when: words(when),
  ...(unless.length > 0 && { unless: new RegExp(unless.join('|'), 'u') }),
});

const THREAT = [
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
];

const CONTROL = [
  rule(
    'not let out',
    `${SOMEONE} (?:wont|doesnt|dont|didnt|never|wouldnt) lets? me (?:leave|out|go (?:out|anywhere|home|see)|see (?:my|any|other|people)|talk to|speak to|use my|have (?:my|any|friends|a bank)|work\\b|drive|call|near)`,
    LAUGH,
    SMALL_ONES,
    String.raw`\b(?:boss|manager|shift|early)\b`,
  ),
  rule(
    'not let you',
    `i (?:wont|dont) let you (?:leave|out|see (?:your|ur|him|her|them)|talk|speak|work|take the kids)|youre not leaving (?:this house|me\\b|until)|i forbid (?:you|u)|forbids? me`,
    LAUGH,
  ),
  rule(
    'not allowed',
    `(?:youre|ur|u r|im|you are) not allowed (?:to (?:see (?:my|your|him|her|them)|talk|speak|leave|go (?:out|home|anywhere)|wear|work|have (?:my|your|friends|money)|text|post|spend)|out\\b)`,
    LAUGH,
    String.raw`\b(?:present|gift|surprise|birthday|doctor|physio|ward|visiting|nda|exam|diet|uniform|dress code|without me|work (?:today|tomorrow|this weekend)|yet)\b`,
  ),
  rule(
    'hand over the phone',
    `(?:give|hand|show) me (?:${YOUR}|the) (?:phone|passwords?|passcode) (?:now|right now|or|so i can (?:see|check) who)|unlock (?:${YOUR}|the) phone (?:now|or)`,
    LAUGH,
  ),
  rule(
    'watched',
    `(?:tracker|airtag|gps|spyware|tracking app|camera)s? (?:on|in|under) (?:my|your|ur) (?:car|phone|bag|room|bedroom)`,
    String.raw`\b(?:luggage|suitcase|airline|keys|stolen|bike|parcel|selfie|lens|megapixel\w*|photos?)\b`,
  ),
  rule(
    'phone searched',
    `${SOMEONE} (?:keeps? |always |were |was |been )*(?:checks?|checking|checked|reads?|reading|goes|going|go|went|looks|looking) (?:through )?(?:all )?my (?:phone|messages|texts|dms|emails|location|call log)`,
    LAUGH,
    SMALL_ONES,
  ),
  rule(
    'money and papers',
    `${SOMEONE} (?:always |still )?(?:takes|keeps|controls|hides|hid|wont give (?:me )?(?:back )?|took) (?:all )?my (?:wages|pay|money|bank cards?|cards?|passport|papers|car keys|keys|phone)(?: (?:so i|and wont|away|off me|from me)|$|[.,!])`,
    LAUGH,
    SMALL_ONES,
    'by mistake|accident',
  ),
  rule(
    'permission',
    `(?:need|needs|ask|asking|have|get) (?:for )?(?:your|his|her|my) permission (?:to|before|for) (?:i |you |we )?(?:go|leave|see|talk|spend|eat|buy|work|every)`,
    LAUGH,
    'boss|landlord|teacher|council',
  ),
  rule(
    'obey',
    `(?:you|u)(?:ll| will)? do (?:as|what|exactly what) (?:i say|i tell you|youre told)|i own you\\b|youre my property`,
    LAUGH,
    GAME,
  ),
  rule(
    'locked in',
    `${SOMEONE} (?:has |have )?(?:locks?|locked|locking) me (?:in|inside|out)\\b`,
    LAUGH,
    SMALL_ONES,
    String.raw`\b(?:landlord|account|app|accident|mistake|out of (?:my|the) (?:account|email|app|system))\b`,
  ),
  rule(
    'cut off',
    `(?:cut|cuts|cutting) (?:me|you|her|him) off from (?:my|your|her|his|all)|isolat(?:es|ed|ing) me from`,
  ),
  rule(
    'prove your love',
    `if (?:you|u) (?:really )?loved? me (?:you|u)(?:d| would) (?:stop (?:seeing|talking)|delete|send|quit|do it|let me (?:see|check))`,
    LAUGH,
  ),
  rule(
    'block your friends',
    `(?:delete|block|stop (?:seeing|talking to)) (?:all |every )+(?:of )?(?:your |ur |the |those )?(?:guys?|men|man|boys|girls|male|female|friends?)`,
    LAUGH,
  ),
];

const VIOLENCE = [
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

const SELF_HARM = [
  rule(
    'kill myself',
    `(?:kill(?:ing)?|top|off|hang(?:ing)?|unalive|drown(?:ing)?) (?:myself|my self|mysel|meself)|(?:end|take|ending|taking) my (?:own )?life|end(?:ing)? it all|(?:want to|wanna|gonna|going to|might|will) kms\\b|slit my`,
    LAUGH,
    HYPERBOLE,
    PASTIME,
  ),
  rule(
    'suicide',
    `suicidal|(?:commit\\w*|about|of|attempt\\w*|considering) suicide|suicide (?:note|attempt|plan)`,
    PASTIME,
    String.raw`\b(?:patients?|hotline training|burnout|wings)\b`,
  ),
  rule(
    'want to die',
    `i (?:just |really |still |honestly |kinda |sometimes )*(?:want|wanna|wanted|wish i could|need|would rather|hope i) (?:to )?(?:die|be dead)\\b|wish i (?:was|were|wasnt|werent|had) (?:just )?(?:dead|never (?:been )?born|alive|never existed|gone for good|died)|(?:want|wish|hope|wanted) (?:it all )?to (?:disappear|be gone) (?:forever|for good)`,
    LAUGH,
    HYPERBOLE,
    String.raw`\b(?:next to you|in your arms|of old age|with you|on this hill)\b`,
  ),
  rule(
    'not be here',
    `dont (?:want to|wanna|want) (?:be (?:here (?:any ?more|tomorrow)|alive)|(?:live|exist)(?! (?:here|in|near|with|by|on|at|there|so|without|next|off|out))|wake up (?:tomorrow|again|any ?more|ever))`,
    LAUGH,
    String.raw`\b(?:party|shift|work|office|airport|wedding|meeting|bar|club|pick me up|monday)\b`,
  ),
  rule(
    'not wake up',
    `(?:not|never|dont|wouldnt|didnt) wake up (?:again|ever|any ?more|tomorrow|at all)|(?:sleep|bed) and (?:not|never) wake|wish i (?:wouldnt|didnt|could just not|wont) wake|(?:just )?sleep forever`,
    LAUGH,
    SMALL_ONES.replace('sleep|', ''),
  ),
  rule(
    'better off',
    `better off (?:without me|if i (?:was|were|wasnt|werent)|with me (?:dead|gone)|dead)\\b|id be better off dead|easier (?:for (?:everyone|you|them|all) )?if i (?:was|were|wasnt|werent|just) (?:dead|gone|not here|here|around|disappeared)`,
    LAUGH,
    String.raw`\b(?:cooking|driving|team|quiz|kitchen|bbq|diy|singing)\b`,
  ),
  rule(
    'nobody would miss me',
    `(?:no ?one|nobody|noone) (?:would|will|wud|d) (?:even |ever |really )?(?:miss me|(?:care|notice) if i (?:died|disappeared|was dead|were dead|was gone for good|wasnt here|killed))`,
    LAUGH,
    PASTIME,
  ),
  rule(
    'no reason to live',
    `(?:no|any|whats the|dont see the|dont see a|cant see the|see no) (?:reason|point) (?:to|in|of|for me to) (?:live|living|be alive|being alive|going on|go on|carrying on|carry on|waking up|being here|me being here)|nothing (?:left )?to live for|cant (?:go on (?!the|a |an|holiday|my|your|that|this ride|without coffee|strike|leave|mon|tue|wed|thu|fri|sat|sun|\\d)|keep living|carry on living|live (?:like this|with myself))|cant go on$|(?:tired|sick|done) (?:of|with) (?:living|being alive|life|existing)\\b(?! (?:in|out|with|admin|here|next|off))`,
    LAUGH,
  ),
  rule(
    'cutting',
    `self ?harm\\w*|harm(?:ing)? myself|cutting (?:myself|again)|(?:want|wanted|wanna|going|gonna|need|urge|urges|think(?:ing)?|thought) (?:to |about |of )*(?:hurt|hurting|cut|cutting|burn|burning) myself|cut (?:myself|my (?:wrists?|arms?|thighs?)) (?:again|last night|tonight|on purpose|deep)|burn(?:ed|t)? myself on purpose`,
    LAUGH,
    PASTIME,
    String.raw`\b(?:shav\w+|slack|chopp\w+|onions?|loose|slice|fringe|bangs|grass|out of|off|dairy|tin)\b`,
  ),
  rule(
    'overdose',
    `(?:took|taken|take|taking|swallow\\w*) (?:all|a load|loads|the whole|a whole|too many|every|the rest)(?: \\w+){0,3} (?:pills|tablets|paracetamol|meds|ibuprofen|bottle|packet|box|pack|painkillers|sleepers)\\b|overdos(?:e|ed|ing)\\b(?! on (?:cheese|sugar|coffee|chocolate|cute|christmas|tv|love|caffeine|carbs|tea|garlic|vitamin|puppy))`,
    LAUGH,
    PASTIME,
    String.raw`\b(?:wine|shampoo|water|prosecco|antibiotics|course|bubbles|recycling|vet|crisps)\b`,
  ),
  rule(
    'jump',
    `(?:(?:want to|wanna|gonna|going to|could|might|about|of|ill|should) (?:just )?)(?:jump(?:ing)?|step(?:ping)?|walk(?:ing)?) (?:off|in front of|under|from) (?:the|a|that|this|my) (?:bridge|roof|balcony|train|cliff|building|platform|tube|bus|lorry|truck|car park|traffic)|driv(?:e|ing) (?:my|the|this) car (?:into|off) (?:a|the) (?:wall|tree|bridge|cliff|road|river)|standing on the (?:bridge|ledge|roof)(?! bar| terrace)`,
    LAUGH,
    HYPERBOLE,
    String.raw`\b(?:bungee|sea|lake|swim|instructor|abseil\w*|parachute|photo|view|sunset)\b`,
  ),
  rule(
    'goodbye',
    `goodbye (?:forever|letter|note|for good|everyone)|my (?:final|last) goodbye|by the time you (?:read|see|get) this (?:ill|i will) be (?:gone|dead)|wont be (?:here|around) (?:tomorrow|much longer|any ?more) (?:so|and|take|look|please)|wont be around much longer`,
    LAUGH,
    PASTIME,
    String.raw`\b(?:leaving do|retire\w*|school|team|move|moving|flight|transfer)\b`,
  ),
  rule(
    'told to die',
    `\\bkys\\b|(?:go )?(?:kill|hang|neck|drown) (?:yourself|urself|yrself|yourselves)|(?:hope|wish) (?:you|u)(?:d| would)? (?:die|dead|just die|were dead|get hit)|(?:you|u) should (?:just )?die\\b|(?:go|just) die\\b(?! (?:hard|of|in|down|laughing|for))`,
    LAUGH,
    GAME,
    TREAT,
  ),
];

/** Every rule, over text as `safety.ts` spells it: lower case, no apostrophes, no marks on letters. */
export const SAFETY_RULES: readonly SafetyRule[] = [...THREAT, ...CONTROL, ...VIOLENCE, ...SELF_HARM];
