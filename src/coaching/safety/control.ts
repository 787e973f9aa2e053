import { YOUR, SOMEONE } from './people.ts';
import { LAUGH, GAME, SMALL_ONES } from './playful.ts';
import { rule, type SafetyRule } from './rule.ts';

/** One person deciding what another may do, see or own. */
export const CONTROL: readonly SafetyRule[] = [
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

  rule(
    'made to',
    `${SOMEONE} (?:always )?(?:makes?|made|making) me (?:quit|give up my|delete (?:all|my)|block|unfollow|beg|account for|send (?:you |him |her )?(?:a )?(?:photos?|pics?|proof|location)|ask (?:for|before)|report)|punish(?:es|ed|ing)? me (?:for|if|when)`,
    LAUGH,
    GAME,
  ),
  rule(
    'owned',
    `(?:you|u) belong to me\\b|${SOMEONE} (?:takes|keeps|controls|hides) (?:all )?my (?:wages|pay|money|bank card|passport|papers)\\b|(?:wont|doesnt|dont) give me (?:any |my own |my )?(?:money|wages)\\b|(?:checks|tracks|watches) (?:my (?:location|phone|every move)|where i am)`,
    LAUGH,
    GAME,
    '🥰|❤|insurance|bank',
  ),

  rule(
    'told I cannot',
    `(?:he|she|you|u|my (?:husband|wife|partner|boyfriend|girlfriend|bf|gf|ex|dad)) (?:says?|said|tells? me|told me|decided|reckons|thinks) (?:that )?i (?:cant|cannot|mustnt|shouldnt|am not allowed to|have to stop|need to stop) (?:see(?:ing)? (?:my|her|him|them|any)|talk|speak|go out|visit|work any|leave|have (?:friends|my own)|wear|call (?:my|her|him)|text)`,
    LAUGH,
    SMALL_ONES,
    String.raw`\b(?:doctor|consultant|nurse|physio|vet|boss|manager|voice|dentist|shoes)\b`,
  ),
  rule(
    'must report',
    `(?:have|has|had|need) to (?:send|show|text) (?:him|her|you) (?:a )?(?:photos?|pics?|pictures?|proof|my (?:location|receipts|phone|messages))|(?:hid|hides|hidden|took|takes) (?:away )?my (?:bank card|cards?|car keys|keys|phone|passport|money)[^\\n]{0,12} (?:so i|again|how am i|and now i cant|to stop me)`,
    LAUGH,
    SMALL_ONES,
    String.raw`\b(?:mistake|accident|nurse|doctor|landlord|vet)\b`,
  ),
];
