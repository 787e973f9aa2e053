import { unadorned } from './spelling.ts';
import { spoken } from './transcript.ts';

/** What hides, turns the text around, breaks the line or has no look of its own; joiners stay inside emoji and other scripts. */
const HIDDEN =
  /[\p{Cc}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\u2800]|(?![\ufe0f\u200c\u200d])[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?<!\p{Emoji})\ufe0f|(?<![\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]|(?!\p{Script=Latin})\p{L})[\u200c\u200d]/u;

/** Marks piled up, or struck through Latin letters, which have their accents within. */
const PILED = /\p{M}{3,}|\p{Script=Latin}\p{M}/u;

/** Letters spelled one by one are words that no rule would find. */
const SPELLED_OUT = /(?<!\p{L})(?:\p{L}[ .·_-]){3,}\p{L}(?!\p{L})/u;

/** Signs of ordinary writing and emoji; what else there is would be markup, a frame or a disguise. */
const ORDINARY =
  /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Component}\u200c .,;:!?¿¡…'’‘"“”„«»()\-–—/&%+=$€£¥°·、。，！？「」،؟؛।^]*$/u;

/** A heading, a list, small print, an entity or a command; not the emoticon or the time that looks a little like it. */
const MARKED_UP = /^\s*(?:-?#+|[-+•]|\d{1,2}[.)])\s|&#?\w+;|(?:^|\s)\/\w/u;

const DOMAIN =
  /[\p{L}\p{N}-]\.\p{L}{2,}|[\p{Script=Latin}\p{N}-][。｡]\p{Script=Latin}{2,}|\s\.\s*\p{L}{2,}|\.\s+(?:com|org|gg)\b/iu;
const DOMAIN_IN_WORDS = /\bdot\s+(?:com|net|org|io|gg|me|co|app|dev|info|link|xyz)\b|\(\s*(?:dot|at)\s*\)/iu;
const OTHER_ADDRESS =
  /\/\s*\/|\bh(?:tt|xx)ps?\b|\bwww\b|\b(?:mailto|tel|sms|javascript)\s*:|\bdiscord\W*(?:gg|com|app)\b|\b\d{1,3}(?:\.\d{1,3}){3}\b|\p{L}\s*@\s*\p{L}/iu;
const ADDRESSES = [DOMAIN, DOMAIN_IN_WORDS, OTHER_ADDRESS];

/** Seven digits can be dialled, however they are spaced. */
const DIALLED = /\p{Nd}(?:[\s().–—/-]*\p{Nd}){6,}|(?:\p{Nd},\s*){6,}\p{Nd}/u;

const EMOJI =
  /\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|[\p{M}\p{Emoji_Modifier}])*/gu;

const hasAddress = (text: string): boolean => ADDRESSES.some((address) => address.test(text));

export const emojiIn = (text: string): string[] => text.match(EMOJI) ?? [];

/** What the signs of any text from a model must be, whatever it says. */
export const SIGN_RULES = {
  not_empty: (text) => text !== '',
  visible: (text) => !HIDDEN.test(text) && !PILED.test(text.normalize('NFC')) && !SPELLED_OUT.test(text),
  no_address: (text) => spoken(text) === text && !hasAddress(text) && !hasAddress(unadorned(text)),
  no_number: (text) => !DIALLED.test(unadorned(text)),
  ordinary_signs: (text) => ORDINARY.test(text) && !MARKED_UP.test(text),
} satisfies Record<string, (text: string) => boolean>;
