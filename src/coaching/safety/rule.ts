/** One thing that stops the coach. `unless` holds the everyday sentences that share its words. */
export type SafetyRule = { name: string; when: RegExp; unless?: RegExp };

/** A rule from regular expression sources: `when` begins at a word, any of `unless` anywhere in the turn lifts it. */
export const rule = (name: string, when: string, ...unless: string[]): SafetyRule => ({
  name,
  when: new RegExp(`\\b(?:${when})`, 'u'),
  ...(unless.length > 0 && { unless: new RegExp(unless.join('|'), 'u') }),
});
