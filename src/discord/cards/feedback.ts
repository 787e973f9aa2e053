import { LabelBuilder, ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js';
import { DRAFT } from '../../coaching/phrases.ts';
import type { DraftFeedback } from '../../ports.ts';

/** The longest draft that is looked at, in characters: one message holds it with room for the rest. */
export const LONGEST_DRAFT = 1_200;

/** Asks for the user's own words; the answer comes back under the same custom id. */
export const draftModal = (customId: string): ModalBuilder =>
  new ModalBuilder()
    .setCustomId(customId)
    .setTitle(DRAFT.title)
    .addLabelComponents(
      new LabelBuilder()
        .setLabel(DRAFT.label)
        .setDescription(DRAFT.means)
        .setTextInputComponent(
          new TextInputBuilder()
            .setCustomId('draft')
            .setStyle(TextInputStyle.Paragraph)
            .setMaxLength(LONGEST_DRAFT)
            .setRequired(true),
        ),
    );

const bold = (words: readonly string[]): string => (words.length === 0 ? '' : `**${words.join(' ')}**`);

const wordsOf = (text: string): string[] => text.trim().split(/\s+/u);

/** The draft with words before it, if that is all that was changed. */
const markedBefore = (own: readonly string[], words: readonly string[]): string | null => {
  const added = words.length - own.length;
  const isWhole = added > 0 && own.every((word, i) => word === words[added + i]);
  return isWhole ? [bold(words.slice(0, added)), ...own].join(' ') : null;
};

/** The changed draft with what was added to it in bold; a draft that was taken apart is shown as it is. */
export const marked = (draft: string, edit: string): string => {
  const own = wordsOf(draft);
  const before = markedBefore(own, wordsOf(edit));
  if (before !== null) return before;
  const runs: string[] = [];
  let added: string[] = [];
  let next = 0;
  for (const word of wordsOf(edit)) {
    const kept = own[next];
    const isOwn =
      kept !== undefined &&
      (word === kept || (word.startsWith(kept) && /^[.,!?]$/u.test(word.slice(kept.length))));
    if (!isOwn) {
      added.push(word);
      continue;
    }
    runs.push(bold(added), word);
    added = [];
    next++;
  }
  if (next < own.length) return edit;
  return [...runs, bold(added)].filter(Boolean).join(' ');
};

/** What is good in the draft, how it may be heard, and the one small change, if there is one. */
export const feedbackText = (draft: string, { strength, heard, edit }: DraftFeedback): string =>
  [strength, heard, edit && `${DRAFT.change}\n> ${marked(draft, edit)}`].filter(Boolean).join('\n');
