/** A set of words from one string; words are compared in lower case and without apostrophes. */
const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

export const DETERMINERS = setOf(
  'a an the my your ur our his her their its this that these those no some both every each another two three four five six seven eight nine ten first',
);

/** Small words that carry a sentence but name nothing. */
export const SMALL_WORDS = setOf(`
  i im ive id ill me mine myself you u ur youre your yours yourself we us our ours he hes him she shes her hers it its
  they theyre them theirs this that these those who which what when where why how there here
  a an the my his their no some any all both every each another
  of in on at to for from with by about into onto over under after before until till than as up down out off back
  through past around near since between against across along during
  and but or so because cuz cos bc then if while though although
  is are was were be been being am isnt arent wasnt werent do does did dont doesnt didnt done have has had havent hasnt
  can cant could couldnt will wont would wouldnt should shouldnt may might must
  not never just very really too also only even still again already yet now later ever quite pretty kinda sorta
  maybe most more much many actually basically literally finally today tonight tomorrow yesterday soon always
  like well oh ok okay yes yeah yep nope hi hey lol haha omg pls please
`);

/** Nouns that name nothing in particular. */
export const EMPTY_NOUNS = setOf(
  'thing things stuff day days time times way bit lot lots one ones anything everything something nothing someone anyone everyone nobody people minute second sec moment kind sort part god gosh bloody whole good bad great best news',
);

/** Words before the news that are not the news. */
export const OPENINGS = setOf(`
  so ok okay oh ohh ohhh omg omfg um umm ummm uh er well hey hi yo guess what wait and but also btw honestly babe baby
  bestie mate bro love darling dear hun honey yes yess yesss yay woo wow lol haha hahaha ha ugh argh ffs just anyway plus
  right look listen literally actually update breaking ah aye ya yeah yep lovely
`);

/** Words after the news that are not the news. */
export const CLOSINGS = setOf(
  'lol haha hahaha lmao though tho btw rn today now already babe baby mate bro love darling dear hun honey x xx xxx finally again too tbh idk like just so and',
);

/** Where one statement ends and the next begins, though nobody typed a comma. */
export const JOINERS = setOf('and but so because cuz cos bc then when while which cause n');

/** Verbs that news is told with; a message that begins with one has left out its *I*. */
export const NEWS_VERBS = setOf(`
  got passed won finished made beat saw sold caught placed landed nailed aced submitted booked fixed found built
  learned learnt signed met survived managed completed reached scored earned published defended graduated cleared solved
  launched shipped smashed cracked received bought saved paid baked pulled planted settled
`);

/** Verbs of what one did that day: they may leave out their *I* too, but are seldom the news themselves. */
export const LIVED_VERBS = setOf(
  'walked ran swam cooked started ate slept heard ordered played grew painted climbed wrote wrapped filed tried stood',
);

/** Endings that leave a phrase hanging. */
export const DANGLING = setOf(`
  a an the my your his her our their of with wi to for and or said is are was were than at from by into me
  wants want wanted wanna gonna gotta says say tells tell told asks ask asked calls calling callin keeps keep lose
  come goes go get gets make makes made let lets give gives gave put puts need needs has have had does do did
  through between against during beat got caught bought found new old other same very not more less next whole own every each any some much many like
`);

/** Beginnings that need the words before them. */
export const HANGING = setOf(
  'me will would is are was were has have had did do does thats that of than or to',
);

/** Verbs that others do in the news. */
export const OTHERS_VERBS = setOf(`
  said gave called asked picked chose offered accepted approved hired promoted kept invited loved liked thanked agreed
  wants want wanted took stayed stays came comes went sent let put told works worked arrived signed merged confirmed
  read smiled clapped cried laughed learned named moved extended funded is are was were has had
`);

/** What the author feels or does about the news: true, but not the news. */
export const ASIDES = setOf(`
  cry cried crying sobbing howling shaking screaming scream grinning believe happy excited dead dying done tired
  exhausted omg wtf idk knackered speechless buzzing vibrating sorry swear tell telling guess think thought know feel
`);

/** News that is whole in few words. */
export const GOES_WELL = /^(?:(?:the )?all clear|no (?:cancer|tumou?r|cavities))$/iu;

/** What colleagues or a team do: where the author says *we*, the reader is not of it. */
export const OF_A_TEAM =
  /\b(?:w[io]n|won|beat|lost|drew|raised|scored|team|match|game|cup|league|quiz|shift|client|deal|pitch|class|school|office|case|tribunal|grievance|court|audit|inspection|deadline|shipped|launched|merged|presentation|\d+ ?[-–] ?\d+)\b/iu;

/** What only brings the news, which follows it: "the bank just rang", "results are back". */
export const CARRIES_NEWS =
  /^(?:the |my |her |his )?(?:\w+ )?(?:results?|letter|email|bloods) (?:is|are|came|has come|have come) (?:back|in|out|here|through)$|\b(?:called|rang|phoned|emailed|mailed|texted|messaged|wrote|posted)(?: (?:me|us|back|list|the list|herself|himself))*$/iu;

/** Words of what was feared or went badly before it went well. */
export const DOWNCAST = setOf(
  'wrong worst lost blue sick hurt broke broken fear feared scared afraid nearly almost thought bled hate hated awful terrible bad worried',
);

/** What one did that is news with no more words. */
export const WHOLE_DEEDS = setOf('passed won graduated finished survived submitted qualified');

/** Happenings that a worry may be about, safe to name gently. */
export const EVENTS = setOf(`
  interview exam exams test tests results result letter appointment audition call meeting presentation scan flight
  speech review viva mock deadline surgery operation funeral visit trip party dinner wedding class lesson shift
  performance recital gig hearing assignment essay thesis application drive biopsy checkup list
`);

/** The author asks to be heard, not helped. */
export const ASKS_TO_BE_HEARD =
  /\b(?:(?:just|only) (?:need(?:ed)?|want(?:ed)?|gonna|going) (?:to )?(?:vent|rant|moan|whinge|complain|say it|get (?:it|this) out|be heard)|just listen|(?:no|not looking for|don'?t (?:need|want)) (?:advice|solutions|fixing|a fix)|don'?t (?:fix|solve) (?:it|this|me)|not asking you to fix)\b/iu;

/** What may never happen is no fact to be held. */
export const NO_FACT = /\b(?:if|unless|in case|might|hopefully|hope|wish)\b/iu;

/** Words that nobody should have put in their mouth by a suggestion. */
export const NOT_REPEATED =
  /\b(?:f+u+c+k\w*|sh[i1]t\w*|cunt\w*|bitch\w*|bastard\w*|arse\w*|asshole\w*|dick\w*|cock\w*|piss\w*|wank\w*|crap\w*|damn\w*|hell|tits?|slut\w*|whore\w*|retard\w*|fat|ugly|stupid|idiot\w*|die|died|dead|dying|kill\w*|dies|funeral|cancer|miscarr\w*|sex\w*|validat\w*|process\w*|space|journey|boundar\w+)\b/iu;
