/** How a piece of text looks, where the terminal can show it. */
export type Look = 'plain' | 'bold' | 'dim' | 'italic' | 'link' | 'code' | 'button';

/** A piece of one line, in one look. */
export type Span = { readonly text: string; readonly look: Look };

export const span = (text: string, look: Look = 'plain'): Span => ({ text, look });

/** Spaces that no line may break at; they are shown as spaces. */
export const kept = (text: string): string => text.replaceAll(' ', '\u00A0');
