import { LAUGH, GAME, TREAT, SMALL_ONES, PASTIME, HYPERBOLE } from './playful.ts';
import { rule, type SafetyRule } from './rule.ts';

/** Someone who may harm themselves, or is told to. */
export const SELF_HARM: readonly SafetyRule[] = [
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

  rule(
    'hate being alive',
    `hate (?:being alive|existing|living like this)|(?:world|everyone|you(?:d| would)?|they(?:d| would)?|kids)(?: would| will| is| are|s|d|ll)*(?: all)?(?: be)? (?:better|happier|fine) (?:off )?without me|(?:think(?:ing)?|thought|thoughts) (?:about |of )*ending (?:it|things|everything|my)|(?:started|keep|been|back to) (?:hurting|cutting|burning|starving) myself|cant do (?:this|life) (?:life )?any ?more\\b(?! (?:with|at|on))(?= ?(?:$|[.,!]|i |it |im |\\n))|want (?:it all|everything) to (?:stop|end)\\b|give up on (?:life|living)|(?:giving|given) up on (?:life|living)`,
    LAUGH,
    HYPERBOLE,
    PASTIME,
    String.raw`\b(?:shift|cooking|quiz|diy|driving|commute)\b`,
  ),
  rule(
    'may not be here',
    `(?:dont know|idk|not sure|doubt) if (?:ill|i will|im going to|i want to) (?:be here|be around|make it|be alive|wake up) (?:tomorrow|next|much|till|until|to)`,
    LAUGH,
    String.raw`\b(?:work|office|away|train|trip|late|plumber|delivery|parcel|mums|moms|flight|party|gym|shift|boss)\b`,
  ),

  rule(
    'rather be dead',
    `(?:rather|want to|wanna|wanted to|wish i could|wish to|should|deserve to) (?:just )?be dead\\b|(?:im|i am|id be) better dead|(?:deserve|ready|want|wanted|plan|planning) to die\\b|(?:think\\w*|thought\\w*|dream\\w*|obsess\\w*) (?:about|of) (?:dying|death|how id do it|killing|driving (?:in)?to|crashing|jumping)`,
    LAUGH,
    HYPERBOLE,
    PASTIME,
    String.raw`\b(?:cake|pizza|pool|trampoline|party|next to you|in your arms)\b`,
  ),
  rule(
    'means',
    `(?:pills|tablets|meds|razor|blades?|rope|noose)\\b[^\\n]{0,15}(?:lined up|ready|counted|saved|in my hand|to end)|(?:saved|saving|stash\\w*|counting|counted) (?:up )?(?:all )?my (?:pills|meds|tablets)|(?:ive|been|keep|started) (?:been )?cutting(?: again)?(?:$|[.,])|(?:keep|trust) myself (?:safe|alone tonight|tonight)|(?:not|dont feel) safe (?:from|with|by) myself`,
    LAUGH,
    'vet|dosette|pharmacy|weekly',
  ),
  rule(
    'tried before',
    `(?:tried|trying|attempted|going|want|wanted|wanna|ready|about) to (?:end it|end things|end my|kill my ?self|hang my|overdose|od\\b|top myself)(?! with)`,
    LAUGH,
    HYPERBOLE,
    PASTIME,
  ),
  rule(
    'when I am gone',
    `(?:happier|better|easier|fine|relieved|free)(?: off)? (?:when|once|after) im (?:gone|dead|not here)|done (?:with )?being here|dont (?:see|have) a future|no way out\\b(?! of (?:the|this) (?:car|meeting|park|shift|queue))|(?:want|need) it (?:all )?to be over\\b|(?:im|i am) (?:just )?(?:so )?done (?:with )?(?:trying|fighting) to (?:live|be alive|stay)|dont (?:want to|wanna) (?:do|be in) (?:life|this world)`,
    LAUGH,
    HYPERBOLE,
    GAME,
    PASTIME,
    String.raw`\b(?:exams?|winter|renovation|move|probation|season|week|semester|term|car park|holiday)\b`,
  ),
];
