import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../src/coaching/time.ts';
import type { Message } from '../../src/playground/discord/state.ts';
import { textOf } from '../../src/playground/discord/world/text.ts';
import { twoAtHome, type TwoAtHome } from '../support/two-at-home.ts';

const together = async (): Promise<TwoAtHome> => {
  const two = await twoAtHome();
  await two.bothAgree();
  return two;
};

const says = async (two: TwoAtHome, who: 'ana' | 'ben', text: string): Promise<Message> => {
  const message = await two[who].says(text, { in: two.us });
  await two.pass(MINUTE);
  return message;
};

const lastFor = (two: TwoAtHome, who: 'ana' | 'ben'): string =>
  textOf(two[who].sees(two.us).at(-1) ?? expect.fail());

describe('an author who marks their own message', () => {
  it('celebrates it with a partner who is nudged, though nothing was noticed', async () => {
    const two = await together();
    const message = await says(two, 'ana', 'kraut smells right');
    await two.ana.uses('Celebrate this with me', message);
    await two.pass(15 * MINUTE);
    expect(two.ben.inbox.map(textOf).join()).toContain('shared good news');
    expect(lastFor(two, 'ana')).toContain('your partner’s own choices');
  });

  it('asks to be listened to, and the nudge says so and offers to listen', async () => {
    const two = await together();
    const message = await says(two, 'ana', 'the printer ate all of it');
    await two.ana.uses('Just listen', message);
    await two.pass(15 * MINUTE);
    const nudge = two.ben.inbox.map(textOf).join();
    expect(nudge).toContain('would like you to just listen');
    expect(nudge).toMatch(
      /tell me all of it|where does it start|what else is in there|how long has it been/iu,
    );
  });

  it('is told the same whether or not the partner wants nudges, and nobody is nudged against their choice', async () => {
    const two = await together();
    await two.ben.runs('/pause', { in: two.us });
    const message = await says(two, 'ana', 'kraut smells right');
    await two.ana.uses('Celebrate this with me', message);
    await two.pass(HOUR);
    expect(lastFor(two, 'ana')).toContain('your partner’s own choices');
    expect(two.ben.inbox).toEqual([]);
  });

  it('brings nobody to be warm to a threat', async () => {
    const two = await together();
    const message = await says(two, 'ana', 'if you leave me i will kill you');
    await two.pass(25 * HOUR);
    await two.ana.uses('Celebrate this with me', message);
    await two.pass(HOUR);
    expect(two.ben.inbox).toEqual([]);
  });

  it('is not nudged twice for what was noticed already', async () => {
    const two = await together();
    const message = await says(two, 'ana', 'I got the job!!');
    await two.pass(15 * MINUTE);
    expect(two.ben.inbox).toHaveLength(1);
    await two.ana.uses('Celebrate this with me', message);
    await two.pass(3 * HOUR);
    expect(two.ben.inbox).toHaveLength(1);
  });

  it('cannot mark what the other wrote, nor before both have chosen, nor in a pause', async () => {
    const alone = await twoAtHome();
    const early = await says(alone, 'ana', 'hello');
    await alone.ana.uses('Just listen', early);
    await alone.settle();
    expect(lastFor(alone, 'ana')).toContain('channel of the two of you');
    const two = await together();
    const message = await says(two, 'ana', 'kraut smells right');
    await two.ben.uses('Celebrate this with me', message);
    await two.settle();
    expect(lastFor(two, 'ben')).toContain('your own messages');
    await two.ana.runs('/pause', { in: two.us });
    await two.ana.uses('Celebrate this with me', message);
    await two.pass(HOUR);
    expect(lastFor(two, 'ana')).toContain('on a pause');
    expect(two.ben.inbox).toEqual([]);
  });
});

describe('wrong read', () => {
  it('by the reader makes the coach more careful, and by the author only takes it back', async () => {
    const two = await together();
    const message = await says(two, 'ana', 'I got the job!!');
    await two.ana.uses('Wrong read', message);
    await two.pass(HOUR);
    expect(two.ben.inbox).toEqual([]);
    const { people } = two.bot().toward.app.store;
    expect((await people.get(two.ben.id))?.wrongReads).toEqual([]);
    const again = await says(two, 'ana', 'I got the job!!');
    await two.ben.uses('Wrong read', again);
    await two.pass(HOUR);
    expect((await people.get(two.ben.id))?.wrongReads).toMatchObject([{ bid: 'good_news' }]);
    expect(two.ben.inbox).toEqual([]);
  });

  it('is answered alike whether or not anything was read, which is the author’s to know', async () => {
    const two = await together();
    for (const text of ['milk, eggs, bread', 'I got the job!!']) {
      const message = await says(two, 'ana', text);
      await two.pass(MINUTE);
      await two.ben.uses('Wrong read', message);
      await two.settle();
      expect(lastFor(two, 'ben')).toBe('Noted. Whatever I took from it, I take back.');
    }
  });
});

describe('help me answer this', () => {
  it('gives a line about a message that was handed over, to that person alone, before anybody has joined', async () => {
    const two = await twoAtHome();
    const message = await says(two, 'ana', 'I got the job!!');
    await two.ben.uses('Help me answer this', message);
    await two.settle();
    expect(lastFor(two, 'ben')).toMatch(/One line to start from[\s\S]*job[\s\S]*\?/u);
    expect(two.ana.sees(two.us)).toHaveLength(1);
  });

  it('is offered in the conversation with the bot too, where the channel’s menus are not', async () => {
    const two = await together();
    const message = await two.ben.says('I got the job!!');
    await two.ben.uses('Help me answer this', message);
    await two.settle();
    expect(two.ben.inbox.map(textOf).join()).toContain('One line to start from');
    await expect(two.ben.uses('Celebrate this with me', message)).rejects.toThrow('not offered');
  });

  it('looks at a draft for that message, after a restart too', async () => {
    const two = await twoAtHome();
    const message = await says(two, 'ana', 'I got the job!!');
    await two.ben.uses('Help me answer this', message);
    await two.stopBot();
    await two.startBot();
    await two.ben.presses('Check my draft');
    await two.ben.submits({ 'What would you like to say?': 'did you pay the rent?' });
    await two.settle();
    expect(lastFor(two, 'ben')).toContain('passing over what they wrote');
  });

  it('looks at a draft alone once the message is gone', async () => {
    const two = await twoAtHome();
    const message = await says(two, 'ana', 'I got the job!!');
    await two.ben.uses('Help me answer this', message);
    await two.ana.deletes(message);
    await two.ben.presses('Check my draft');
    await two.ben.submits({ 'What would you like to say?': 'nice' });
    await two.settle();
    expect(lastFor(two, 'ben')).toContain('may be heard');
  });

  it('keeps out of threats, and says so kindly where there are no words', async () => {
    const two = await twoAtHome();
    const threat = await says(two, 'ana', 'if you leave me i will kill you');
    await two.ben.uses('Help me answer this', threat);
    await two.settle();
    expect(lastFor(two, 'ben')).toContain('`/help` says who helps');
    const bare = await says(two, 'ana', ' ');
    await two.ben.uses('Help me answer this', bare);
    await two.settle();
    expect(lastFor(two, 'ben')).toContain('no words');
  });
});
