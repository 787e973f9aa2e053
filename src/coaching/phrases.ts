import { CUES, type Bid } from './cues.ts';
import type { Purpose } from './moment.ts';
import type { Mode } from './preferences.ts';

/** The words people read, in one place. Warm, brief and plain. */
export const PHRASES = {
  oops: 'That did not work just now. Nothing is lost; please try again in a moment.',
  tooFast: 'That was a lot at once. Give me a minute, and I am with you again.',
  notYours: 'This card is not yours to press.',
  notThisOne:
    'I would rather not help to answer this one. If somebody frightens you, or is in danger, `/help` says who helps.',
  cardIsOld: 'This card is too old to use. Run the command again for a fresh one.',
  noCouple:
    'You are not part of a couple here. To begin, one of you runs `/setup` in your own channel. If you left, *My own choices* on the card there brings you back.',
  onlyInServer: 'Please run this in your own channel on a server.',
  notSelf: 'It takes two: please choose your partner, not yourself.',
  notBot: 'A bot cannot be your partner. Please choose a person.',
  nothingOpen:
    'Nothing waits for your answer right now. With `/coach draft:` I can look at words of your own.',
  nothingForYou: 'Nothing for you right now. I will be here.',
  panel:
    '**Anything for me?**\nIf your inbox is closed to me, this is where I keep a note for you. Only you see the answer.',
  panelButton: 'Anything for me?',
  blanked: 'There was a note here. I took my words back.',
  notNow: 'All right. I will ask once more in about three hours, if it is still open.',
  notNowTooLate: 'All right. It will have passed by then, so I leave it.',
  muted: 'All right. Nothing more from me today.',
  misread: 'Thank you. I will be more careful with that for a month.',
  zoneUnknown: (typed: string) =>
    `I do not know the time zone “${typed}”, so that stays as it was. Try a city near you with \`/prefs timezone:\`, for example \`Lisbon\`.`,
  zoneIs: (zone: string) => `Your time zone: ${zone}.`,
} as const;

export const MODE_WORDS: Record<Mode, { name: string; means: string }> = {
  listen: { name: 'My messages in this channel', means: 'The coach may notice when I share something' },
  flagged: {
    name: 'Only what I mark',
    means: 'Just messages that I mark myself by their menu, such as Celebrate this with me',
  },
  draft: { name: 'Only my own drafts', means: 'Nothing I write in the channel is read' },
};

/** The consent card and its screen. Discord's limits: a label 45 characters, a description 100. */
export const CONSENT = {
  card: (partners: readonly string[]): string =>
    [
      `### ${partners.join(' & ')}`,
      'I notice when one of you shares good news, a hard day or something tender here. If the other has not answered after a while, I send them a private note: what to notice, and one line to start from.',
      'I never write for you, keep no words, and never tell either of you what the other chose.',
    ].join('\n'),
  waiting: '**Waiting.** Nothing is read until both of you have chosen, each in private.',
  on: '**On.** Each of you can change their own choices any time.',
  switchedOff: 'Toward was switched off here.',
  button: 'My own choices',
  title: 'Your own choices',
  mode: 'What may I read of yours?',
  nudge: 'When your partner shares it, nudge me about',
  nudgeMeans: 'More kinds are in /prefs. Leave all empty for no nudges.',
  zone: 'Your time zone',
  zoneMeans: 'For your quiet hours, 22:00 to 08:00. Without it I send no nudges.',
  extras: 'If you like',
  weekly: 'A weekly note',
  weeklyMeans: 'A few lines about good moments of you two, Sundays at 18:00',
  cloud: (host: string): string => `My words may go to ${host}`.slice(0, 100),
  cloudMeans: 'A language model there reads some of my messages to help my partner answer',
  adult: 'I am 18 or over',
  saved: 'Saved. Only you know what you chose; change it any time with `/prefs`.',
  savedWaiting: 'Saved. I start once your partner has made their own choices.',
} as const;

/** The menus on messages, as Discord shows them, and what they answer. */
export const MENU = {
  celebrate: 'Celebrate this with me',
  listen: 'Just listen',
  answer: 'Help me answer this',
  wrong: 'Wrong read',
  ownOnly: 'This one is for your own messages.',
  handed: 'All right. Whether a note follows is for your partner’s own choices to say.',
  takenBack: 'Noted. Whatever I took from it, I take back.',
  nothingSpecial: 'I find nothing particular to hold on to here. Your own words will do.',
  keepOut: 'I would keep out of this one. It keeps for ten minutes.',
  start: 'One line to start from. Say it your way:',
  others: 'Or:',
  draft: 'Check my draft',
} as const;

/** What is said of a draft. */
export const DRAFT = {
  title: 'Your own words',
  label: 'What would you like to say?',
  means: 'Only you see this. I never post for you.',
  change: 'One small change, if you like; what I added is in bold:',
} as const;

export const PRACTICE = {
  intro: 'Say your partner wrote:',
  answer: 'Answer it',
  another: 'Another one',
  invented: 'Invented, and only for you: nothing is sent or kept.',
} as const;

