import { BIDS, type Bid } from '../../src/coaching/cues.ts';
import type { Chat } from '../replay/chat.ts';

/** What somebody says, by what it asks for. */
export const LINES: Record<Bid, string> = {
  good_news: 'they said yes to the flat!!',
  stress: 'three meetings about one slide, i am done',
  vulnerability: 'talk in an hour and my hands shake',
  repair: 'sorry i snapped',
  affection: 'miss your face',
  connection: 'look at this dog',
};
export const WARM = 'wait, really? tell me everything';

/** The labels of these lines, for a classifier that reads by labels. */
export const labelled = (): Chat => ({
  id: 'lines',
  turns: [
    ...BIDS.map((cue) => ({ who: 'A', at: '2026-03-02T08:00', text: LINES[cue], cue, reply: null }) as const),
    { who: 'B', at: '2026-03-02T08:02', text: WARM, cue: 'none', reply: 'active_constructive' },
  ],
});
