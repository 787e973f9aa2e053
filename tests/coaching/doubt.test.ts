import { describe, expect, it } from 'vitest';
import { BIDS } from '../../src/coaching/cues.ts';
import { contradicts } from '../../src/coaching/doubt.ts';

const BAD_NEWS = [
  'just got fired',
  'my boss fired me',
  "they're letting me go at the end of the month",
  "I've been laid off",
  'they made me redundant',
  'lost my job today',
  'my application was rejected',
  'rejected from all five unis',
  'the visa got refused',
  'got turned down for the loan',
  'they turned me down',
  "got the letter. it's a no",
  'the bank said no',
  'they offered the job to someone else',
  'they gave the flat to another couple',
  'the role went to somebody else',
  'they went with another candidate',
  'no offer. they went internal',
  "I didn't get the job",
  "we didn't get the flat",
  "didn't make the team",
  "I didn't pass",
  "I wasn't picked for the team",
  "my contract isn't being renewed",
  'the offer fell through',
  "dad's cancer is back",
  'dad’s cancer is back',
  "DAD'S CANCER CAME BACK",
  'she has stage 3 cancer',
  "it's malignant",
  'it spread to her liver',
  "the chemo isn't working",
  'mum had a stroke',
  'not great news from the doctor',
  'results are in, not good',
  'the scan is not good',
  'bad news from the vet',
  'they found a lump',
  'the baby has no heartbeat',
  "nan's been rushed to hospital",
  "mum's in hospital",
  'I got my period',
  'the test was negative again',
  'got diagnosed with diabetes',
  'grandma passed away this morning',
  'granny died last night',
  "my uncle didn't make it",
  'we lost the baby',
  'lost my dad on monday',
  'had to put biscuit down today',
  "the vet says there's nothing they can do",
  'I failed my driving test again',
  'got my results. I failed',
  'bombed the interview',
  'the interview went badly',
  'results came in and I got an F',
  'we lost 4-0',
  'we broke up',
  'she left me',
  'car got stolen',
  'got robbed on the way home',
  'our flight got cancelled',
  'they cancelled my surgery',
  'I broke my arm',
  'i have covid',
  'HR called, my position has been eliminated',
  "the doctor says it's not looking good",
  'got a no from the university',
  'got my results, failed by 2 marks',
  'the tests came back abnormal',
  'my car was totalled',
  "they didn't renew my lease",
  "they said my work wasn't good enough",
  'he got the promotion instead of me',
  'she died',
  'just found out I failed chemistry',
  'uni said no',
  "they've decided not to hire me",
  'the gallery turned down my paintings',
  'my grant was not funded',
  'they picked marcus over me',
  "dad's got parkinson's",
  "the ivf didn't work",
  'the surgery went wrong',
  'the adoption fell through',
];

const GOOD_NEWS = [
  'all clear from the doctor',
  'no cancer!!',
  "it's not cancer",
  'mum is in remission',
  'one year cancer free today',
  'the tumour is shrinking',
  'the biopsy was benign',
  'my test came back clear',
  'not rejected after all',
  "my card wasn't declined",
  "I didn't get fired",
  'nobody got laid off',
  'I thought I was getting fired and they gave me a raise',
  'I survived the layoffs',
  'they cancelled the meeting so I am free',
  'got rejected from one uni but got into the other',
  'they rejected the appeal, we keep the garden',
  'the consultant said no chemo, just the tablets',
  'I said no to the extra shift',
  'they refused to let me pay',
  'I turned down the job in leeds. I feel so light',
  'period came, so relieved',
  'nobody died and we won',
  'he died in one hit, the final boss',
  'our boy passed!!',
  'my sister passed her driving test',
  "dad's home from hospital",
  'first time since the stroke that he walked',
  'put her to sleep in ten minutes flat',
  'I lost 5 kilos',
  'our offer was not turned down',
  'no bad news from the vet',
  'we lost track of time',
  'she said no to the other flat, so this one is ours',
  'we lost the bet, so dinner is on me',
  'the chemo is working',
  "mum's lump is nothing",
  'grandma passed her hearing test',
  'they dropped the charges',
  'I lost the baby weight',
  'they let us go home early',
  'got fired up and ran 10k',
  'I passed',
  'I got the job',
  'no more chemo. last one DONE',
  'came last in the race and finished',
];

const SUCCESS = [
  'i aced my presentation today and then my boss took us all for lunch',
  'I passed my driving test',
  'passed first time',
  'I got the job',
  'we won!',
  'I finally won the scholarship',
  'I got promoted',
  'all clear from the doctor',
  'my test came back clear',
  'we got the flat',
  'nailed the interview',
];

const NO_SUCCESS = [
  "I aced it but I'm so tired",
  "I don't think I passed",
  'did I pass? I aced the mock',
  'what if I got the job and hate it',
  'I passed my exam and still feel stupid',
  "the van's got a flat",
  'passed the same roadworks three times',
  'I passed out at work',
  'we won the argument and nobody cares',
  'I nailed my thumb to the board',
  "I passed my theory and now I'm terrified of the road",
  "I got the job, I'm scared",
  'third meeting about the same thing',
];

describe('where good news was read', () => {
  it.each(BAD_NEWS)('“%s” is doubted', (text) => {
    expect(contradicts('good_news', text)).toBe(true);
  });

  it.each([...GOOD_NEWS, ...SUCCESS])('“%s” is not', (text) => {
    expect(contradicts('good_news', text)).toBe(false);
  });
});

describe.each(['stress', 'vulnerability'] as const)('where %s was read', (bid) => {
  it.each(SUCCESS)('“%s” is doubted', (text) => {
    expect(contradicts(bid, text)).toBe(true);
  });

  it.each([...NO_SUCCESS, ...BAD_NEWS])('“%s” is not', (text) => {
    expect(contradicts(bid, text)).toBe(false);
  });
});

it.each(BIDS.filter((bid) => !['good_news', 'stress', 'vulnerability'].includes(bid)))(
  'leaves %s to itself',
  (bid) => {
    for (const text of [...BAD_NEWS, ...SUCCESS]) expect(contradicts(bid, text)).toBe(false);
  },
);

it.each(['', ' ', '👍', 'x'.repeat(10_000), 'not '.repeat(5_000), 'failed my '.repeat(2_000)])(
  'is quick and quiet about nothing much',
  (text) => {
    for (const bid of BIDS) expect(contradicts(bid, text)).toBe(false);
  },
);