/** What can be pressed below a weekly note or the question before it, with the answers, and those of `/week`. */
export const WEEK = {
  switchOff: { inbox: 'No more weekly notes', channel: 'Not in our channel' },
  switchedOff: {
    inbox: 'All right, no more weekly notes. `/prefs` brings them back.',
    channel: 'All right. From now on it comes to each of you alone; `/prefs` changes that.',
  },
  shared: 'It is in your channel.',
  notShared:
    'It goes into your channel once each of you has chosen that in `/prefs`. Here it is for you alone:',
  placeholder: 'None of them',
  noted: (count: number): string =>
    count === 0 ? 'All right, none of them is told.' : 'Thank you. Only those are told.',
} as const;

export const EXPORT = {
  here: 'All that I keep of you, as a file. It holds ids and times, none of your words.',
} as const;

export const LEAVE = {
  ask: 'I will neither read nor nudge you any more, and your partner is not told. Your choices stay, for the day you come back by the card in your channel.',
  yes: 'Leave',
  no: 'Stay',
  stayed: 'Good. Nothing has changed.',
  done: 'Done. I neither read nor nudge you from now on.',
  alone: 'You are in no couple here, so there is nothing to leave.',
} as const;

export const ERASE = {
  ask: 'This forgets everything I keep about you and about the two of you, at once and for good. What I keep is in the file, if you want it. Your partner sees only that I was switched off.',
  yes: 'Erase everything',
  no: 'Keep it',
  kept: 'Nothing was erased.',
  done: 'Done. Everything I kept about you and the two of you is gone.',
} as const;

export const SETUP = {
  missing: (permissions: readonly string[]): string =>
    `I need ${permissions.join(', ')} in this channel. Please allow it in the channel's settings and run \`/setup\` again.`,
  seenBy: (who: string): string =>
    `One thing to look at: this channel can be seen by ${who}. A channel that only you two and I can see is better; you can change that in its settings any time.`,
} as const;

export const PAUSE = {
  choices: {
    hour: 'One hour',
    today: 'Today',
    week: 'A week',
    return: 'Until I return',
    off: 'No more pause',
  },
  said: {
    hour: 'Paused for an hour: I neither read you nor nudge you. Your partner is not told.',
    today: 'Paused until the day is over: I neither read you nor nudge you. Your partner is not told.',
    week: 'Paused for a week: I neither read you nor nudge you. Your partner is not told.',
    return: 'Paused until you run `/pause for: No more pause`. Your partner is not told.',
    off: 'Welcome back. Everything is as you chose it before.',
  },
} as const;

export const PRIVACY = [
  '### What I read, and what I keep',
  '**Read:** your messages in your own channel, and only once both of you have chosen and you chose to be read. They are looked at, and forgotten.',
  '**Kept:** who the two of you are, your choices, and for 35 days which message was a moment, of what kind and when, as ids. Never your words.',
  '**Sent elsewhere:** nothing, unless the host set up a language model and you allowed it by name.',
  '**Seen:** your choices by you alone. Whoever hosts me could change what I do, so choose a host you trust.',
  '`/pause` stops it for you alone. `/privacy leave` ends it for you, and your partner is not told. `/privacy export` gives you a file of what is kept. `/privacy erase` forgets everything about you and the two of you, at once.',
  '-# The long form lies beside the program: docs/PRIVACY.md and docs/SECURITY.md.',
].join('\n');

/** Where to find help stands here always, and nothing else ever points to it. */
export const HELP = [
  '### Toward, for the two of you',
  'When one of you shares good news, a hard day or something tender and the other has not answered after a while, I send that one a private note: what to notice, and one line to start from. What you write back is yours.',
  '`/setup` invites me into your channel · `/prefs` your choices · `/coach` help with an answer or a draft · `/practice` something to practise on · `/week` good moments of this week · `/pause` a break from me · `/privacy` what I read and keep; export, leave, erase',
  'On a message, under Apps: *Help me answer this*; on your own, *Celebrate this with me* and *Just listen*; where I misread, *Wrong read*.',
  'I keep none of your words. I notice things wrongly at times; *Wrong read* on a note tells me.',
  '**If someone is in danger,** call your local emergency number. If a partner frightens, controls or hurts you, or you think of hurting yourself, people who help are listed by country at <https://findahelpline.com> and <https://nomoredirectory.org>.',
].join('\n');

/** Who shared what kind of thing; `author` and `link` as the platform shows them. The first words are neutral, for lock screens. */
export const notice = (bid: Bid, kind: Purpose, author: string, link: string): string =>
  ({
    answer: `A small moment: ${author} [${CUES[bid].shared}](${link}).`,
    build: `A small thought: ${author} heard your answer to [this](${link}). One question would make it bigger.`,
    listen: `A small moment: ${author} [${CUES[bid].shared}](${link}), and would like you to just listen.`,
  })[kind];
