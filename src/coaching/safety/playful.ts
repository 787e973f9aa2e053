/** What surrounds strong words that are meant lightly, as regular expression sources. */
export const LAUGH = String.raw`\b(?:lo+l|lmf?ao+|a?ha(?:ha)+h?|jk|hehe\w*|xd|rofl|kidding)\b|[😂🤣😭💀😅😆😜😹😏]|:p\b`;
export const GAME = String.raw`\b(?:games?|level|round|boss fight|fifa|mario|chess|scrabble|monopoly|sims|kart|minecraft|zelda|pillow|snowball|controller|quiz|match|server)\b`;
export const TREAT = String.raw`\b(?:spoil\w*|finale|episode|fries|chips|biscuits?|cookies?|cake|pizza|leftovers|pickles?|puns?|hiccups|snor\w+|tickl\w+)\b`;
export const SMALL_ONES = String.raw`\b(?:cat|kitten|dog|puppy|baby|bump|toddler|nursery|wee one|horse|goat|parrot|sleep|dream|crowd|tube|bus|train|swing|slide|pool)\b`;
export const PASTIME = String.raw`\b(?:film|movie|show|series|episode|book|novel|podcast|documentary|song|lyrics|news|training|squad|play|character|plot|villain)\b`;
export const HYPERBOLE = String.raw`\b(?:one more|another|if (?:he|she|they|it|this|i have to|i hear|i see)|embarrass\w*|mortif\w*|hung ?over|hangover|cringe\w*|awkward|leg day|gym|squats|spin class|queue|printer|meetings?|of (?:shame|laughing|laughter|boredom|heat))\b`;
