/** What a model's words must not hold, as `undisguised` spells them: no list is whole, so the classifier hears what passes. */

const anyOf = (...patterns: RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), 'u');

export const INSULT = anyOf(
  /\b(?:idiot\w*|stupid\w*|dumb\w*|moron\w*|imbecile\w*|losers?|pathetic|ugly|bitch\w*|slut\w*)\b/u,
  /\b(?:whore\w*|cunt\w*|ass ?holes?|dick ?heads?|bastards?|wankers?|pricks?|worthless|useless)\b/u,
  /\b(?:disgusting|retard\w*|cry ?bab\w+|drama queens?|psychos?|fuck (?:you|off|u)|piss off)\b/u,
  /\b(?:screw you|hate (?:you|u)|shut (?:up|it)|(?:ashamed|sick|tired) of (?:you|u))\b/u,
);
export const INSULT_TO_YOU = anyOf(
  /\b(?:you'?re|you are|you were|ur|u r|u are|are you|why so|being|such an?)\s+(?:\w+\s+){0,2}(?:crazy|insane|lazy|selfish|needy|clingy|weak|fat|failure)\b/u,
  /\b(?:you'?re|you are|you were|ur|u r|u are|are you|why so|being|such an?)\s+(?:\w+\s+){0,2}(?:ridiculous|embarrass(?:ing|ment)|burden|joke|liar|coward|freak|creep)\b/u,
  /\b(?:you'?re|you are|you were|ur|u r|u are|are you|why so|being|such an?)\s+(?:\w+\s+){0,2}(?:hopeless|annoying|boring|baby)\b/u,
);
export const SCORN = anyOf(
  /\b(?:who cares|no big deal|(?:such|that) a big deal|is that (?:it|all)|about time)\b/u,
  /\b(?:nobody (?:cares|asked)|(?<!you |to )grow up|man up|get over (?:it|yourself))\b/u,
  /\b(?:stop (?:crying|whining|complaining)|too sensitive|over-?react\w*|so dramatic)\b/u,
  /\b(?:here we go again|your (?:own )?fault)\b/u,
  /\b(?:(?:you|he|she|they)(?:'?re| are| is|'?s| were| was) (?:so )?(?:wrong|to blame))\b/u,
  /\b(?:so what|whatever)[.!?]/u,
);
export const ADVICE = anyOf(
  /\b(?:how about (?:you|some|going|getting|taking|trying|talking|an? (?!hug)))\b/u,
  /\b(?:what (?:if|about) (?:you|just)|you(?:'?d| had)? better|(?:might|may) want to|you must)\b/u,
  /\b(?:i(?:'?d| would)? (?:suggest|recommend|advise)|my advice)\b/u,
  /\b(?:maybe|just|please|perhaps) (?!\w+ (?:to )?me)(?:get|take|go|do|stop|quit|drink|eat|sleep|rest)\b/u,
  /\b(?:maybe|just|please|perhaps) (?!\w+ (?:to )?me)(?:talk|call|tell|think|ignore|forget|breathe|let|focus|start)\b/u,
  /\b(?:consider \w+ing|see a (?:doctor|therapist|counsell?or|professional))\b/u,
  /\b(?:(?:professional|seek) help|let (?:it|that) go|move on|calm down|relax|deep breaths?)\b/u,
  /\b(?:stay (?:positive|strong)|think positive|bright side|could be worse|happens for a reason)\b/u,
  /\b(?:silver lining|get (?:some |more )?(?:sleep|rest|help|exercise|fresh air))\b/u,
  /\b(?:go for a (?:walk|run)|did you try)\b/u,
  /\b(?:don'?t (?:worry|cry|think about|be (?:so )?(?:sad|upset|afraid|scared))|first step)\b/u,
);
export const THERAPY = anyOf(
  /\b(?:valid(?:ity)?|i hear (?:you|that)|hearing you say|it sounds like you(?:'?re| are))\b/u,
  /\b(?:how does (?:that|it|this) make you feel|make you feel)\b/u,
  /\b(?:sit(?:ting)? with (?:that|this|it|your|those|the) ?(?:feelings?|discomfort|pain|emotions?)?\b)\b/u,
  /\b(?:feel(?:ing)? your feelings|inner (?:child|critic)|in your body)\b/u,
  /\b(?:name (?:the|that|your) (?:emotion|feeling)s?|what i'?m hearing|feel (?:unseen|unheard))\b/u,
  /\b(?:attachment|trauma\w*|love languages?)\b/u,
  /\b(?:emotional\w* (?:labou?r|needs?|available|unavailable|regulat\w+|work|support)|regulat\w+)\b/u,
  /\b(?:gas ?light\w*|narcissis\w*|toxic|codependen\w*|unpack (?:that|this|it|your|what)|grounding)\b/u,
  /\b(?:mindful\w*|therap\w+|diagnos\w+|depress\w+|anxiety|disorder|nervous system|vulnerab\w+)\b/u,
  /\b(?:reflect on|explore (?:that|this|your)|acknowledg\w+|compassion\w*|red flags?)\b/u,
);
export const MOTIVES = anyOf(
  /\b(?:he|she|they|you|u)(?:'?re| are|'?s| is)? (?:just|only|clearly|obviously|secretly|probably) (?:want|do|did|mean|say|said)\w*/u,
  /\b(?:he|she|they|you|u)(?:'?re| are|'?s| is)? (?:just|only|clearly|obviously|secretly|probably) (?:try|act|pretend|look|fish|us)\w*/u,
  /\b(?:he|she|they|you|u)(?:'?re| are|'?s| is)? (?:just|only|clearly|obviously|secretly|probably) (?:jealous|scared|afraid|angry|mad|bored|upset)\b/u,
  /\b(?:(?:you|u)(?:'?re|'?ve|'?ll| are| have)? (?:always|never|constantly)|every ?time you)\b/u,
  /\b(?:(?:he|she|they|you) (?:don'?t|do not|doesn'?t) (?:really |even |actually )?(?:care|love|mean))\b/u,
  /\b(?:what (?:he|she|they|you) (?:really|actually) (?:means?|meant|wants?|feels?)|real reason)\b/u,
  /\b(?:for attention|feel guilty|on purpose|manipulat\w*|jealous of)\b/u,
  /\b(?:trying to (?:hurt|control|impress|avoid|make|get|hide)|hiding (?:something|from))\b/u,
  /\b(?:(?:think|maybe|perhaps|bet|guess) (?:he|she|they)(?:'?re|'?s)?\b)\b/u,
  /\b(?:(?:to make|avoiding|respects?|ignoring|using|in love with|jealous over) (?:you|u))\b/u,
  /\b(?:(?:doesn'?t|don'?t|didn'?t) respect|lying|cheating|behind (?:your|my) back)\b/u,
);
export const SIDE = anyOf(
  /\b(?:(?:dump|leave|ditch|divorce|block) (?:him|her|them)|break up|(?:he|she|they) deserves?)\b/u,
  /\b(?:deserve better|(?:he|she|they)(?:'?s| is|'?re| are) (?:the problem|not good))\b/u,
);
export const MACHINE = anyOf(
  /\b(?:as an (?:ai|assistant)|(?:ai|language) models?|system prompt)\b/u,
  /\b(?:(?:my|previous|your) instructions|ignore (?:all|previous|the|any)|chat ?gpt|open ?ai)\b/u,
  /\b(?:i(?:'?m| am) an? (?:ai|bot|assistant))\b/u,
);
export const PRESSURE = anyOf(
  /\b(?:i (?:will not|won'?t|do not|don'?t|can'?t) (?:let|allow) (?:you|u)|i forbid|my permission)\b/u,
  /\b(?:(?:you|u)(?:'?re| are) not allowed|(?:you|u) owe me|prove (?:it|that|you|your))\b/u,
  /\b(?:if (?:you|u) (?:really |truly )?loved me|after (?:all|everything) i|or (?:else|i leave))\b/u,
  /\b(?:last chance|obey|do as i say)\b/u,
);
export const SECRETS = anyOf(
  /\b(?:pass ?words?|pass ?codes?|card (?:number|details)|cvv|iban|bank (?:details|account))\b/u,
  /\b(?:social security|credit cards?|gift ?cards?|bitcoin|crypto|log ?in code)\b/u,
  /\b(?:send (?:me )?(?:money|nudes?|cash)|nudes?|maiden name|home address|see your phone|pay my)\b/u,
  /\b(?:give me (?:money|cash)|much money|have sex|handle is|number is|my number|ring me|google)\b/u,
  /\b(?:qr code|scan|click|dm me|(?:call|text) me (?:on|at)|whatsapp|telegram|snapchat|server invite)\b/u,
  /\b(?:free nitro)\b/u,
);
export const SWEARING = anyOf(/\b(?:fuck\w*|shit\w*|crap|damn|wtf|stfu|bullshit)\b/u);

/** Questions that accuse, doubt or nag in the form of a question. */
export const ACCUSING = anyOf(
  /\bwhy (?:do|did|are|were|would|could|can|will|have|must|is) (?:you|u|it always)\b/u,
  /\bwhy (?:is|are|did|do|ca|wo|have|would)n'?t (?:you|u)\b/u,
  /\bhow (?:could|can|dare) (?:you|u)\b/u,
  /\bwhat(?:'?s| is) (?:wrong|the matter|your problem)\b/u,
  /\b(?:are|do|did|will|can|have|would|could) (?:you|u) (?:even|really (?:think|mean|need|care)|not|sure|serious|kidding)\b/u,
  /\b(?:are|do|did|will|can|have|would|could) (?:you|u) (?:lie|lying|hiding|ever (?:think|listen|care|learn|stop))\b/u,
  /\b(?:took|take|taken) (?:you|u) (?:so|this|that) long\b|\btypical\b|\bfinally\b|\bthe catch\b/u,
  /\b(?:below|beneath|too good for|out of your league|out of pity|run out of|regret (?:it|this|that))\b/u,
  /\b(?:(?:break|snap|twist) your|i know where (?:you|u)|something bad|what about me|time for me)\b/u,
  /\bmess (?:it|this) up\b/u,
);
/** "Isn't it …?" leads, and an open question does not. */
export const LEADING = anyOf(
  /\b(?:is|are|was|were|do|does|did|could|would|should|have|has|ca|wo)n'?t (?:it|that|you|u|they|he|she|this|we|there|your)\b/u,
  /\b(?:right|no|yes)\?$/u,
  /, (?:does|is|do|are|did|was|were) (?:he|she|they|you|u|it)(?: not)?\?$/u,
);
/** To somebody hurt or worn out, what they could do, did or did not do is advice in the form of a question. */
export const FIXING = anyOf(
  /(?<!\b(?:how|what|where|when|who|long|much|else|there) )\b(?:can|could|would|will|have|has|did|might) (?:you|u)\b(?! (?:like|want|need|prefer|tell me|feel|sleep (?:at all|any)|hear back|let me))/u,
  /\bdo (?:you|u) (?:think|know|remember|want (?:some |any )?(?:advice|tips|help))\b/u,
  /\bwhat (?:could|can|should|steps|would you do)\b|\bwhy\b|\bworth\b|\bothers have\b|\bwiser\b/u,
  /\bit time to\b|\bnext time\b/u,
  /\b(?:journal|meditat|breath|exercis|list of|pros and cons)\w*/u,
);
