/**
 * What a turn asks of the partner: the codebook's cues, strongest first. Everything that names a cue derives from this
 * table: types, schemas, prompts, phrases and tests.
 *
 * `bid`: may be answered, so it may become a moment. `delayMinutes`: how long the partner has before a nudge is due
 * (design: good news and hard days 10, tender moments and repair 5, the light ones 30).
 */
export const CUES = {
  conflict: {
    bid: false,
    means: 'criticises, blames, mocks, threatens or shows contempt toward the partner',
  },
  vulnerability: {
    bid: true,
    delayMinutes: 5,
    shared: 'shared something tender',
    choice: 'Tender moments',
    means: 'shows worry, nerves, sadness, loneliness, hurt, shame or self-doubt',
  },
  repair: {
    bid: true,
    delayMinutes: 5,
    shared: 'is reaching out to make up',
    choice: 'Making up',
    means: 'mends: apologises, owns a part, softens, asks to start over, reassures after friction',
  },
  good_news: {
    bid: true,
    delayMinutes: 10,
    shared: 'shared good news',
    choice: 'Good news',
    means: 'shares a positive event that has happened or is now certain; understated counts',
  },
  stress: {
    bid: true,
    delayMinutes: 10,
    shared: 'is having a hard day',
    choice: 'Hard days',
    means: 'vents frustration, exhaustion, annoyance or overload about something other than the partner',
  },
  affection: {
    bid: true,
    delayMinutes: 30,
    shared: 'sent some love',
    choice: 'Affection',
    means: 'gives love, longing, thanks or a compliment to the partner',
  },
  connection: {
    bid: true,
    delayMinutes: 30,
    shared: 'is reaching out to you',
    choice: 'Small bids to connect',
    means:
      "reaches for attention, play, shared interest or time together, or asks about the other's day or inner life",
  },
  none: { bid: false, means: 'does none of these: logistics, acknowledgements, answers, plain facts' },
} as const;

type CueTable = typeof CUES;
export type Cue = keyof CueTable;
export type Bid = { [C in Cue]: CueTable[C]['bid'] extends true ? C : never }[Cue];

export const isCue = (label: string): label is Cue => Object.hasOwn(CUES, label);
export const isBid = (label: string): label is Bid => isCue(label) && CUES[label].bid;

/** All cues, strongest first. */
export const CUE_LABELS: readonly Cue[] = Object.keys(CUES).filter(isCue);
/** The cues that ask for an answer, strongest first. */
export const BIDS: readonly Bid[] = CUE_LABELS.filter(isBid);

/** Whether a caring partner would answer `a` before `b`. */
export const isStronger = (a: Bid, b: Bid): boolean => BIDS.indexOf(a) < BIDS.indexOf(b);
