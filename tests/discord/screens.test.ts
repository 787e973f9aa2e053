import type { JSONEncodable } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { BIDS } from '../../src/coaching/cues.ts';
import { ERASE, HELP, LEAVE, PRIVACY } from '../../src/coaching/phrases.ts';
import { DEFAULT_PREFERENCES } from '../../src/coaching/preferences.ts';
import { confirm } from '../../src/discord/cards/confirm.ts';
import { consentCard, consentModal } from '../../src/discord/cards/consent.ts';
import { feedbackText, LONGEST_DRAFT } from '../../src/discord/cards/feedback.ts';
import { nudgeCard } from '../../src/discord/cards/nudge.ts';
import { panel } from '../../src/discord/cards/panel.ts';
import { practiceCard } from '../../src/discord/cards/practice.ts';
import { prefsPanel } from '../../src/discord/cards/prefs.ts';
import { parseMessageForm } from '../../src/playground/discord/validation/message-form.ts';
import { parseModal } from '../../src/playground/discord/validation/modal-form.ts';
import type { Refiner } from '../../src/ports.ts';
import { scenarioAt } from '../../src/suggestions/practice/scenario.ts';
import { SCENARIOS } from '../../src/suggestions/practice/scenarios.ts';
import { couple } from '../support/couple.ts';

/** As long as an id on Discord is today and will be for a long time. */
const ID = '1'.repeat(20);

const cloud: Refiner = {
  host: `${'a'.repeat(60)}.${'b'.repeat(60)}.example.org`,
  local: false,
  readCue: () => Promise.resolve(null),
};

const isEncodable = (value: unknown): value is JSONEncodable<unknown> =>
  typeof value === 'object' && value !== null && 'toJSON' in value;

/** What goes over the wire. */
const payloadOf = (card: unknown): unknown =>
  JSON.parse(JSON.stringify(card, (_, value: unknown) => (isEncodable(value) ? value.toJSON() : value)));

const theirs = couple({ id: `${ID}-${ID}`, guildId: ID, channelId: ID, partners: [ID, `2${ID.slice(1)}`] });

const fullest = {
  ...DEFAULT_PREFERENCES,
  nudgeAbout: [...BIDS],
  zone: 'America/Argentina/ComodRivadavia',
  weekly: { day: 7, hour: 18 },
  cloudHost: cloud.host,
};

const longestNudge = nudgeCard({
  ...{ reader: ID, author: ID, bid: 'vulnerability', kind: 'listen', momentId: ID, n: 99 },
  place: { guildId: ID, channelId: ID, messageId: ID },
  suggestion: { detail: 'd'.repeat(140), line: `${'l'.repeat(139)}?`, examples: [], why: '' },
});

const SCREENS: Record<string, unknown> = {
  'the consent card, waiting': consentCard(theirs, 'waiting'),
  'the consent card, on': consentCard(theirs, 'on'),
  'the standing panel': panel(),
  '/prefs with everything chosen': prefsPanel(fullest, cloud, 'Saved.'),
  'a nudge': longestNudge,
  '/privacy': { content: PRIVACY },
  '/privacy erase': confirm('erase', ERASE),
  '/privacy leave': confirm('leave', LEAVE),
  '/help': { content: HELP },
  '/practice': practiceCard(scenarioAt('connection', 0)),
};

describe.each(Object.entries(SCREENS))('%s', (_, card) => {
  it('is what Discord takes', () => {
    expect(() => parseMessageForm('create', payloadOf(card))).not.toThrow();
  });

  it('looks as it did', () => {
    expect(payloadOf(card)).toMatchSnapshot();
  });
});

it('asks for the choices in a form that Discord takes, whatever the host is called', () => {
  const form = payloadOf(consentModal(theirs.id, cloud));
  expect(() => parseModal(form, [])).not.toThrow();
  expect(form).toMatchSnapshot();
});

it('has room for the feedback on the longest draft', () => {
  const draft = 'w '.repeat(LONGEST_DRAFT / 2).trim();
  const said = feedbackText(draft, {
    strength: 's'.repeat(140),
    heard: 'h'.repeat(140),
    edit: `${draft} ${'q'.repeat(140)}`,
  });
  const longest = Math.max(...BIDS.flatMap((bid) => SCENARIOS[bid].map(({ length }) => length)));
  expect(said.length + longest + 10).toBeLessThanOrEqual(2_000);
});
