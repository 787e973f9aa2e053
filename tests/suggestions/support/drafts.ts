import type { Bid } from '../../../src/coaching/cues.ts';
import type { Reply } from '../../../src/coaching/replies.ts';

/** A draft that answers a message, and what it is by the codebook; all invented. */
export type Drafted = { bid: Bid; message: string; draft: string; reply: Reply };

const answers = (bid: Bid, reply: Reply, pairs: readonly (readonly [message: string, draft: string])[]) =>
  pairs.map(([message, draft]): Drafted => ({ bid, message, draft, reply }));

export const DRAFTS: readonly Drafted[] = [
  ...answers('good_news', 'active_constructive', [
    ['they said yes to the second interview', 'WAIT what?? the second interview!! what did they ask you'],
    ['Tilly did a whole lap of the pool', 'Oh my heart. Did she look for you at the end?'],
  ]),
  ...answers('good_news', 'passive_constructive', [
    ['passed my theory test', 'nice 👍'],
    ['the bread finally rose', 'looks good'],
    ['They picked my drawing for the cover', 'Well done, love.'],
  ]),
  ...answers('good_news', 'passive_destructive', [
    ['got the evening shift i wanted', 'did you pay the rent'],
    ['my pr got merged after 3 weeks', 'lucky you, mine is still stuck'],
  ]),
  ...answers('good_news', 'active_destructive', [
    ['I got the job', "won't that be way too much work for you?"],
    ['we won 3-1', 'finally lol, about time'],
    ['booked the flights!!', 'are you sure we can afford that'],
  ]),
  ...answers('stress', 'active_constructive', [
    [
      'third meeting about the same thing today',
      'noo not the meeting again. what happened this time? tea is on',
    ],
    ['bus didnt come for 50 min', 'ugh im sorry babe. where are you now? want me to come get you'],
  ]),
  ...answers('stress', 'passive_constructive', [
    ['the printer ate everything', 'aw'],
    ['Twelve hours on my feet.', 'Hang in there'],
    ['on hold for an hour and it cut off', 'that sucks 😕'],
  ]),
  ...answers('stress', 'passive_destructive', [
    ['im so done with today', 'same, my day was worse'],
    ['boss moved the deadline again', 'can you get milk'],
  ]),
  ...answers('stress', 'active_destructive', [
    ['nobody helped me close up', 'you always complain about that place'],
    ['The group project is just me.', 'You should have picked better people.'],
    ['landlord again', 'why dont you just move then'],
  ]),
  ...answers('vulnerability', 'active_constructive', [
    ['interview in an hour… idk', "I'm with you the whole time. What's the bit you keep thinking about?"],
    ['flat is so quiet since you left', 'come here. wanna call and i just sit with you?'],
  ]),
  ...answers('vulnerability', 'passive_constructive', [
    ['do you think they even like me', 'of course they do'],
    ['scan tomorrow', 'it will be fine x'],
    ['kinda down today', 'aw hope you feel better soon'],
  ]),
  ...answers('vulnerability', 'passive_destructive', [
    ['some days i dont know what im for', 'anyway did you see the game'],
    ['I keep thinking I am not good at this', 'me too, i had a terrible review'],
  ]),
  ...answers('vulnerability', 'active_destructive', [
    ['what if the visa never comes', 'you need to stop overthinking everything'],
    ['Dad forgot my name', 'At least he is alive.'],
    ['everyone seems to just get it but me', 'drama queen'],
  ]),
  ...answers('affection', 'active_constructive', [
    ['miss your face', 'it misses you right back. what would we do first if i was there'],
    ['thank you for last night, really', 'I loved it too. Which bit are you thinking of?'],
  ]),
  ...answers('affection', 'passive_constructive', [
    ['you make the boring days good', 'ha thanks'],
    ['how did i get so lucky', '😊'],
    ['I love you', 'u too'],
  ]),
  ...answers('affection', 'passive_destructive', [
    ['wearing your hoodie', 'is the washing done'],
    ['your voice note got me through lunch', "i'm busy rn"],
  ]),
  ...answers('affection', 'active_destructive', [
    ['you looked so good on the call', "whatever, you're just saying that"],
    ['I still keep our first ticket', 'Why do you keep all that rubbish'],
    ['miss you', 'you should have thought of that before you moved'],
  ]),
  ...answers('connection', 'active_constructive', [
    ['look at this dog', 'THE EARS. where did you find him??'],
    [
      'how did it go??',
      'better than i thought! the lead singer waved at me, long version tonight? how was yours',
    ],
  ]),
  ...answers('connection', 'passive_constructive', [
    ['movie tonight?', 'sure'],
    ['there is a fox in the garden', 'cute'],
    ['remember that terrible hotel', 'haha yes'],
  ]),
  ...answers('connection', 'passive_destructive', [
    ['guess what i found in the attic', 'the plumber comes at 3'],
    ['come sit outside with me?', 'not now'],
  ]),
  ...answers('connection', 'active_destructive', [
    ['hear me out. matching raincoats', "that's stupid"],
    ['would you rather fight one goose or ten ducks', 'grow up'],
    ['what are you thinking about', 'why do you always ask me that'],
  ]),
  ...answers('repair', 'active_constructive', [
    ['sorry i snapped this morning', 'thank you for saying it. i was short too. how are you now?'],
    ['can we try that again?', 'yes please. Come here and start from the top?'],
  ]),
  ...answers('repair', 'passive_constructive', [
    ['that joke was too much. sorry', "it's ok"],
    ['You are right, I was not listening.', 'Thanks.'],
    ['i got scared and went cold', 'k no worries'],
  ]),
  ...answers('repair', 'passive_destructive', [
    ['I should have called.', 'Have you eaten'],
    ['truce? i bought crisps', 'im watching something'],
  ]),
  ...answers('repair', 'active_destructive', [
    ['i took it out on you, not fair', 'here we go again, you always say that'],
    ["I don't want to go to bed like this", "that's your own fault"],
    ['i read it again and i get it now', 'took you long enough'],
  ]),
];
