/** Letters of other alphabets that are typed, or pasted, for the Latin ones they look like, in pairs: stranger, Latin. */
const PAIRS =
  'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwӏlкkıiАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSοoαaρpνvυuτtιiκkΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX';

const pairsOf = (letters: string): Map<string, string> => {
  const all = Array.from(letters);
  return new Map(all.flatMap((letter, i) => (i % 2 === 0 ? [[letter, all[i + 1] ?? letter]] : [])));
};

/** The Latin letter that a stranger passes for. */
export const LATIN_OF: ReadonlyMap<string, string> = pairsOf(PAIRS);
