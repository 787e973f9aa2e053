import { WEEK } from '../src/coaching/time.ts';
import { createRandom } from './learn/random.ts';
import { parseArgs } from 'node:util';
import { isFailure } from './replay/log-lines.ts';
import { tableOf, tally } from './replay/figures.ts';
import { judge, OUTCOMES, twice } from './weeks/judge.ts';
import { liveQuarter } from './weeks/quarter.ts';

const WEEKS = 13;
/** Summer time begins or ends in both hemispheres within these weeks. */
const START = Date.parse('2026-02-15T00:00:00Z');
const SPAN = { start: START, end: START + WEEKS * WEEK };

const { values } = parseArgs({
  options: {
    couples: { type: 'string', default: '200' },
    kills: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
});
const [couples, kills, seed] = [values.couples, values.kills, values.seed].map(Number);

const begun = performance.now();
const quarter = await liveQuarter(couples ?? 0, SPAN, { kills: kills ?? 0, random: createRandom(seed ?? 1) });
const verdicts = quarter.pairs.map((pair) =>
  judge(pair.lived, quarter.came.get(pair) ?? [], { ...quarter.watched, downtimes: quarter.downtimes }),
);
const outcomes = verdicts.flatMap((verdict) => verdict.outcomes);
const came = [...quarter.came.values()].flat();
const wrong = [
  ...verdicts.flatMap((verdict, n) => verdict.wrong.map((what) => `pair ${n}: ${what}`)),
  ...twice(quarter.asked).map((id) => `${id} was asked twice`),
];
console.log(
  tableOf([
    ['couples', `${couples}, for ${WEEKS} weeks, seed ${seed}`],
    ['good moments', String(quarter.pairs.flatMap(({ lived }) => lived.joint).length)],
    ['kill -9', `${quarter.struck.length}: ${tally(quarter.struck)}`],
    ['notes due', String(outcomes.length)],
    ...OUTCOMES.map(
      (name) => [`  ${name}`, String(outcomes.filter((each) => each === name).length)] as const,
    ),
    ['notes that came', String(came.length)],
    ['  into a channel', String(came.filter(({ to }) => to === 'channel').length)],
    ['questions what may be told', String(quarter.asked.length)],
    [
      'failures logged',
      tally(quarter.log.filter(isFailure).map(({ event, code }) => `${event} ${code ?? ''}`)),
    ],
    ['minutes', ((performance.now() - begun) / 60_000).toFixed(1)],
  ]),
);
for (const line of wrong) console.error(line);
console.log(
  wrong.length === 0
    ? 'Every wanted note came exactly once, at its hour, with what it may tell, and no other.'
    : `${wrong.length} were wrong.`,
);
process.exit(wrong.length === 0 ? 0 : 1);
