import type { Filling } from './discord/world/form-filling.ts';
import type { Person } from './discord/world/person.ts';
import { buttonsOf, optionsOf } from './discord/world/text.ts';
import type { Stage } from './stage.ts';
import type { Order, Who } from './typed.ts';

/** What a person does, of all that can be typed. */
export type Act = Extract<Order, { who: Who }>;

export const isAct = (order: Order): order is Act => 'who' in order;

/** A word that stands for a value in an option or a field: the other person by their letter, a tick, several choices. */
const optionValue = (stage: Stage, value: string): string | Person =>
  value === 'a' || value === 'b' ? stage.people[value] : value;

const optionsOfCall = (stage: Stage, options: Record<string, string>): Record<string, string | Person> =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name, optionValue(stage, value)] as const),
  );

const filling = (value: string): Filling => {
  if (value === 'yes' || value === 'no') return value === 'yes';
  return value.includes(',') ? value.split(',').map((part) => part.trim()) : value;
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

/** Everything that this person can press or choose now, newest first. */
const offered = (stage: Stage, who: Who, of: typeof buttonsOf): string => {
  const person = stage.people[who];
  const messages = [...person.sees(stage.room), ...person.inbox].reverse();
  const found = [...new Set(messages.flatMap((message) => of(message)))];
  return found.length > 0 ? found.map((name) => `"${name}"`).join(', ') : 'nothing yet';
};

/** Does what was typed, as a person does it. Rejects with a sentence where Discord would not let them. */
export const act = async (stage: Stage, order: Act): Promise<void> => {
  const person = stage.people[order.who];
  switch (order.do) {
    case 'say':
      await person.says(order.text, { in: stage.room });
      break;
    case 'run': {
      await person.runs(order.command, { ...optionsOfCall(stage, order.options), in: stage.room });
      break;
    }
    case 'press':
      await person.presses(order.button).catch(() => {
        throw new Error(`${person.name} can press ${offered(stage, order.who, buttonsOf)}.`);
      });
      break;
    case 'choose':
      await person.chooses(order.options).catch(() => {
        throw new Error(`${person.name} can choose ${offered(stage, order.who, optionsOf)}.`);
      });
      break;
    case 'fill':
      await person.submits(
        Object.fromEntries(Object.entries(order.fields).map(([label, value]) => [label, filling(value)])),
      );
      break;
    case 'react':
      await person.reacts(order.emoji, othersLast(stage, order.who));
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
