import { MENU } from '../coaching/phrases.ts';
import { readCommandLine, type CommandLine } from './command-line.ts';
import type { Person } from './discord/world/person.ts';
import { buttonsOf, optionsOf } from './discord/world/text.ts';
import { fieldsOf, meant, readFillings } from './form.ts';
import type { Stage } from './stage.ts';
import type { Order, Who } from './typed.ts';

/** What a person does, of all that can be typed. */
export type Act = Extract<Order, { who: Who }>;

export const isAct = (order: Order): order is Act => 'who' in order;

/** Another person where the option takes one, named as they are typed or by their name. */
const optionsFor = (stage: Stage, { options }: CommandLine): Record<string, string | Person> =>
  Object.fromEntries(
    options.map(({ name, words, person }) => {
      const key = words.replace(/^@/, '').toLowerCase();
      const named = Object.entries(stage.people).find(
        ([who, { name: full }]) => who === key || full.toLowerCase() === key,
      );
      return [name, person ? (named?.[1] ?? words) : words];
    }),
  );

const run = (stage: Stage, who: Who, typed: string): Promise<unknown> => {
  const line = readCommandLine(typed, stage.commands);
  if (!line) {
    const known = [...stage.commands].flatMap(([name, command]) => ('use' in command ? [] : [`/${name}`]));
    throw new Error(`There is no such command. There are ${known.join(', ')}.`);
  }
  return stage.people[who].runs(line.path, { ...optionsFor(stage, line), in: stage.room });
};

const fill = (person: Person, text: string): Promise<unknown> => {
  const { modal, name } = person;
  if (!modal) throw new Error(`${name} has no form open; a button such as "Check my draft" opens one.`);
  const fillings = readFillings(modal, text);
  const fields = fieldsOf(modal).map(({ label }) => `"${label}"`);
  if (!fillings)
    throw new Error(`This form has the fields ${fields.join(', ')}. Fill one with: field=words.`);
  return person.submits(fillings);
};

const lastOwn = (stage: Stage, who: Who) =>
  stage.people[who]
    .sees(stage.room)
    .findLast(({ data, deleted }) => data.author.id === stage.people[who].id && !deleted);

const own = (stage: Stage, who: Who) => {
  const message = lastOwn(stage, who);
  if (!message) throw new Error(`${stage.people[who].name} has said nothing yet.`);
  return message;
};

const othersLast = (stage: Stage, who: Who) => own(stage, who === 'a' ? 'b' : 'a');

/** Some menus are for one's own words, the others for the partner's: each is used on the last message of whose it is for. */
const use = async (stage: Stage, who: Who, typed: string): Promise<void> => {
  const menus = [...stage.commands].flatMap(([name, command]) => ('use' in command ? [name] : []));
  const menu = meant(typed, menus);
  if (menu === undefined)
    throw new Error(`There is no such menu. There are ${menus.map((name) => `"${name}"`).join(', ')}.`);
  const isForOwn = menu === MENU.celebrate || menu === MENU.listen;
  await stage.people[who].uses(menu, isForOwn ? own(stage, who) : othersLast(stage, who));
};

/** How many of the things on offer are named, the newest ones. */
const MOST_NAMED = 12;

type Offer = { of: typeof buttonsOf; verb: string };
const BUTTONS: Offer = { of: buttonsOf, verb: 'press' };
const OPTIONS: Offer = { of: optionsOf, verb: 'choose' };

/** Everything that this person can press or choose now, newest first. */
const offered = (stage: Stage, who: Who, { of }: Offer): string[] => {
  const person = stage.people[who];
  const messages = [...person.sees(stage.room), ...person.inbox].sort((x, y) =>
    BigInt(x.id) < BigInt(y.id) ? 1 : -1,
  );
  return [...new Set(messages.flatMap((message) => of(message)))];
};

/** The one thing on offer that is meant, or the sentence that tells what there is. */
const chosen = (stage: Stage, who: Who, typed: string, offer: Offer): string => {
  const names = offered(stage, who, offer);
  const name = meant(typed, names);
  if (name !== undefined) return name;
  const first = names.slice(0, MOST_NAMED).map((each) => `"${each}"`);
  const list = first.length > 0 ? first.join(', ') : 'nothing yet';
  throw new Error(`${stage.people[who].name} can ${offer.verb} ${list}.`);
};

/** Several where commas part them, unless the whole is one. */
const severalOf = (stage: Stage, who: Who, typed: string): string[] => {
  const whole = meant(typed, offered(stage, who, OPTIONS));
  return whole === undefined ? typed.split(',').map((part) => chosen(stage, who, part, OPTIONS)) : [whole];
};

/** Does what was typed, as a person does it. Rejects with a sentence where Discord would not let them. */
export const act = async (stage: Stage, order: Act): Promise<void> => {
  const person = stage.people[order.who];
  switch (order.do) {
    case 'say':
      await person.says(order.text, { in: stage.room });
      break;
    case 'run':
      await run(stage, order.who, order.line);
      break;
    case 'press':
      await person.presses(chosen(stage, order.who, order.button, BUTTONS));
      break;
    case 'choose':
      await person.chooses(severalOf(stage, order.who, order.text));
      break;
    case 'fill':
      await fill(person, order.text);
      break;
    case 'react':
      await person.reacts(order.emoji, othersLast(stage, order.who));
      break;
    case 'use':
      await use(stage, order.who, order.menu);
      break;
    case 'edit':
      await person.edits(own(stage, order.who), order.text);
      break;
    case 'delete':
      await person.deletes(own(stage, order.who));
      break;
    case 'type':
      await person.types(stage.room);
      break;
    case 'inbox':
      await (order.open ? person.opensDms() : person.closesDms());
      break;
  }
  await stage.settle();
};
