import type { Moment } from '../../../src/coaching/moment.ts';
import { RESTRAINT } from '../../../src/coaching/preferences.ts';
import type { Check } from '../checks.ts';
import type { Arrival } from '../witness.ts';

const keyOf = ({ momentId, n }: Pick<Arrival, 'momentId' | 'n'>): string => `${momentId} #${n}`;

const nudgesOf = (moments: readonly Moment[]) =>
  moments.flatMap((moment) =>
    moment.nudges.map((nudge, n) => ({ moment, nudge, key: keyOf({ momentId: moment.id, n }) })),
  );

const onceEach: Check = ({ arrivals }) =>
  [...Map.groupBy(arrivals, keyOf)]
    .filter(([, copies]) => copies.length > 1)
    .map(([key, copies]) => `nudge ${key} arrived ${copies.length} times`);

const arrivedAsNoted: Check = ({ arrivals, moments }) =>
  nudgesOf(moments).flatMap(({ nudge, key }) => {
    const arrived = arrivals.find((arrival) => keyOf(arrival) === key);
    const noted = nudge.state.is === 'delivered' ? nudge.state.messageId : null;
    return (arrived?.messageId ?? null) === noted
      ? []
      : [`nudge ${key} is noted as ${nudge.state.is}, wrongly`];
  });

const asPlanned: Check = ({ arrivals, moments, policies }) => {
  const planned = new Map(nudgesOf(moments).map((entry) => [entry.key, entry]));
  return arrivals.flatMap((arrival) => {
    const plan = planned.get(keyOf(arrival));
    if (!plan) return [`nudge ${keyOf(arrival)} was never planned`];
    const { moment, nudge } = plan;
    const wanted = policies.get(arrival.reader)?.nudgeAbout.includes(moment.bid);
    return [
      ...(wanted && moment.reader === arrival.reader ? [] : [`nudge ${plan.key} was not asked for`]),
      ...(arrival.at < nudge.dueAt ? [`nudge ${plan.key} came before it was due`] : []),
      ...(arrival.at - nudge.dueAt > RESTRAINT.latest ? [`nudge ${plan.key} came too late`] : []),
    ];
  });
};

const noneLeftOver: Check = ({ moments }, { until }) =>
  nudgesOf(moments)
    .filter(({ nudge }) => nudge.state.is === 'due' || nudge.state.is === 'sending')
    .filter(({ nudge }) => nudge.dueAt + RESTRAINT.latest < until)
    .map(({ key, nudge }) => `nudge ${key} was left ${nudge.state.is}`);

export const nudgeChecks: readonly Check[] = [onceEach, arrivedAsNoted, asPlanned, noneLeftOver];
