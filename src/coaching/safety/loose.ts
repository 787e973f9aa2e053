import { SOMEONE } from './people.ts';
import { GAME, HYPERBOLE, LAUGH, PASTIME, SMALL_ONES, TREAT } from './playful.ts';
import { rule, type SafetyRule } from './rule.ts';

const BODY =
  '(?:fingers?|arms?|wrists?|thighs?|nose|jaw|ribs?|legs?|hair|lip|face|tooth|teeth|neck|throat|head|hands?|eyes?|stomach|belly|back|bones?|skull)';
const VIOLENT =
  '(?:hits?|hitting|slap\\w*|punch\\w*|smack\\w*|whack\\w*|thump\\w*|kick\\w*|chok(?:es?|ed|ing)|strangl\\w*|beats?|beaten|beating|stab\\w*|shoves?|shoved|shaking me|shook|shakes|spits?|spat|burn(?:s|ed|t)|bash\\w*|drags?|dragged|attack\\w*|rap(?:es?|ed|ing)|forc(?:es?|ed|ing)|hurts?|hurting|threaten\\w*)';
const DESTROY =
  '(?:kill|murder|end|smash|break|snap|crush|slit|cut|stab|shoot|strangle|choke|hurt|hit|slap|punch|batter|bury|drown|burn|bash|beat|knock|drag)';
const VICTIM = `(?:me|us|(?:my|our|the) (?:${BODY}|kids?|children|son|daughter|baby|boys?|girls?|mum|mom|sister|brother))`;
const FEW_WORDS = '(?: \\w+){0,3}';
const HARMLESS = String.raw`\b(?:up on|hit me up|hit me with|kicked off|kicked out|kick off|beat me (?:to|at|by|in|home)|dentist|doctor|nurse|physio|barber|massage|vaccine|market|song|beat|drums?|hug\w*|kiss\w*|football|rugby|boxing|sparring|karate|goal|ball|joke|laugh\w*|hard work|sun|feelings?|shook my hands?|for \d+|quid|wind|traffic|news|cold|heat|smell|coffee|back(?:seat|pack))\b`;

/** Who did what to whom, whatever stands between: for the many ways that no narrower rule has thought of. */
export const LOOSE: readonly SafetyRule[] = [
  rule(
    'somebody harms somebody',
    `${SOMEONE}${FEW_WORDS} ${VIOLENT}(?: at)? ${VICTIM}\\b(?! (?:up|to (?:apply|try|go|eat|see)|like|hard|out|in the feels|with (?:that|a (?:hug|smile|kiss|fee|bill)|the bill)|an? ))`,
    LAUGH,
    GAME,
    SMALL_ONES,
    PASTIME,
    HARMLESS,
  ),
  rule(
    'somebody is to be harmed',
    `(?:ill|i will|im going to|im gonna|imma|i swear|ima)${FEW_WORDS} ${DESTROY} (?:every|both|all)?${FEW_WORDS} ?(?:your|ur) ${BODY}\\b|(?:both|all) dead\\b|see what happens (?:to (?:you|your)|if you|when you)|(?:has|have|got|get|getting|bring|bought) (?:a|my|the|his|her) gun\\b|(?:at|to|for) me with (?:a|the|his|her) (?:\\w+ )?(?:knife|hammer|bat|belt|bottle|pan|scissors|axe)`,
    LAUGH,
    GAME,
    TREAT,
    PASTIME,
    'glue|nerf|water gun|massage|heat gun|roll',
  ),
  rule(
    'one decides for another',
    `${SOMEONE} (?:wont|doesnt|dont|never|wouldnt|didnt) lets? me (?:have (?:a|any|my|friends|money|access)|get (?:a|my)|be alone|out|keep my|see|use|earn|study|learn|leave)|(?:have|has|had|need|must) to ask (?:him|her|you|my \\w+) (?:before|if i can|for (?:money|permission|cash))|track(?:s|ing|ed)? (?:my (?:car|phone|location)|me|where i)|(?:took|takes) my phone (?:off|from|so|away)`,
    LAUGH,
    SMALL_ONES,
    String.raw`\b(?:last (?:slice|one|bite)|a (?:biscuit|slice|taste|bite|turn)|boss|manager|landlord|parcel|steps|sleep|run|runs|garmin|watch|strava|calendar|book(?:ed|ing)?)\b`,
  ),
  rule(
    'somebody harms themselves',
    `(?:i|ive|im|to|keep|kept|started|been|want|tried|nearly|almost|about)${FEW_WORDS} (?:cut|cutting|hurt|hurting|harm|harming|kill|killing|hang|hanging|drown|drowning|burn|burning|slit) (?:myself|my ?self|my (?:arms?|wrists?|thighs?|legs?|throat)(?= (?:again|on purpose|last|tonight|to feel|so)|[.,!]|$))`,
    LAUGH,
    HYPERBOLE,
    PASTIME,
    String.raw`\b(?:shav\w+|slack|chopp\w+|onions?|tin|paper|knife|grater|oven|hob|iron|kettle|gym|football|lifting|running|back|toast\w*|pan|tray|fringe|out of|off|sun|laughing|slice|a deal)\b`,
  ),
  rule(
    'somebody means to go',
    `wish i (?:hadnt|had not|had never) (?:woken|waked|wake|woke) up(?! (?:so|early|late|at|to|before|today))|bought (?:a |the |some )?(?:rope|blades|razor blades)(?: today| yesterday| last night)?$|im sorry for everything|(?:voices|voice in my head)[^\\n]{0,20}(?:hurt|kill|die|harm)|cant stay (?:here|alive|in this world)|(?:its|this is|thats) (?:the end|goodbye) for me`,
    LAUGH,
    HYPERBOLE,
    PASTIME,
    'tent|climb|boat|swing',
  ),

  rule(
    'worded around',
    `try leaving\\b|(?:ill|i will) have (?:someone|somebody|people) (?:sort|deal with|visit) (?:you|u)|(?:you|u) wont be so (?:pretty|smug|brave|cocky) (?:when|after|once)|(?:should|shouldve|should have) (?:have )?hit (?:you|u|her|him) (?:harder|again)|(?:bleeding|bruised|limping|in hospital) (?:because of|cause of|thanks to) (?:you|him|her)|scratch(?:es|ed|ing)? my (?:face|arms?|eyes|wrists?|neck)|(?:pillow|hand) over my (?:face|mouth)|on my knees and beg|kicked (?:the|my|our) door in`,
    LAUGH,
    GAME,
    SMALL_ONES,
    PASTIME,
  ),
  rule(
    'kept small',
    `watch(?:es|ing|ed)? me on (?:the|his|her|your) cameras?|only allowed (?:out|to (?:see|leave|go|call|talk))|(?:goes|go|going|went) through my (?:bag|handbag|purse|drawers|stuff|things) every|deleted (?:all )?my (?:contacts|friends|numbers|messages|accounts)|ask you before i (?:see|go|leave|talk|spend|call)`,
    LAUGH,
    SMALL_ONES,
    String.raw`\b(?:by accident|mistake|update|sync|phone shop|doctor|consultant|surgery)\b`,
  ),
  rule(
    'nothing left',
    `nothing left for me|(?:im )?ending it (?:all )?tonight(?!,? the)|see the point in being here`,
    LAUGH,
    PASTIME,
    'season|finale|subscription|sale',
  ),
];
