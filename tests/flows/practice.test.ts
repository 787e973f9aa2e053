import { describe, expect, it } from 'vitest';
import { BIDS } from '../../src/coaching/cues.ts';
import { textOf } from '../../src/playground/discord/world/text.ts';
import { SCENARIOS } from '../../src/suggestions/practice/scenarios.ts';
import { twoAtHome } from '../support/two-at-home.ts';

describe('/practice', () => {
  it('has at least eleven scenarios of every kind, no two alike', () => {
    const all = BIDS.flatMap((bid) => SCENARIOS[bid]);
    for (const bid of BIDS) expect(SCENARIOS[bid].length).toBeGreaterThanOrEqual(11);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(60);
  });

  it('shows a scenario of the kind asked for, before any partner has joined', async () => {
    const two = await twoAtHome();
    const shown = textOf(await two.ben.runs('/practice', { kind: 'stress' }));
    expect(SCENARIOS.stress.some((message) => shown.includes(message))).toBe(true);
  });

  it('gives feedback on the answer, also after a restart, and another scenario when asked', async () => {
    const two = await twoAtHome();
    const first = textOf(await two.ben.runs('/practice', { kind: 'good_news' }));
    await two.stopBot();
    await two.startBot();
    await two.ben.presses('Answer it');
    await two.ben.submits({ 'What would you like to say?': 'nice' });
    await two.settle();
    const said = two.ben.inbox.map(textOf).join('\n');
    expect(said).toContain('may be heard');
    expect(said).toMatch(/nice.*\*\*.+\?\*\*/u);
    await two.ben.presses('Another one');
    await two.settle();
    expect(two.ben.inbox.map(textOf).join('\n')).not.toBe(first);
  });
});
