import type { TurnText } from '../coaching/turn.ts';

/** Whether someone typed all of this without a single capital. */
export const isLowerCase = (text: string): boolean => /\p{Ll}/u.test(text) && !/\p{Lu}/u.test(text);

/** Whether the reader, who is the *other* to the author of `turn`, seems to type without capitals. */
export const readerTypesLowerCase = ({ context }: TurnText): boolean =>
  isLowerCase(
    context
      .filter(({ who }) => who === 'other')
      .map(({ text }) => text)
      .join('\n'),
  );
